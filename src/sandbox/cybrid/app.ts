import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { Sleep } from '../clock.js';
import type { Pace } from '../lifecycle.js';
import type { Tokens } from '../tokens.js';
import type { World } from '../world.js';
import { admit, readJson, requireScope, weather, type Admitted } from './admission.js';
import { readNewVerification } from './creation.js';
import { listPage } from './listing.js';
import { presentCustomer, presentDetails, presentItem } from './present.js';
import { answerError, notFound, Refusal } from './refusal.js';
import { openSession } from './sessions.js';

export interface CybridParts {
  readonly world: World;
  readonly tokens: Tokens;
  readonly persona: string;
  readonly pace: Pace;
  readonly sleep: Sleep;
  readonly observed: MiddlewareHandler;
  /** Whether a second active verification is refused; Cybrid's own rule is not published. */
  readonly refusesDuplicates: () => boolean;
}

const ACTIVE: readonly unknown[] = ['storing', 'waiting', 'pending', 'reviewing'];

/** Cybrid's bank API, as far as the flow needs it. */
export function cybridApi({
  world,
  tokens,
  persona,
  pace,
  sleep,
  observed,
  refusesDuplicates,
}: CybridParts): Hono<Admitted> {
  const api = new Hono<Admitted>();
  api.onError(answerError);
  api.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST', 'PATCH', 'OPTIONS'],
      allowHeaders: ['Authorization', 'Content-Type'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
    observed,
    admit(tokens, world),
    weather(sleep, pace),
  );

  api.get('/customers/:guid', requireScope('customers:read'), (context) => {
    const customer = context.get('customer');
    if (customer === undefined || customer.guid !== context.req.param('guid')) throw notFound('Customer');
    return context.json(presentCustomer(customer, world));
  });

  api.get('/identity_verifications', requireScope('identity_verifications:read'), (context) => {
    const customer = context.get('customer');
    const own = customer === undefined ? [] : world.verificationsOf(customer);
    const items = own.map((record) => ({ ...presentItem(record, world), bank_guid: record.bankGuid }));
    const page = listPage(items, context.req.query());
    return context.json({ ...page, objects: page.objects.map(({ bank_guid: _, ...item }) => item) });
  });

  api.post('/identity_verifications', requireScope('identity_verifications:execute'), async (context) => {
    const customer = context.get('customer');
    const json = await readJson(context);
    if (customer === undefined) throw new Refusal(422, 'no_customer', 'Customer not found');
    const wanted = readNewVerification(json, customer);
    const state = presentCustomer(customer, world)['state'];
    if (state === 'frozen') throw new Refusal(422, 'frozen_customer', 'Customer has been frozen');
    if (state === 'rejected') throw new Refusal(422, 'rejected_customer', 'Customer has been rejected');
    const active = world
      .verificationsOf(customer)
      .some((record) => ACTIVE.includes(presentItem(record, world)['state']));
    if (active && refusesDuplicates()) {
      throw new Refusal(409, 'data_exists', 'Data exists: Identity verification already active');
    }
    return context.json(presentItem(world.create(customer, wanted), world), 201);
  });

  api.get('/identity_verifications/:guid', requireScope('identity_verifications:read'), (context) => {
    const record = context.get('customer')?.verifications.find(({ guid }) => guid === context.req.param('guid'));
    if (record === undefined) throw notFound('identity_verification');
    return context.json(presentDetails(record, world));
  });

  api.post('/persona_sessions', requireScope('persona_sessions:execute'), async (context) => {
    const session = await openSession(await readJson(context), context.get('customer'), { world, tokens, persona });
    return context.json(session, 201);
  });

  api.all('*', () => {
    throw notFound('Route');
  });
  return api;
}
