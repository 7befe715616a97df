import * as v from 'valibot';

/**
 * The records of the token/status KYC API, as far as they are read (contracts.md section D). Enumerations are plain strings:
 * new values are expected. But for what nothing can go on without, whatever is missing or unreadable counts as not said,
 * because the API of today differs from its guide.
 */
const text = v.fallback(v.nullish(v.string(), null), null);
/** ms since the epoch. */
const time = v.fallback(v.nullish(v.number(), null), null);
const flag = v.fallback(v.optional(v.boolean(), false), false);

/** Its items that can be read. */
function list<Item extends v.GenericSchema>(item: Item) {
  const items = v.array(v.fallback(v.nullable(item), null));
  return v.pipe(
    v.fallback(v.optional(items, []), []),
    v.transform((read) => read.filter((one) => one !== null)),
  );
}

const link = v.object({ href: v.string(), method: text });
const links = v.fallback(v.optional(v.record(v.string(), v.fallback(v.nullable(link), null)), {}), {});
export type Links = v.InferOutput<typeof links>;

export const statusSchema = v.object({
  status: v.nullable(v.string()),
  applicant_id: text,
  reject_reason: text,
  _links: links,
});
export type Status = v.InferOutput<typeof statusSchema>;

/** What stands for a user whom the provider has not heard of. */
export const unstarted: Status = { status: 'pending', applicant_id: null, reject_reason: null, _links: {} };

/** Its answer says nothing that is needed. */
export const applicantSchema = v.unknown();

export const accessTokenSchema = v.object({ access_token: v.pipe(v.string(), v.minLength(1)) });

/** Of a user's record the onboarding alone: their name is none of this element's business. */
export const onboardingSchema = v.object({
  onboarding: v.fallback(
    v.nullish(
      v.object({
        current_step: text,
        is_complete: flag,
        steps: list(v.object({ step: v.string(), status: v.fallback(v.string(), 'unknown') })),
      }),
      null,
    ),
    null,
  ),
});

export const detailsSchema = v.object({
  status: v.fallback(v.string(), 'unknown'),
  started_at: time,
  verified_at: time,
  rejected_at: time,
  personal_info: v.fallback(
    v.nullish(
      v.object({
        first_name: text,
        last_name: text,
        date_of_birth: text,
        nationality: text,
        country_of_residence: text,
      }),
      null,
    ),
    null,
  ),
  documents: list(
    v.object({
      document_type: v.string(),
      country: text,
      status: v.fallback(v.string(), 'unknown'),
      submitted_at: time,
    }),
  ),
  verification_complete: flag,
  verification_passed: flag,
  rejection: v.fallback(v.nullish(v.object({ can_retry: flag, message: v.fallback(v.string(), '') }), null), null),
});
export type Details = v.InferOutput<typeof detailsSchema>;
