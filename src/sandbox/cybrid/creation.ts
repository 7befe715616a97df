import * as v from 'valibot';
import { CAPTURE_METHODS, type CustomerRecord } from '../records.js';
import type { NewVerification } from '../world.js';
import { notFound, Refusal } from './refusal.js';

const methods = [
  'attested',
  'document_submission',
  'enhanced_due_diligence',
  'id_and_selfie',
  'tax_id_and_selfie',
  'business_registration',
  'attested_id_and_selfie',
  'attested_business_registration',
  'attested_business_associate',
  'attested_id_and_database',
  'watchlists',
  'attested_ownership',
  'account_ownership',
] as const;

const body = v.object({
  type: v.picklist(['kyc', 'bank_account', 'counterparty']),
  method: v.picklist(methods),
  customer_guid: v.string(),
  country_code: v.nullish(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  require_tax_id: v.nullish(v.boolean()),
});

const behaviours = v.nullish(v.array(v.picklist(['passed_immediately', 'failed_immediately', 'tax_id_not_checked'])));

/** Checks the body of POST /api/identity_verifications in the order and the words of Cybrid's API. */
export function readNewVerification(json: unknown, customer: CustomerRecord): NewVerification {
  const read = v.safeParse(body, json);
  if (!read.success) throw refusalOf(read.issues[0]);
  const wanted = read.output;
  if (wanted.customer_guid !== customer.guid) throw notFound('Customer');
  if (wanted.type !== 'kyc' || !CAPTURE_METHODS.includes(wanted.method)) {
    throw new Refusal(422, 'unsupported_value', `The sandbox does not play ${wanted.type} by ${wanted.method}`);
  }
  if ((wanted.method === 'business_registration') !== (customer.story.type === 'business')) {
    throw new Refusal(422, 'unsupported_value', `Method ${wanted.method} does not fit the type of the customer`);
  }
  if (wanted.require_tax_id === true && wanted.method !== 'id_and_selfie') {
    throw new Refusal(422, 'invalid_parameter', 'Require tax id is for method id_and_selfie only');
  }
  const expected = v.safeParse(behaviours, v.is(v.looseObject({}), json) ? json['expected_behaviours'] : undefined);
  if (!expected.success) throw new Refusal(422, 'invalid_parameter', 'Expected behaviour invalid');
  return {
    type: wanted.type,
    method: wanted.method,
    requireTaxId: wanted.require_tax_id ?? null,
    expectedBehaviours: expected.output ?? [],
  };
}

function refusalOf(issue: v.BaseIssue<unknown>): Refusal {
  const name = v.getDotPath(issue) ?? 'body';
  return issue.received === 'undefined' || issue.input === undefined
    ? new Refusal(400, 'missing_parameter', `Missing parameter: ${name}`)
    : new Refusal(400, 'invalid_parameter', `Invalid parameter: ${name}`);
}
