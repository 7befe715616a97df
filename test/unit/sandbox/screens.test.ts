import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assets, scripts } from '../../../src/sandbox/persona/page/assets.js';
import { stillSandbox } from './customer.js';
import { complaintsAbout } from './script-check.js';

const serve = async (path: string) => {
  const response = await stillSandbox().persona.request(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the screens', () => {
  it('are one page for frame and hosted flow, and say what they are', async () => {
    const widget = await serve('/widget?flow-type=inline&inquiry-id=inq_1&container-id=c');
    assert.equal(widget.status, 200);
    assert.match(widget.text, /Sandbox stand-in — not Persona/);
    assert.equal((await serve('/verify?inquiry-id=inq_1')).text, widget.text);
    assert.equal((await serve('/preload')).status, 200);
  });

  it('never contain anything of the query', async () => {
    const plain = (await serve('/widget')).text;
    const evil = encodeURIComponent('"><script>alert(1)</script><img src=x onerror=alert(1)>');
    const names = [
      'inquiry-id',
      'container-id',
      'session-token',
      'iframe-origin',
      'message-target-origin',
      'language',
      'redirect-uri',
    ];
    assert.equal((await serve(`/widget?${names.map((name) => `${name}=${evil}`).join('&')}`)).text, plain);
  });

  it('run under a policy without anything inline, in any page', async () => {
    const { headers, text } = await serve('/widget');
    const policy = headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.doesNotMatch(policy, /unsafe|frame-ancestors/);
    assert.equal(headers.get('X-Frame-Options'), null);
    assert.doesNotMatch(text, /<script(?![^>]*src=)|\son\w+=|\sstyle=|<style/);
  });

  it('bring every file they name, by relative addresses', async () => {
    const texts = [(await serve('/widget')).text, (await serve('/preload')).text];
    const named = texts.flatMap((text) =>
      [...text.matchAll(/(?:src|href)="((?!data:)[^"]+)"/g)].map((match) => match[1] ?? ''),
    );
    assert.ok(named.length > 10);
    for (const name of new Set(named)) {
      assert.match(name, /^assets\//);
      assert.equal((await serve(`/${name}`)).status, 200, name);
    }
    assert.equal((await serve('/assets/nothing.js')).status, 404);
  });

  it('have an English name on every button', async () => {
    const { text } = await serve('/widget');
    for (const [, attributes = '', content = ''] of text.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)) {
      assert.match(/aria-label="([^"]+)"/.exec(attributes)?.[1] ?? content, /^[A-Z][a-z ]+$/);
    }
  });
});

describe('the script of the screens', () => {
  it('passes the type checker, though it is kept as text', () => {
    assert.deepEqual(complaintsAbout(scripts), []);
  });

  it('has no file that is not served', () => {
    for (const name of scripts.keys()) assert.equal(assets.get(name)?.type, 'text/javascript; charset=utf-8');
  });
});
