import { Hono, type Context, type MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import type { Clock } from '../../clock.js';
import type { Tokens } from '../../tokens.js';
import type { OneTimeLinks } from '../one-time-links.js';
import { PERSONA_TEMPLATE, type Account, type PersonaAccounts } from './accounts.js';
import { admit } from './admission.js';
import type { Idempotency } from './idempotency.js';
import type { RestInquiry } from './inquiry.js';
import { presentInquiry, presentVerification } from './present.js';
import { notFound, PersonaRefusal, tooMany } from './refusal.js';

const LINK_LIFE_S = 86_400;
const LONGEST_PAGE = 100;

const creation = v.object({
  data: v.object({
    attributes: v.object({
      'inquiry-template-id': v.string(),
      'reference-id': v.pipe(v.string(), v.nonEmpty()),
    }),
  }),
});
const linking = v.object({ meta: v.optional(v.object({ 'expires-in-seconds': v.optional(v.number()) })) });

export interface PersonaRestParts {
  readonly accounts: PersonaAccounts;
  readonly links: OneTimeLinks;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly idempotency: Idempotency;
  /** Host and port of the screens, as session tokens and links name them. */
  readonly host: string;
  readonly observed: MiddlewareHandler;
}

/** Persona's REST API under /api/v1, as far as the flow needs it. No page may call it: it allows no other origin. */
export function personaRest(parts: PersonaRestParts): Hono {
  const { accounts, links, tokens, clock, idempotency, host, observed } = parts;
  const api = new Hono();
  api.onError((error, context) => {
    if (error instanceof PersonaRefusal) return error.answer(context);
    throw error;
  });
  api.use(observed, admit(clock), idempotency.answerOnce);

  api.get('/inquiries', (context) => {
    const referenceId = context.req.query('filter[reference-id]');
    const template = context.req.query('filter[inquiry-template-id]') ?? PERSONA_TEMPLATE;
    const size = Math.min(Number(context.req.query('page[size]') ?? 10), LONGEST_PAGE);
    const found = referenceId === undefined ? [] : meet(accounts.account(referenceId)).inquiries;
    const newest = found.filter(({ facts }) => facts.templateId === template).reverse();
    newest.sort((one, other) => other.facts.createdAt - one.facts.createdAt);
    return context.json({ data: newest.slice(0, size).map(presentInquiry), links: { prev: null, next: null } });
  });

  api.post('/inquiries', async (context) => {
    const asked = v.safeParse(creation, await readJson(context));
    if (!asked.success) throw missing(asked.issues[0]);
    const { 'inquiry-template-id': template, 'reference-id': referenceId } = asked.output.data.attributes;
    const account = meet(accounts.account(referenceId));
    if (template !== PERSONA_TEMPLATE || account.story.refusesTemplate === true) {
      throw new PersonaRefusal(422, 'Record invalid', {
        details: 'Inquiry template must exist',
        source: { pointer: '/data/attributes/inquiry-template-id' },
      });
    }
    return context.json({ data: presentInquiry(accounts.create(account)) }, 201);
  });

  api.get('/inquiries/:id', (context) => context.json({ data: presentInquiry(find(context)) }));

  api.post('/inquiries/:id/resume', async (context) => {
    const inquiry = find(context);
    const sessionToken = inquiry.resume() ? await mintSession(inquiry) : undefined;
    if (sessionToken === undefined) throw new PersonaRefusal(422, 'Inquiry cannot be resumed');
    return context.json({ data: presentInquiry(inquiry), meta: { 'session-token': sessionToken } });
  });

  api.post('/inquiries/:id/generate-one-time-link', async (context) => {
    const inquiry = find(context);
    const asked = v.safeParse(linking, await readJson(context));
    if (!asked.success) throw missing(asked.issues[0]);
    if (['finished', 'expired'].includes(inquiry.phase())) throw new PersonaRefusal(422, 'Inquiry cannot be opened');
    const life = asked.output.meta?.['expires-in-seconds'] ?? LINK_LIFE_S;
    const url = `http://${host}/verify?code=${links.create(inquiry.id, life * 1_000)}`;
    return context.json({ data: presentInquiry(inquiry), meta: { 'one-time-link': url, 'one-time-link-short': url } });
  });

  api.get('/verifications/:id', (context) => {
    const id = context.req.param('id');
    const [data] = accounts.inquiries().flatMap((inquiry) => presentVerification(inquiry, id) ?? []);
    if (data === undefined) throw notFound();
    return context.json({ data });
  });

  api.all('*', () => {
    throw notFound();
  });
  return api;

  function find(context: Context): RestInquiry {
    const inquiry = accounts.find(context.req.param('id') ?? '');
    if (inquiry === undefined) throw notFound();
    meet(accounts.account(inquiry.referenceId));
    return inquiry;
  }

  function mintSession(inquiry: RestInquiry): Promise<string> | undefined {
    const sessionId = inquiry.openSession();
    return sessionId === undefined ? undefined : tokens.mintSession(inquiry.id, sessionId, host, inquiry.expiresAt);
  }
}

/** Counts a call about this customer, and lets it fail where the story has it. */
function meet(account: Account): Account {
  const { failing } = account.story;
  account.calls += 1;
  if (failing === undefined || account.calls % failing.every !== 0) return account;
  throw failing.status === 429
    ? tooMany({ 'RateLimit-Reset': '1' })
    : new PersonaRefusal(failing.status, 'Internal server error');
}

/** The body as JSON; an empty one if there is none. */
async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json<unknown>();
  } catch {
    return {};
  }
}

const missing = (issue: v.BaseIssue<unknown>): PersonaRefusal =>
  new PersonaRefusal(400, 'Parameter missing', {
    details: `param is missing or the value is empty: ${v.getDotPath(issue) ?? 'data'}`,
  });
