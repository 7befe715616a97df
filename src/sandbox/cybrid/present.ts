import { CAPTURE_METHODS, type CustomerRecord, type InquiryRecord, type VerificationRecord } from '../records.js';
import type { World } from '../world.js';
import type { Standing } from '../lifecycle.js';

type Json = Record<string, unknown>;

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const DETAILS: readonly string[] = [
  'compliance_checks',
  'persona_inquiry_id',
  'persona_state',
  'business_associates',
  'pii',
  'documents',
  'supporting_files',
];

export function presentCustomer(customer: CustomerRecord, world: World): Json {
  const state = world.customerState(customer);
  const codes = [...customer.verifications].reverse().find((record) => record.verdict.rejectsCustomer)
    ?.verdict.failureCodes;
  const decision = { type: 'kyc', failure_codes: state === 'rejected' ? (codes ?? []) : [], expired_at: null };
  return {
    guid: customer.guid,
    bank_guid: customer.bankGuid,
    type: customer.story.type ?? 'individual',
    created_at: iso(customer.createdAt),
    updated_at: iso(customer.createdAt),
    state,
    labels: null,
    compliance_decisions:
      state === 'verified'
        ? [{ ...decision, state: 'passed' }]
        : state === 'rejected'
          ? [{ ...decision, state: 'failed' }]
          : [],
    activity_limits: [],
    ...customer.handSet,
  };
}

/** As GET /api/identity_verifications/{guid} shows it. */
export function presentDetails(record: VerificationRecord, world: World): Json {
  const standing = world.standing(record);
  const captured = CAPTURE_METHODS.includes(record.method) && standing.personaState !== null;
  const codes = standing.outcome === 'failed' ? [...standing.failureCodes] : [];
  return {
    guid: record.guid,
    type: record.type,
    method: record.method,
    created_at: iso(record.createdAt),
    updated_at: iso(record.inquiry.finishedAt ?? record.inquiry.startedAt ?? record.createdAt),
    customer_guid: record.customerGuid,
    counterparty_guid: null,
    external_bank_account_guid: null,
    state: standing.state,
    outcome: standing.outcome,
    failure_codes: codes,
    compliance_decisions: [],
    options: { require_tax_id: record.requireTaxId },
    compliance_checks:
      standing.outcome === null ? [] : [{ type: 'kyc', outcome: standing.outcome, failure_codes: codes }],
    persona_inquiry_id: captured ? record.inquiry.id : null,
    persona_state: captured ? standing.personaState : null,
    business_associates: record.ownerInquiry === undefined ? null : associates(record, record.ownerInquiry, standing),
    pii: null,
    documents: null,
    supporting_files: null,
    ...record.handSet,
  };
}

/** As lists and the answer to a POST show it: nothing of Persona. */
export function presentItem(record: VerificationRecord, world: World): Json {
  const details = Object.entries(presentDetails(record, world));
  return Object.fromEntries(details.filter(([name]) => !DETAILS.includes(name)));
}

/** A director who was invited by e-mail, and an owner with an inquiry of their own. */
function associates(record: VerificationRecord, owner: InquiryRecord, standing: Standing): Json[] {
  const done = standing.state === 'completed';
  const ownerState =
    done || owner.finishedAt !== undefined ? 'completed' : owner.startedAt === undefined ? 'waiting' : 'pending';
  return [
    {
      role: 'director',
      email_address: 'director@example.com',
      customer_guid: null,
      persona_inquiry_id: null,
      persona_state: null,
      state: done ? 'completed' : 'waiting',
    },
    {
      role: 'owner',
      email_address: 'owner@example.com',
      customer_guid: record.customerGuid,
      persona_inquiry_id: standing.personaState === null ? null : owner.id,
      persona_state: standing.personaState === null ? null : ownerState,
      state: ownerState,
    },
  ];
}
