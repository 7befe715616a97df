import { expect } from '@open-wc/testing';
import { endOfTurn, frame, mount, ready, told } from '../support/element.js';
import { customer } from '../support/sandbox-control.js';

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
});
