/** WebKitGTK for `npm run test:webkit`: its driver and an X server, both on numbers of their own, both ended with this process. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../support/free-port.js';
import { installByApt, isProgram, namedBy, onPath } from '../support/programs.js';

interface Programs {
  readonly display: string;
  readonly driver: string;
  readonly browser: string;
}

/** MiniBrowser is in no folder of the PATH: Debian and Ubuntu keep it beside the library, by architecture. */
function findMiniBrowser(): string | undefined {
  const named = namedBy('MINIBROWSER_PATH');
  if (named !== undefined) return named;
  const folders = ['/usr/libexec', '/usr/lib', ...subfolders('/usr/lib')];
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return folders.flatMap((folder) => versions.map((version) => join(folder, version, 'MiniBrowser'))).find(isProgram);
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.includes('-linux-'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function findPrograms(): Programs | undefined {
  const display = onPath('Xvfb');
  const driver = onPath('WebKitWebDriver');
  const browser = findMiniBrowser();
  return display !== undefined && driver !== undefined && browser !== undefined
    ? { display, driver, browser }
    : undefined;
}

/** Installs what is missing: by apt-get as root on Debian and Ubuntu. */
function ensurePrograms(): Programs {
  const found = findPrograms();
  if (found) return found;
  console.info('No WebKitGTK was found; installing one.');
  installByApt('webkit2gtk-driver', 'xvfb');
  const installed = findPrograms();
  if (installed) return installed;
  throw new Error(
    'These tests need WebKitWebDriver, MiniBrowser and Xvfb, and they could not be installed. Install them yourself ' +
      '(Debian, Ubuntu: `sudo apt-get install webkit2gtk-driver xvfb`); WebKitGTK exists for Linux only.',
  );
}

/** Ends with this process, however that ends. */
function start(program: string, args: string[], env = process.env): ChildProcess {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env });
  process.once('exit', () => child.kill());
  return child;
}

/** Xvfb chooses the first display that is free, and says so once it takes connections. */
async function startDisplay(program: string): Promise<string> {
  const child = start(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const pipe = child.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe to tell its display.');
  let said = '';
  for await (const piece of pipe as AsyncIterable<Buffer>) {
    said += piece.toString();
    if (said.endsWith('\n')) return `:${said.trim()}`;
  }
  throw new Error(`Xvfb did not start: ${program}`);
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function startDriver(program: string, display: string): Promise<number> {
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' };
  const child = start(program, ['--host=127.0.0.1', `--port=${String(port)}`], env);
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} did not start.`);
    await delay(20);
  }
  return port;
}

export interface RunningWebkit {
  readonly port: number;
  readonly browser: string;
}

export async function startWebkit(): Promise<RunningWebkit> {
  const { display, driver, browser } = ensurePrograms();
  return { port: await startDriver(driver, await startDisplay(display)), browser };
}
