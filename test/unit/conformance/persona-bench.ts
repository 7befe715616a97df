import { TokenSource } from '../../../src/internal/token-source.js';
import { PersonaPlatform } from '../../../src/platforms/persona/persona.js';
import {
  createSandbox,
  magicReference,
  PERSONA_TEMPLATE,
  type Bench,
  type PersonaStoryName,
  type Sandbox,
  type Standing,
} from '../../../src/sandbox/index.js';
import { createKycServer } from '../../../src/server/index.js';
import { networkTo } from './network.js';

const storyByStanding: Readonly<Record<Standing, PersonaStoryName>> = {
  new: 'completes',
  begun: 'resumable-pending',
  submitted: 'completes',
  reviewed: 'review-forever',
  failed: 'failed-before',
  verified: 'already-approved',
  rejected: 'already-declined',
  unknown: 'unknown-status',
  down: 'always-down',
  refused: 'completes',
};

/** The customer goes through the screens. */
async function submit({ persona }: Sandbox, inquiryId: string): Promise<void> {
  const post = async (path: string, body: object): Promise<unknown> =>
    (await persona.request(path, { method: 'POST', body: JSON.stringify(body) })).json();
  const started = await post('/widget/start', { inquiryId });
  const sessionToken: unknown =
    typeof started === 'object' && started ? Reflect.get(started, 'sessionToken') : undefined;
  await post('/widget/submit', { inquiryId, sessionToken, result: 'complete' });
}

/** Persona's REST API behind a host's server, over the sandbox. A workflow decides what is completed. */
export const personaBench: Bench = {
  async prepare(standing) {
    const sandbox = createSandbox();
    const customerGuid = magicReference(storyByStanding[standing]);
    const secret = 'session-of-the-host';
    const server = createKycServer({
      authorize: ({ headers }) =>
        headers.get('authorization') === `Bearer ${secret}` && standing !== 'refused' ? { customerGuid } : undefined,
      cybrid: false,
      persona: {
        apiKey: 'persona_sandbox_key',
        templateId: PERSONA_TEMPLATE,
        base: 'http://localhost/api/v1',
        awaitDecision: true,
      },
      fetch: (input, init) =>
        Promise.resolve(sandbox.persona.request(input instanceof Request ? input : String(input), init)),
      log: () => undefined,
      variables: {},
    });
    const again = () => {
      const tokens = new TokenSource(
        () => undefined,
        () => Date.now(),
      );
      tokens.token = secret;
      const base = async () => 'http://localhost/persona';
      return new PersonaPlatform({ customerGuid, tokens, base, network: networkTo(server) });
    };
    const { signal } = new AbortController();
    if (standing === 'submitted' || standing === 'reviewed' || standing === 'unknown') {
      const first = again();
      await first.create(signal);
      await submit(sandbox, (await first.look(signal)).inquiryId ?? '');
      if (standing === 'reviewed') sandbox.control.advance(10_000);
    }
    const before = sandbox.control.inquiriesOf(customerGuid).length;
    const created = () => sandbox.control.inquiriesOf(customerGuid).length - before;
    return { platform: again(), again, created, secret };
  },
};
