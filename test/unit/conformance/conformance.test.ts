/** Every platform of ours keeps what the element relies on; and a platform that does not is told so. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Platform } from '../../../src/platforms/platform.js';
import { NonConformance, platformConformance, type Bench, type Standing } from '../../../src/sandbox/index.js';
import { ownPlatformBench } from './own-platform-bench.js';
import { personaBench } from './persona-bench.js';
import { sumvinBench } from './sumvin-bench.js';
import { cybridBench } from './cybrid-bench.js';

const benches: readonly (readonly [string, Bench])[] = [
  ['cybrid', cybridBench],
  ['sumvin', sumvinBench],
  ['persona', personaBench],
  ['of the README', ownPlatformBench],
];

for (const [name, bench] of benches) {
  describe(`the platform ${name}`, () => {
    for (const check of platformConformance) it(check.name, () => check.run(bench));
  });
}

/** Cybrid's platform with one thing done wrong. */
function broken(mend: (platform: Platform) => Partial<Platform>): Bench {
  return {
    async prepare(standing: Standing) {
      const subject = await cybridBench.prepare(standing);
      if (!subject) return undefined;
      const spoil = (platform: Platform): Platform =>
        new Proxy(platform, {
          get: (target, property) => {
            const own: unknown = Reflect.get(mend(platform), property);
            const value: unknown = own ?? Reflect.get(target, property);
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
        });
      return { ...subject, platform: spoil(subject.platform), again: () => spoil(subject.again()) };
    },
  };
}

async function failuresOf(bench: Bench): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, run } of platformConformance) {
    const failure: unknown = await run(bench).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failure instanceof NonConformance) failed.push(name);
  }
  return failed;
}

describe('the example of a platform of one’s own', () => {
  it('stands in the README as it is tested here', () => {
    const example = readFileSync('demo/own-platform.ts', 'utf8').replace('../src/index.js', 'kyc-verification');
    assert.ok(readFileSync('README.md', 'utf8').includes(`\`\`\`ts\n${example}\`\`\``));
  });
});

describe('a platform that does not conform', () => {
  it('because it creates when it looks, fails', async () => {
    const failed = await failuresOf(
      broken((platform) => ({
        look: async (signal) => {
          const look = await platform.look(signal);
          if (look.situation.kind === 'absent') await platform.create(signal);
          return look;
        },
      })),
    );
    assert.ok(failed.includes('looking creates nothing, however often'));
  });

  it('because it takes what it does not know for nothing, fails', async () => {
    const failed = await failuresOf(
      broken((platform) => ({
        look: async (signal) => {
          const look = await platform.look(signal);
          return look.situation.kind === 'waiting' ? { situation: { kind: 'absent' } } : look;
        },
      })),
    );
    assert.ok(failed.includes('a value that nobody knows is waited out'));
  });

  it('because each tab has a key of its own, fails', async () => {
    const failed = await failuresOf(broken(() => ({ key: async () => String(Math.random()) })));
    assert.ok(failed.includes('the key is the same for every instance and every look'));
  });

  it('because it hands out the same session again, fails', async () => {
    const failed = await failuresOf(
      broken(() => ({ admit: async () => ({ provider: 'persona', inquiryId: 'inq_1', sessionToken: 'old' }) })),
    );
    assert.ok(failed.includes('fresh credentials are other ones'));
  });

  it('because its failures have no name, fails', async () => {
    const failed = await failuresOf(broken(() => ({ look: () => Promise.reject(new TypeError('Failed to fetch')) })));
    assert.ok(failed.includes('a service that is down is a named failure'));
  });
});
