/** `install.ts test/workerd`: installs what this folder needs beside the project's own packages, if it is not there. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [cwd = '.'] = process.argv.slice(2);

if (!existsSync(`${cwd}/node_modules/.package-lock.json`)) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
