import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Cybrid } from '../../../src/platforms/cybrid/cybrid.js';
import { magicGuid, SANDBOX_CLIENT } from '../../../src/sandbox/index.js';
import { serveSandbox, type ServedSandbox } from '../../../src/sandbox/serve.js';
import { createKycServer, type LogLine } from '../../../src/server/index.js';

const guid = magicGuid('passes-immediately-ready');
const cookie = `session=${guid}`;
const lines: LogLine[] = [];
const signal = new AbortController().signal;

describe('the server over HTTP', () => {
  let sandbox: ServedSandbox;
  let http: ServerType;
  let origin: string;
  before(async () => {
    sandbox = await serveSandbox({ cybridPort: 0, personaPort: 0 });
    const server = createKycServer({
      authorize: ({ headers }) => (headers.get('cookie') === cookie ? { customerGuid: guid } : undefined),
      cybrid: {
        clientId: SANDBOX_CLIENT.id,
        clientSecret: SANDBOX_CLIENT.secret,
        environment: 'sandbox',
        identityBase: sandbox.cybridOrigin,
        bankBase: sandbox.cybridOrigin,
      },
      basePath: '/kyc',
      variables: {},
      log: (line) => lines.push(line),
    });
    http = createAdaptorServer({ fetch: server.fetch });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    origin = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
  });
  after(async () => {
    http.close();
    if ('closeAllConnections' in http) http.closeAllConnections();
    await sandbox.close();
  });

  const customer = ({
    method = 'GET',
    headers = {},
  }: {
    method?: string;
    headers?: Record<string, string>;
  }): RequestInit => ({
    method,
    headers: { cookie, ...headers },
  });
  const token = async (): Promise<string> => (await fetch(`${origin}/kyc/token`, customer({ method: 'POST' }))).text();

  /** The element's own client, as it speaks to `api-base="/kyc/cybrid"`. */
  const platform = (): Cybrid =>
    new Cybrid({
      base: async () => `${origin}/kyc/cybrid`,
      tokens: { current: token, renew: token },
      network: {
        fetch: (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set('cookie', cookie);
          return fetch(input, { ...init, headers });
        },
        isOnline: () => true,
        online: async () => undefined,
        sleep: async () => undefined,
        random: () => 1,
      },
      customerGuid: guid,
      method: undefined,
      countryCode: 'US',
      requireTaxId: true,
      expectedBehaviours: [],
      now: () => Date.now(),
      elapsed: () => performance.now(),
    });

  it('takes the element’s client from the first look to a session', async () => {
    const cybrid = platform();
    assert.equal((await cybrid.look(signal)).situation.kind, 'absent');
    await cybrid.create(signal);
    const look = await cybrid.look(signal);
    assert.equal(look.situation.kind, 'capture');
    assert.equal((await cybrid.admit({ fresh: false }, signal))?.inquiryId, look.inquiryId);
    const session = await cybrid.admit({ fresh: true }, signal);
    assert.ok(session?.provider === 'persona' && session.sessionToken !== undefined);
    assert.equal((await platform().look(signal)).verificationGuid, look.verificationGuid);
  });

  it('answers none of the headers of the platform', async () => {
    const headers = { authorization: `Bearer ${await token()}` };
    const response = await fetch(`${origin}/kyc/cybrid/api/customers/${guid}`, customer({ headers }));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.equal(response.headers.get('access-control-expose-headers'), null);
  });

  const post = (headers: Record<string, string>): ReturnType<typeof request> =>
    request(`${origin}/kyc/cybrid/api/identity_verifications`, {
      method: 'POST',
      headers: { cookie, authorization: 'Bearer x', 'content-type': 'application/json', ...headers },
    });

  const statusOf = async (sent: ReturnType<typeof request>): Promise<unknown> => {
    const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume: () => void }];
    response.resume();
    return response.statusCode;
  };

  it('refuses a body that says it is too long, before it comes', async () => {
    const sent = post({ 'content-length': '16385' });
    sent.flushHeaders();
    sent.write('{');
    assert.equal(await statusOf(sent), 413);
    sent.destroy();
  });

  it('refuses a body that says it is too long where none is read', async () => {
    const sent = request(`${origin}/kyc/token`, { method: 'POST', headers: { 'content-length': '16385' } });
    sent.flushHeaders();
    sent.write('{');
    assert.equal(await statusOf(sent), 413);
    sent.destroy();
  });

  it('refuses a body that turns out to be too long', async () => {
    const sent = post({ 'transfer-encoding': 'chunked' });
    const status = statusOf(sent);
    sent.write('x'.repeat(10_000));
    sent.write('x'.repeat(10_000));
    assert.equal(await status, 413);
    sent.destroy();
  });

  it('gives up a body that never comes', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const sent = post({ 'content-length': '10' });
    sent.flushHeaders();
    let status: unknown;
    void statusOf(sent).then((answered) => (status = answered));
    for (let turn = 0; status === undefined && turn < 100_000; turn += 1) {
      mock.timers.tick(15_000);
      await setImmediate();
    }
    mock.timers.reset();
    assert.equal(status, 408);
    sent.destroy();
  });

  it('takes a long body that is short enough', async () => {
    const sent = post({ 'transfer-encoding': 'chunked' });
    sent.end(' '.repeat(16_000) + '{}');
    assert.equal(await statusOf(sent), 422);
  });

  it('passes on what Cybrid says when it is down, and when the connection is cut', async () => {
    const headers = { authorization: `Bearer ${await token()}` };
    const read = () => fetch(`${origin}/kyc/cybrid/api/customers/${guid}`, customer({ headers }));
    const match = { path: '/api/customers' };
    const up = sandbox.control.addFault({ match, effect: { status: 503, headers: { 'Retry-After': '2' } } });
    const down = await read();
    up();
    assert.deepEqual([down.status, down.headers.get('retry-after')], [503, '2']);
    const whole = sandbox.control.addFault({ match, effect: { drop: 'reply' } });
    assert.equal((await read()).status, 502);
    whole();
  });

  it('has left no token and no GUID in the log', () => {
    assert.ok(lines.length > 0);
    assert.doesNotMatch(JSON.stringify(lines), /eyJ|Bearer|inq_|passes-immediately|sandbox-client/);
  });
});
