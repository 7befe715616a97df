import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownPlatform } from '../../../src/platforms/own/own.js';
import { looks, ScriptedPlatform } from '../support/scripted-platform.js';

const live = () => new AbortController().signal;

describe('a platform of the page’s own', () => {
  it('may tell what it has created', async () => {
    const own = new ScriptedPlatform({ looks: [], creates: [undefined], told: looks.capture });
    assert.deepEqual(await ownPlatform(own).create(live()), { ...looks.capture, associates: undefined });
  });

  it('that answers a creation with something else than a look is looked at', async () => {
    const own = new ScriptedPlatform({ looks: [], creates: [undefined], told: { id: 'ver_1' } as never });
    assert.equal(await ownPlatform(own).create(live()), undefined);
  });

  it('is asked for the details, if it has any', async () => {
    const own = Object.assign(new ScriptedPlatform({ looks: [] }), {
      details: () => Promise.reject(new Error('Asked.')),
    });
    await assert.rejects(async () => ownPlatform(own).details?.(live()), { message: 'Asked.' });
  });

  it('that answers a look with no situation that is known has failed', async () => {
    const own = new ScriptedPlatform({ looks: [() => ({ ...looks.verified, situation: undefined as never })] });
    await assert.rejects(ownPlatform(own).look(live()), { code: 'bad-response' });
  });
});
