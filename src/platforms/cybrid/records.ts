import * as v from 'valibot';

/**
 * Cybrid's records, as far as this element reads them (contracts.md section A). Enumerations are plain strings:
 * new values are expected and mean "wait". What is left out is null, as a property of the record itself. Checked by the compiler against Cybrid's published models in test/types.
 */
const text = v.nullish(v.string(), null);
const codes = v.nullish(v.array(v.string()), null);

export const customerSchema = v.object({
  guid: v.optional(v.string()),
  type: text,
  state: text,
});
export type Customer = v.InferOutput<typeof customerSchema>;

export const verificationSchema = v.object({
  guid: v.string(),
  type: text,
  method: text,
  created_at: text,
  customer_guid: text,
  state: text,
  outcome: text,
  failure_codes: codes,
});
/** Wider than what is parsed: without what the schema puts in for what is left out. */
export type Verification = v.InferInput<typeof verificationSchema>;

/** A business's director or owner; e-mail addresses are left out on purpose. */
const associateSchema = v.object({ role: text, state: text, persona_inquiry_id: text, persona_state: text });
export type BusinessAssociate = v.InferInput<typeof associateSchema>;

/** One record by its GUID; lists and creations leave the Persona fields out. */
export const verificationDetailsSchema = v.object({
  ...verificationSchema.entries,
  persona_inquiry_id: text,
  persona_state: text,
  business_associates: v.nullish(v.array(associateSchema), null),
});
export type VerificationDetails = v.InferInput<typeof verificationDetailsSchema>;

export const verificationListSchema = v.object({
  objects: v.array(verificationSchema),
  /** How many there are on all pages; older answers have it as a text. */
  total: v.nullish(v.union([v.number(), v.string()])),
});

export const personaSessionSchema = v.object({
  persona_session_token: v.pipe(v.string(), v.minLength(1)),
  persona_inquiry_id: v.pipe(v.string(), v.minLength(1)),
});
