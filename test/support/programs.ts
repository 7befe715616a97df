/** Programs that tests need beside Node: found on the PATH, or installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const isRoot = process.getuid?.() === 0;

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The program that an environment variable names, if it names one. */
export function namedBy(variable: string): string | undefined {
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (isProgram(path)) return path;
  throw new Error(`${variable} is ${path}, which is not a program that can be run.`);
}

export function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isProgram);
}

/** Whether the command ended well. */
export function run(command: string, args: string[]): boolean {
  console.info(`$ ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
}

/** Installs packages where that needs nobody's word: as root on Debian and Ubuntu. Elsewhere it does nothing. */
export function installByApt(...packages: string[]): void {
  if (!isRoot || !existsSync('/etc/debian_version')) return;
  if (run('apt-get', ['update', '-q'])) run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}
