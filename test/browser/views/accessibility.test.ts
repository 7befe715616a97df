import { expect, fixture, html } from '@open-wc/testing';
import ar from '../../../src/locales/ar.js';
import type { ViewModel } from '../../../src/views/view.js';
import { modelOf, pictures } from './models.js';
import { show } from './show.js';
import { themes, wear } from './themes.js';
import type { ViewHost } from './view-host.js';

const ways = [
  ['from left to right', {}],
  ['from right to left', { text: ar, language: 'ar', direction: 'rtl' }],
] as const;

/** Everything behind an open dialog is out of reach, so such a picture is looked at alone. */
const alone = pictures.filter(([, model]) => model.modal);
const together = pictures.filter(([, model]) => !model.modal);

/** Pictures side by side in one page: axe is much quicker so. */
async function lay(shown: typeof pictures, speech: Partial<ViewModel>): Promise<ViewHost[]> {
  const hosts = shown.map(([name, model]) => {
    const host = document.createElement('view-host');
    return Object.assign(host, { id: name.replace(/\W+/g, '-'), model: { ...model, ...speech } });
  });
  await fixture(html`<div>${hosts}</div>`);
  return hosts;
}

describe('axe finds nothing to complain about in any picture', function () {
  this.timeout(30_000);

  for (const theme of themes) {
    for (const scheme of ['light', 'dark']) {
      for (const [way, speech] of ways) {
        it(`in theme ${theme}, ${scheme}, ${way}`, async () => {
          for (const shown of [together, alone]) {
            const hosts = await lay(shown, speech);
            for (const host of hosts) await wear(host, theme, scheme);
            await expect(hosts[0]?.parentElement).to.be.accessible();
            hosts.forEach((host) => {
              host.remove();
            });
          }
        });
      }
    }
  }

  it('and would, were there something in the last of them', async () => {
    const hosts = await lay(together, {});
    hosts.at(-1)?.style.setProperty('--kyc-muted', '#999');
    const complaint = await expect(hosts[0]?.parentElement).to.be.accessible().then(String, String);
    expect(complaint).to.contain('color-contrast').and.contain(hosts.at(-1)?.id);
  });
});

describe('targets', () => {
  it('are at least 40 px high, and 44 the one to press', async () => {
    for (const [name, model] of pictures) {
      const host = await show(model.state, model);
      for (const button of host.parts('button')) expect(button.offsetHeight, name).to.be.at.least(40);
      for (const button of host.parts('primary-button')) expect(button.offsetHeight, name).to.be.at.least(44);
    }
  });
});

describe('letters twice as large as usual', () => {
  it('stay inside of the element', async () => {
    const host = await show('idle');
    host.style.cssText = 'font-size: 32px; width: 320px';
    await host.become(modelOf('capturing', { handOff: { stage: 'offered' }, screens: 'ready' }));
    expect(host.scrollWidth).to.equal(320);
  });
});
