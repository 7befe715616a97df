import { KycError } from '../../flow/errors.js';
import type { Situation } from '../../flow/situation.js';
import { Api, type ApiOptions } from '../../http/api.js';
import { segment } from '../../http/segment.js';
import { readClaims } from '../../internal/token-claims.js';
import type { Admission, Look, PersonaSession, Platform } from '../platform.js';
import { customerTokens } from './customer-tokens.js';
import {
  associatesOf,
  decide,
  isSame,
  newestWithPersona,
  opensWithoutSession,
  type VerificationFacts,
} from './decide.js';
import type { PersonaMethod } from './methods.js';
import {
  customerSchema,
  personaSessionSchema,
  verificationDetailsSchema,
  verificationListSchema,
  verificationSchema,
  type Customer,
  type Verification,
  type VerificationDetails,
} from './records.js';

/** ms after which the customer is read again while a verification is followed: it may be frozen meanwhile. */
const customerFreshness = 30_000;
/** Records on a page of the list, and a bound for a list that never ends. */
const pageSize = 100;
const mostPages = 10;
/** ms that the reasons of a rejection are waited for; the verdict stands without them. */
const reasonsLimit = 2_000;

export interface CybridOptions extends Omit<ApiOptions, 'authorize'> {
  readonly customerGuid: string;
  /** Absent: by the customer's type. */
  readonly method: PersonaMethod | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string | undefined;
  readonly requireTaxId: boolean;
  /** Sandbox only. */
  readonly expectedBehaviours: readonly string[];
  /** ms since the epoch, as near to the platform's clock as can be told, and not ahead of it. Undefined: nobody can tell. */
  readonly now: () => number | undefined;
  /** ms, of a clock that goes on evenly. */
  readonly elapsed: () => number;
}

/** Cybrid's bank API (contracts.md section A). Scopes: customers:read, identity_verifications:read and :execute, persona_sessions:execute. */
export class Cybrid implements Platform {
  readonly name = 'cybrid';
  readonly #options: CybridOptions;
  readonly #api: Api;
  #customer: { readonly record: Customer; readonly readAt: number } | undefined;
  #verification: Verification | VerificationDetails | undefined;
  /** GUIDs created in this run: by no clock are they old. */
  readonly #created = new Set<string>();

  constructor(options: CybridOptions) {
    this.#options = options;
    this.#api = new Api({
      ...options,
      tokens: customerTokens(options.tokens),
      authorize: (token) => ({ authorization: `Bearer ${token}` }),
    });
  }

  /** The same however the page writes base and GUID. */
  async key(): Promise<string> {
    return `${(await this.#options.base()).replace(/\/$/, '')} ${this.#options.customerGuid.toLowerCase()}`;
  }

  async look(signal: AbortSignal): Promise<Look> {
    const verification = this.#verification;
    if (!verification) return this.#lookAtAll(signal);
    const read = await this.#readVerification(verification.guid, signal);
    const customer = this.#customer;
    const stale = !customer || this.#options.elapsed() - customer.readAt > customerFreshness;
    if (stale || isOver(read)) await this.#readCustomer(signal);
    return this.#decided();
  }

  forget(): void {
    this.#customer = undefined;
    this.#verification = undefined;
  }

  async create(signal: AbortSignal): Promise<Look | undefined> {
    const { customerGuid, method, countryCode, requireTaxId, expectedBehaviours } = this.#options;
    const byType: PersonaMethod =
      this.#customer?.record.type === 'business' ? 'business_registration' : 'id_and_selfie';
    const created = await this.#api.post(
      {
        path: '/api/identity_verifications',
        answer: verificationSchema,
        unstoppable: true,
        body: {
          type: 'kyc',
          method: method ?? byType,
          customer_guid: customerGuid,
          ...(countryCode && { country_code: countryCode }),
          ...(requireTaxId && { require_tax_id: true }),
          ...(expectedBehaviours.length > 0 && { expected_behaviours: expectedBehaviours }),
        },
      },
      signal,
    );
    this.#verification = created;
    this.#created.add(created.guid);
    // Why it is over, only the record itself tells.
    return isOver(created) ? undefined : this.#decided();
  }

  async admit({ fresh, inquiryId }: Admission, signal: AbortSignal): Promise<PersonaSession | undefined> {
    const { guid } = this.#followed();
    const { persona_inquiry_id, persona_state } = this.#inquiry(inquiryId);
    if (!persona_inquiry_id) return undefined;
    if (!fresh && opensWithoutSession(persona_state)) return { provider: 'persona', inquiryId: persona_inquiry_id };
    try {
      const session = await this.#api.post(
        {
          path: '/api/persona_sessions',
          answer: personaSessionSchema,
          body: { persona_inquiry_id, identity_verification_guid: guid },
        },
        signal,
      );
      const { expiresAt, issuedAt } = readClaims(session.persona_session_token);
      const now = this.#options.now() ?? issuedAt;
      return {
        provider: 'persona',
        inquiryId: session.persona_inquiry_id,
        sessionToken: session.persona_session_token,
        ...(expiresAt !== undefined && now !== undefined && { lifeLeft: expiresAt - now }),
      };
    } catch (error) {
      const movedOn = error instanceof KycError && [400, 404, 409].includes(error.facts.status ?? 0);
      if (movedOn) return undefined;
      throw error;
    }
  }

  /** Customer and list at once; the verification itself only where the list's item leaves the matter open. */
  async #lookAtAll(signal: AbortSignal): Promise<Look> {
    const unneeded = new AbortController();
    const listing = this.#readNewest(AbortSignal.any([signal, unneeded.signal]));
    listing.catch(() => undefined);
    try {
      const { state } = await this.#readCustomer(signal);
      if (state === 'verified' || state === 'frozen') return this.#decided();
      if (state === 'rejected') void this.#endSoon(unneeded);
      this.#verification = await (state === 'rejected' ? listing.catch(() => undefined) : listing);
      if (state !== 'rejected' && this.#verification && !isOver(this.#verification)) {
        await this.#readVerification(this.#verification.guid, signal);
      }
      return this.#decided();
    } finally {
      unneeded.abort();
    }
  }

  /** Aborts after a short while, unless that has happened before. */
  async #endSoon(ending: AbortController): Promise<void> {
    try {
      await this.#options.network.sleep(reasonsLimit, ending.signal);
    } catch {
      // It has ended by itself.
    }
    ending.abort();
  }

  async #readCustomer(signal: AbortSignal): Promise<Customer> {
    try {
      const path = `/api/customers/${segment(this.#options.customerGuid)}`;
      const record = await this.#api.get({ path, answer: customerSchema }, signal);
      const { guid = null, state } = record;
      const foreign = guid !== null && !isSame(guid, this.#options.customerGuid);
      if (foreign || (guid === null && state === null)) {
        throw new KycError('bad-response', 'The platform answered with another customer, or with none.');
      }
      this.#customer = { record, readAt: this.#options.elapsed() };
      return record;
    } catch (error) {
      if (!(error instanceof KycError) || error.facts.status !== 404) throw error;
      throw new KycError('customer-not-found', 'The platform knows no customer with this GUID.', error.facts);
    }
  }

  async #readNewest(signal: AbortSignal): Promise<Verification | undefined> {
    const { customerGuid } = this.#options;
    for (let page = 0; page < mostPages; page += 1) {
      const search = { customer_guid: customerGuid, type: 'kyc', page: String(page), per_page: String(pageSize) };
      const call = { path: '/api/identity_verifications', answer: verificationListSchema, search };
      const { objects, total } = await this.#api.get(call, signal);
      const newest = newestWithPersona(objects, customerGuid);
      // A proxy may have left records out of a page; then their number tells less than the total.
      const isLast = total == null ? objects.length === 0 : (page + 1) * pageSize >= Number(total);
      if (newest || isLast) return newest;
    }
    return undefined;
  }

  /** A record that was just created may not be found yet: then what its creation answered stands. */
  async #readVerification(guid: string, signal: AbortSignal): Promise<Verification> {
    const path = `/api/identity_verifications/${segment(guid)}`;
    try {
      const details = await this.#api.get({ path, answer: verificationDetailsSchema }, signal);
      this.#verification = details;
      return details;
    } catch (error) {
      const known = this.#verification;
      if (known?.guid === guid && error instanceof KycError && error.facts.status === 404) return known;
      throw error;
    }
  }

  /** The customer's own, or an associate's. */
  #inquiry(inquiryId: string | undefined): VerificationFacts {
    const followed = this.#followed();
    if (inquiryId === undefined) return followed;
    return followed.business_associates?.find((person) => person.persona_inquiry_id === inquiryId) ?? {};
  }

  #followed(): VerificationFacts & { readonly guid: string } {
    if (this.#verification) return this.#verification;
    throw new KycError('internal', 'A session was asked for before a verification was found.');
  }

  #decided(): Look {
    const verification: (VerificationFacts & { readonly guid: string }) | undefined = this.#verification;
    const situation: Situation = decide({
      customerState: this.#customer?.record.state,
      verification,
      now: verification && this.#created.has(verification.guid) ? undefined : this.#options.now(),
    });
    return {
      situation,
      verificationGuid: verification?.guid,
      inquiryId: verification?.persona_inquiry_id ?? undefined,
      begun: verification?.persona_state === 'pending',
      associates: associatesOf(verification?.business_associates),
    };
  }
}

function isOver({ state }: Verification): boolean {
  return state === 'completed' || state === 'expired';
}
