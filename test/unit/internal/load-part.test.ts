import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { loadCapture, loadPart } from '../../../src/internal/load-part.js';

const live = () => new AbortController().signal;
const never = () => new Promise<never>(() => undefined);
const refused = () =>
  Promise.reject(new TypeError('Failed to fetch dynamically imported module: https://cdn.example/x.js'));

for (const [name, load, late, failed] of [
  ['a part', loadPart, 'api-unreachable', 'api-unreachable'],
  ['a provider’s SDK', loadCapture, 'provider-timeout', 'provider-blocked'],
] as const) {
  describe(`${name} of the script`, () => {
    it('is handed on', async () => {
      assert.equal(await load(async () => 'part', live()), 'part');
    });

    it('that cannot be loaded is a named failure without an address', async () => {
      const failure = (error: { code?: unknown; message?: unknown }): boolean =>
        error.code === failed && !String(error.message).includes('example');
      await assert.rejects(load(refused, live()), failure);
    });

    it('that does not come is given up after 15 s', async () => {
      mock.timers.enable({ apis: ['setTimeout'] });
      const loading = load(never, live());
      mock.timers.tick(15_000);
      await assert.rejects(loading, { code: late });
      mock.timers.reset();
    });

    it('is not waited for any more once nobody wants it', async () => {
      const over = new AbortController();
      const loading = load(never, over.signal);
      over.abort();
      await assert.rejects(loading, { name: 'AbortError' });
    });
  });
}
