import { expect, html } from '@open-wc/testing';
import { errorCodes } from '../../../src/flow/errors.js';
import { states, type State } from '../../../src/flow/state.js';
import { en } from '../../../src/locales/en.js';
import { failure, guid } from './models.js';
import { show } from './show.js';

describe('the view of a state', () => {
  for (const state of states) {
    it(`${state} names itself in the part of its body`, async () => {
      const host = await show(state);
      expect(host.parts('body').map((body) => body.getAttribute('part'))).to.deep.equal([`body panel-${state}`]);
    });

    it(`${state} has one heading that can take the focus`, async () => {
      const host = await show(state);
      const [heading] = host.parts('title');
      heading?.focus();
      expect(host.parts('title')).to.have.length(1);
      expect(host.shadowRoot?.activeElement).to.equal(heading);
    });
  }

  const buttons: [State, string, string][] = [
    ['idle', 'primary-button', 'start'],
    ['starting', 'link', 'cancel'],
    ['capturing', 'link', 'cancel'],
    ['review', 'secondary-button', 'retry'],
    ['action', 'primary-button', 'retry'],
    ['cancelled', 'primary-button', 'retry'],
    ['error', 'primary-button', 'retry'],
  ];
  for (const [state, part, act] of buttons) {
    it(`${state} has one button, and it calls ${act}`, async () => {
      const host = await show(state);
      host.parts(part)[0]?.click();
      expect(host.parts('button')).to.have.length(1);
      expect(host.acts).to.deep.equal([act]);
    });
  }

  for (const state of ['processing', 'verified', 'rejected', 'frozen'] as const) {
    it(`${state} asks nothing of the customer`, async () => {
      expect((await show(state)).parts('button')).to.have.length(0);
    });
  }

  it('idle explains itself without its button while a run cannot start', async () => {
    const host = await show('idle', { startable: false });
    expect(host.parts('button')).to.have.length(0);
    expect(host.words('title')).to.equal(en['idle.title']);
  });

  it('review, rejected and frozen quote the reference for support', async () => {
    for (const state of ['review', 'rejected', 'frozen'] as const) {
      const host = await show(state, { reference: guid });
      expect(host.words('body'), state).to.contain(guid);
    }
  });

  for (const [slot, state] of [
    ['intro', 'idle'],
    ['starting', 'starting'],
    ['processing', 'processing'],
    ['review', 'review'],
    ['verified', 'verified'],
    ['rejected', 'rejected'],
    ['error', 'error'],
  ] as const) {
    it(`${state} can be replaced by slot ${slot}, and keeps its way on`, async () => {
      const before = await show(state);
      const host = await show(state, {}, html`<p slot=${slot}>Words of the bank</p>`);
      expect(host.querySelector('p')?.checkVisibility()).to.equal(true);
      expect(host.parts('title')[0]?.checkVisibility()).to.equal(false);
      expect(host.parts('button')).to.have.length(before.parts('button').length);
    });
  }
});

describe('the view of an error', () => {
  for (const code of errorCodes) {
    it(`${code} has a text of its own, the reference and a way on`, async () => {
      const error = failure(code);
      const host = await show('error', { error });
      expect(host.words('title')).to.equal(en[`error.${code}.title`]);
      expect(host.words('message')).to.contain(en[`error.${code}.body`]);
      expect(host.words('body')).to.contain(guid).and.not.contain('developers');
      expect(host.parts('primary-button')).to.have.length(error?.retryable ? 1 : 0);
      expect(host.words('message').includes(en.contact)).to.equal(error?.retryable === false);
    });
  }
});
