/** A bank's own server, as small as it can be: a toy session, and `kyc-verification/server` under /kyc. */
import { Hono } from 'hono';
import { deleteCookie, setSignedCookie } from 'hono/cookie';
import { parseSigned } from 'hono/utils/cookie';
import { SANDBOX_CLIENT } from '../../src/sandbox/index.js';
import { createKycServer, type KycServer, type KycServerOptions } from '../../src/server/index.js';

const sessionCookie = 'demo_session';

export interface DemoServerOptions extends Partial<Omit<KycServerOptions, 'authorize'>> {
  /** Where Cybrid's stand-in is: its bank API and its identity API. */
  readonly cybridOrigin: string;
  /** What sessions are signed with; several instances share one. Default: a new one, so that sessions end with the process. */
  readonly sessionSecret?: string | undefined;
}

export class DemoServer extends Hono {
  readonly #kyc: KycServer;

  constructor(kyc: KycServer) {
    super();
    this.#kyc = kyc;
  }

  /** Waits for requests under way, and closes the store. */
  close(): Promise<void> {
    return this.#kyc.close();
  }
}

/**
 * `POST /login {"customer_guid": "…"}` makes whoever asks that customer: fit for a demo and nothing else.
 * The element speaks to `/kyc/cybrid`, the page asks `/kyc/token`.
 */
export function demoServer({ cybridOrigin, sessionSecret, ...options }: DemoServerOptions): DemoServer {
  const secret = sessionSecret ?? `${crypto.randomUUID()}${crypto.randomUUID()}`;
  const kyc = createKycServer({
    cybrid: {
      clientId: SANDBOX_CLIENT.id,
      clientSecret: SANDBOX_CLIENT.secret,
      environment: 'sandbox',
      identityBase: cybridOrigin,
      bankBase: cybridOrigin,
    },
    variables: {},
    basePath: '/kyc',
    ...options,
    authorize: async (request) => {
      const cookies = await parseSigned(request.headers.get('cookie') ?? '', secret, sessionCookie);
      const customerGuid = cookies[sessionCookie];
      return customerGuid ? { customerGuid } : undefined;
    },
  });

  const demo = new DemoServer(kyc);
  demo.post('/login', async (context) => {
    const body: unknown = await context.req.json<unknown>().catch(() => undefined);
    const guid = typeof body === 'object' && body !== null && 'customer_guid' in body ? body.customer_guid : undefined;
    if (typeof guid !== 'string' || !/^[\w-]{1,64}$/.test(guid)) return context.text('customer_guid is missing', 422);
    await setSignedCookie(context, sessionCookie, guid, secret, { path: '/', httpOnly: true, sameSite: 'Strict' });
    return context.body(null, 204);
  });
  demo.post('/logout', (context) => {
    deleteCookie(context, sessionCookie, { path: '/' });
    return context.body(null, 204);
  });
  demo.all('/kyc/*', (context) => kyc.fetch(context.req.raw, context.env));
  return demo;
}
