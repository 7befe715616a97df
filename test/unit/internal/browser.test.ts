import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserOf, type Browser } from '../../../src/internal/browser.js';

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

const browsers: readonly (readonly [name: string, userAgent: string, browser: Browser | undefined])[] = [
  ['Chrome', `${mac} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36`, 'chromium'],
  ['Edge', 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0', 'chromium'],
  ['Firefox', 'Mozilla/5.0 (Android 15; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0', 'firefox'],
  ['Safari on an iPhone', `${iPhone} Version/18.1 Mobile/15E148 Safari/604.1`, 'safari'],
  ['Safari on a Mac', `${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15`, undefined],
  ['Chrome on an iPhone', `${iPhone} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`, undefined],
  ['DuckDuckGo on an iPhone', `${iPhone} Version/18.1 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`, undefined],
  ['Firefox on an iPhone', `${iPhone} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`, undefined],
];

describe("the way to the camera's permission", () => {
  for (const [name, userAgent, browser] of browsers) {
    it(`is ${browser === undefined ? 'not told for' : 'told for'} ${name}`, () => {
      assert.equal(browserOf(userAgent), browser);
    });
  }
});
