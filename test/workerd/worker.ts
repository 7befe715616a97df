/** A Worker as a host would write it: sessions are a cookie, secrets its bindings. */
import { createKycServer, type KycServer } from '../../src/server/index.js';

type Waiting = Parameters<KycServer['fetch']>[2];

let server: KycServer | undefined;

export default {
  fetch(request: Request, env: Readonly<Record<string, unknown>>, context: Waiting): Response | Promise<Response> {
    server ??= createKycServer({
      authorize: ({ headers }) => {
        const customerGuid = /session=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1];
        return customerGuid === undefined ? undefined : { customerGuid };
      },
      basePath: '/kyc',
      variables: env,
      log: () => undefined,
    });
    return server.fetch(request, env, context);
  },
};
