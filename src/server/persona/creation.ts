import { ServerProblem } from '../problem.js';
import { storeKey } from '../store-key.js';
import type { Store } from '../store.js';
import { PersonaProblem, type PersonaApi } from './api.js';
import type { CustomerInquiries } from './inquiries.js';
import { inquiryAnswer, type Inquiry } from './records.js';

/** ms that all who create in the same round use the same key. Persona keeps its answer to a key for a day. */
const roundLife = 60 * 60_000;
/** ms until another key is taken after Persona broke down: by then its list tells whether it has created. */
const brokenRoundLife = 30_000;

/** Over, so that another one may follow. What was approved, declined or is reviewed has no follower. */
const over: ReadonlySet<string | null> = new Set(['failed', 'expired']);

export interface Creation {
  readonly api: PersonaApi;
  readonly store: Store;
  readonly inquiries: CustomerInquiries;
  readonly templateId: string;
}

/**
 * The customer's inquiry: the one that is there, or one new one. An inquiry that is over has one follower, and only if
 * `after` names it: who has not seen that it is over is answered with it. All who create the follower of the same one,
 * on whatever instance and however often, do so by the same idempotency key, which Persona answers with the same inquiry.
 */
export async function createOnce(creation: Creation, after: string | undefined): Promise<Inquiry> {
  const { store, inquiries, templateId } = creation;
  const newest = await inquiries.newest();
  if (newest && !(over.has(newest.attributes.status) && newest.id === after)) return newest;
  const round = `${await storeKey('inquiry', inquiries.customerGuid)}:${templateId}:${newest?.id ?? 'first'}`;
  const idempotencyKey = await store.claim(round, crypto.randomUUID(), roundLife);
  try {
    return await create(creation, idempotencyKey);
  } catch (error) {
    if (!(error instanceof PersonaProblem)) throw error;
    await endRound(store, round, idempotencyKey, error.upstreamStatus);
    const meanwhile = error.upstreamStatus === 409 ? await inquiries.newest() : undefined;
    if (meanwhile && meanwhile.id !== newest?.id) return meanwhile;
    throw named(error);
  }
}

async function create({ api, inquiries, templateId }: Creation, idempotencyKey: string): Promise<Inquiry> {
  const attributes = { 'inquiry-template-id': templateId, 'reference-id': inquiries.customerGuid };
  const call = { path: '/inquiries', body: { data: { attributes } }, idempotencyKey };
  const { data } = await api.post(call, inquiryAnswer);
  if (data.attributes['reference-id'] === inquiries.customerGuid) return data;
  throw new ServerProblem('upstream-rejected', 'Persona answered with the inquiry of somebody else.');
}

/** Persona answers a key as it did the first time, whatever that was, so a refusal must not last as long as the key. */
async function endRound(store: Store, round: string, idempotencyKey: string, status: number): Promise<void> {
  // These two are not kept with the key; a conflict may mean that it is being answered just now.
  if (status === 401 || status === 429 || status === 409) return;
  try {
    if ((await store.get(round)) !== idempotencyKey) return;
    if (status >= 500) await store.put(round, idempotencyKey, brokenRoundLife);
    else await store.remove(round);
  } catch {
    // The round ends by itself; what Persona said is the news.
  }
}

function named(error: PersonaProblem): ServerProblem {
  switch (error.upstreamStatus) {
    case 404:
    case 422:
      return new ServerProblem('persona-template-invalid', 'Persona refuses the inquiry template.', { cause: error });
    case 409:
      return new ServerProblem('conflict', 'An inquiry is being created at this moment.', { cause: error });
    default:
      return error;
  }
}
