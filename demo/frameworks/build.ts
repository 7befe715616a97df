/** `build.ts`: packs the package as npm would publish it, installs it here, and checks and builds each app with it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apps } from './apps.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url));

function run(command: string, args: readonly string[], cwd: string, mode = 'production'): void {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: mode, ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' },
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
for (const { name, folder, check, builds } of apps) {
  console.info(`\n── ${name} ──`);
  if (check.length > 0) npx(check, folder);
  for (const { mode, command } of builds) npx(command, folder, mode);
}
