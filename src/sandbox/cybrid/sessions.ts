import * as v from 'valibot';
import type { CustomerRecord } from '../records.js';
import type { Tokens } from '../tokens.js';
import type { World } from '../world.js';
import { notFound, Refusal } from './refusal.js';

const request = v.object({
  persona_inquiry_id: v.pipe(v.string(), v.nonEmpty()),
  identity_verification_guid: v.pipe(v.string(), v.nonEmpty()),
});

export interface PersonaSession {
  persona_session_token: string;
  persona_inquiry_id: string;
  identity_verification_guid: string;
}

/** POST /api/persona_sessions: a token that opens an inquiry once more. */
export async function openSession(
  json: unknown,
  customer: CustomerRecord | undefined,
  { world, tokens, persona }: { world: World; tokens: Tokens; persona: string },
): Promise<PersonaSession> {
  const wanted = v.safeParse(request, json);
  if (!wanted.success) {
    const name = v.getDotPath(wanted.issues[0]) ?? 'body';
    throw new Refusal(400, 'missing_parameter', `Missing parameter: ${name}`);
  }
  const { persona_inquiry_id: inquiryId, identity_verification_guid: guid } = wanted.output;
  const record = customer?.verifications.find((verification) => verification.guid === guid);
  const known = world.inquiry(inquiryId);
  if (record === undefined || known?.belongsTo(record) !== true) throw notFound('Identity verification');
  switch (known.phase()) {
    case 'finished':
      throw new Refusal(409, 'data_exists', 'Data exists: Inquiry already completed');
    case 'expired':
      throw new Refusal(400, 'invalid_parameter', 'Invalid persona inquiry state');
    case 'created':
    case 'pending': {
      const sessionId = known.openSession();
      if (sessionId === undefined) throw new Refusal(422, 'invalid_parameter', 'Too many sessions for this inquiry');
      const token = await tokens.mintSession(inquiryId, sessionId, persona, known.expiresAt);
      return { persona_session_token: token, persona_inquiry_id: inquiryId, identity_verification_guid: guid };
    }
  }
}
