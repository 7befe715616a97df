/** What editors read: each holds all that the manifest has, and nothing that is private. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as v from 'valibot';

const tag = 'kyc-verification';

const named = v.object({ name: v.string() });
const names = v.pipe(
  v.array(named),
  v.transform((things) => things.map(({ name }) => name).sort()),
);
const described = v.object({ name: v.literal(tag), description: v.string(), attributes: v.array(v.looseObject({})) });

const read = <Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> =>
  v.parse(schema, JSON.parse(readFileSync(file, 'utf8')));

const element = v.object({
  tagName: v.literal(tag),
  attributes: names,
  events: names,
  slots: names,
  cssParts: names,
  cssProperties: names,
  members: v.array(v.object({ kind: v.string(), name: v.string(), privacy: v.optional(v.string()) })),
});
const manifest = v.object({ modules: v.tuple([v.object({ declarations: v.tuple([element]) })]) });
const expected = read('custom-elements.json', manifest).modules[0].declarations[0];
const fields = expected.members.flatMap(({ kind, name }) => (kind === 'field' ? [name] : [])).sort();

describe('the manifest', () => {
  it('has something of each kind', () => {
    for (const kind of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'] as const) {
      assert.notEqual(expected[kind].length, 0, kind);
    }
  });

  it('has nothing private', () => {
    const inner = ['inputs', 'place', 'reflect', 'render', 'connectedCallback', 'styles'];
    assert.deepEqual(
      expected.members.filter(
        ({ name, privacy = 'public' }) => privacy !== 'public' || name.startsWith('#') || inner.includes(name),
      ),
      [],
    );
  });
});

describe('web-types.json', () => {
  const types = read(
    'web-types.json',
    v.object({
      contributions: v.object({
        html: v.object({
          elements: v.tuple([
            v.object({
              name: v.literal(tag),
              attributes: names,
              slots: names,
              events: names,
              js: v.object({ properties: names, events: names }),
            }),
          ]),
        }),
        css: v.object({ properties: names, 'pseudo-elements': names }),
      }),
    }),
  );
  const { html, css } = types.contributions;

  it('has every attribute, property, event and slot', () => {
    const { attributes, slots, events, js } = html.elements[0];
    assert.deepEqual(attributes, expected.attributes);
    assert.deepEqual(slots, expected.slots);
    assert.deepEqual(events, expected.events);
    assert.deepEqual(js, { properties: fields, events: expected.events });
  });

  it('has every custom property and part', () => {
    assert.deepEqual(css.properties, expected.cssProperties);
    assert.deepEqual(
      css['pseudo-elements'],
      expected.cssParts.map((part) => `part(${part})`),
    );
  });
});

describe('vscode.html-custom-data.json', () => {
  const [{ attributes, description }] = read(
    'vscode.html-custom-data.json',
    v.object({ tags: v.tuple([described]) }),
  ).tags;

  it('has every attribute', () => {
    assert.deepEqual(v.parse(names, attributes), expected.attributes);
  });

  it('completes the words that an attribute takes', () => {
    const choices = v.parse(v.array(v.object({ name: v.string(), values: names })), attributes);
    const of = (wanted: string): string[] => choices.find(({ name }) => name === wanted)?.values ?? [];
    assert.deepEqual(of('platform'), ['cybrid', 'persona', 'sumvin']);
    assert.deepEqual(of('display'), ['hosted', 'inline', 'modal']);
  });

  it('tells every event, slot, part and custom property in its description', () => {
    const { events, slots, cssParts, cssProperties } = expected;
    assert.deepEqual(
      [...events, ...slots, ...cssParts, ...cssProperties].filter((name) => !description.includes(`**${name}**`)),
      [],
    );
  });
});

describe('vscode.css-custom-data.json', () => {
  it('has every custom property and part', () => {
    const data = read('vscode.css-custom-data.json', v.object({ properties: names, pseudoElements: names }));
    assert.deepEqual(data.properties, expected.cssProperties);
    assert.deepEqual(
      data.pseudoElements,
      expected.cssParts.map((part) => `::part(${part})`),
    );
  });
});
