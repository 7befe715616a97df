import { expect, html } from '@open-wc/testing';
import { states } from '../../../src/flow/state.js';
import { en } from '../../../src/locales/en.js';
import type { ViewModel } from '../../../src/views/view.js';
import { associates, failure, modelOf, shownCode } from './models.js';
import { show } from './show.js';

describe('the shell', () => {
  it('keeps the frame the same node in the same place through all states', async () => {
    const host = await show('idle');
    const removed: Node[] = [];
    const observer = new MutationObserver((records) =>
      records.forEach((record) => removed.push(...record.removedNodes)),
    );
    observer.observe(host.renderRoot, { childList: true, subtree: true });
    for (const state of states) await host.become(modelOf(state));
    observer.takeRecords().forEach((record) => removed.push(...record.removedNodes));
    expect(host.frame.parentElement).to.equal(host.parts('frame')[0]);
    expect(removed.some((node) => node.contains(host.frame))).to.equal(false);
  });

  for (const state of states) {
    it(`shows the frame's place in ${state} only if the capture is open`, async () => {
      const host = await show(state);
      expect(host.parts('frame')[0]?.checkVisibility()).to.equal(state === 'capturing');
    });
  }

  it('covers the frame until the provider is ready', async () => {
    const host = await show('capturing', { screens: 'opening' });
    expect(host.parts('spinner')).to.have.length(1);
  });

  it('covers the frame once more while the capture opens again', async () => {
    const host = await show('capturing', { screens: 'reopening' });
    expect(host.parts('spinner')).to.have.length(1);
  });

  it('uncovers the frame when the provider is ready', async () => {
    const host = await show('capturing', { screens: 'ready' });
    expect(host.parts('spinner')).to.have.length(0);
  });

  it('marks the current one of three stages', async () => {
    const host = await show('capturing');
    const current = host.parts('progress-item').map((item) => item.getAttribute('aria-current'));
    expect(current).to.deep.equal(['false', 'step', 'false']);
  });

  it('shows no stages where the way has ended', async () => {
    expect((await show('verified')).parts('progress')).to.have.length(0);
  });

  it('takes the logo and the footer of the host', async () => {
    const slotted = html`<b slot="logo">Bank</b><small slot="footer">Imprint</small>`;
    const host = await show('idle', {}, slotted);
    expect([...host.children].map((child) => child.checkVisibility())).to.deep.equal([true, true]);
  });

  it('is as high while it starts as with the capture open', async () => {
    const host = await show('starting');
    const before = host.offsetHeight;
    await host.become(modelOf('capturing', { screens: 'ready' }));
    expect(host.offsetHeight).to.equal(before);
  });

  it('fits 280 px without a scrollbar in any state', async () => {
    const host = await show('idle');
    host.style.width = '280px';
    for (const state of states) {
      await host.become(modelOf(state));
      expect(host.scrollWidth, state).to.equal(280);
    }
  });

  it('follows the tokens of an ancestor', async () => {
    const host = await show('idle');
    host.parentElement?.style.setProperty('--kyc-accent', 'rgb(1, 2, 3)');
    const [button] = host.parts('primary-button');
    expect(button && getComputedStyle(button).backgroundColor).to.equal('rgb(1, 2, 3)');
  });

  it('writes no style attribute, which a strict policy would block', async () => {
    const host = await show('idle');
    for (const state of states) {
      await host.become(modelOf(state));
      expect(host.renderRoot.querySelectorAll('[style], style'), state).to.have.length(0);
    }
  });
});

describe('what a screen reader hears', () => {
  for (const state of states.filter((each) => each !== 'error' && each !== 'idle' && each !== 'capturing')) {
    it(`tells politely that the state is ${state}`, async () => {
      const host = await show('idle');
      await host.become(modelOf(state));
      expect(host.says('status')).to.equal(en[`${state}.announce`]);
      expect(host.says('alert')).to.equal('');
    });
  }

  it('says that the capture is open only when it can be used', async () => {
    const host = await show('capturing');
    expect(host.says('status')).to.equal(en['starting.announce']);
    await host.become(modelOf('capturing', { screens: 'ready' }));
    expect(host.says('status')).to.equal(en['capturing.announce']);
  });

  it('says nothing while the capture opens once more', async () => {
    const host = await show('capturing', { screens: 'ready' });
    await host.become(modelOf('capturing', { screens: 'reopening' }));
    expect(host.says('status')).to.equal(en['capturing.announce']);
  });

  it('tells of a business that its own part is done and others are waited for', async () => {
    const host = await show('idle');
    await host.become(modelOf('processing', { associates }));
    expect(host.says('status')).to.equal(en['processing.associates']);
    expect(host.words('title')).to.equal(en['processing.associates.title']);
  });

  it('tells of a business whose people are all done that it is being checked', async () => {
    const host = await show('processing', {
      associates: [{ role: 'owner', state: 'completed', inquiryId: undefined }],
    });
    expect(host.words('title')).to.equal(en['processing.title']);
  });

  const asides: readonly (readonly [string, Partial<ViewModel>, string])[] = [
    ['a copied link', { handOff: shownCode('yes') }, en['button.copied']],
    ['a link that was not copied', { handOff: shownCode('refused') }, en['handOff.refused']],
    ['a phone that has begun', { handOff: { stage: 'begun' } }, en['handOff.begun.body']],
    ['a code that is over', { handOff: { stage: 'over' } }, en['handOff.over.title']],
    ['a code that was not made', { handOff: { stage: 'failed' } }, en['handOff.failed.body']],
    ['a tab that was not opened', { outside: 'refused' }, en['outside.refused.title']],
    ['a camera that will not work', { cameraless: true }, en['capturing.cameraless']],
    ['a page in another app', { inApp: true }, en['capturing.inApp']],
  ];
  for (const [what, part, words] of asides) {
    it(`tells of ${what} beside the state, which it does not say again`, async () => {
      const host = await show('capturing', { screens: 'ready' });
      const [state, , aside] = host.renderRoot.querySelectorAll('[role=status] p');
      const said = state?.textContent;
      await host.become(modelOf('capturing', { screens: 'ready', ...part }));
      expect(aside?.textContent).to.contain(words);
      expect(state?.textContent).to.equal(said);
    });
  }

  it('tells that there is no decision yet, to a customer who asked', async () => {
    const host = await show('review');
    const before = host.offsetHeight;
    await host.become(modelOf('review', { answer: 'coming' }));
    expect(host.offsetHeight).to.equal(before);
    await host.become(modelOf('review', { answer: 'undecided' }));
    expect(host.says('status')).to.contain(en['review.announce']).and.contain(en['review.undecided']);
    expect(host.offsetHeight).to.equal(before);
  });

  it('tells nothing beside the state where nothing is to be told', async () => {
    const host = await show('capturing', { screens: 'ready', handOff: shownCode('no') });
    expect(host.renderRoot.querySelectorAll('[role=status] p')[2]?.textContent.trim()).to.equal('');
  });

  it('tells an error at once, with what to do', async () => {
    const host = await show('error', { error: failure('camera-blocked') });
    expect(host.says('alert')).to.contain(en['error.camera-blocked.title']).and.contain('Allow the camera');
    expect(host.says('status')).to.equal('');
  });

  it('speaks through regions that were there before', async () => {
    const host = await show('starting');
    const regions = [...host.renderRoot.querySelectorAll('[role=status], [role=alert]')];
    await host.become(modelOf('error'));
    expect([...host.renderRoot.querySelectorAll('[role=status], [role=alert]')]).to.deep.equal(regions);
  });

  it('tells in words and on the screen that the network is gone', async () => {
    const host = await show('processing', { offline: true });
    expect(host.words('notice')).to.equal(en.offline);
    expect(host.says('status')).to.contain(en.offline);
  });
});
