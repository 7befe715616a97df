import { expect } from '@open-wc/testing';
import ar from '../../../src/locales/ar.js';
import { pictures } from './models.js';
import { show } from './show.js';

describe('axe finds nothing to complain about', () => {
  for (const scheme of ['light', 'dark']) {
    for (const [name, model] of pictures) {
      it(`in ${name}, ${scheme}`, async () => {
        const host = await show(model.state, model);
        host.style.colorScheme = scheme;
        await expect(host).to.be.accessible();
      });
    }
  }

  for (const [name, model] of pictures) {
    it(`in ${name}, from right to left`, async () => {
      const host = await show(model.state, { ...model, text: ar, language: 'ar', direction: 'rtl' });
      await expect(host).to.be.accessible();
    });
  }
});

describe('targets', () => {
  it('are at least 44 px high', async () => {
    for (const [name, model] of pictures) {
      const host = await show(model.state, model);
      for (const button of host.parts('primary-button')) expect(button.offsetHeight, name).to.be.at.least(44);
      for (const button of host.parts('link')) expect(button.offsetHeight, name).to.be.at.least(40);
    }
  });
});
