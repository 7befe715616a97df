import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { section } from '../../../stories/pages/section.js';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const documents: Readonly<Record<string, string>> = {
  accessibility: read('ACCESSIBILITY.md'),
  readme: read('README.md'),
  security: read('SECURITY.md'),
};

const taken = readdirSync(new URL('../../../stories/pages', import.meta.url))
  .filter((file) => file.endsWith('.mdx'))
  .flatMap((file) =>
    Array.from(
      read(`stories/pages/${file}`).matchAll(/section\((\w+), '([^']+)'\)/g),
      ([, name = '', heading = '']) => ({
        file,
        name,
        heading,
      }),
    ),
  );

test('the pages of the Storybook take something from the project’s documents', () => {
  assert.notEqual(taken.length, 0);
});

for (const { file, name, heading } of taken) {
  test(`${file} finds "${heading}" in the ${name}`, () => {
    assert.match(section(documents[name] ?? '', heading), /\n\n\S/);
  });
}

test('a section ends where the next one of its level begins', () => {
  assert.equal(section('# One\n## Two\ntext\n### Three\n## Four\n', '## Two'), '## Two\ntext\n### Three');
});

test('a section without a heading is refused', () => {
  assert.throws(() => section('# One\n', '## Two'), /no heading "## Two"/);
});

test('a link to a file of the project is its words, one to elsewhere stays', () => {
  const text = '# One\n[the `code`](src/a.ts), [web](https://example.com), ![picture](demo/a.png)';
  assert.equal(section(text, '# One'), '# One\nthe `code`, [web](https://example.com), ![picture](demo/a.png)');
});
