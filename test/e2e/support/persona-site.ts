/** `test` with a page whose own server stands between it and Persona, as two instances behind a balancer. */
import { createKycServer, MemoryStore } from '../../../src/server/index.js';
import {
  hasWorkflow,
  magicReference,
  PERSONA_TEMPLATE,
  type Call,
  type PersonaStoryName,
} from '../../../src/sandbox/index.js';
import { expect, serveSite, test as base } from '../../support/e2e.js';
import { KycPage, tag, type Attributes } from './kyc-page.js';

export { expect };

export const apiKey = 'persona_sandbox_key-of-the-host';

/** A signed-in customer's token of the host's own; `authorize` knows it. */
const tokenOf = (referenceId: string): string => `session-of-${referenceId}`;

export class PersonaPage {
  constructor(
    readonly kyc: KycPage,
    /** Of the page and its server. */
    readonly origin: string,
    /** Bodies that the server has answered with. */
    readonly answers: readonly string[],
  ) {}

  /** Where the host serves the platform. Relative to the page. */
  markup(story: PersonaStoryName, more: Attributes = {}): string {
    const referenceId = magicReference(story);
    return tag({
      platform: 'persona',
      'customer-guid': referenceId,
      token: tokenOf(referenceId),
      'api-base': '/kyc/persona',
      'provider-host': this.kyc.sandbox.personaHost,
      ...more,
    });
  }

  async run(story: PersonaStoryName, more: Attributes = {}): Promise<void> {
    await this.kyc.open(this.markup(story, more));
  }

  /** What the server asked Persona to create, with the answers' status. */
  creations(): readonly Call[] {
    return this.kyc.callsTo('POST', '/api/v1/inquiries');
  }

  sessions(): readonly Call[] {
    return this.kyc.sandbox.control.calls().filter(({ path }) => path.endsWith('/resume'));
  }

  /** How many inquiries Persona has of this customer. */
  count(story: PersonaStoryName): number {
    return this.kyc.sandbox.control.inquiriesOf(magicReference(story)).length;
  }
}

interface Fixtures {
  host: PersonaPage;
}

export const test = base.extend<Fixtures>({
  host: async ({ page, sandbox }, use) => {
    const store = new MemoryStore();
    const instances = [1, 2].map(() =>
      createKycServer({
        authorize: (request) => {
          const referenceId = /^Bearer session-of-(.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
          return referenceId === undefined ? undefined : { customerGuid: referenceId };
        },
        cybrid: false,
        persona: {
          apiKey,
          templateId: PERSONA_TEMPLATE,
          base: `http://${sandbox.personaHost}/api/v1`,
          awaitDecision: hasWorkflow,
        },
        basePath: '/kyc',
        store,
        log: () => undefined,
        variables: {},
      }),
    );
    let turn = 0;
    const answers: string[] = [];
    const site = await serveSite(async (request) => {
      turn += 1;
      const instance = instances[turn % instances.length];
      if (!instance) throw new RangeError('There is no instance.');
      const answer = await instance.fetch(request);
      answers.push(await answer.clone().text());
      return answer;
    });
    const kyc = await KycPage.prepare(page, site, sandbox);
    await use(new PersonaPage(kyc, site.origin, answers));
    await site.close();
    for (const instance of instances) await instance.close();
    expect(kyc.pageErrors).toEqual([]);
  },
});
