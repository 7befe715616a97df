/** `npm run release:version`: the next version, by the changesets, into package.json, its lock, src/version.ts and the changelog. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { closed } from './changelog.js';
import { packageVersion } from './package-version.js';

const run = (command: string, ...args: string[]): void => {
  execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
};

const before = packageVersion();
run('npx', 'changeset', 'version');
const version = packageVersion();
if (version === before) throw new Error('There is no changeset: nothing to release.');
run('npm', 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund');
writeFileSync('src/version.ts', readFileSync('src/version.ts', 'utf8').replace(`'${before}'`, `'${version}'`));
const today = new Date().toISOString().slice(0, 10);
writeFileSync('CHANGELOG.md', closed(readFileSync('CHANGELOG.md', 'utf8'), version, today));
