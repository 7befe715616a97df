/** Runs test/unit/**\/*.test.ts (or the files given) with node:test; Node 20 has no glob for `node --test`. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { failure, noCounts, writeCounts } from './counts.js';

function testFiles(): string[] {
  const given = process.argv.slice(2);
  if (given.length > 0) return given.map((file) => resolve(file));
  const folder = resolve('test/unit');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(folder, file));
}

const files = testFiles();
const counts = noCounts();
const stream = run({ files, concurrency: true });

/** node:test reports a file without tests, or one that cannot be loaded, as a test of the file's name. */
const isFile = (name: string): boolean => files.includes(resolve(name));

stream.on('test:pass', ({ name, details, skip, todo }) => {
  if (details.type === 'suite') return;
  if (isFile(name)) {
    counts.failed += 1;
    counts.failures.push(failure(name, 'has no tests'));
  } else if (skip !== undefined || todo !== undefined) counts.skipped += 1;
  else counts.passed += 1;
});
stream.on('test:fail', ({ name, file, details, todo }) => {
  if (details.type === 'suite') return;
  if (todo !== undefined) counts.skipped += 1;
  else counts.failed += 1;
  counts.failures.push(failure(`${file ?? ''} › ${name}`, details.error.message));
});
stream.on('end', () => {
  writeCounts(counts);
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
});
stream.pipe(new spec()).pipe(process.stdout);
