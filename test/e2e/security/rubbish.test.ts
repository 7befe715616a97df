/** What Persona's own frame may post, be it broken or hostile: data of any shape and size. */
import { delivered, expectNothingCameOf, openCapture, postToParent } from './support/mail.js';
import { expect, test } from './support/test.js';

test('data that is no message is not heard', async ({ kyc, page }) => {
  const { frame } = await openCapture(kyc);
  const before = (await kyc.events()).length;
  await delivered(page, 16, () =>
    frame.evaluate(() => {
      const cycle: Record<string, unknown> = { name: 'complete' };
      cycle['containerId'] = cycle;
      const data = [undefined, null, '', 'complete', 0, NaN, true, 1n, [], {}, ['complete'], new Date(), new Map()];
      for (const each of [...data, new Blob(['complete']), new ArrayBuffer(8), cycle])
        window.parent.postMessage(each, '*');
    }),
  );

  await expectNothingCameOf(kyc, before);
});

test('messages of the right container with a wrong name are not heard', async ({ kyc, page }) => {
  const { frame, containerId } = await openCapture(kyc);
  const before = (await kyc.events()).length;
  const inherited = ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'];
  const names = [...inherited, '', 'COMPLETE', 'complete ', 'kyc-verified', 'verified', 'success\u0000', null, 1, {}];
  await delivered(page, names.length, () => postToParent(frame, ...names.map((name) => ({ name, containerId }))));

  await expectNothingCameOf(kyc, before);
});

test('messages that hold the name and the container elsewhere are not heard', async ({ kyc, page }) => {
  const { frame, containerId } = await openCapture(kyc);
  const before = (await kyc.events()).length;
  const wrong = [
    { name: ['complete'], containerId },
    { name: { complete: true }, containerId },
    { name: 'complete'.padEnd(61, ' '), containerId },
    { Name: 'complete', containerId },
    { event: 'complete', containerId },
    [{ name: 'complete', containerId }],
    { message: { name: 'complete', containerId } },
    JSON.stringify({ name: 'complete', containerId }),
  ];
  await delivered(page, wrong.length, () => postToParent(frame, ...wrong));

  await expectNothingCameOf(kyc, before);
});

test('a name of 10 MB is not heard', async ({ kyc, page }) => {
  const { frame, containerId } = await openCapture(kyc);
  const before = (await kyc.events()).length;
  await delivered(page, 2, () =>
    frame.evaluate((containerId) => {
      const giant = 'complete'.repeat(1_250_000);
      window.parent.postMessage(giant, '*');
      window.parent.postMessage({ name: giant, containerId }, '*');
    }, containerId),
  );

  await expectNothingCameOf(kyc, before);
});

test('of 10 MB around a message, and of a thousand objects within each other, nothing is kept', async ({
  kyc,
  page,
}) => {
  const { frame, containerId } = await openCapture(kyc);
  const before = await kyc.events();
  await delivered(page, 1, () =>
    frame.evaluate((containerId) => {
      let deep: unknown = 'jane';
      for (let depth = 0; depth < 1_000; depth += 1) deep = { deep };
      const metadata = { pathname: 'jane'.repeat(2_500_000), pageHeight: 600, deep };
      window.parent.postMessage({ name: 'page-change', containerId, metadata }, '*');
    }, containerId),
  );
  const since = (await kyc.events()).slice(before.length);

  expect(since).toMatchObject([{ type: 'kyc-progress', name: 'page', raw: 'page-change' }]);
  expect(JSON.stringify(since).length).toBeLessThan(1_000);
  expect(await kyc.get('state')).toBe('capturing');
});

test('keys that would pollute prototypes pollute nothing', async ({ kyc, page }) => {
  const { frame, containerId } = await openCapture(kyc);
  const json = `{
    "name": "page-change", "containerId": ${JSON.stringify(containerId)},
    "__proto__": { "polluted": true, "state": "verified" },
    "constructor": { "prototype": { "polluted": true } },
    "metadata": {
      "__proto__": { "polluted": true, "pageHeight": 700 }, "constructor": { "prototype": { "polluted": true } },
      "preferredDimensions": { "__proto__": { "polluted": true } }, "styles": { "prototype": { "polluted": true } }
    },
    "error": { "__proto__": { "polluted": true }, "status": 409, "code": "unauthenticated" }
  }`;
  await delivered(page, 1, () =>
    frame.evaluate((json) => {
      window.parent.postMessage(JSON.parse(json), '*');
    }, json),
  );

  const polluted = await page.evaluate(() => {
    const own = document.querySelector('kyc-verification')?.history.at(-1) ?? {};
    return ['polluted' in {}, 'polluted' in [], 'polluted' in own, 'state' in {}, 'polluted' in Function.prototype];
  });
  expect(polluted).toEqual([false, false, false, false, false]);
  expect(await kyc.get('state')).toBe('capturing');
  expect((await kyc.events()).at(-1)).toMatchObject({ type: 'kyc-progress', name: 'page' });
});

test('markup in an error’s code and numbers beyond measure reach neither the page nor the error', async ({
  kyc,
  page,
}) => {
  const { frame, containerId } = await openCapture(kyc);
  const code = '<img src=x onerror="document.title=1">';
  await delivered(page, 1, () =>
    postToParent(frame, { name: 'error', containerId, error: { status: 'x', code, message: code } }),
  );
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'provider-error' });
  expect(JSON.stringify(await kyc.events())).not.toContain('img');
  expect(await page.title()).toBe('A bank');
  await expect(kyc.element.locator('img')).toHaveCount(0);
});
