import * as v from 'valibot';

/** Persona's records, as far as this server reads them (contracts.md section C). Status values are plain strings: new ones are expected. */
const text = v.nullish(v.string(), null);
const related = v.nullish(v.object({ data: v.nullish(v.object({ id: v.string() })) }));

const inquirySchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  attributes: v.object({ status: text, 'reference-id': text, 'created-at': text }),
  relationships: v.nullish(
    v.object({
      'inquiry-template': related,
      verifications: v.nullish(v.object({ data: v.nullish(v.array(v.object({ id: v.string() }))) })),
    }),
  ),
});
export type Inquiry = v.InferOutput<typeof inquirySchema>;

export const inquiryAnswer = v.object({ data: inquirySchema });
export const inquiriesAnswer = v.object({ data: v.array(inquirySchema) });

export const sessionAnswer = v.object({ meta: v.object({ 'session-token': v.pipe(v.string(), v.nonEmpty()) }) });

/** A page may open it: https, or the sandbox on this machine. */
const address = v.pipe(
  v.string(),
  v.check((url) => URL.canParse(url) && /^(https:|http:\/\/localhost[:/])/.test(url), 'no https URL'),
);
export const linkAnswer = v.object({
  meta: v.object({
    'one-time-link': address,
    'one-time-link-short': v.nullish(v.union([address, v.literal('')])),
  }),
});

export const verificationAnswer = v.object({
  data: v.object({
    type: text,
    attributes: v.object({
      'created-at': text,
      checks: v.nullish(v.array(v.object({ name: text, status: text }))),
    }),
  }),
});
export type Verification = v.InferOutput<typeof verificationAnswer>['data'];
