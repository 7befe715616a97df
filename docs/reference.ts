/** `npm run docs`: writes the README's tables between their markers, from custom-elements.json and the doc blocks of the error codes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { errorCodes, KycError, type KycErrorCode } from '../src/flow/errors.js';

const text = v.optional(v.string(), '');
const described = v.array(v.object({ name: v.string(), description: text, default: text }));
const element = v.object({
  attributes: v.array(v.object({ name: v.string(), fieldName: v.optional(v.string()) })),
  members: v.array(
    v.object({
      kind: v.string(),
      name: v.string(),
      description: text,
      default: text,
      readonly: v.optional(v.boolean(), false),
    }),
  ),
  events: described,
  slots: described,
  cssParts: described,
  cssProperties: described,
});
const manifest = v.object({ modules: v.tuple([v.object({ declarations: v.tuple([element]) })]) });
type Element = v.InferOutput<typeof element>;

const project = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(project(path), 'utf8');
const code = (name: string): string => (name === '' ? '' : `\`${name}\``);

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll('|', '\\|')).join(' | ')} |`.replaceAll(
      '|  |',
      '| |',
    );
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

function inputs({ attributes, members }: Element): string {
  const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const attributeOf = (field: string): string =>
    attributes.find(({ name, fieldName = name }) => fieldName === field)?.name ?? '';
  const rows = fields.map(({ name, description, default: value }) => [
    code(attributeOf(name)) || '–',
    code(name),
    code(value.replaceAll("'", '')),
    description,
  ]);
  const withAttribute = rows.filter(([attribute]) => attribute !== '–');
  return table(
    ['attribute', 'property', 'default', ''],
    [...withAttribute, ...rows.filter((row) => !withAttribute.includes(row))],
  );
}

const methods = ({ members }: Element): string =>
  table(
    ['method', ''],
    members.flatMap(({ kind, name, description }) => (kind === 'method' ? [[`\`${name}()\``, description]] : [])),
  );

const plain = (heading: string, things: Element['events']): string =>
  table(
    [heading, ''],
    things.map(({ name, description }) => [code(name), description]),
  );

const tokens = ({ cssProperties }: Element): string =>
  table(
    ['custom property', 'default', ''],
    cssProperties.map(({ name, default: value, description }) => [code(name), code(value), description]),
  );

/** What the doc block above a code says. */
function meaningOf(name: KycErrorCode, source: string): string {
  const block = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s+'?${name}'?: (?:true|false),`).exec(source)?.[1];
  if (block === undefined) throw new Error(`src/flow/errors.ts does not say what ${name} means.`);
  return block.replace(/\s*\n\s*\* ?/g, ' ').trim();
}

const errors = (source: string): string =>
  table(
    ['code', 'what it means for you', '`retry()` helps'],
    errorCodes.map((name) => [code(name), meaningOf(name, source), new KycError(name, '').retryable ? 'yes' : 'no']),
  );

/** The README as the sources want it. */
export function withReference(readme: string): string {
  const described = v.parse(manifest, JSON.parse(read('custom-elements.json'))).modules[0].declarations[0];
  const tables = {
    inputs: inputs(described),
    methods: methods(described),
    events: plain('event', described.events),
    errors: errors(read('src/flow/errors.ts')),
    tokens: tokens(described),
    parts: plain('part', described.cssParts),
    slots: plain('slot', described.slots),
  };
  return Object.entries(tables).reduce((document, [name, content]) => {
    const [begin, end] = [`<!-- ${name}: by npm run docs -->\n\n`, `\n\n<!-- /${name} -->`];
    const [before, rest = ''] = document.split(begin);
    const after = rest.split(end).at(1);
    if (before === undefined || after === undefined) throw new Error(`The README has no place for "${name}".`);
    return `${before}${begin}${content}${end}${after}`;
  }, readme);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(project('README.md'), withReference(read('README.md')));
}
