import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { states } from '../../../src/flow/state.js';
import { modelOf } from './models.js';
import { show } from './show.js';

describe('the shell in a tall window', () => {
  it('is equally high in all states, the open capture included, so that the page around it never jumps', async () => {
    await setViewport({ width: 800, height: 900 });
    const host = await show('idle');
    const heights = new Set<number>();
    for (const state of states) {
      await host.become(modelOf(state, { screens: 'ready' }));
      heights.add(host.offsetHeight);
    }
    await setViewport({ width: 800, height: 600 });
    expect([...heights]).to.have.length(1);
  });
});
