import * as v from 'valibot';

/** What the host's server tells of Persona's records (src/server/README.md). A status is a plain string: new ones are expected and mean "wait". */
const text = v.nullish(v.string(), null);
const given = v.pipe(v.string(), v.minLength(1));

export const inquirySchema = v.object({
  id: given,
  status: text,
  awaits_decision: v.nullish(v.boolean(), false),
  reasons: v.nullish(v.array(v.string()), []),
});
export type Inquiry = v.InferOutput<typeof inquirySchema>;

/** Null: there is none. Left out: something else has answered. */
export const newestInquirySchema = v.object({ inquiry: v.nullable(inquirySchema) });
export const createdInquirySchema = v.object({ inquiry: inquirySchema });

export const sessionSchema = v.object({ inquiry_id: given, session_token: given });

/** Another device opens it: nothing but https, or the sandbox on this machine. */
const address = v.pipe(
  v.string(),
  v.check((url) => URL.canParse(url) && /^(https:|http:\/\/localhost[:/])/.test(new URL(url).href)),
);
export const linkSchema = v.object({ url: address, short_url: v.nullish(v.union([address, v.literal('')])) });
