/** Sizes and styles that Persona's frame wishes for: numbers of px within bounds, and nothing else. */
import type { KycPage } from '../support/kyc-page.js';
import { delivered, openCapture, postToParent, type Scene } from './support/mail.js';
import { expect, test } from './support/test.js';

/** Posts these wishes as a page-change and as a ready, and returns the style that the frame has then. */
async function wish(kyc: KycPage, { frame, containerId }: Scene, metadata: Record<string, unknown>): Promise<string> {
  await delivered(kyc.page, 2, () =>
    postToParent(frame, { name: 'page-change', containerId, metadata }, { name: 'ready', containerId, metadata }),
  );
  return styleOf(kyc);
}

const styleOf = (kyc: KycPage): Promise<string> =>
  kyc.element.locator('iframe').evaluate((iframe: HTMLIFrameElement) => iframe.style.cssText);

const texts: Readonly<Record<string, unknown>> = {
  'another declaration': '100px; position: fixed; inset: 0; z-index: 9999',
  'a declaration with a comment': '100px/**/;position:fixed',
  'a calculation': 'calc(100vh + 100px)',
  'a variable': 'var(--kyc-accent)',
  'an image': 'url(https://evil.example/pixel)',
  'a percentage': '100%',
  'a unit of the window': '100vh',
  'a number with an exponent': '1e9px',
  'more digits than a screen has': '999999999px',
  'a negative number': '-100px',
  'px in capitals': '600PX',
  'the word important': '600px !important',
  'a new line': '600px\n;position:fixed',
  'an empty text': '',
  'a list': ['600px'],
  'an object': { toString: '600px' },
  'a truth': true,
  nothing: null,
};

for (const [name, value] of Object.entries(texts)) {
  test(`${name} as a size changes no style`, async ({ kyc }) => {
    const scene = await openCapture(kyc);
    const before = await styleOf(kyc);
    const style = await wish(kyc, scene, {
      pageHeight: value,
      preferredDimensions: { minimumHeight: value, maximumWidth: value, minimumWidth: value, maximumHeight: value },
      styles: { borderRadius: value, position: 'fixed', cssText: 'position: fixed' },
    });

    expect(style).toBe(before);
    expect(await kyc.get('state')).toBe('capturing');
  });
}

const numbers: readonly (readonly [name: string, wish: number, height: string])[] = [
  ['a fair number', 700, '700px'],
  ['a fraction', 700.4, '700px'],
  ['a giant number', 1e9, '2000px'],
  ['a number below zero', -1e9, '320px'],
  ['zero', 0, '320px'],
];

for (const [name, height, expected] of numbers) {
  test(`${name} as the page's height makes the frame ${expected} high`, async ({ kyc }) => {
    const scene = await openCapture(kyc);
    const style = await wish(kyc, scene, { pageHeight: height });

    expect(style).toMatch(new RegExp(`(^| )height: ${expected};`));
    expect(style).not.toContain('position');
  });
}

test('numbers that are none change no style', async ({ kyc, page }) => {
  const { frame, containerId } = await openCapture(kyc);
  const before = await styleOf(kyc);
  await delivered(page, 3, () =>
    frame.evaluate((containerId) => {
      for (const pageHeight of [NaN, Infinity, -Infinity]) {
        window.parent.postMessage({ name: 'page-change', containerId, metadata: { pageHeight } }, '*');
      }
    }, containerId),
  );

  expect(await styleOf(kyc)).toBe(before);
});

test('widths and radii are bounded, too', async ({ kyc }) => {
  const scene = await openCapture(kyc);
  const style = await wish(kyc, scene, {
    preferredDimensions: { minimumHeight: '99999px', maximumWidth: '99999px' },
    styles: { borderRadius: '99999px' },
  });

  expect(style).toContain('max-width: 1200px;');
  expect(style).toMatch(/(^| )height: 2000px;/);
  expect(style).toContain('border-radius: 32px;');
});

test('a frame of any wished size covers nothing outside of the element, not even while it grows', async ({ kyc }) => {
  const scene = await openCapture(kyc);
  const heights = kyc.element.evaluate(
    (element) =>
      new Promise<{ outer: number; inner: number }[]>((resolve) => {
        const frame = element.shadowRoot?.querySelector('iframe');
        const heights: { outer: number; inner: number }[] = [];
        const look = (): void => {
          const outer = element.getBoundingClientRect();
          const inner = frame?.getBoundingClientRect() ?? new DOMRect();
          const within = inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top;
          heights.push({ outer: outer.bottom, inner: within ? inner.bottom : Infinity });
          if (inner.height >= 2000) resolve(heights);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await wish(kyc, scene, { pageHeight: 1e9, preferredDimensions: { maximumWidth: '99999px' } });

  expect((await heights).filter(({ outer, inner }) => inner > outer)).toEqual([]);
});
