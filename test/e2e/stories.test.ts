/** Every magic customer, from the page's load to the last event; and nothing secret of them on the page. */
import { magicCustomers, magicGuid, type StoryName } from '../../src/sandbox/index.js';
import { expectations } from './support/expectations.js';
import type { KycPage } from './support/kyc-page.js';
import { Secrets } from './support/secrets.js';
import { expect, test } from './support/test.js';

/** What else has to happen, besides a customer who completes the capture: mostly time. */
const meanwhile: Partial<Record<StoryName, (kyc: KycPage) => Promise<void>>> = {
  async 'needs-review'(kyc) {
    await kyc.reach('review');
    kyc.sandbox.control.advance(60_000);
    await kyc.call('retry');
  },
  async processing(kyc) {
    await kyc.reach('processing');
    kyc.sandbox.control.advance(60_000);
  },
  async freezes(kyc) {
    await kyc.reach('processing');
    kyc.sandbox.control.advance(1_000);
    // A customer's state is read again after half a minute.
    while ((await kyc.get('state')) === 'processing') await kyc.page.clock.fastForward(31_000);
  },
  async 'no-inquiry'(kyc) {
    await kyc.hear('kyc-step-start', 2);
    // Shorter than the deadline of the read that may be under way.
    while ((await kyc.get('state')) === 'starting') await kyc.page.clock.fastForward(4_000);
  },
  'business-waits': waitInVain,
  'business-owner': waitInVain,
};

/** Time goes by, and the records are read in vain. */
async function waitInVain(kyc: KycPage): Promise<void> {
  await kyc.hear('kyc-submitted');
  kyc.sandbox.control.advance(60_000);
  await waitForReadsAfterNow(kyc);
}

/** Stories that a faster sandbox would hurry past. */
const unhurried: readonly StoryName[] = ['needs-review', 'processing'];

/** The records are read twice more, and so is what the second reading shows. */
async function waitForReadsAfterNow(kyc: KycPage): Promise<void> {
  const reads = () =>
    kyc.sandbox.control.calls().filter(({ path }) => path.startsWith('/api/identity_verifications/')).length;
  const before = reads();
  await expect.poll(reads, { timeout: 15_000 }).toBeGreaterThan(before + 1);
}

for (const { story } of magicCustomers) {
  const expected = expectations[story];
  const last = expected.states.at(-1) ?? 'idle';

  test.describe(story, () => {
    if (unhurried.includes(story)) test.use({ speed: 1 });

    test(expected.says, async ({ kyc, page, sandbox }) => {
      sandbox.control.setAutopilot('complete');
      await page.clock.install();
      const token = await kyc.token(story);
      const secrets = await Secrets.collect(kyc, token);
      await kyc.run(story, { token, debug: true });
      await meanwhile[story]?.(kyc);
      await kyc.reach(last);

      const events = await kyc.events();
      expect(await kyc.states()).toEqual(expected.states);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(await kyc.get('history')).toEqual(events);
      for (const event of events) {
        expect(event).toMatchObject({ platform: 'cybrid', customerGuid: magicGuid(story) });
        expect(new Date(event.at).toISOString()).toBe(event.at);
      }

      const { steps, unfinished } = expected;
      const begun = unfinished ? [...steps, unfinished.step] : steps;
      const failed = unfinished?.failed === true ? [unfinished.step] : [];
      expect((await kyc.eventsOf('kyc-step-start')).map(({ step }) => step)).toEqual(begun);
      expect((await kyc.eventsOf('kyc-step-complete')).map(({ step }) => step)).toEqual(steps);
      expect((await kyc.eventsOf('kyc-step-fail')).map(({ step }) => step)).toEqual(failed);
      const lastStep = (await kyc.eventsOf('kyc-step-start')).at(-1);
      expect(lastStep).toMatchObject({ attempt: 1, resumed: expected.resumed ?? false });

      const verdict = last === 'verified' || last === 'rejected' ? last : null;
      expect(await kyc.get('verdict')).toBe(verdict);
      expect(await kyc.eventsOf('kyc-verified')).toHaveLength(last === 'verified' ? 1 : 0);
      expect(await kyc.eventsOf('kyc-rejected')).toHaveLength(last === 'rejected' ? 1 : 0);
      const { reasons } = expected;
      if (reasons) expect(events.find(({ type }) => type === `kyc-${last}`)).toMatchObject({ reasons });

      const { error } = expected;
      if (error) expect(await kyc.get('error')).toMatchObject(error);
      else expect(await kyc.get('error')).toBeNull();
      const told = (await kyc.eventsOf('kyc-error')).map(({ error }) => error);
      expect(told).toEqual(error ? [await kyc.get('error')] : []);

      expect(kyc.creations().map(({ status }) => status)).toEqual(expected.creations);
      expect(kyc.sessions()).toHaveLength(expected.sessions ?? 0);
      const captured = expected.states.includes('capturing') ? 1 : 0;
      expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(1);
      expect(await kyc.eventsOf('kyc-ready')).toHaveLength(captured);
      expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(captured);
      expect(sandbox.control.verificationsOf(magicGuid(story)).at(0)?.['method'] ?? null).toBe(methodOf(story));
      expect(await secrets.found()).toEqual([]);
    });
  });
}

/** Of the newest record in the sandbox, once the run is over. */
function methodOf(story: StoryName): string | null {
  if (story.startsWith('business')) return 'business_registration';
  return story === 'always-down' || story === 'forbidden' ? null : 'id_and_selfie';
}
