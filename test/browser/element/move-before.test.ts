import { expect } from '@open-wc/testing';
import { endOfTurn, frame, mount, openFrame, reach, ready, stage, told } from '../support/element.js';
import { customer, fly, verificationsOf } from '../support/sandbox-control.js';

/** Newer than TypeScript's DOM. */
type Movable = Element & { moveBefore(node: Node, before: Node | null): void };

const moveBefore = (element: Element, to: Element): void => {
  (to as Movable).moveBefore(element, null);
};

describe('a move by moveBefore()', () => {
  it('keeps the run', async () => {
    const element = await stage('capturing');
    const to = document.createElement('div');
    element.parentElement?.append(to);
    moveBefore(element, to);
    await endOfTurn();
    expect([element.state, told(element, 'kyc-before-start').length]).to.deep.equal(['capturing', 1]);
  });

  it('keeps a verdict', async () => {
    const element = await stage('verified');
    const { length } = element.history;
    const to = document.createElement('div');
    element.parentElement?.append(to);
    moveBefore(element, to);
    await endOfTurn();
    expect([element.state, element.history.length]).to.deep.equal(['verified', length]);
  });

  it('lets the customer finish', async () => {
    const who = await customer('passes-immediately-ready', 'nothing');
    const element = await ready(await mount(who));
    const to = document.createElement('div');
    element.parentElement?.append(to);
    moveBefore(element, to);
    await fly(who.guid, 'complete');
    // The frame is spared, and has asked already what it shall do.
    element.cancel();
    await reach(element, 'cancelled');
    element.retry();
    await reach(element, 'verified');
    expect([told(element, 'kyc-before-start').length, (await verificationsOf(who.guid)).length]).to.deep.equal([1, 1]);
  });

  it('keeps the frame without loading it again', async () => {
    const element = await stage('capturing');
    const iframe = openFrame(element);
    let loads = 0;
    iframe.addEventListener('load', () => (loads += 1));
    const to = document.createElement('div');
    element.parentElement?.append(to);
    moveBefore(element, to);
    await endOfTurn();
    expect([frame(element) === iframe, iframe.isConnected, loads]).to.deep.equal([true, true, 0]);
  });
});
