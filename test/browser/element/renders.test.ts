import { expect } from '@open-wc/testing';
import { bare, endOfTurn, frame, mount, ready, told } from '../support/element.js';
import { customer } from '../support/sandbox-control.js';
import { Timers } from '../support/timers.js';

describe('a page that renders again, as React does', () => {
  it('keeps the capture open where frameAncestors is a new list of the same origins', async () => {
    const who = await customer('passes-immediately-ready');
    const element = await ready(await mount(who, { frameAncestors: ['https://shop.example'] }));
    const before = frame(element);
    element.frameAncestors = ['https://shop.example'];
    await element.updateComplete;
    await endOfTurn();
    expect(frame(element) === before).to.equal(true);
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });

  it('is asked ever more seldom by a page that answers each failure with another getToken that fails', async () => {
    const timers = new Timers(500);
    try {
      const { guid } = await customer('already-verified');
      const element = await bare({ customerGuid: guid });
      const fail = (): (() => Promise<string>) => () => Promise.reject(new Error('Signed out'));
      element.addEventListener('kyc-error', () => (element.getToken = fail()));
      element.getToken = fail();
      const waits: number[] = [];
      for (const expected of [500, 1_000, 2_000, 4_000]) {
        while (!timers.delays.includes(expected)) await endOfTurn();
        waits.push(expected);
        timers.fire(expected);
      }
      expect(waits).to.deep.equal([500, 1_000, 2_000, 4_000]);
      expect(told(element, 'kyc-error').length).to.be.at.most(7);
      element.remove();
    } finally {
      timers.release();
    }
  });
});
