import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownPlatform } from '../../../src/platforms/own/own.js';
import { looks, ScriptedPlatform } from '../support/scripted-platform.js';

const never = (): Promise<never> => new Promise(() => undefined);

describe('a platform of the page’s own', () => {
  it('that does not answer a look within a minute has failed', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const platform = new ScriptedPlatform({ looks: [never] });
    const looking = ownPlatform(platform).look(new AbortController().signal);
    context.mock.timers.tick(60_000);
    await assert.rejects(looking, { code: 'api-unreachable' });
  });

  it('is waited for without an end while it creates: its reply has to be known', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    let settled = false;
    const creating = ownPlatform(new ScriptedPlatform({ looks: [], creates: [never] })).create(
      new AbortController().signal,
    );
    void creating.finally(() => (settled = true));
    context.mock.timers.tick(600_000);
    await Promise.resolve();
    assert.equal(settled, false);
  });

  it('that answers leaves no timer behind', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const look = await ownPlatform(new ScriptedPlatform({ looks: [looks.verified] })).look(
      new AbortController().signal,
    );
    context.mock.timers.tick(60_000);
    assert.equal(look.situation.kind, 'verdict');
  });
});
