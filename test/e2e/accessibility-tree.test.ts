/** What assistive technology gets of each state, to the word: roles, names and order. */
import type { State } from '../../src/index.js';
import { magicGuid } from '../../src/sandbox/index.js';
import { goThrough } from './support/customer.js';
import type { KycPage } from './support/kyc-page.js';
import { expect, test } from './support/test.js';

interface Scene {
  readonly enter: (kyc: KycPage) => Promise<unknown>;
  /** Between the name and the live regions. */
  readonly tree: readonly string[];
  /** Said politely. */
  readonly said?: string;
  readonly alarm?: readonly string[];
}

const progress = ['- list "Progress":', '  - listitem: Prepare', '  - listitem: Verify', '  - listitem: Result'];

async function open(kyc: KycPage): Promise<void> {
  await kyc.run('passes-immediately-ready');
  await kyc.hear('kyc-ready');
}

const scenes: Readonly<Record<State, Scene>> = {
  idle: {
    enter: (kyc) => kyc.run('passes', { manual: true }),
    tree: [
      '- heading "Verify your identity" [level=2]',
      '- paragraph: You photograph your identity document and take a selfie. We then check that they belong together.',
      '- list:',
      '  - listitem: Your identity document A valid passport, identity card or driving licence',
      '  - listitem: A camera On this device, or on your phone',
      '  - listitem: About 3 minutes You can stop at any time and go on later',
      '- paragraph: Your photos and details are sent over an encrypted connection.',
      '- button "Start verification"',
    ],
  },
  starting: {
    enter: (kyc) => {
      kyc.sandbox.control.addFault({ match: { method: 'GET', path: '/api/customers/' }, effect: { hang: true } });
      return kyc.run('passes');
    },
    tree: [
      '- button "Cancel"',
      ...progress,
      '- heading "Preparing your verification" [level=2]',
      '- paragraph: This takes a few seconds.',
    ],
    said: 'Preparing your verification.',
  },
  capturing: {
    enter: open,
    tree: [
      '- button "Use your phone"',
      '- button "Cancel"',
      ...progress,
      '- heading "Verify your identity" [level=2]',
      '- iframe',
    ],
    said: 'The verification is open. Please follow its steps.',
  },
  processing: {
    enter: (kyc) => {
      const verification = { state: 'pending', persona_state: 'processing' };
      kyc.sandbox.control.setRecord(magicGuid('passes'), { verification });
      return kyc.run('passes');
    },
    tree: [
      ...progress,
      '- heading "We are checking your details" [level=2]',
      '- paragraph: This usually takes less than a minute. You may leave this page, the check goes on without you.',
    ],
    said: 'Your details have been sent. We are checking them.',
  },
  review: {
    enter: async (kyc) => {
      await kyc.run('review-forever');
      await goThrough(kyc.frame);
    },
    tree: [
      ...progress,
      '- heading "A specialist is reviewing your details" [level=2]',
      '- paragraph: "This can take a few working days. There is nothing you need to do: leave this page and come back at any time."',
      '- paragraph: "Reference for support: REFERENCE"',
      '- button "Check now"',
    ],
    said: 'Your details are being reviewed. This can take a few working days.',
  },
  action: {
    enter: (kyc) => kyc.run('failed-before'),
    tree: [
      '- heading "Please try once more" [level=2]',
      '- list:',
      '  - listitem: Your identity document The photo of your document was not clear enough. Use good light, avoid reflections and show the whole document.',
      '- paragraph: You can start again right away. It takes about 3 minutes.',
      '- button "Try again"',
    ],
    said: 'We need you to try once more.',
  },
  cancelled: {
    enter: async (kyc) => {
      await open(kyc);
      await kyc.button('Cancel').click();
    },
    tree: [
      '- heading "Continue where you left off" [level=2]',
      '- paragraph: Your verification is not finished yet. What you have done so far is saved.',
      '- button "Continue"',
    ],
    said: 'The verification is paused.',
  },
  verified: {
    enter: (kyc) => kyc.run('already-verified'),
    tree: [
      '- heading "Your identity is verified" [level=2]',
      '- paragraph: Thank you. There is nothing more for you to do.',
    ],
    said: 'Your identity is verified.',
  },
  rejected: {
    enter: (kyc) => kyc.run('already-rejected'),
    tree: [
      '- heading "We could not verify your identity" [level=2]',
      '- paragraph: We need the original document.',
      '- paragraph: Please contact our support team.',
      '- paragraph: "Reference for support: REFERENCE"',
    ],
    said: 'We could not verify your identity.',
  },
  frozen: {
    enter: (kyc) => kyc.run('frozen'),
    tree: [
      '- heading "Your account is on hold" [level=2]',
      '- paragraph: Your identity cannot be verified at the moment.',
      '- paragraph: Please contact our support team.',
    ],
    said: 'Your account is on hold.',
  },
  error: {
    enter: (kyc) => kyc.run('forbidden'),
    tree: [
      '- heading "The verification is not available to you" [level=2]',
      '- paragraph: Your sign-in does not include this step.',
      '- paragraph: Please contact our support team.',
    ],
    alarm: ['The verification is not available to you', 'Your sign-in does not include this step.'],
  },
};

function whole({ tree, said, alarm = [] }: Scene): string {
  const inside = [
    '- text: Identity verification',
    ...tree,
    '- status:',
    said === undefined ? '  - paragraph' : `  - paragraph: ${said}`,
    '  - paragraph',
    '  - paragraph',
    alarm.length > 0 ? '- alert:' : '- alert',
    ...alarm.map((text) => `  - paragraph: ${text}`),
  ];
  return ['- group "Identity verification":', ...inside.map((line) => `  ${line}`)].join('\n');
}

for (const [state, scene] of Object.entries(scenes)) {
  test(`in ${state}, assistive technology gets this tree`, async ({ kyc }) => {
    await scene.enter(kyc);
    await expect
      .poll(async () => (await kyc.element.ariaSnapshot()).replace(/\b[\da-f]{32}\b/g, 'REFERENCE'), {
        timeout: 30_000,
      })
      .toBe(whole(scene));
    expect(await kyc.get('state')).toBe(state);
  });
}
