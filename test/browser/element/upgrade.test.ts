import { expect } from '@open-wc/testing';
import { version } from '../../../src/version.js';
import { sandbox } from '../../support/sandbox.browser.js';
import { Page } from '../support/page.js';
import { customer, type Customer } from '../support/sandbox-control.js';

const markup = ({ guid, token }: Customer): string =>
  `<kyc-verification customer-guid="${guid}" token="${token}" api-base="${sandbox.cybridOrigin}" ` +
  `provider-host="${sandbox.personaHost}"></kyc-verification>`;

const inputs = ({ guid, token }: Customer) => ({
  customerGuid: guid,
  token,
  apiBase: sandbox.cybridOrigin,
  providerHost: sandbox.personaHost,
});

describe('an element that is there before its definition', () => {
  afterEach(() => {
    Page.closeAll();
  });

  it('runs once it is defined', async () => {
    const page = await Page.open(markup(await customer('already-verified')));
    await page.load('/src/define.ts');
    await page.reach('verified');
    expect(page.element.verdict).to.equal('verified');
  });

  it('loses its token attribute when it is defined', async () => {
    const page = await Page.open(markup(await customer('already-verified')));
    await page.load('/src/define.ts');
    expect(page.element.hasAttribute('token')).to.equal(false);
  });

  it('takes the properties that were set before', async () => {
    const page = await Page.open('<kyc-verification></kyc-verification>');
    Object.assign(page.element, inputs(await customer('already-verified')));
    await page.load('/src/define.ts');
    await page.reach('verified');
    expect(page.element.verdict).to.equal('verified');
  });

  for (const name of ['token', 'customerGuid', 'apiBase', 'manual', 'strings', 'getToken'] as const) {
    it(`keeps no property ${name} of its own that would hide the accessor`, async () => {
      const page = await Page.open('<kyc-verification></kyc-verification>');
      const values = { token: 'a.b.c', customerGuid: '', apiBase: '/x', manual: true, strings: {}, getToken: () => '' };
      Object.assign(page.element, { [name]: values[name] });
      await page.load('/src/define.ts');
      await page.element.updateComplete;
      expect(Object.hasOwn(page.element, name)).to.equal(false);
      expect(page.element[name]).to.equal(values[name]);
    });
  }

  it('prefers a property that was set before to the attribute', async () => {
    const { guid, token } = await customer('already-verified');
    const page = await Page.open(markup({ guid: 'nobody', token }));
    page.element.customerGuid = guid;
    await page.load('/src/define.ts');
    await page.reach('verified');
    expect(page.element.customerGuid).to.equal(guid);
  });

  it('tells listeners that were added before', async () => {
    const page = await Page.open(markup(await customer('already-verified')));
    let seen = 0;
    page.element.addEventListener('kyc-verified', () => (seen += 1));
    await page.load('/src/define.ts');
    await page.reach('verified');
    expect(seen).to.equal(1);
  });
});

describe('the modules', () => {
  afterEach(() => {
    Page.closeAll();
  });

  it('define the element once: a second copy is harmless', async () => {
    const page = await Page.open();
    await page.load('/src/define.ts');
    const first = page.window.customElements.get('kyc-verification');
    await page.load('/src/define.ts?copy');
    expect(page.window.customElements.get('kyc-verification')).to.equal(first);
  });

  it('say nothing of a second copy of the same version', async () => {
    const page = await Page.open();
    const warnings = page.warnings();
    await page.load('/src/define.ts');
    await page.load('/src/define.ts?same');
    expect(warnings).to.deep.equal([]);
  });

  it('say once that a page loads two versions, and which', async () => {
    const page = await Page.open();
    const warnings = page.warnings();
    const Older = class extends page.window.HTMLElement {
      static readonly version = '0.0.9';
    };
    page.window.customElements.define('kyc-verification', Older);
    await page.load('/src/define.ts');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('0.0.9').and.to.contain(version);
  });

  it('leave an element alone that somebody else has defined by this name', async () => {
    const page = await Page.open();
    const Other = class extends page.window.HTMLElement {};
    page.window.customElements.define('kyc-verification', Other);
    await page.load('/src/define.ts');
    expect(page.window.customElements.get('kyc-verification')).to.equal(Other);
  });

  it('define nothing by index', async () => {
    const page = await Page.open();
    await page.load('/src/index.ts');
    expect(page.window.customElements.get('kyc-verification')).to.equal(undefined);
  });

  it('write nothing into the document by index', async () => {
    const page = await Page.open('<p>Words</p>');
    const before = page.document.documentElement.outerHTML;
    await page.load('/src/index.ts');
    expect(page.document.documentElement.outerHTML).to.equal(before);
  });

  it('add no global by index but those of Lit', async () => {
    const page = await Page.open();
    const before = new Set(Object.keys(page.window));
    await page.load('/src/index.ts');
    const added = Object.keys(page.window).filter((name) => !before.has(name));
    expect(added.filter((name) => !/lit|reactive/i.test(name))).to.deep.equal([]);
  });

  it('request nothing from a platform or a provider by index', async () => {
    const page = await Page.open();
    await page.load('/src/index.ts');
    const requested = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
    expect(new Set(requested)).to.deep.equal(new Set([location.origin]));
  });

  it('share one class between index and define', async () => {
    const page = await Page.open();
    const { KycVerification: exported } = await page.load('/src/index.ts');
    await page.load('/src/define.ts');
    expect(page.window.customElements.get('kyc-verification')).to.equal(exported);
  });
});

describe('an element that is made after its definition', () => {
  let page: Page;
  before(async () => {
    page = await Page.open();
    await page.load('/src/define.ts');
  });
  beforeEach(() => {
    page.document.body.replaceChildren();
  });
  after(() => {
    Page.closeAll();
  });

  it('runs when it comes from createElement', async () => {
    const element = page.document.createElement('kyc-verification');
    Object.assign(element, inputs(await customer('already-verified')));
    page.document.body.append(element);
    await page.reach('verified');
    expect(element.verdict).to.equal('verified');
  });

  it('has neither attributes nor children when it comes from createElement', () => {
    expect(page.document.createElement('kyc-verification').outerHTML).to.equal('<kyc-verification></kyc-verification>');
  });

  it('runs when it comes from innerHTML', async () => {
    page.document.body.innerHTML = markup(await customer('already-verified'));
    await page.reach('verified');
    expect(page.element.verdict).to.equal('verified');
  });

  it('runs when it comes from a cloned template', async () => {
    const template = page.document.createElement('template');
    template.innerHTML = markup(await customer('already-verified'));
    page.document.body.append(template.content.cloneNode(true));
    await page.reach('verified');
    expect(page.element.verdict).to.equal('verified');
  });

  it('runs when it comes from importNode', async () => {
    const template = page.document.createElement('template');
    template.innerHTML = markup(await customer('already-verified'));
    page.document.body.append(page.document.importNode(template.content, true));
    await page.reach('verified');
    expect(page.element.verdict).to.equal('verified');
  });

  it('takes nothing of a running one when that is cloned, its token least of all', async () => {
    page.document.body.innerHTML = markup(await customer('already-verified'));
    await page.reach('verified');
    page.document.body.append(page.element.cloneNode(true));
    const [, clone] = page.document.querySelectorAll('kyc-verification');
    expect([clone?.state, clone?.token, clone?.history.length]).to.deep.equal(['idle', '', 0]);
  });
});
