import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assets, scripts } from '../../../../src/sandbox/sumsub/page/assets.js';
import { stillSandbox } from '../customer.js';
import { complaintsAbout } from '../script-check.js';
import { TestUser } from './user.js';

const serve = async (path: string) => {
  const response = await stillSandbox().sumsub.request(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('Sumsub’s screens', () => {
  it('are one page for everybody, and say what they are', async () => {
    const { status, text } = await serve('/websdk/websdk.html');
    assert.equal(status, 200);
    assert.match(text, /Sandbox stand-in — not Sumsub/);
    const evil = encodeURIComponent('"><script>alert(1)</script>');
    assert.equal((await serve(`/websdk/websdk.html?_=${evil}&theme=${evil}`)).text, text);
  });

  it('run under a policy without anything inline, in any page', async () => {
    const { headers, text } = await serve('/websdk/websdk.html');
    const policy = headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.doesNotMatch(policy, /unsafe|frame-ancestors/);
    assert.doesNotMatch(text, /<script(?![^>]*src=)|\son\w+=|\sstyle=|<style/);
  });

  it('bring every file they name', async () => {
    const { text } = await serve('/websdk/websdk.html');
    const named = [...text.matchAll(/(?:src|href)="((?!data:)[^"]+)"/g)].map((match) => match[1] ?? '');
    assert.ok(named.length > 10);
    for (const name of new Set(named)) assert.equal((await serve(`/websdk/${name}`)).status, 200, name);
    assert.equal((await serve('/websdk/assets/nothing.js')).status, 404);
  });

  it('have scripts that pass the type checker, though they are kept as text', () => {
    assert.deepEqual(complaintsAbout(scripts), []);
  });

  it('have no script that is not served', () => {
    for (const name of scripts.keys()) assert.equal(assets.get(name)?.type, 'text/javascript; charset=utf-8');
  });
});

describe('an access token', () => {
  it('opens the screens for 600 s, and not one more', async () => {
    const user = await TestUser.of('approves');
    const accessToken = await user.accessToken();
    user.later(599_000);
    assert.equal((await user.screens('open', accessToken))['code'], undefined);
    user.later(1_000);
    for (const what of ['open', 'begin', 'submit'] as const) {
      assert.equal((await user.screens(what, accessToken, { result: 'complete' }))['code'], 'invalid-token');
    }
    assert.equal(await user.standing(), 'pending/null');
  });

  for (const [name, token] of [
    ['nothing', ''],
    ['rubbish', 'sbx:rubbish'],
    ['the API’s own token', 'jwt'],
  ] as const) {
    it(`is not ${name}`, async () => {
      const user = await TestUser.of('approves');
      const accessToken = token === 'jwt' ? user.token : token;
      assert.equal((await user.screens('open', accessToken))['code'], 'invalid-token');
    });
  }

  it('does not submit twice over', async () => {
    const user = await TestUser.of('approves');
    await user.submit();
    const again = await user.screens('submit', await user.accessToken(), { result: 'complete' });
    assert.equal(again['code'], 'no-upload-verification-in-progress');
  });

  it('shows the reason to a user who has to submit again', async () => {
    const user = await TestUser.of('has-to-retry');
    const { again, reviewStatus, reviewResult } = await user.screens('open', await user.accessToken());
    assert.deepEqual([again, reviewStatus], [true, 'completed']);
    assert.match(JSON.stringify(reviewResult), /"RED".*blurred.*"RETRY"/);
  });
});
