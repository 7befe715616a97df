/** `build.ts`: packs the package as npm would publish it, installs it here, and checks and builds each app with it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apps, modes } from './apps.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url));

function run(command: string, args: readonly string[], cwd: string, mode = 'production'): void {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: mode },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}`);
}

const npx = (args: readonly string[], cwd: string, mode?: string): void => {
  run('npx', ['--no-install', ...args], cwd, mode);
};

function installPackage(): void {
  const folder = mkdtempSync(join(tmpdir(), 'kyc-verification-pack-'));
  try {
    run('npm', ['pack', '--silent', '--pack-destination', folder], project);
    const tarballs = readdirSync(folder).map((file) => join(folder, file));
    // NODE_ENV=production would leave the compilers out.
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'];
    run('npm', ['install', '--no-save', ...quiet, ...tarballs], here);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

installPackage();
const wanted = process.argv.slice(2);
for (const { name, path, check, build } of apps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.info(`\n── ${name} ──`);
  npx(check, path);
  for (const mode of modes) npx(build(mode), path, mode);
}
