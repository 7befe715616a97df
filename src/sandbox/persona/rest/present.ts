import { verificationIdFor } from '../../identifiers.js';
import type { RestInquiry } from './inquiry.js';

type Json = Record<string, unknown>;

/** The verifications of a finished inquiry, with the checks each of them makes. */
const kinds = {
  'verification/government-id': ['id_expired_detection', 'id_image_tampering_detection', 'id_selfie_comparison'],
  'verification/selfie': ['selfie_pose_detection', 'selfie_id_comparison', 'selfie_liveness_detection'],
} as const;

type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds).filter((name): name is Kind => name in kinds);

const iso = (milliseconds: number | undefined): string | null =>
  milliseconds === undefined ? null : new Date(milliseconds).toISOString();

/** What Persona knows of a person. Nothing of it is for a browser. */
const PERSON = { 'name-first': 'Ada', 'name-last': 'Lovelace', birthdate: '1990-12-10' };

export function presentInquiry(inquiry: RestInquiry): Json {
  const { id, status, referenceId, startedAt, finishedAt, facts, expiresAt } = inquiry;
  const when = (wanted: string): string | null => (status === wanted ? iso(finishedAt) : null);
  return {
    type: 'inquiry',
    id,
    attributes: {
      status,
      'reference-id': referenceId,
      note: null,
      tags: [],
      creator: 'API',
      'created-at': iso(facts.createdAt),
      'updated-at': iso(finishedAt ?? startedAt ?? facts.createdAt),
      'started-at': iso(startedAt),
      'completed-at': status === 'failed' ? null : iso(finishedAt),
      'failed-at': when('failed'),
      'marked-for-review-at': when('needs_review'),
      'decisioned-at': when('approved') ?? when('declined'),
      'expired-at': status === 'expired' ? iso(expiresAt) : null,
      'redacted-at': facts.redacted ? iso(expiresAt) : null,
      ...(finishedAt !== undefined && PERSON),
      fields: {},
    },
    relationships: {
      template: { data: null },
      'inquiry-template': { data: { type: 'inquiry-template', id: facts.templateId } },
      verifications: { data: verificationsOf(inquiry).map(({ type, id }) => ({ type, id })) },
      reports: { data: [] },
      sessions: { data: inquiry.sessions.map((session) => ({ type: 'inquiry-session', id: session })) },
    },
  };
}

interface Verification {
  readonly type: Kind;
  readonly id: string;
}

function verificationsOf({ id, finishedAt, facts }: RestInquiry): Verification[] {
  if (finishedAt === undefined || facts.story.unchecked === true) return [];
  return kindNames.map((type) => ({ type, id: verificationIdFor(`${id}/${type}`) }));
}

/** One verification with its checks; undefined if it is not the inquiry's. */
export function presentVerification(inquiry: RestInquiry, verificationId: string): Json | undefined {
  const found = verificationsOf(inquiry).find(({ id }) => id === verificationId);
  if (found === undefined) return undefined;
  const { failedChecks = [] } =
    inquiry.status === 'completed' || inquiry.status === 'approved' ? {} : inquiry.facts.story;
  const checks = kinds[found.type].map((name) => ({
    name,
    status: failedChecks.includes(name) ? 'failed' : 'passed',
    reasons: [],
    requirement: 'required',
  }));
  return {
    type: found.type,
    id: found.id,
    attributes: {
      status: checks.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
      'created-at': iso(inquiry.startedAt),
      'completed-at': iso(inquiry.finishedAt),
      ...PERSON,
      checks,
    },
    relationships: { inquiry: { data: { type: 'inquiry', id: inquiry.id } } },
  };
}
