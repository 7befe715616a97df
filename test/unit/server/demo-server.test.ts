import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { demoServer } from '../../../demo/server/app.js';
import { magicGuid } from '../../../src/sandbox/index.js';
import { serveSandbox } from '../../../src/sandbox/serve.js';
import { stillSandbox } from '../sandbox/customer.js';

const guid = magicGuid('passes');
const json = { 'content-type': 'application/json' };
const login = { method: 'POST', headers: json, body: JSON.stringify({ customer_guid: guid }) };

const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('the demo’s server', () => {
  it('gives a session to whoever asks, and to the session the token and the proxy', async () => {
    const sandbox = stillSandbox();
    const demo = demoServer({
      cybridOrigin: 'https://cybrid.test',
      fetch: async (input, init) => sandbox.cybrid.fetch(new Request(input, init)),
      now: () => sandbox.control.now(),
      log: () => undefined,
    });
    assert.equal((await demo.request('/kyc/token', { method: 'POST' })).status, 401);
    const answer = await demo.request('/login', login);
    assert.match(answer.headers.getSetCookie()[0] ?? '', /; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = cookieOf(answer);
    const token = await (await demo.request('/kyc/token', { method: 'POST', headers: { cookie } })).text();
    const headers = { cookie, authorization: `Bearer ${token}` };
    assert.equal((await demo.request(`/kyc/cybrid/api/customers/${guid}`, { headers })).status, 200);
    const forged = { ...headers, cookie: cookie.replace(guid, magicGuid('passes', 7)) };
    assert.equal((await demo.request(`/kyc/cybrid/api/customers/${guid}`, { headers: forged })).status, 401);
    const out = await demo.request('/logout', { method: 'POST', headers: { cookie } });
    assert.match(out.headers.getSetCookie()[0] ?? '', /demo_session=; Max-Age=0/);
    await demo.close();
  });

  it('lets nobody in who does not say as whom', async () => {
    const demo = demoServer({ cybridOrigin: 'https://cybrid.test' });
    for (const body of ['{}', '', '{"customer_guid":"a b"}', 'null']) {
      assert.equal((await demo.request('/login', { ...login, body })).status, 422);
    }
  });

  it('answers what is under way when it is told to end, and then ends', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let reached = (): void => undefined;
    const asleep = new Promise<void>((resolve) => (reached = resolve));
    const sandbox = await serveSandbox({
      cybridPort: 0,
      personaPort: 0,
      sleep: async () => {
        reached();
        await held;
      },
    });
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/server.ts'], {
      env: { ...process.env, PORT: '0', CYBRID_ORIGIN: sandbox.cybridOrigin },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async (pattern: RegExp): Promise<string> => {
      for (;;) {
        const { value, done } = (await lines.next()) as IteratorResult<string, undefined>;
        if (done) throw new Error('The server has ended');
        const found = pattern.exec(value)?.[0];
        if (found !== undefined) return found;
      }
    };
    const exit = once(child, 'exit');
    const origin = await next(/http:\/\/localhost:\d+/);
    const cookie = cookieOf(await fetch(`${origin}/login`, login));
    const token = await (await fetch(`${origin}/kyc/token`, { method: 'POST', headers: { cookie } })).text();
    sandbox.control.addFault({ match: { path: '/api/customers' }, effect: { latencyMs: 1 } });
    const headers = { cookie, authorization: `Bearer ${token}` };
    const answer = fetch(`${origin}/kyc/cybrid/api/customers/${guid}`, { headers });
    await asleep;
    child.kill('SIGTERM');
    await next(/Closing/);
    await assert.rejects(fetch(origin), TypeError);
    goOn();
    assert.equal((await answer).status, 200);
    assert.deepEqual(await exit, [0, null]);
    await sandbox.close();
  });
});
