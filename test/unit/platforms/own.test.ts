import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownPlatform } from '../../../src/platforms/own/own.js';
import { looks, ScriptedPlatform } from '../support/scripted-platform.js';

describe('a platform of the page’s own', () => {
  it('is asked for the details, if it has any', async () => {
    const own = Object.assign(new ScriptedPlatform({ looks: [] }), {
      details: () => Promise.reject(new Error('Asked.')),
    });
    await assert.rejects(async () => ownPlatform(own).details?.(new AbortController().signal), { message: 'Asked.' });
  });

  it('that answers a look with no situation that is known has failed', async () => {
    const own = new ScriptedPlatform({ looks: [() => ({ ...looks.verified, situation: undefined as never })] });
    await assert.rejects(ownPlatform(own).look(new AbortController().signal), { code: 'bad-response' });
  });
});
