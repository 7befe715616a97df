import type { Context } from 'hono';
import * as v from 'valibot';
import { parseJson } from '../json-body.js';
import { ServerProblem } from '../problem.js';
import { longestBody, readBody } from '../read-body.js';
import { isSame } from './own.js';
import { notFound } from './refusal.js';

const guid = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const verificationSchema = v.strictObject({
  type: v.literal('kyc'),
  method: v.picklist(['id_and_selfie', 'tax_id_and_selfie', 'business_registration']),
  customer_guid: v.string(),
  country_code: v.nullish(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  require_tax_id: v.nullish(v.boolean()),
  expected_behaviours: v.nullish(
    v.pipe(v.array(v.picklist(['passed_immediately', 'failed_immediately', 'tax_id_not_checked'])), v.maxLength(3)),
  ),
});

const sessionSchema = v.strictObject({ persona_inquiry_id: guid, identity_verification_guid: guid });

/** The body of a creation, made anew from what was checked. Throws as `readSession` does, and 404 for another's customer. */
export async function readVerification(
  context: Context,
  customerGuid: string,
  environment: 'sandbox' | 'production',
): Promise<Readonly<Record<string, unknown>>> {
  const wanted = parse(verificationSchema, await readJson(context));
  if (!isSame(wanted.customer_guid, customerGuid)) throw notFound('Customer');
  const { type, method, country_code, require_tax_id, expected_behaviours } = wanted;
  if (expected_behaviours != null && environment !== 'sandbox') {
    throw new ServerProblem('invalid', 'expected_behaviours is for the sandbox only.');
  }
  return {
    type,
    method,
    customer_guid: customerGuid,
    ...(country_code != null && { country_code }),
    ...(require_tax_id != null && { require_tax_id }),
    ...(expected_behaviours != null && { expected_behaviours }),
  };
}

/** The body of a request for a session, checked. Throws `invalid`, `unsupported-media-type`, `too-large` and `request-timeout`. */
export async function readSession(context: Context): Promise<v.InferOutput<typeof sessionSchema>> {
  return parse(sessionSchema, await readJson(context));
}

async function readJson(context: Context): Promise<unknown> {
  if (!/^application\/json *(;|$)/i.test(context.req.header('content-type') ?? '')) {
    throw new ServerProblem('unsupported-media-type', 'The body has to be application/json.');
  }
  return parseJson(await readBody(context.req.raw, longestBody));
}

/** Names the field that is wrong, not what was in it. A field that is not known is not named: its name is the caller's. */
function parse<Schema extends v.GenericSchema>(schema: Schema, json: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  const name = issue.expected === 'never' ? 'another field' : (v.getDotPath(issue) ?? 'the body');
  throw new ServerProblem('invalid', `The body cannot have this: ${name}.`);
}
