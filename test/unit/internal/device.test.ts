import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInApp } from '../../../src/internal/device.js';

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';

describe('the browser inside of another app', () => {
  for (const [app, userAgent] of [
    ['Facebook', `${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/482.0]`],
    ['Instagram', `${iPhone} Mobile/15E148 Instagram 350.0 (iPhone16,1)`],
    ['LinkedIn', `${iPhone} Mobile/15E148 [LinkedInApp]/9.30`],
    ['WeChat', `${android} Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0`],
    ['an Android WebView', 'Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) AppleWebKit/537.36 Chrome/126.0 Mobile'],
    ['the Google app', `${iPhone} GSA/330.0 Mobile/15E148 Safari/604.1`],
  ]) {
    it(`of ${String(app)} is known`, () => {
      assert.equal(isInApp(String(userAgent)), true);
    });
  }
});

describe('a browser of its own', () => {
  for (const [browser, userAgent] of [
    ['Safari', `${iPhone} Version/18.1 Mobile/15E148 Safari/604.1`],
    ['Chrome', 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36'],
    ['Firefox', 'Mozilla/5.0 (Android 15; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0'],
  ]) {
    it(`is no other app: ${String(browser)}`, () => {
      assert.equal(isInApp(String(userAgent)), false);
    });
  }
});
