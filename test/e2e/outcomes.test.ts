/** Every outcome in every display of every platform; inline, the stories' own tests show each of them. */
import type { State } from '../../src/flow/state.js';
import type { PersonaStoryName, StoryName, UserStoryName } from '../../src/sandbox/index.js';
import type { KycPage } from './support/kyc-page.js';
import { test as personaTest } from './support/persona-site.js';
import { userTag } from './support/sumvin.js';
import { expect, test } from './support/test.js';

const displays = ['modal', 'hosted'] as const;
type Display = (typeof displays)[number];

const onCybrid: readonly (readonly [StoryName, State])[] = [
  ['passes', 'verified'],
  ['rejects', 'rejected'],
  ['fails', 'action'],
  ['review-forever', 'review'],
];
const onPersona: readonly (readonly [PersonaStoryName, State])[] = [
  ['approves', 'verified'],
  ['declines', 'rejected'],
  ['fails', 'action'],
  ['review-forever', 'review'],
];
const onSumvin: readonly (readonly [UserStoryName, State])[] = [
  ['approves', 'verified'],
  ['rejects', 'rejected'],
  ['retries-then-approves', 'action'],
  ['review-long', 'processing'],
];

async function ends(kyc: KycPage, display: Display, state: State): Promise<void> {
  if (display === 'hosted') await kyc.button('Open verification').click();
  await kyc.reach(state);
  expect((await kyc.states()).slice(0, 2)).toEqual(['starting', 'capturing']);
  expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(1);
  // Nothing of the capture stays: no dialog, no frame.
  await expect(kyc.element.locator('dialog[open], iframe')).toHaveCount(0);
}

for (const display of displays) {
  for (const [story, state] of onCybrid) {
    test(`cybrid, ${display}: ${story} ends in ${state}`, async ({ kyc, sandbox }) => {
      sandbox.control.setAutopilot('complete');
      await kyc.run(story, { display });
      await ends(kyc, display, state);
    });
  }

  for (const [story, state] of onPersona) {
    personaTest(`persona, ${display}: ${story} ends in ${state}`, async ({ host, sandbox }) => {
      sandbox.control.setAutopilot('complete');
      await host.run(story, { display });
      await ends(host.kyc, display, state);
    });
  }
}

for (const [story, state] of onSumvin) {
  test(`sumvin, modal: ${story} ends in ${state}`, async ({ kyc, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    await kyc.open(await userTag(kyc, story, { display: 'modal' }));
    await ends(kyc, 'modal', state);
  });
}
