/** A bundler's app that has the package from its tarball and the README's lines in it. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { serveStatic } from '@hono/node-server/serve-static';
import { chromium } from '@playwright/test';
import { Hono } from 'hono';
import { version as vite } from 'vite';
import { createSandbox, magicGuid } from '../../src/sandbox/index.js';
import { chromiumArgs, ensureChromium } from '../support/chromium.js';
import { listen } from '../support/listen.js';

const run = promisify(execFile);
const guid = magicGuid('passes');

/** What a reader copies. */
async function snippet(): Promise<string> {
  const readme = await readFile('README.md', 'utf8');
  const [, code] = /As a package:\n\n```js\n([^]*?)```/.exec(readme) ?? [];
  assert.ok(code, 'The README has no lines for a package.');
  return code;
}

const page = `<!doctype html>
<html lang="de">
  <title>App</title>
  <script>customer = { guid: '${guid}' };</script>
  <body><script type="module" src="/main.ts"></script></body>
</html>`;

const compilerOptions = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  strict: true,
  noEmit: true,
  types: [],
};

describe('a Vite app with the package in it', () => {
  let app = '';

  before(async () => {
    app = await mkdtemp(join(tmpdir(), 'vite-app-'));
    const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', app]);
    await writeFile(join(app, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    await writeFile(join(app, 'index.html'), page);
    await writeFile(
      join(app, 'main.ts'),
      `declare const customer: { readonly guid: string };\nexport {};\n${await snippet()}`,
    );
    const install = ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', [...install, `./${stdout.trim()}`, `vite@${vite}`], { cwd: app });
  });

  after(() => rm(app, { recursive: true }));

  it("compiles the README's lines, the libraries' own types with them, and refuses a wrong use", async () => {
    const wrong = "import 'kyc-verification/define';\ndocument.createElement('kyc-verification').customerGuid = 7;\n";
    await writeFile(join(app, 'wrong.ts'), wrong);
    await writeFile(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts', 'wrong.ts'] }));
    const compiler = [resolve('node_modules/typescript/bin/tsc'), '-p', app];
    const { stdout } = spawnSync(process.execPath, compiler, { cwd: app, encoding: 'utf8' });
    assert.match(stdout, /^wrong\.ts\(2,\d+\): error TS2322: Type 'number' is not assignable to type 'string'\.\n$/);
  });

  it('builds, and goes to the open capture in a browser, with its parts in chunks that come when needed', async () => {
    await run(process.execPath, [join(app, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: app,
    });
    const chunks = await readdir(join(app, 'dist/assets'));

    const { cybrid, control } = createSandbox({ speed: 10 });
    const server = new Hono();
    server.post('/kyc/token', async (context) => context.text(await control.mintToken({ customerGuid: guid })));
    server.all('/kyc/cybrid/*', ({ req }) => cybrid.fetch(new Request(req.url.replace('/kyc/cybrid', ''), req.raw)));
    server.use('*', serveStatic({ root: join(app, 'dist') }));
    const { port, close } = await listen({ fetch: server.fetch });
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
    try {
      const origin = `http://localhost:${port}`;
      const visit = await browser.newPage();
      const loaded = new Set<string>();
      const faults: string[] = [];
      visit.on('request', (request) => loaded.add(request.url().split('/').at(-1) ?? ''));
      visit.on('pageerror', ({ message }) => faults.push(message));
      await visit.route(
        (url) => url.origin !== origin,
        (route) => route.abort(),
      );
      await visit.goto(origin);
      const element = visit.locator('kyc-verification');
      await element.getByText('Ihre Prüfung wird vorbereitet').first().waitFor();
      await visit.locator('kyc-verification:state(capturing)').waitFor();

      const parts = (word: string): string[] => chunks.filter((file) => file.startsWith(`${word}-`));
      for (const needed of ['de', 'persona-sdk']) {
        assert.equal(parts(needed).length, 1, needed);
        assert.ok(parts(needed).every((file) => loaded.has(file)));
      }
      for (const unneeded of ['fr', 'sumvin']) {
        assert.notEqual(parts(unneeded).length, 0, unneeded);
        assert.ok(parts(unneeded).every((file) => !loaded.has(file)));
      }
      assert.deepEqual(faults, []);
    } finally {
      await browser.close();
      await close();
    }
  });
});
