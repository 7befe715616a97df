import { expect } from '@open-wc/testing';
import type { KycVerification } from '../../../src/index.js';
import { sandbox } from '../../support/sandbox.browser.js';
import { endOfTurn, mount, once, openFrame, reach, ready, told } from '../support/element.js';
import { containerOf, deliver, deliverFrom, message, nameIn, originOf, tell } from '../support/frame.js';
import { customer, verificationsOf } from '../support/sandbox-control.js';

/** Its frame has said that it loads, and will say nothing more by itself. */
async function silent(): Promise<KycVerification> {
  const element = await mount(await customer('passes-immediately-ready', 'no-ready'));
  await once(element, 'kyc-progress');
  await reach(element, 'capturing');
  return element;
}

async function untouched(element: KycVerification, since: number): Promise<void> {
  await endOfTurn();
  await element.updateComplete;
  expect([element.state, element.history.slice(since)]).to.deep.equal(['capturing', []]);
}

/** Runs into the test if anything throws meanwhile: Mocha fails on uncaught errors. */
async function ignores(send: (element: KycVerification) => void): Promise<void> {
  const element = await silent();
  const { length } = element.history;
  send(element);
  await untouched(element, length);
}

describe('a message of the frame itself', () => {
  it('counts', async () => {
    const element = await silent();
    tell(element, 'complete');
    await reach(element, 'processing', 'cancelled', 'error');
    expect(element.state).to.equal('processing');
  });

  for (const [name, metadata] of [
    ['without metadata', undefined],
    ['with metadata null', null],
    ['with metadata that is no object', 'completed'],
    ['with values of other types than Persona documents', { pageHeight: 'tall', preferredDimensions: 5, styles: [] }],
  ] as const) {
    it(`counts ${name}`, async () => {
      const element = await silent();
      tell(element, 'complete', { metadata });
      await endOfTurn();
      expect(told(element, 'kyc-submitted')).to.have.length(1);
    });
  }

  for (const [name, error] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'broken'],
    ['an empty object', {}],
    ['values of other types', { status: '409', code: 17 }],
  ] as const) {
    it(`that tells an error by ${name} stops the flow by name`, async () => {
      const element = await silent();
      tell(element, 'error', { error });
      await reach(element, 'error');
      expect(element.error?.code).to.equal('provider-error');
    });
  }

  it('does not get its words into an event', async () => {
    const element = await silent();
    const secret = 'Ada Lovelace <ada@example.com>';
    tell(element, 'page-change', { metadata: { pathname: secret, pageHeight: 400, fields: { name: secret } } });
    tell(element, 'error', { error: { status: 418, code: secret, message: secret }, metadata: { name: secret } });
    await reach(element, 'error');
    expect(JSON.stringify(element.history)).not.to.contain('Ada').and.not.contain('example.com');
  });

  it('does not get the fields and the session of its end into an event', async () => {
    const element = await silent();
    const metadata = {
      inquiryId: element.inquiryId,
      status: 'completed',
      sessionToken: 'eyJ.s.t',
      fields: { nameFirst: 'Ada' },
    };
    tell(element, 'complete', { metadata });
    await reach(element, 'processing');
    expect(JSON.stringify(element.history)).not.to.contain('Ada').and.not.contain('eyJ');
  });

  it('counts no more once the frame is gone', async () => {
    const element = await silent();
    const containerId = containerOf(element);
    const [origin, source] = [originOf(element), openFrame(element).contentWindow];
    element.cancel();
    await reach(element, 'cancelled');
    const { length } = element.history;
    deliverFrom(source, origin, { name: 'complete', containerId });
    await endOfTurn();
    expect(element.history).to.have.length(length);
  });

  for (const [raw, name] of [
    ['one-time-link-sent', 'handed-off'],
    ['one-time-link-exit', 'handed-back'],
    ['document-upload', 'document-uploaded'],
    ['country-select', 'other'],
  ] as const) {
    it(`${raw} is told as ${name}`, async () => {
      const element = await silent();
      tell(element, raw);
      expect(told(element, 'kyc-progress').at(-1)).to.include({ name, raw });
    });
  }
});

describe('a message that is none is ignored:', () => {
  const rubbish: readonly [string, unknown][] = [
    ['null', null],
    ['undefined', undefined],
    ['a number', 1],
    ['a text', 'complete'],
    ['a text of 5 MB', 'x'.repeat(5e6)],
    ['a list', ['complete']],
    ['an empty object', {}],
    ['a deep object', JSON.parse('{"a":'.repeat(500) + '1' + '}'.repeat(500))],
  ];
  for (const [name, data] of rubbish) {
    it(name, async () => {
      await ignores((element) => {
        deliver(element, data);
      });
    });
  }

  const names: readonly [string, unknown][] = [
    ['no name', undefined],
    ['a name that is null', null],
    ['a name that is a number', 1],
    ['a name of 1 MB', 'x'.repeat(1e6)],
    ['a name that Persona does not have', 'verified'],
    ['a name that every object has', 'constructor'],
    ['a name that is a prototype', '__proto__'],
    ['a name in capitals', 'COMPLETE'],
  ];
  for (const [title, name] of names) {
    it(title, async () => {
      await ignores((element) => {
        deliver(element, { name, containerId: containerOf(element) });
      });
    });
  }

  const containers: readonly [string, (own: string) => unknown][] = [
    ['no container', () => undefined],
    ['an empty container', () => ''],
    ['a container that is null', () => null],
    ['a container that is a list', (own) => [own]],
    ['a container of somebody else', () => 'persona-widget-of-somebody-else'],
    ['a longer container', (own) => `${own}0`],
  ];
  for (const [title, of] of containers) {
    for (const name of ['complete', 'exit', 'error']) {
      it(`${title}, ${name}`, async () => {
        await ignores((element) => {
          deliver(element, { name, containerId: of(containerOf(element)) });
        });
      });
    }
  }
});

describe('a message of another sender is ignored:', () => {
  const origins: readonly [string, (own: string) => string][] = [
    ['an empty origin', () => ''],
    ['an opaque origin', () => 'null'],
    ['the page itself', () => location.origin],
    ['another port', () => sandbox.cybridOrigin],
    ['another scheme', (own) => own.replace('http:', 'https:')],
    ['a subdomain', (own) => own.replace('localhost', 'evil.localhost')],
    ['an origin that begins like it', (own) => `${own}0`],
    ["Persona's production", () => 'https://inquiry.withpersona.com'],
  ];
  for (const [title, of] of origins) {
    it(`${title}, though from the frame's window`, async () => {
      await ignores((element) => {
        tell(element, 'complete', {}, { origin: of(originOf(element)) });
      });
    });
  }

  const sources: readonly [string, () => MessageEventSource | null][] = [
    ['no window', () => null],
    ['the page itself', () => window],
    ['a port', () => new MessageChannel().port1],
  ];
  for (const [title, of] of sources) {
    it(`${title}, though of the right origin`, async () => {
      await ignores((element) => {
        tell(element, 'complete', {}, { source: of() });
      });
    });
  }

  it('the page itself, by postMessage', async () => {
    const element = await silent();
    const { length } = element.history;
    const heard = message((event) => event.source === window && nameIn(event) === 'complete');
    window.postMessage({ name: 'complete', containerId: containerOf(element) }, location.origin);
    await heard;
    await untouched(element, length);
  });

  it("a second frame of the provider's origin that knows the container, with a customer who completes", async () => {
    const element = await silent();
    const { length } = element.history;
    const other = await customer('resumable-waiting', 'complete');
    const [verification] = await verificationsOf(other.guid);
    const url = new URL(openFrame(element).src);
    url.searchParams.set('inquiry-id', String(verification?.['persona_inquiry_id']));
    const second = Object.assign(document.createElement('iframe'), { src: url.href, title: 'Another customer' });
    const heard = message((event) => event.source === second.contentWindow && nameIn(event) === 'complete');
    document.body.append(second);
    const { data, origin } = await heard;
    second.remove();
    expect([(data as { containerId: string }).containerId, origin]).to.deep.equal([
      containerOf(element),
      originOf(element),
    ]);
    await untouched(element, length);
  });

  it('the frame of another element', async () => {
    const one = await silent();
    const { length } = one.history;
    const other = await ready(await mount(await customer('passes-immediately-ready')));
    tell(other, 'complete', { containerId: containerOf(one) });
    await untouched(one, length);
    expect(told(other, 'kyc-submitted')).to.deep.equal([]);
  });
});

describe('the sizes that the frame wishes for', () => {
  const wishes: readonly [string, string, object | number | string, string, string][] = [
    ['page-change', 'pageHeight', 700, 'height', '700px'],
    ['page-change', 'pageHeight', 700.4, 'height', '700px'],
    ['page-change', 'pageHeight', 1, 'height', '320px'],
    ['page-change', 'pageHeight', -5, 'height', '320px'],
    ['page-change', 'pageHeight', 1e9, 'height', '2000px'],
    ['page-change', 'pageHeight', Infinity, 'height', ''],
    ['page-change', 'pageHeight', NaN, 'height', ''],
    ['page-change', 'pageHeight', '100vh', 'height', ''],
    ['ready', 'preferredDimensions', { minimumHeight: '560px' }, 'height', '560px'],
    ['ready', 'preferredDimensions', { minimumHeight: '99999px' }, 'height', '2000px'],
    ['ready', 'preferredDimensions', { minimumHeight: '100vh' }, 'height', ''],
    ['ready', 'preferredDimensions', { maximumWidth: '480px' }, 'maxWidth', '480px'],
    ['ready', 'preferredDimensions', { maximumWidth: '1px' }, 'maxWidth', '280px'],
    ['ready', 'preferredDimensions', { maximumWidth: '5000px' }, 'maxWidth', '1200px'],
    ['ready', 'preferredDimensions', { maximumWidth: '480px; position: fixed' }, 'maxWidth', ''],
    ['ready', 'preferredDimensions', { maximumWidth: 'calc(100% + 1px)' }, 'maxWidth', ''],
    ['ready', 'styles', { borderRadius: '12px' }, 'borderRadius', '12px'],
    ['ready', 'styles', { borderRadius: '500px' }, 'borderRadius', '32px'],
    ['ready', 'styles', { borderRadius: 'url(https://evil.example)' }, 'borderRadius', ''],
  ];
  for (const [name, key, value, property, result] of wishes) {
    it(`${name} with ${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}: ${property} "${result}"`, async () => {
      const element = await silent();
      tell(element, name, { metadata: { [key]: value } });
      expect(Reflect.get(openFrame(element).style, property)).to.equal(result);
    });
  }

  it('are the only styles that it can set', async () => {
    const element = await silent();
    const styles = { position: 'fixed', zIndex: '9999', background: 'red', borderRadius: '4px' };
    tell(element, 'ready', { metadata: { styles, preferredDimensions: { minimumWidth: '9000px' } } });
    expect([...openFrame(element).style].every((name) => /radius|max-(width|height)/.test(name))).to.equal(true);
  });
});
