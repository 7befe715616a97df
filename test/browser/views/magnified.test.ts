import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { pictures } from './models.js';
import { show } from './show.js';

describe('at 400 %', () => {
  // 1280 px at 400 % are 320, and 1024 are 256 (WCAG 1.4.10).
  for (const width of [320, 256]) {
    it(`nothing scrolls sideways in a window of ${width} px`, async () => {
      await setViewport({ width, height: 256 });
      const host = await show('idle');
      const wide: string[] = [];
      for (const [name, model] of pictures) {
        await host.become(model);
        if (document.documentElement.scrollWidth > width) wide.push(name);
      }
      await setViewport({ width: 800, height: 600 });
      expect(wide).to.deep.equal([]);
    });
  }
});
