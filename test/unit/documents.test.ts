import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withReference } from '../../docs/reference.js';
import { kycEventNames } from '../../src/events.js';
import { errorCodes } from '../../src/flow/errors.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const documents = [
  ...readdirSync(project).filter((file) => /\.(md|txt)$/.test(file)),
  'demo/README.md',
  'src/server/README.md',
];

/** Names that begin like an event's and are none. */
const others = ['kyc-verification'];

describe("the README's tables", () => {
  it('are what `npm run docs` makes of the sources', () => {
    execFileSync('npm', ['run', '--silent', 'manifest'], { shell: process.platform === 'win32' });
    const readme = readFileSync(join(project, 'README.md'), 'utf8');
    assert.equal(readme, withReference(readme));
  });
});

for (const document of documents) {
  describe(document, () => {
    const text = readFileSync(join(project, document), 'utf8');

    it('names only events that there are', () => {
      const named = Array.from(text.matchAll(/`(kyc-[a-z-]+)`/g), ([, name = '']) => name);
      assert.deepEqual(
        named.filter((name) => ![...kycEventNames, ...others].includes(name)),
        [],
      );
    });

    it('names only error codes that there are beside kyc-error', () => {
      const phrases = Array.from(text.matchAll(/`kyc-error` with ([^|;:]*)/g), ([, phrase = '']) => phrase);
      const named = phrases.flatMap((phrase) => Array.from(phrase.matchAll(/`([a-z-]+)`/g), ([, name = '']) => name));
      assert.deepEqual(
        named.filter((name) => !errorCodes.some((code) => code === name)),
        [],
      );
    });

    it('links only to files that there are', () => {
      const links = Array.from(text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g), ([, link = '']) => link);
      assert.deepEqual(
        links.filter((link) => !existsSync(join(project, dirname(document), link))),
        [],
      );
    });
  });
}
