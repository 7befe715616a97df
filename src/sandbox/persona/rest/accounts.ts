import type { Clock } from '../../clock.js';
import { inquiryIdFor } from '../../identifiers.js';
import type { Pace } from '../../lifecycle.js';
import { RestInquiry } from './inquiry.js';
import { storyOfReference, type PastInquiry, type PersonaStory } from './stories.js';

/** The one template the stand-in knows. */
export const PERSONA_TEMPLATE = 'itmpl_sandbox';

/** All that is known by one reference id. */
export interface Account {
  readonly referenceId: string;
  readonly story: PersonaStory;
  /** Oldest first. */
  readonly inquiries: RestInquiry[];
  /** Calls counted for the story's failures. */
  calls: number;
}

/** Who was verified by Persona's REST API. Accounts come into being when they are first asked for. */
export class PersonaAccounts {
  readonly #accounts = new Map<string, Account>();

  constructor(
    private readonly clock: Clock,
    private readonly pace: Pace,
  ) {}

  account(referenceId: string): Account {
    const known = this.#accounts.get(referenceId);
    if (known !== undefined) return known;
    const story = storyOfReference(referenceId);
    const account: Account = { referenceId, story, inquiries: [], calls: 0 };
    this.#accounts.set(referenceId, account);
    for (const past of story.past ?? []) this.#remember(account, past);
    return account;
  }

  inquiries(): RestInquiry[] {
    return [...this.#accounts.values()].flatMap(({ inquiries }) => inquiries);
  }

  find(inquiryId: string): RestInquiry | undefined {
    return this.inquiries().find(({ id }) => id === inquiryId);
  }

  create(account: Account): RestInquiry {
    return this.#add(account, { createdAt: this.clock.now(), outcome: account.story.outcome, redacted: false });
  }

  forget(referenceId?: string): void {
    if (referenceId === undefined) this.#accounts.clear();
    else this.#accounts.delete(referenceId);
  }

  #remember(account: Account, past: PastInquiry): void {
    const { createdAgoMs, startedAgoMs, finishedAgoMs, redacted = false } = past;
    const now = this.clock.now();
    const outcome = past.outcome ?? account.story.outcome;
    const inquiry = this.#add(account, { createdAt: now - createdAgoMs, outcome, redacted });
    if (startedAgoMs !== undefined) inquiry.startedAt = now - startedAgoMs;
    if (finishedAgoMs !== undefined) inquiry.finishedAt = now - finishedAgoMs;
  }

  #add(account: Account, facts: Pick<RestInquiry['facts'], 'createdAt' | 'outcome' | 'redacted'>): RestInquiry {
    const { referenceId, story, inquiries } = account;
    const id = inquiryIdFor(`${referenceId}/inquiry/${String(inquiries.length)}`);
    const whole = { ...facts, id, referenceId, story, templateId: PERSONA_TEMPLATE };
    const inquiry = new RestInquiry(whole, () => this.clock.now(), this.pace);
    inquiries.push(inquiry);
    return inquiry;
  }
}
