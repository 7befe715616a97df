import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import * as v from 'valibot';
import { magicReferences } from '../persona/rest/stories.js';
import { magicCustomers } from '../stories.js';
import { magicUsers } from '../sumvin/stories.js';
import { isAutopilotMode, type AutopilotMode } from './autopilot.js';
import type { Control } from './control.js';

const text = v.optional(v.string());
const record = v.record(v.string(), v.unknown());

const tokenRequest = v.object({
  customerGuid: v.string(),
  scopes: v.optional(v.array(v.string())),
  expiresInSeconds: v.optional(v.number()),
  subType: text,
});
const target = v.object({ customerGuid: text });
const autopilot = v.object({ mode: v.custom<AutopilotMode>(isAutopilotMode), customerGuid: text });
const advance = v.object({ milliseconds: v.number() });
const duplicates = v.object({ refuse: v.boolean() });
const handSet = v.object({ customerGuid: v.string(), customer: v.optional(record), verification: v.optional(record) });
const userValues = v.object({ userGuid: v.string(), values: record });
const fault = v.object({
  match: v.object({ method: text, path: text, customerGuid: text }),
  after: v.optional(v.number()),
  times: v.optional(v.number()),
  effect: v.object({
    latencyMs: v.optional(v.number()),
    status: v.optional(v.number()),
    body: v.optional(v.unknown()),
    headers: v.optional(v.record(v.string(), v.string())),
    drop: v.optional(v.picklist(['request', 'reply'])),
    hang: v.optional(v.boolean()),
    text,
  }),
});

type Schema = v.GenericSchema;

/** The control over HTTP, for tests and demos in another process. */
export function controlRoutes(control: Control): Hono {
  const app = new Hono();
  app.use(cors());
  app.onError((error, context) => context.json({ error: error.message }, 400));

  app.get('/stories', (context) => context.json(magicCustomers));
  app.get('/stories/persona', (context) => context.json(magicReferences));
  app.get('/inquiries/:reference', (context) => context.json(control.inquiriesOf(context.req.param('reference'))));
  app.get('/users', (context) => context.json(magicUsers));
  app.get('/calls', (context) => context.json(control.calls()));
  app.delete('/calls', (context) =>
    done(context, () => {
      control.clearCalls();
    }),
  );
  app.delete('/faults', (context) =>
    done(context, () => {
      control.clearFaults();
    }),
  );
  app.get('/clock', (context) => context.json({ now: control.now() }));
  app.get('/customers/:guid', (context) => {
    const guid = context.req.param('guid');
    const customer = control.customer(guid);
    return customer === undefined
      ? context.notFound()
      : context.json({ customer, verifications: control.verificationsOf(guid) });
  });
  app.get('/users/:guid', (context) => {
    const user = control.user(context.req.param('guid'));
    return user === undefined ? context.notFound() : context.json(user);
  });

  app.post('/token', async (context) =>
    context.json({ token: await control.mintToken(await read(context, tokenRequest)) }),
  );
  app.post('/reset', async (context) => {
    const { customerGuid } = await read(context, target);
    return done(context, () => {
      control.reset(customerGuid);
    });
  });
  app.post('/autopilot', async (context) => {
    const { mode, customerGuid } = await read(context, autopilot);
    return done(context, () => {
      control.setAutopilot(mode, customerGuid);
    });
  });
  app.post('/clock', async (context) => {
    control.advance((await read(context, advance)).milliseconds);
    return context.json({ now: control.now() });
  });
  app.post('/faults', async (context) => {
    const wanted = await read(context, fault);
    return done(context, () => {
      control.addFault(wanted);
    });
  });
  app.post('/records', async (context) => {
    const { customerGuid, ...values } = await read(context, handSet);
    return done(context, () => {
      control.setRecord(customerGuid, values);
    });
  });
  app.post('/users', async (context) => {
    const { userGuid, values } = await read(context, userValues);
    return done(context, () => {
      control.setUser(userGuid, values);
    });
  });
  app.post('/duplicates', async (context) => {
    const { refuse } = await read(context, duplicates);
    return done(context, () => {
      control.refuseDuplicates(refuse);
    });
  });
  return app;
}

/** An absent body stands for an empty one. */
async function read<S extends Schema>(context: Context, schema: S): Promise<v.InferOutput<S>> {
  const body = await context.req.text();
  const json: unknown = body === '' ? {} : JSON.parse(body);
  return v.parse(schema, json);
}

function done(context: Context, act: () => void): Response {
  act();
  return context.body(null, 204);
}
