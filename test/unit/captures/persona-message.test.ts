import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pixels } from '../../../src/captures/frame.js';
import { parsePersonaMessage, progressOf } from '../../../src/captures/persona-message.js';

const containerId = 'kyc-1';
const parse = (data: unknown) => parsePersonaMessage(data, containerId);
const message = (part: Readonly<Record<string, unknown>>) => ({ name: 'ready', containerId, ...part });

describe('a message', () => {
  it('of a name alone is one', () => {
    assert.deepEqual(parse({ name: 'load', containerId }), { name: 'load', containerId });
  });

  it('keeps what is used, and nothing else: it may carry the customer’s data', () => {
    const parsed = parse(
      message({
        name: 'complete',
        metadata: {
          inquiryId: 'inq_1',
          status: 'completed',
          fields: { nameFirst: { value: 'Zoë' } },
          sessionToken: 't',
        },
        templateId: 'itmpl_1',
      }),
    );
    assert.doesNotMatch(JSON.stringify(parsed), /Zoë|inq_1|sessionToken|itmpl_1/);
  });

  it('keeps sizes and styles', () => {
    const metadata = {
      pageHeight: 640,
      preferredDimensions: { minimumHeight: '500px', maximumWidth: '480px' },
      styles: { borderRadius: '12px' },
    };
    assert.deepEqual(parse(message({ metadata }))?.metadata, metadata);
  });

  it('keeps an error’s status and code', () => {
    const error = { status: 409, code: 'unauthenticated', message: 'Zoë' };
    assert.deepEqual(parse(message({ name: 'error', error }))?.error, { status: 409, code: 'unauthenticated' });
  });

  it('makes do with an error that lacks both', () => {
    assert.deepEqual(parse(message({ name: 'error', error: {} }))?.error, { status: 0, code: 'unknown' });
  });

  it('makes do with parts of a wrong type', () => {
    const metadata = { pageHeight: '640', preferredDimensions: 'wide', styles: [], hasCameraPermission: 'yes' };
    const parsed = parse(message({ metadata }))?.metadata;
    assert.deepEqual(
      [parsed?.pageHeight, parsed?.preferredDimensions, parsed?.hasCameraPermission],
      [undefined, undefined, undefined],
    );
  });

  for (const metadata of [null, undefined]) {
    it(`may have ${String(metadata)} for metadata`, () => {
      assert.equal(parse(message({ name: 'complete', metadata }))?.name, 'complete');
    });
  }

  for (const [name, data] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'complete'],
    ['a number', 7],
    ['a list', [message({})]],
    ['a function', () => message({})],
    ['an empty object', {}],
    ['one without a container', { name: 'complete' }],
    ['one for another container', { name: 'complete', containerId: 'kyc-2' }],
    ['one for no container', { name: 'complete', containerId: '' }],
    ['one with null for a container', { name: 'complete', containerId: null }],
    ['one without a name', { containerId }],
    ['one with a number for a name', { name: 7, containerId }],
    ['one with an endless name', { name: 'x'.repeat(61), containerId }],
    ['JSON in a text', JSON.stringify(message({}))],
  ] as const) {
    it(`is not ${name}`, () => {
      assert.equal(parse(data), undefined);
    });
  }

  it('that is giant is read without keeping its size', () => {
    const metadata = {
      fields: Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`f${String(index)}`, 'x'])),
    };
    assert.ok(JSON.stringify(parse(message({ metadata }))).length < 200);
  });

  it('that is deeply nested is read', () => {
    let nested: unknown = 'end';
    for (let depth = 0; depth < 50_000; depth += 1) nested = { nested };
    assert.equal(parse(message({ metadata: { nested } }))?.name, 'ready');
  });

  it('of whatever shape never throws, and never gets a name that was not in it', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
        fc.anything(),
        (metadata, error) => {
          const parsed = parse({ name: 'error', containerId, metadata, error });
          return parsed === undefined || parsed.name === 'error';
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('progress', () => {
  const progress = (name: string, metadata?: object) => {
    const parsed = parse(message({ name, metadata }));
    assert.ok(parsed);
    return progressOf(parsed);
  };

  for (const [name, expected] of [
    ['load', 'opened'],
    ['start', 'started'],
    ['page-change', 'page'],
    ['document-camera-capture', 'document-captured'],
    ['document-upload', 'document-uploaded'],
    ['selfie-camera-capture', 'selfie-captured'],
    ['selfie-record-upload', 'selfie-uploaded'],
    ['load-camera-failed', 'camera-failed'],
    ['one-time-link-sent', 'handed-off'],
    ['one-time-link-exit', 'handed-back'],
    ['country-select', 'other'],
  ] as const) {
    it(`${name} is ${expected}`, () => {
      assert.equal(progress(name), expected);
    });
  }

  it('of the camera follows the permission', () => {
    const name = 'camera-permissions-check-result';
    const all = [{ hasCameraPermission: true }, { hasCameraPermission: false }, {}].map((metadata) =>
      progress(name, metadata),
    );
    assert.deepEqual(all, ['camera-allowed', 'camera-failed', 'camera-failed']);
  });

  for (const name of [
    'ready',
    'complete',
    'fail',
    'exit',
    'error',
    'made-up',
    'constructor',
    '__proto__',
    'toString',
    '',
  ]) {
    it(`is not ${JSON.stringify(name)}`, () => {
      assert.equal(progress(name), undefined);
    });
  }
});

describe('a size', () => {
  for (const [wish, expected] of [
    [640, 640],
    [640.4, 640],
    ['640px', 640],
    ['640.5px', 641],
    [-1, 320],
    [0, 320],
    ['10px', 320],
    [1e9, 2_000],
    ['99999px', 2_000],
    [undefined, undefined],
    [NaN, undefined],
    [Infinity, undefined],
    ['640', undefined],
    ['100%', undefined],
    ['100vh', undefined],
    ['1e3px', undefined],
    ['calc(100vh)', undefined],
    ['640px; position: fixed', undefined],
    [' 640px', undefined],
    ['640px\n', undefined],
    ['-640px', undefined],
    ['', undefined],
  ] as const) {
    it(`${JSON.stringify(wish) ?? 'undefined'} is ${String(expected)}`, () => {
      assert.equal(pixels(wish, 320, 2_000), expected);
    });
  }
});
