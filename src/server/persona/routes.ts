import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import * as v from 'valibot';
import { callerOf } from '../caller.js';
import { readJsonBody } from '../json-body.js';
import type { ServerParts } from '../parts.js';
import { ServerProblem } from '../problem.js';
import { environmentVariables, usualLimits } from '../settings.js';
import { storeKey } from '../store-key.js';
import { PersonaApi, PersonaProblem } from './api.js';
import { createOnce } from './creation.js';
import { CustomerInquiries, inquiryId } from './inquiries.js';
import { readPersona, type PersonaOptions } from './options.js';
import { reasonsOf } from './reasons.js';
import { linkAnswer, sessionAnswer, type Inquiry } from './records.js';

/** What the element learns of an inquiry: no names, no fields, nothing about a person. */
interface InquiryView {
  readonly id: string;
  /** As Persona has it; new values are to be expected. */
  readonly status: string | null;
  readonly created_at: string | null;
  /** `completed` is not the verdict yet. */
  readonly awaits_decision: boolean;
  /** Names of failed checks, where it has `failed` or was `declined`. */
  readonly reasons: readonly string[];
}

/** s that a one-time link may wait for being opened. */
const linkLife = 15 * 60;

const resumable: ReadonlySet<string | null> = new Set(['created', 'pending', 'expired']);
const creationBody = v.object({ after: v.nullish(v.pipe(v.string(), v.regex(inquiryId))) });

interface Admitted {
  Variables: { inquiries: CustomerInquiries };
}

/**
 * `/persona/*`: what the element's platform `persona` asks the host's server for (contracts.md section C), each call for
 * the authorised customer only, whose guid is the reference id. Throws `ServerConfigError`.
 */
export function personaRoutes(
  parts: ServerParts,
  options: PersonaOptions = {},
  variables = environmentVariables(),
): Hono<Admitted> {
  const { templateId, awaitDecision, ...access } = readPersona(options, variables);
  const { limits = usualLimits } = options;
  const api = new PersonaApi(parts, access);
  const app = new Hono<Admitted>();

  app.use(
    createMiddleware<Admitted>(async (context, next) => {
      const { customerGuid } = await callerOf(parts.authorize, context.req.raw);
      await parts.limit(await storeKey('persona', customerGuid), limits.proxy);
      context.set('inquiries', new CustomerInquiries(api, templateId, customerGuid));
      await next();
    }),
  );

  app.get('/inquiry', async (context) => {
    const newest = await context.get('inquiries').newest();
    return answer(context, { inquiry: newest ? await view(context, newest) : null });
  });

  app.post('/inquiries', async (context) => {
    const { after } = await readJsonBody(context.req.raw, creationBody);
    const inquiries = context.get('inquiries');
    await parts.limit(await storeKey('inquiries', inquiries.customerGuid), limits.creation);
    const created = await createOnce({ api, store: parts.store, inquiries, templateId }, after ?? undefined);
    return answer(context, { inquiry: await view(context, created) }, 201);
  });

  app.get('/inquiries/:id', async (context) => {
    return answer(context, await view(context, await context.get('inquiries').byId(context.req.param('id'))));
  });

  app.post('/inquiries/:id/session', async (context) => {
    const { id } = await openInquiry(context);
    return answer(context, { inquiry_id: id, session_token: await resume(id) });
  });

  app.post('/inquiries/:id/one-time-link', async (context) => {
    const { id, attributes } = await openInquiry(context);
    // Persona links to what is open only.
    if (attributes.status === 'expired') await resume(id);
    const path = `/inquiries/${id}/generate-one-time-link`;
    const { meta } = await unlessClosed(
      api.post({ path, body: { meta: { 'expires-in-seconds': linkLife } } }, linkAnswer),
    );
    const shortUrl = meta['one-time-link-short'];
    return answer(context, { url: meta['one-time-link'], short_url: shortUrl || null, expires_in: linkLife });
  });

  for (const [path, allow] of [
    ['/inquiry', 'GET'],
    ['/inquiries', 'POST'],
    ['/inquiries/:id', 'GET'],
    ['/inquiries/:id/session', 'POST'],
    ['/inquiries/:id/one-time-link', 'POST'],
  ] as const) {
    app.all(path, () => {
      throw new ServerProblem('method-not-allowed', 'There is another method for this.', { allow });
    });
  }
  return app;

  /** An own inquiry that the customer can still do something in. */
  async function openInquiry(context: Context<Admitted>): Promise<Inquiry> {
    const { inquiries } = context.var;
    await readJsonBody(context.req.raw, v.object({}));
    await parts.limit(await storeKey('sessions', inquiries.customerGuid), limits.session);
    const inquiry = await inquiries.byId(context.req.param('id') ?? '');
    if (!resumable.has(inquiry.attributes.status)) throw closed();
    return inquiry;
  }

  async function resume(id: string): Promise<string> {
    const { meta } = await unlessClosed(api.post({ path: `/inquiries/${id}/resume`, body: {} }, sessionAnswer));
    return meta['session-token'];
  }

  async function view(context: Context<Admitted>, inquiry: Inquiry): Promise<InquiryView> {
    return {
      id: inquiry.id,
      status: inquiry.attributes.status,
      created_at: inquiry.attributes['created-at'],
      awaits_decision: awaitDecision(context.var.inquiries.customerGuid),
      reasons: await reasonsOf(api, inquiry),
    };
  }
}

async function unlessClosed<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    const isClosed = error instanceof PersonaProblem && [400, 404, 409, 422].includes(error.upstreamStatus);
    throw isClosed ? closed() : error;
  }
}

function closed(): ServerProblem {
  return new ServerProblem('conflict', 'This inquiry does not open any more.');
}

function answer(context: Context, body: object, status: 200 | 201 = 200): Response {
  return context.json(body, status, { 'cache-control': 'no-store' });
}
