import { KycError } from '../../flow/errors.js';
import type { Situation } from '../../flow/situation.js';
import { Api, type ApiOptions } from '../../http/api.js';
import type { Admission, Look, Platform, SumsubSession, VerificationDetails } from '../platform.js';
import { decide, nextTurn, type Turn } from './decide.js';
import { inCommonWords } from './details.js';
import { linked } from './links.js';
import { readOnboarding } from './onboarding.js';
import { accessTokenSchema, applicantSchema, detailsSchema, statusSchema, unstarted, type Status } from './records.js';
import { spaced } from './spaced.js';

/** Between two refreshes of the status, ms at least (seed: Polling for Approval). */
const refreshSpacing = 3_000;

export interface SumvinOptions extends Omit<ApiOptions, 'authorize'> {
  readonly customerGuid: string;
  /** ms, of a clock that goes on evenly. */
  readonly elapsed: () => number;
}

/** The token/status KYC API with Sumsub's screens (contracts.md section D). Whose status it is, the token alone says. */
export class Sumvin implements Platform {
  readonly name = 'sumvin';
  readonly #options: SumvinOptions;
  readonly #api: Api;
  readonly #refreshes: Api;
  #record: Status | undefined;
  #turn: Turn = { kind: 'unopened' };
  /** When the customer submitted, or this run began to wait. Undefined: it does not wait. */
  #waitingSince: number | undefined;

  constructor(options: SumvinOptions) {
    const authorized = { ...options, authorize: (token: string) => ({ 'x-juno-jwt': token }) };
    this.#options = options;
    this.#api = new Api(authorized);
    this.#refreshes = new Api({ ...authorized, network: spaced(options.network, refreshSpacing, options.elapsed) });
  }

  async key(): Promise<string> {
    return `${await this.#options.base()} ${this.#options.customerGuid}`;
  }

  async look(signal: AbortSignal): Promise<Look> {
    const record = await this.#read(signal);
    const situation = this.#decided(record);
    this.#record = record;
    this.#turn = nextTurn(this.#turn, record.status, situation);
    if (situation.kind !== 'waiting') this.#waitingSince = undefined;
    const verificationGuid = record.applicant_id ?? undefined;
    if (situation.kind !== 'verdict' || situation.verdict !== 'verified') return { situation, verificationGuid };
    const user = await this.#path(['user'], '/v0/user/me');
    const onboarding = await readOnboarding(this.#api, user.replace(/\?.*/, ''), signal);
    return { situation: { ...situation, onboarding }, verificationGuid };
  }

  /** What the customer has submitted is not forgotten: it is still to be answered. */
  forget(): void {
    if (this.#turn.kind !== 'submitted') this.#waitingSince = undefined;
  }

  /** Every user has a status: there is nothing to create. */
  async create(): Promise<void> {
    throw new KycError('internal', 'A verification was to be created where there always is one.');
  }

  async admit(_admission: Admission, signal: AbortSignal): Promise<SumsubSession | undefined> {
    try {
      const accessToken = await this.#accessToken(signal);
      this.#turn = { kind: 'opened' };
      let renewal: Promise<string> | undefined;
      const renew = (asked: AbortSignal): Promise<string> =>
        (renewal ??= this.#accessToken(asked).finally(() => {
          renewal = undefined;
        }));
      return { provider: 'sumsub', accessToken, renew };
    } catch (error) {
      if (statusOf(error) === 409) return undefined;
      throw error;
    }
  }

  submitted(): void {
    this.#turn = { kind: 'submitted', reasonBefore: this.#record?.reject_reason ?? null, progressed: false };
    this.#waitingSince = this.#options.elapsed();
  }

  async details(signal: AbortSignal): Promise<VerificationDetails> {
    return inCommonWords(await this.#api.get({ path: '/v0/kyc/details', answer: detailsSchema }, signal));
  }

  /** At first what the platform has in mind; while it is waited for, what the provider says. */
  async #read(signal: AbortSignal): Promise<Status> {
    const answer = statusSchema;
    const refreshing = this.#waitingSince !== undefined;
    try {
      if (!refreshing) return await this.#api.get({ path: '/v0/kyc/status', answer }, signal);
      const path = await this.#path(['refresh'], '/v0/kyc/status?refresh=true');
      return await this.#refreshes.get({ path, answer }, signal);
    } catch (error) {
      // A refresh before the start has nothing to refresh.
      if (isWithoutApplicant(error) || (refreshing && statusOf(error) === 404)) return unstarted;
      throw error;
    }
  }

  #decided({ status, reject_reason }: Status): Situation {
    const now = this.#options.elapsed();
    const waited = now - (this.#waitingSince ?? now);
    const situation = decide({ status, rejectReason: reject_reason, turn: this.#turn, waited });
    if (situation.kind === 'waiting') this.#waitingSince ??= now;
    return situation;
  }

  /** It creates nothing that lasts. Today's API wants to be told of the applicant before, which may be told twice. */
  async #accessToken(signal: AbortSignal): Promise<string> {
    const path = await this.#path(['start-verification', 'access-token'], '/v0/kyc/access-token', 'POST');
    const call = { path, answer: accessTokenSchema, repeatable: true };
    try {
      return (await this.#api.post(call, signal)).access_token;
    } catch (error) {
      if (!isWithoutApplicant(error)) throw error;
    }
    await this.#api.post({ path: '/v0/kyc/applicant', answer: applicantSchema, repeatable: true }, signal);
    return (await this.#api.post(call, signal)).access_token;
  }

  /** Where the last record says that it is, else where the guide says so. */
  async #path(names: readonly string[], known: string, method: 'GET' | 'POST' = 'GET'): Promise<string> {
    return linked(this.#record?._links ?? {}, names, await this.#options.base(), method) ?? known;
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof KycError ? error.facts.status : undefined;
}

function isWithoutApplicant(error: unknown): boolean {
  return error instanceof KycError && error.facts.platformCode === 'KYC-404-001';
}
