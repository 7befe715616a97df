/** The package as npm would publish it. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import * as v from 'valibot';
import { version } from '../../src/version.js';

const manifest = v.parse(
  v.object({
    version: v.string(),
    exports: v.record(v.string(), v.nullable(v.union([v.string(), v.record(v.string(), v.string())]))),
  }),
  JSON.parse(readFileSync('package.json', 'utf8')),
);

const folder = mkdtempSync(join(tmpdir(), 'package-'));
const [packed] = v.parse(
  v.tuple([v.object({ filename: v.string(), files: v.array(v.object({ path: v.string() })) })]),
  JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { encoding: 'utf8' }),
  ),
);
const tarball = new Uint8Array(readFileSync(join(folder, packed.filename)));
const paths = packed.files.map(({ path }) => path);

describe('the package', () => {
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('is right in the eyes of publint', async () => {
    const { messages } = await publint({ strict: true, pack: { tarball: tarball.buffer } });
    assert.deepEqual(messages, []);
  });

  it('has types that every ES module resolution finds', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(tarball));
    assert.ok(analysis.types);
    // It is for ES modules only; and Node 10 knows no `exports`.
    const asked = ['node16-esm', 'bundler'];
    const problems = analysis.problems.filter(
      (problem) => !('resolutionKind' in problem) || asked.includes(problem.resolutionKind),
    );
    assert.deepEqual(
      problems.filter(({ kind }) => kind !== 'CJSResolvesToESM'),
      [],
    );
  });

  it('holds what is built, the words about it, and nothing else', () => {
    const outside = paths.filter((path) => !path.startsWith('dist/')).sort();
    assert.deepEqual(outside, [
      'CHANGELOG.md',
      'LICENSE',
      'MIGRATING.md',
      'README.md',
      'UPGRADING.md',
      'custom-elements.json',
      'package.json',
      'vscode.css-custom-data.json',
      'vscode.html-custom-data.json',
      'web-types.json',
    ]);
    assert.deepEqual(
      paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')),
      [],
    );
    assert.deepEqual(
      paths.filter((path) => path.includes('test')),
      [],
    );
  });

  it('knows its own version', () => {
    assert.equal(version, manifest.version);
  });

  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (target === null) continue;
    for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
      it(`has ${file} for ${entry}`, () => {
        const [before = '', after = ''] = file.replace(/^\.\//, '').split('*');
        assert.ok(paths.some((path) => path.startsWith(before) && path.endsWith(after)));
      });
    }
  }

  it('describes its element in custom-elements.json, by the file it is in', () => {
    const { modules } = v.parse(
      v.object({ modules: v.array(v.object({ path: v.string() })) }),
      JSON.parse(readFileSync('custom-elements.json', 'utf8')),
    );
    assert.deepEqual(
      modules.map(({ path }) => path),
      ['dist/kyc-verification.js'],
    );
    assert.ok(paths.includes('dist/kyc-verification.js'));
  });
});

const languages = paths.flatMap((path) => /^dist\/locales\/([a-zA-Z-]+)\.js$/.exec(path)?.[1] ?? []);
const entries = Object.keys(manifest.exports)
  .filter((entry) => manifest.exports[entry] !== null && !entry.endsWith('.json') && !entry.includes('cdn'))
  .flatMap((entry) => {
    if (entry === './locales/*')
      return languages
        .filter((language) => !(`./locales/${language}` in manifest.exports))
        .map((language) => `./locales/${language}`);
    return entry === './jsx/*' ? ['./jsx/preact', './jsx/solid', './jsx/svelte', './jsx/vue'] : [entry];
  })
  .map((entry) => entry.slice(1));

describe('on a server', () => {
  it('there is every language', () => {
    assert.equal(entries.filter((entry) => entry.startsWith('/locales/')).length, 15);
  });

  for (const entry of entries) {
    it(`import 'kyc-verification${entry}' throws nothing, says nothing and keeps nothing alive`, () => {
      const script = ['--input-type=module', '-e', `await import('kyc-verification${entry}')`];
      const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8', timeout: 20_000 });
      assert.deepEqual({ status, said: stdout + stderr }, { status: 0, said: '' });
    });
  }
});
