import { expect } from '@open-wc/testing';
import type { KycVerification } from '../../../src/index.js';
import { create, endOfTurn, mount, reach, ready, stage, told } from '../support/element.js';
import { customer, fly, verificationsOf } from '../support/sandbox-control.js';

const beforeStarts = (element: KycVerification): number => told(element, 'kyc-before-start').length;

describe('a move', () => {
  const moves: readonly [string, (element: KycVerification, to: Element) => void][] = [
    ['append() elsewhere', (element, to) => to.append(element)],
    [
      'remove() and append() in one turn',
      (element, to) => {
        element.remove();
        to.append(element);
      },
    ],
  ];
  for (const [name, move] of moves) {
    it(`by ${name} keeps the run`, async () => {
      const element = await stage('capturing');
      const to = document.createElement('div');
      element.parentElement?.append(to);
      move(element, to);
      await endOfTurn();
      expect([element.state, beforeStarts(element)]).to.deep.equal(['capturing', 1]);
    });

    it(`by ${name} keeps a verdict`, async () => {
      const element = await stage('verified');
      const { length } = element.history;
      const to = document.createElement('div');
      element.parentElement?.append(to);
      move(element, to);
      await endOfTurn();
      expect([element.state, element.history.length]).to.deep.equal(['verified', length]);
    });

    it(`by ${name} lets the customer finish`, async () => {
      const who = await customer('passes-immediately-ready', 'nothing');
      const element = await ready(await mount(who));
      const to = document.createElement('div');
      element.parentElement?.append(to);
      move(element, to);
      await fly(who.guid, 'complete');
      await reach(element, 'verified');
      expect([beforeStarts(element), (await verificationsOf(who.guid)).length]).to.deep.equal([1, 1]);
    });
  }

  it('before the first update begins one run', async () => {
    const element = create(await customer('already-verified'));
    document.body.append(element);
    document.body.prepend(element);
    await reach(element, 'verified');
    element.remove();
    expect(beforeStarts(element)).to.equal(1);
  });
});
