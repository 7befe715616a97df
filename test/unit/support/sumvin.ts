import { Sumvin, type SumvinOptions } from '../../../src/platforms/sumvin/sumvin.js';
import { replying, ScriptedNetwork, ScriptedTokens, type Replies } from './network.js';
import { repeat } from './script.js';

export const statusPath = '/v0/kyc/status';
export const tokenPath = '/v0/kyc/access-token';
export const applicantPath = '/v0/kyc/applicant';
export const mePath = '/v0/user/me';
export const stepsPath = '/v0/user/me/onboarding/steps';
export const detailsPath = '/v0/kyc/details';

export const status = (said: string | null, reject_reason: string | null = null) => ({
  status: said,
  applicant_id: '65abc123def456',
  verified_at: null,
  rejected_at: null,
  reject_reason,
});
export const accessToken = (access_token = 'sbx:abc') => ({ access_token, expires_in: 600, user_id: 'usr_abc123' });

/** A network on which sleeping moves the clock. */
class TimedNetwork extends ScriptedNetwork {
  /** ms at each request. */
  readonly sentAt: number[] = [];

  constructor(
    replies: Replies,
    readonly clock: { now: number },
  ) {
    const reply = replying(replies);
    super(
      repeat(300, (sent) => {
        this.sentAt.push(this.clock.now);
        return reply(sent);
      }),
    );
  }

  override async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    await super.sleep(milliseconds, signal);
    this.clock.now += milliseconds;
  }
}

/** A platform whose API answers by `METHOD path`; a list answers call after call, and its last element for good. */
export function sumvin(replies: Replies, options: Partial<SumvinOptions> = {}, clock = { now: 0 }) {
  const network = new TimedNetwork(replies, clock);
  const platform = new Sumvin({
    customerGuid: 'user-1',
    elapsed: () => clock.now,
    base: async () => 'https://api.example',
    tokens: new ScriptedTokens(),
    network,
    ...options,
  });
  return { platform, network, clock };
}
