import * as v from 'valibot';

/** GUIDs that differ only in case name the same. */
export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const text = v.nullish(v.string());

const customerSchema = v.looseObject({ guid: text });
const verificationSchema = v.looseObject({
  guid: text,
  customer_guid: text,
  counterparty_guid: text,
  external_bank_account_guid: text,
});
const listSchema = v.looseObject({ objects: v.array(v.unknown()) });

/** Whether the answer to GET /api/customers/{guid} is this customer. */
export function isOwnCustomer(json: unknown, customerGuid: string): boolean {
  const parsed = v.safeParse(customerSchema, json);
  return parsed.success && isSame(parsed.output.guid ?? customerGuid, customerGuid);
}

/** Whether a verification is this customer's. Cybrid may leave the customer out, but not where it is about something else. */
export function isOwnVerification(json: unknown, customerGuid: string): boolean {
  const parsed = v.safeParse(verificationSchema, json);
  if (!parsed.success) return false;
  const { customer_guid, counterparty_guid, external_bank_account_guid } = parsed.output;
  if (customer_guid != null) return isSame(customer_guid, customerGuid);
  return counterparty_guid == null && external_bank_account_guid == null;
}

/** A page of verifications without those of others, and how many these were. undefined: it is no page. */
export function ownPage(json: unknown, customerGuid: string): { page: object; foreign: number } | undefined {
  const parsed = v.safeParse(listSchema, json);
  if (!parsed.success) return undefined;
  const objects = parsed.output.objects.filter((item) => isOwnVerification(item, customerGuid));
  return { page: { ...parsed.output, objects }, foreign: parsed.output.objects.length - objects.length };
}

const inquiriesSchema = v.looseObject({
  persona_inquiry_id: text,
  business_associates: v.nullish(v.array(v.looseObject({ persona_inquiry_id: text }))),
});

/** The inquiries that belong to a verification: its own and its associates'. */
export function inquiriesOf(json: unknown): readonly string[] {
  const parsed = v.safeParse(inquiriesSchema, json);
  if (!parsed.success) return [];
  const { persona_inquiry_id: own, business_associates: people } = parsed.output;
  return [own, ...(people ?? []).map((person) => person.persona_inquiry_id)].filter((id) => id != null);
}

const standingSchema = v.looseObject({ guid: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)), state: text });

/** A verification's GUID and state, if the answer has them. */
export function standingOf(json: unknown): { guid: string; state: string | undefined } | undefined {
  const parsed = v.safeParse(standingSchema, json);
  return parsed.success ? { guid: parsed.output.guid, state: parsed.output.state ?? undefined } : undefined;
}
