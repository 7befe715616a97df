/** Persona's frame says what it likes, in any order: the verdict is the platform's alone. */
import { magicGuid } from '../../../src/sandbox/index.js';
import { delivered, openCapture, postToParent } from './support/mail.js';
import { addressOf, expect, personaFrame, test } from './support/test.js';
import { countMail } from './support/mail.js';

/** Every name of contracts.md, except those that end the capture. */
const passing = [
  ...['load', 'ready', 'start', 'success', 'inquiry-load', 'country-select', 'verification-change', 'page-change'],
  ...['document-camera-select', 'document-camera-capture', 'document-upload'],
  ...['selfie-camera-select', 'selfie-camera-capture', 'selfie-record-upload'],
  ...['one-time-link-sent', 'one-time-link-start', 'one-time-link-exit'],
  ...['camera-permissions-check-result', 'step-transitioning', 'click', 'form-update'],
];

test('every event before its time, backwards and twice, leads nowhere', async ({ kyc, page, sandbox }) => {
  sandbox.control.setAutopilot('no-load');
  await page.addInitScript(countMail);
  await kyc.run('passes');
  const frame = await personaFrame(kyc);
  const containerId = (await addressOf(kyc)).get('container-id');
  const names = [...passing, ...passing].reverse();
  await delivered(page, names.length, () => postToParent(frame, ...names.map((name) => ({ name, containerId }))));

  expect(await kyc.get('state')).toBe('capturing');
  expect(await kyc.states()).toEqual(['starting', 'capturing']);
  expect(await kyc.eventsOf('kyc-submitted')).toEqual([]);
  expect(await kyc.eventsOf('kyc-progress')).toHaveLength(2 * (passing.length - 1));
});

test('a "complete" that the record does not bear out is no verdict, however often it is looked', async ({
  kyc,
  page,
  sandbox,
}) => {
  const { frame, complete } = await openCapture(kyc);
  const looks = () =>
    sandbox.control.calls().filter(({ method, path }) => method === 'GET' && /verifications\//.test(path));
  await delivered(page, 1, () => postToParent(frame, complete));
  await kyc.reach('processing');
  const before = looks().length;
  await expect.poll(() => looks().length, { timeout: 15_000 }).toBeGreaterThan(before + 2);

  expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing']);
  expect(await kyc.get('verdict')).toBeNull();
});

test('where the frame says "completed" and the platform "rejected", the customer is rejected', async ({
  kyc,
  page,
  sandbox,
}) => {
  const { frame, complete } = await openCapture(kyc);
  sandbox.control.setRecord(magicGuid('passes'), {
    customer: { state: 'rejected' },
    verification: { state: 'completed', outcome: 'failed' },
  });
  await delivered(page, 1, () => postToParent(frame, complete));
  await kyc.reach('rejected');

  expect(await kyc.eventsOf('kyc-verified')).toEqual([]);
});

test('a "fail" of the frame is no verdict either', async ({ kyc, page }) => {
  const { frame, complete } = await openCapture(kyc);
  await delivered(page, 1, () => postToParent(frame, { ...complete, name: 'fail' }));
  await kyc.reach('processing');

  expect(await kyc.eventsOf('kyc-rejected')).toEqual([]);
  expect(await kyc.get('verdict')).toBeNull();
});

test('of many ends in one turn the first one counts, and once', async ({ kyc, page }) => {
  const { frame, containerId, complete } = await openCapture(kyc);
  const error = { name: 'error', containerId, error: { status: 409, code: 'unauthenticated' } };
  const ends = [complete, complete, { name: 'exit', containerId }, error, { ...complete, name: 'fail' }, complete];
  await delivered(page, ends.length, () => postToParent(frame, ...ends));
  await kyc.reach('processing');

  expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(1);
  expect(await kyc.eventsOf('kyc-cancelled')).toEqual([]);
  expect(kyc.sessions()).toEqual([]);
});

test('a "complete" after the customer left is not heard', async ({ kyc, page }) => {
  const { frame, containerId, complete } = await openCapture(kyc);
  await delivered(page, 2, () => postToParent(frame, { name: 'exit', containerId }, complete));
  await kyc.reach('cancelled');

  expect(await kyc.eventsOf('kyc-submitted')).toEqual([]);
});

test('a frame that completes twice is submitted once and verified once', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('duplicate-complete');
  await kyc.run('passes');
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(1);
  expect(await kyc.eventsOf('kyc-verified')).toHaveLength(1);
});

for (const mode of ['wrong-container', 'null-data'] as const) {
  test(`a frame that begins with ${mode} hurts nobody`, async ({ kyc, sandbox }) => {
    sandbox.control.setAutopilot(mode);
    await kyc.run('passes');
    await kyc.hear('kyc-ready');
    const last = mode === 'null-data' ? 'verified' : 'capturing';
    await kyc.reach(last);

    expect((await kyc.states()).at(-1)).toBe(last);
  });
}

test('a frame that refuses every session gets no more than three of them', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('error:unauthenticated');
  await kyc.run('passes');
  await kyc.reach('error');

  expect((await kyc.get('error'))?.code).toBe('session-expired');
  expect(kyc.sessions()).toHaveLength(3);
  expect(await kyc.get('verdict')).toBeNull();
});
