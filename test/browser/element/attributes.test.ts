import { sent } from '../support/spies.js'; // before the element
import { expect, fixture, html } from '@open-wc/testing';
import type { KycVerification } from '../../../src/index.js';
import { sandbox } from '../../support/sandbox.browser.js';
import { bare, create, mount, part, reach } from '../support/element.js';
import { customer } from '../support/sandbox-control.js';
import { quietly } from '../support/quiet.js';

/** Attribute, property, default, another value. */
const texts = [
  ['customer-guid', 'customerGuid', '', 'a'.repeat(32)],
  ['platform', 'platform', 'cybrid', 'sumvin'],
  ['environment', 'environment', '', 'sandbox'],
  ['api-base', 'apiBase', '', '/bank'],
  ['provider-host', 'providerHost', '', 'verify.example.com'],
  ['display', 'display', 'inline', 'modal'],
  ['redirect-uri', 'redirectUri', '', '/done'],
  ['language', 'language', '', 'fr'],
  ['method', 'method', '', 'id_and_selfie'],
  ['country-code', 'countryCode', '', 'CA'],
  ['expected-behaviours', 'expectedBehaviours', '', 'passed_immediately tax_id_not_checked'],
] as const;

const flags = [
  ['require-tax-id', 'requireTaxId'],
  ['manual', 'manual'],
  ['debug', 'debug'],
] as const;

const blank = (): KycVerification => document.createElement('kyc-verification');

describe('an attribute', () => {
  for (const [attribute, property, byDefault, value] of texts) {
    it(`${attribute} is the property ${property}`, () => {
      const element = blank();
      element.setAttribute(attribute, value);
      expect(element[property]).to.equal(value);
    });

    it(`${attribute} is "${byDefault}" by default`, () => {
      expect(blank()[property]).to.equal(byDefault);
    });

    it(`${attribute} is "${byDefault}" again when it is removed`, () => {
      const element = blank();
      element.setAttribute(attribute, value);
      element.removeAttribute(attribute);
      expect(element[property]).to.equal(byDefault);
    });

    it(`${attribute} is not written when the property is set`, async () => {
      const element = await quietly(() => bare({ manual: true, [property]: value }));
      expect(element.hasAttribute(attribute)).to.equal(false);
    });
  }

  for (const [attribute, property] of flags) {
    it(`${attribute} is false by default`, () => {
      expect(blank()[property]).to.equal(false);
    });

    it(`${attribute} is true by being there`, () => {
      const element = blank();
      element.toggleAttribute(attribute, true);
      expect(element[property]).to.equal(true);
    });

    it(`${attribute} is false again when it is removed`, () => {
      const element = blank();
      element.toggleAttribute(attribute, true);
      element.toggleAttribute(attribute, false);
      expect(element[property]).to.equal(false);
    });

    it(`${attribute} is not written when the property is set`, async () => {
      const element = await quietly(() => bare({ [property]: true }));
      expect(element.hasAttribute(attribute)).to.equal(false);
    });
  }

  it('has no attribute getToken or strings beside it: those are properties only', () => {
    const observed = (customElements.get('kyc-verification') as typeof KycVerification).observedAttributes;
    const documented = [...texts, ...flags].map(([attribute]) => attribute);
    expect([...observed].sort()).to.deep.equal([...documented, 'token'].sort());
  });
});

describe('nothing is reflected', () => {
  it('in the whole of a run', async () => {
    const element = await mount(await customer('already-verified'), { language: 'en', method: 'id_and_selfie' });
    await reach(element, 'verified');
    expect(element.getAttributeNames()).to.deep.equal([]);
  });
});

describe('the token', () => {
  it('is taken from its attribute', () => {
    const element = blank();
    element.setAttribute('token', 'a.b.c');
    expect(element.token).to.equal('a.b.c');
  });

  it('leaves no attribute behind', () => {
    const element = blank();
    element.setAttribute('token', 'a.b.c');
    expect(element.hasAttribute('token')).to.equal(false);
  });

  it('leaves no attribute behind where the parser wrote it', () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    quietly(() => {
      holder.innerHTML = '<kyc-verification manual token="a.b.c"></kyc-verification>';
    });
    const markup = holder.innerHTML;
    holder.remove();
    expect(markup).to.equal('<kyc-verification manual=""></kyc-verification>');
  });

  it('stays when its attribute is gone', () => {
    const element = blank();
    element.setAttribute('token', 'a.b.c');
    element.removeAttribute('token');
    expect(element.token).to.equal('a.b.c');
  });

  it('is replaced by the next one', () => {
    const element = blank();
    element.setAttribute('token', 'a.b.c');
    element.setAttribute('token', 'd.e.f');
    expect(element.token).to.equal('d.e.f');
  });

  it('is never written by its property', () => {
    const element = blank();
    element.token = 'a.b.c';
    expect(element.outerHTML).to.equal('<kyc-verification></kyc-verification>');
  });

  it('is empty by default', () => {
    expect(blank().token).to.equal('');
  });

  for (const nothing of [null, undefined]) {
    it(`is empty after ${String(nothing)}`, () => {
      const element = blank();
      element.token = 'a.b.c';
      element.token = nothing;
      expect(element.token).to.equal('');
    });
  }

  it('is nowhere in the document nor in the shadow tree once the frame is open', async () => {
    const who = await customer('passes-immediately-ready');
    const element = await mount(who);
    await reach(element, 'capturing');
    const seen = [document.documentElement.outerHTML, part(element, 'base').outerHTML].join();
    expect(seen).not.to.contain(who.token);
  });

  it('is not among the keys that a page can list', () => {
    const element = blank();
    element.token = 'a.b.c';
    expect(Object.values(element)).not.to.include('a.b.c');
  });
});

describe('all attributes together', () => {
  it('bring a customer to a verdict without a script', async () => {
    const { guid, token } = await customer('already-verified');
    const element = await fixture<KycVerification>(html`
      <kyc-verification
        customer-guid=${guid}
        token=${token}
        api-base=${sandbox.cybridOrigin}
        provider-host=${sandbox.personaHost}
      ></kyc-verification>
    `);
    await reach(element, 'verified');
    expect(element.verdict).to.equal('verified');
  });

  it('reach the platform with the creation', async () => {
    const who = await customer('passes-immediately-ready');
    const wishes = { method: 'id_and_selfie', countryCode: 'ca', requireTaxId: true, expectedBehaviours: ' a  b ' };
    const element = await mount(who, wishes);
    await reach(element, 'capturing', 'error');
    const creation = sent.findLast(
      ({ url, method }) => url.endsWith('/api/identity_verifications') && method === 'POST',
    );
    expect(JSON.parse(String(creation?.body))).to.deep.equal({
      type: 'kyc',
      method: 'id_and_selfie',
      customer_guid: who.guid,
      country_code: 'CA',
      require_tax_id: true,
      expected_behaviours: ['a', 'b'],
    });
  });
});

describe('values that a framework may set for "absent"', () => {
  const names = [...texts.map(([, property]) => property), 'strings', 'getToken'] as const;
  for (const name of names.filter((each) => each !== 'customerGuid' && each !== 'apiBase' && each !== 'providerHost')) {
    for (const nothing of [null, undefined]) {
      it(`${name} = ${String(nothing)} counts as its default`, async () => {
        const element = create(await customer('already-verified'));
        Object.assign(element, { [name]: nothing });
        await fixture(html`${element}`);
        await reach(element, 'verified', 'error');
        expect(element.state).to.equal('verified');
      });
    }
  }

  for (const nothing of [null, undefined]) {
    it(`customerGuid = ${String(nothing)} keeps the element idle`, async () => {
      const element = create(await customer('already-verified'));
      Object.assign(element, { customerGuid: nothing });
      await quietly(async () => {
        await fixture(html`${element}`);
        await element.updateComplete;
      });
      expect(element.history).to.deep.equal([]);
    });
  }
});
