import { TokenSource } from '../../../src/internal/token-source.js';
import { Cybrid } from '../../../src/platforms/cybrid/cybrid.js';
import {
  createSandbox,
  magicGuid,
  type Bench,
  type HandSetValues,
  type Standing,
  type StoryName,
} from '../../../src/sandbox/index.js';
import { networkTo } from './network.js';

const storyByStanding: Readonly<Record<Standing, StoryName>> = {
  new: 'passes',
  begun: 'resumable-pending',
  submitted: 'processing',
  reviewed: 'resumable-pending',
  failed: 'failed-before',
  verified: 'already-verified',
  rejected: 'already-rejected',
  unknown: 'resumable-pending',
  down: 'passes',
  refused: 'passes',
};

const byHand: Partial<Record<Standing, HandSetValues>> = {
  reviewed: { verification: { state: 'reviewing', persona_state: 'reviewing' } },
  unknown: { verification: { state: 'simmering', persona_state: 'stewing' } },
};

/** Cybrid over the sandbox, faster than life. */
export const cybridBench: Bench = {
  async prepare(standing) {
    const sandbox = createSandbox({ speed: 100 });
    const { control } = sandbox;
    const customerGuid = magicGuid(storyByStanding[standing]);
    const values = byHand[standing];
    if (values) control.setRecord(customerGuid, values);
    if (standing === 'down') control.addFault({ match: { path: '/api/' }, effect: { status: 500 } });
    const secret = await control.mintToken({
      customerGuid,
      ...(standing === 'refused' && { expiresInSeconds: -10 }),
    });
    const again = () => {
      const tokens = new TokenSource(
        () => undefined,
        () => Date.now(),
      );
      tokens.token = secret;
      return new Cybrid({
        customerGuid,
        method: undefined,
        countryCode: undefined,
        requireTaxId: false,
        expectedBehaviours: [],
        tokens,
        base: async () => 'http://localhost',
        network: networkTo(sandbox.cybrid),
        now: () => Date.now(),
        elapsed: () => performance.now(),
      });
    };
    const creations = () =>
      control
        .calls()
        .filter(
          ({ method, path, status }) => method === 'POST' && path === '/api/identity_verifications' && status === 201,
        );
    return { platform: again(), again, created: () => creations().length, secret };
  },
};
