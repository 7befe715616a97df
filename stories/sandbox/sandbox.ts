/** The sandbox, whole, in this page: nothing leaves it. */
import { createSandbox, hasWorkflow, PERSONA_TEMPLATE } from '../../src/sandbox/index.js';
import { createKycServer } from '../../src/server/index.js';
import { answerAt } from './network.js';
import { provider } from './provider.js';

const { cybrid, sumvin, persona, sumsub, control } = createSandbox({ persona: provider.personaHost });

/** Names that exist nowhere else, so that what went past the sandbox would fail. */
export const bases = {
  cybrid: 'https://cybrid.test',
  sumvin: 'https://sumvin.test',
  persona: 'https://bank.test/kyc/persona',
} as const;

/** The bank's server, which has Persona's key. Who asks is whom they say they are. */
const bank = createKycServer({
  cybrid: false,
  persona: {
    apiKey: 'persona_sandbox_of-the-stories',
    templateId: PERSONA_TEMPLATE,
    base: 'https://persona.test/api/v1',
    awaitDecision: hasWorkflow,
  },
  basePath: '/kyc',
  variables: {},
  log: () => undefined,
  fetch: async (input, init) => persona.fetch(new Request(input, init)),
  authorize: async (request) => ({
    customerGuid: request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '',
  }),
});

answerAt(bases.cybrid, (request) => cybrid.fetch(request));
answerAt(bases.sumvin, (request) => sumvin.fetch(request));
answerAt('https://bank.test', (request) => bank.fetch(request));
provider.answer('persona', (request) => persona.fetch(request));
provider.answer('sumsub', (request) => sumsub.fetch(request));

export { control };
