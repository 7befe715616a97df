import { expect } from '@open-wc/testing';
import { create, endOfTurn, frame, part, parts, reach, ready } from '../support/element.js';
import { KycVerification } from '../../../src/index.js';
import { own, platformOf } from '../support/own.js';
import { customer } from '../support/sandbox-control.js';

/** A platform that is never heard of. */
const unanswered = platformOf({ key: () => new Promise(() => undefined) });

describe('the first rendering', () => {
  it('comes in a task of its own where a run begins, and updateComplete is for it', async () => {
    const element = create(await customer('passes-immediately-ready'));
    document.body.append(element);
    await Promise.resolve();
    expect(parts(element, 'body')).to.have.length(0);
    await element.updateComplete;
    expect(part(element, 'body')).to.be.instanceOf(HTMLElement);
    element.remove();
  });

  it('keeps its place from the first moment on', async () => {
    const element = create(await customer('passes-immediately-ready'));
    document.body.append(element);
    const heights: number[] = [];
    while (parts(element, 'body').length === 0) {
      await endOfTurn();
      heights.push(element.offsetHeight);
    }
    element.remove();
    expect(heights.length).to.be.greaterThan(2);
    expect(Math.min(...heights)).to.be.at.least(Math.min(620, window.innerHeight));
  });

  it('keeps its place where the properties were set before the definition came', async () => {
    const element = document.createElement('kyc-late');
    Object.assign(element, { customerGuid: 'somebody', token: 'token', platform: unanswered });
    document.body.append(element);
    customElements.define('kyc-late', class extends KycVerification {});
    await Promise.resolve();
    const heights: number[] = [];
    while (!element.shadowRoot?.querySelector('[part~=body]')) {
      await endOfTurn();
      heights.push(element.offsetHeight);
    }
    element.remove();
    expect(Math.min(...heights)).to.be.at.least(Math.min(620, window.innerHeight));
  });

  it('comes after the first requests', async () => {
    const shownAtLook = async (): Promise<number> => {
      let shown = NaN;
      const element = own({
        look: async () => {
          shown = parts(element, 'body').length;
          return { situation: { kind: 'frozen' } };
        },
      });
      document.body.append(element);
      await reach(element, 'frozen');
      element.remove();
      return shown;
    };
    // The parts of the script have come with the first one.
    await shownAtLook();
    expect(await shownAtLook()).to.equal(0);
  });

  it('comes all the same where the first requests do not', async () => {
    const element = own(unanswered);
    document.body.append(element);
    await element.updateComplete;
    expect([element.state, parts(element, 'body').length]).to.deep.equal(['starting', 1]);
    element.remove();
  });

  it('comes at once where none begins', async () => {
    const element = Object.assign(create(await customer('passes')), { manual: true });
    document.body.append(element);
    await Promise.resolve();
    expect(parts(element, 'primary-button')).to.have.length(1);
    element.remove();
  });

  it('comes at once where the page has slotted something in: it is seen all the time', async () => {
    const element = create(await customer('passes-immediately-ready'));
    element.append(Object.assign(document.createElement('p'), { slot: 'footer', textContent: 'Your bank' }));
    document.body.append(element);
    await Promise.resolve();
    expect(parts(element, 'footer')).to.have.length(1);
    element.remove();
  });

  it('comes in time for a capture that a platform opens at once', async () => {
    const element = own({
      look: async () => ({ situation: { kind: 'capture' } }),
      admit: async () => ({ provider: 'persona', inquiryId: 'inq_1' }),
    });
    document.body.append(element);
    while (!frame(element)) await endOfTurn();
    expect(frame(element)?.isConnected).to.equal(true);
    element.remove();
  });

  it('of an element that is taken out before it shows the same when it is put back', async () => {
    const { guid, token } = await customer('passes-immediately-ready');
    const element = Object.assign(create(), { customerGuid: guid, token });
    document.body.append(element);
    element.remove();
    await endOfTurn();
    document.body.append(element);
    await ready(element);
    expect(part(element, 'frame')).to.be.instanceOf(HTMLElement);
    element.remove();
  });
});
