import * as v from 'valibot';
import type { UserRecord, Users } from '../sumvin/users.js';
import type { Tokens } from '../tokens.js';

/** An error as Sumsub's frame reports it to the page. */
export interface ScreenError {
  readonly code: string;
  readonly error: string;
}

/** What the frame's script learns about its user. */
export interface Opening {
  readonly applicantId: string | null;
  /** Has submitted before. */
  readonly again: boolean;
  readonly reviewStatus: 'init' | 'pending' | 'completed';
  readonly reviewResult: Readonly<Record<string, string>> | null;
}

const INVALID_TOKEN: ScreenError = { code: 'invalid-token', error: 'Invalid token' };
const BEING_CHECKED: ScreenError = { code: 'no-upload-verification-in-progress', error: 'Applicant is being checked' };

const submission = v.object({ result: v.picklist(['complete', 'fail']) });

/** What Sumsub's screens do to the records that the token/status API shows. */
export class Screens {
  constructor(
    private readonly users: Users,
    private readonly tokens: Tokens,
    private readonly refusesTokensOf: (userGuid: string) => boolean,
  ) {}

  async open(accessToken: string): Promise<Opening | ScreenError> {
    const user = await this.#admit(accessToken);
    if (!user) return INVALID_TOKEN;
    return { applicantId: user.applicantId, again: user.submissions.length > 0, ...this.#review(user) };
  }

  async begin(accessToken: string): Promise<object> {
    const user = await this.#admit(accessToken);
    if (!user) return INVALID_TOKEN;
    this.users.begin(user);
    return {};
  }

  async submit(accessToken: string, json: unknown): Promise<object> {
    const user = await this.#admit(accessToken);
    if (!user) return INVALID_TOKEN;
    const submitted = v.safeParse(submission, json);
    if (!submitted.success || !this.#isOpen(user)) return BEING_CHECKED;
    this.users.submit(user, submitted.output.result);
    return {};
  }

  async #admit(accessToken: string): Promise<UserRecord | undefined> {
    const guid = await this.tokens.readAccess(withoutPrefix(accessToken));
    return guid === undefined || this.refusesTokensOf(guid) ? undefined : this.users.user(guid);
  }

  #isOpen(user: UserRecord): boolean {
    return user.begun || ['pending', 'retry'].includes(this.users.standing(user).status);
  }

  #review(user: UserRecord): Pick<Opening, 'reviewStatus' | 'reviewResult'> {
    const { status, reason } = this.users.standing(user);
    const red = { reviewAnswer: 'RED', moderationComment: reason ?? '' };
    if (this.#isOpen(user) && status !== 'retry') return { reviewStatus: 'init', reviewResult: null };
    switch (status) {
      case 'retry':
        return { reviewStatus: 'completed', reviewResult: { ...red, reviewRejectType: 'RETRY' } };
      case 'rejected':
        return { reviewStatus: 'completed', reviewResult: { ...red, reviewRejectType: 'FINAL' } };
      case 'approved':
        return { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } };
      default:
        return { reviewStatus: 'pending', reviewResult: null };
    }
  }
}

/** Sumsub's tokens say by their beginning which of its environments they are for. */
export function withoutPrefix(accessToken: string): string {
  return accessToken.replace(/^(?:sbx:|_act-sbx-jwt-)/, '');
}
