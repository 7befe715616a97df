/** `npm test`: everything, one stage after the other; the last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './support/chromium.js';
import { countsVariable, noCounts, readCounts } from './support/counts.js';
import { ensureRedisServer } from './support/redis.js';

interface Stage {
  script: string;
  /** A check passes or fails as a whole and adds to the counts only when it fails. */
  kind: 'check' | 'tests';
}

/** Each needs programs or packages of 100 MB and more that nothing else needs. */
const onlyInCI: readonly Stage[] = [
  { script: 'test:firefox', kind: 'tests' },
  { script: 'test:webkit', kind: 'tests' },
  { script: 'test:workerd', kind: 'tests' },
  { script: 'test:frameworks', kind: 'tests' },
];

const stages: readonly Stage[] = [
  { script: 'typecheck', kind: 'check' },
  { script: 'lint', kind: 'check' },
  { script: 'build', kind: 'check' },
  { script: 'size', kind: 'check' },
  { script: 'test:unit', kind: 'tests' },
  { script: 'test:package', kind: 'tests' },
  { script: 'test:browser', kind: 'tests' },
  { script: 'test:chaos', kind: 'tests' },
  { script: 'test:stories', kind: 'tests' },
  { script: 'test:e2e', kind: 'tests' },
  ...(process.env['CI'] ? onlyInCI : []),
];

let passed = 0;
let failed = 0;
const summary: string[] = [];
const failures: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'kyc-verification-test-'));

function runStage({ script, kind }: Stage): void {
  console.info(`\n── ${script} ──`);
  const started = performance.now();
  const file = join(folder, `${script.replace(':', '-')}.json`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, [countsVariable]: file },
    shell: process.platform === 'win32',
  });
  const ok = status === 0;
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const say = (text: string): number => summary.push(`${script.padEnd(12)} ${text} (${seconds})`);

  if (kind === 'check') {
    if (!ok) failed += 1;
    say(ok ? 'ok' : 'FAILED');
    return;
  }
  const counts = readCounts(file) ?? noCounts();
  // A crash without counts, a run without a test, or an exit code the counts do not explain is one failure.
  if (counts.failed === 0 && (!ok || counts.passed === 0)) counts.failed = 1;
  // A skipped test proves nothing, so it is not allowed to look green.
  counts.failed += counts.skipped;
  passed += counts.passed;
  failed += counts.failed;
  failures.push(...counts.failures.map((failure) => `${script}: ${failure}`));
  say(
    `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? ` (${counts.skipped} of them skipped)` : ''}`,
  );
}

for (const ensure of [ensureChromium, ensureRedisServer]) {
  try {
    ensure();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
for (const stage of stages) runStage(stage);
rmSync(folder, { recursive: true, force: true });

if (failures.length > 0) console.info(`\n── failed ──\n${failures.join('\n\n')}`);
console.info(`\n${summary.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
