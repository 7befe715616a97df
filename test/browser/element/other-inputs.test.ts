import { expect } from '@open-wc/testing';
import { bare, create, endOfTurn, part, parts, stage } from '../support/element.js';
import { own } from '../support/own.js';
import { customer } from '../support/sandbox-control.js';

/** What is seen in the very frame in which something is done. */
const inFrame = <Seen>(act: () => void, see: () => Seen): Promise<Seen> =>
  new Promise((resolve) => {
    requestAnimationFrame(act);
    requestAnimationFrame(() => {
      resolve(see());
    });
  });

describe('inputs that come while something is shown', () => {
  it('end the verdict of the last customer: it is not the next one’s', async () => {
    const element = await stage('verified');
    const { guid, token } = await customer('already-rejected');
    Object.assign(element, { customerGuid: guid, token });
    await element.updateComplete;
    const { state } = element;
    const { verdict } = await element.settled();
    expect([state, verdict]).to.deep.equal(['starting', 'rejected']);
  });

  it('can be cancelled as soon as they are taken', async () => {
    const element = await stage('capturing');
    const { guid, token } = await customer('passes-immediately-ready');
    Object.assign(element, { customerGuid: guid, token });
    await element.updateComplete;
    element.cancel();
    await endOfTurn();
    expect(element.state).to.equal('cancelled');
  });

  it('are taken in the same frame: the button to start does not flash', async () => {
    const element = await bare();
    await endOfTurn();
    const { guid, token } = await customer('passes-immediately-ready');
    const seen = await inFrame(
      () => Object.assign(element, { customerGuid: guid, token }),
      () => [part(element, 'body').getAttribute('part'), parts(element, 'primary-button').length],
    );
    expect(seen).to.deep.equal(['body panel-starting', 0]);
  });
});

describe('an element that was just put in', () => {
  it('begins nothing after a reset()', async () => {
    let looks = 0;
    const element = own({
      look: async () => {
        looks += 1;
        return { situation: { kind: 'frozen' } };
      },
    });
    document.body.append(element);
    await endOfTurn();
    element.reset();
    await element.updateComplete;
    await endOfTurn();
    element.remove();
    expect([element.state, looks]).to.deep.equal(['idle', 0]);
  });

  it('shows its intro at once where the page refuses the start', async () => {
    const { guid, token } = await customer('passes');
    const element = Object.assign(create(), { customerGuid: guid, token });
    element.addEventListener('kyc-before-start', (event) => {
      event.preventDefault();
    });
    document.body.append(element);
    for (let tasks = 0; tasks < 4; tasks += 1) await endOfTurn();
    const shown = parts(element, 'primary-button').length;
    element.remove();
    expect(shown).to.equal(1);
  });
});
