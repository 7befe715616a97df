/** A real redis-server for tests: one of their own, on a free port, without a file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.js';
import { installByApt, namedBy, onPath } from './programs.js';

function findRedisServer(): string | undefined {
  return namedBy('REDIS_SERVER_PATH') ?? onPath('redis-server');
}

/** Installs a redis-server if there is none: by apt-get as root on Debian and Ubuntu. */
export function ensureRedisServer(): string {
  const found = findRedisServer();
  if (found !== undefined) return found;
  console.info('No redis-server was found; installing one for the server tests.');
  installByApt('redis-server');
  const installed = findRedisServer();
  if (installed !== undefined) return installed;
  throw new Error(
    'The server tests need redis-server and none could be installed. Install it yourself ' +
      '(Debian: `sudo apt-get install redis-server`; macOS: `brew install redis`), ' +
      'or set REDIS_SERVER_PATH to an existing one.',
  );
}

export interface RunningRedis {
  readonly url: string;
  /** Ends at once, with everything it knew. */
  kill(): Promise<void>;
  /** The same port again, empty. */
  start(): Promise<void>;
  /** Neither answers nor closes its connections, until `goOn`. */
  hang(): void;
  goOn(): void;
}

async function spawnRedis(program: string, port: number): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir()];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line.includes('Ready to accept connections')) {
      child.stdout.resume();
      return child;
    }
  }
  throw new Error(`redis-server did not start:\n${said.join('\n')}`);
}

/** Another program may take the port first. */
async function spawnOnFreePort(program: string, tries = 3): Promise<{ port: number; spawned: ChildProcess }> {
  const port = await freePort();
  try {
    return { port, spawned: await spawnRedis(program, port) };
  } catch (error) {
    if (tries === 1) throw error;
    return spawnOnFreePort(program, tries - 1);
  }
}

export async function startRedis(): Promise<RunningRedis> {
  const program = ensureRedisServer();
  const { port, spawned } = await spawnOnFreePort(program);
  let child: ChildProcess | undefined = spawned;
  process.once('exit', () => child?.kill('SIGKILL'));
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    async kill() {
      const ending = child;
      child = undefined;
      if (ending === undefined) return;
      const exit = once(ending, 'exit');
      ending.kill('SIGKILL');
      await exit;
    },
    async start() {
      child ??= await spawnRedis(program, port);
    },
    hang: () => void child?.kill('SIGSTOP'),
    goOn: () => void child?.kill('SIGCONT'),
  };
}
