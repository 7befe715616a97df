import { TokenSource } from '../../../src/internal/token-source.js';
import { Sumvin } from '../../../src/platforms/sumvin/sumvin.js';
import { createSandbox, magicUser, type Bench, type Standing, type UserStoryName } from '../../../src/sandbox/index.js';
import { networkTo } from './network.js';

/** A review is no status of its own there. */
const storyByStanding: Readonly<Partial<Record<Standing, UserStoryName>>> = {
  new: 'approves',
  begun: 'approves',
  submitted: 'approves',
  failed: 'approves',
  verified: 'already-approved',
  rejected: 'already-rejected',
  unknown: 'approves',
  down: 'always-down',
  refused: 'approves',
};

/** What the status says, set by hand. */
const byHand: Partial<Record<Standing, Record<string, unknown>>> = {
  submitted: { status: 'in_progress' },
  failed: { status: 'retry', reject_reason: 'The picture is blurred.' },
  unknown: { status: 'simmering' },
};

/** The token/status API over the sandbox. */
export const sumvinBench: Bench = {
  async prepare(standing) {
    const story = storyByStanding[standing];
    if (story === undefined) return undefined;
    const sandbox = createSandbox({ speed: 100 });
    const { control } = sandbox;
    const customerGuid = magicUser(story);
    const secret = await control.mintToken({ customerGuid, ...(standing === 'refused' && { expiresInSeconds: -10 }) });
    const again = () => {
      const tokens = new TokenSource(
        () => undefined,
        () => Date.now(),
      );
      tokens.token = secret;
      return new Sumvin({
        customerGuid,
        tokens,
        base: async () => 'http://localhost',
        network: networkTo(sandbox.sumvin),
        elapsed: () => performance.now(),
      });
    };
    const platform = again();
    const { signal } = new AbortController();
    if (standing === 'failed') {
      // Only what this platform has opened can have been submitted in vain.
      await platform.look(signal);
      await platform.admit({ fresh: false }, signal);
    }
    const values = byHand[standing];
    if (values) control.setUser(customerGuid, values);
    return { platform, again, created: () => 0, secret };
  },
};
