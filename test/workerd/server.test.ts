import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { magicGuid, SANDBOX_CLIENT } from '../../src/sandbox/index.js';
import { serveSandbox, type ServedSandbox } from '../../src/sandbox/serve.js';

const guid = magicGuid('passes-immediately-ready');
const cookie = `session=${guid}`;
const address = 'https://host.test/kyc';
const proxied = `${address}/cybrid/api`;
const verification = JSON.stringify({ type: 'kyc', method: 'id_and_selfie', customer_guid: guid });

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/workerd/worker.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
  });
  return outputFiles[0]?.text ?? '';
}

describe('the server in a Worker', () => {
  let sandbox: ServedSandbox;
  let script: string;
  const workers: Miniflare[] = [];
  const worker = (bindings: Readonly<Record<string, string>> = {}): Miniflare => {
    const made = new Miniflare({
      modules: true,
      script,
      compatibilityDate: '2026-04-01',
      cf: false,
      bindings: {
        CYBRID_CLIENT_ID: SANDBOX_CLIENT.id,
        CYBRID_CLIENT_SECRET: SANDBOX_CLIENT.secret,
        CYBRID_ENVIRONMENT: 'sandbox',
        CYBRID_IDENTITY_BASE: sandbox.cybridOrigin,
        CYBRID_BANK_BASE: sandbox.cybridOrigin,
        ...bindings,
      },
    });
    workers.push(made);
    return made;
  };
  before(async () => {
    // workerd does not look for the IPv6 address that `localhost` may have.
    sandbox = await serveSandbox({ cybridPort: 0, personaPort: 0, hostname: '127.0.0.1' });
    script = await bundle();
  });
  after(async () => {
    await Promise.all(workers.map((made) => made.dispose()));
    await sandbox.close();
  });

  const tokenOf = async (made: Miniflare): Promise<string> =>
    (await made.dispatchFetch(`${address}/token`, { method: 'POST', headers: { cookie } })).text();

  it('takes a customer from the token to a session', async () => {
    const made = worker();
    const headers = { cookie, authorization: `Bearer ${await tokenOf(made)}`, 'content-type': 'application/json' };
    const customer = await made.dispatchFetch(`${proxied}/customers/${guid}`, { headers });
    assert.equal(customer.status, 200);
    const post = { method: 'POST', headers };
    const created = await made.dispatchFetch(`${proxied}/identity_verifications`, { ...post, body: verification });
    assert.equal(created.status, 201);
    const again = await made.dispatchFetch(`${proxied}/identity_verifications`, { ...post, body: verification });
    assert.equal(again.status, 409);
    const record = sandbox.control.verificationsOf(guid)[0] ?? {};
    const body = JSON.stringify({
      persona_inquiry_id: record['persona_inquiry_id'],
      identity_verification_guid: record['guid'],
    });
    const session = await made.dispatchFetch(`${proxied}/persona_sessions`, { ...post, body });
    assert.equal(session.status, 201);
    assert.equal(sandbox.control.verificationsOf(guid).length, 1);
  });

  it('answers many requests for a token by one call upstream', async () => {
    const made = worker();
    sandbox.control.clearCalls();
    const tokens = await Promise.all(Array.from({ length: 50 }, () => tokenOf(made)));
    assert.equal(new Set(tokens).size, 1);
    assert.deepEqual(
      sandbox.control.calls().map(({ path }) => path),
      ['/oauth/token', '/api/customer_tokens'],
    );
  });

  it('refuses strangers, other customers and other addresses', async () => {
    const made = worker();
    const headers = { cookie, authorization: 'Bearer x' };
    const statusOf = async (path: string, more: Readonly<Record<string, string>> = headers): Promise<number> =>
      (await made.dispatchFetch(`${proxied}${path}`, { headers: more })).status;
    assert.equal(await statusOf(`/customers/${guid}`, { authorization: 'Bearer x' }), 401);
    assert.equal(await statusOf(`/customers/${magicGuid('passes')}`), 404);
    assert.equal(await statusOf('/accounts'), 404);
  });

  it('does not follow a redirect', async () => {
    const made = worker();
    const headers = { cookie, authorization: `Bearer ${await tokenOf(made)}` };
    const remove = sandbox.control.addFault({
      match: { path: '/api/customers/' },
      effect: { status: 302, headers: { Location: `${sandbox.cybridOrigin}/sandbox/state` } },
    });
    assert.equal((await made.dispatchFetch(`${proxied}/customers/${guid}`, { headers })).status, 502);
    remove();
  });

  it('names a platform that is not there', async () => {
    const port = createServer().listen(0, '127.0.0.1');
    await once(port, 'listening');
    const gone = `http://127.0.0.1:${String((port.address() as AddressInfo).port)}`;
    port.close();
    const made = worker({ CYBRID_IDENTITY_BASE: gone });
    const answer = await made.dispatchFetch(`${address}/token`, { method: 'POST', headers: { cookie } });
    assert.equal(answer.status, 502);
    assert.match(await answer.text(), /upstream-unreachable/);
  });
});
