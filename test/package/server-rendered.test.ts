/** The element rendered by a server with @lit-labs/ssr, and taken over in a real browser. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from '@playwright/test';
import { Hono } from 'hono';
import { build } from 'vite';
import { magicGuid } from '../../src/sandbox/index.js';
import { serveSandbox, type ServedSandbox } from '../../src/sandbox/serve.js';
import { chromiumArgs, ensureChromium } from '../support/chromium.js';
import { listen, type Listening } from '../support/listen.js';

/** In a process of its own, as a page's server would: Lit is another one there. */
function rendered(attributes: string): string {
  return execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { render } from '@lit-labs/ssr';
     import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
     import { html } from 'lit';
     import 'kyc-verification/define';
     process.stdout.write(await collectResult(render(html\`<kyc-verification ${attributes}></kyc-verification>\`)));`,
  ]).toString();
}

async function bundle(...imports: string[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? id : null),
        load: (id) => (id === 'page' ? imports.map((name) => `import '${name}';`).join('\n') : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'page', output: { codeSplitting: false } },
    },
  });
  assert.ok('output' in result);
  return result.output[0].code;
}

describe('rendered by a server', () => {
  it('shows what is known without a browser, and no words in a language that is not known', () => {
    const markup = rendered('customer-guid="a-customer"');
    assert.match(markup, /<template shadowroot="open" shadowrootmode="open">/);
    assert.match(markup, /class="base wordless"/);
    assert.match(markup, /class="body panel-idle"/);
  });

  it('speaks the language it is given', () => {
    assert.match(rendered('language="en"'), /class="base"/);
  });

  it('does not write a token that is set as a property into the page', () => {
    assert.ok(!rendered('customer-guid="a-customer" .token=${"a.b.c"}').includes('a.b.c'));
  });

  describe('and taken over by a browser', () => {
    let browser: Browser;
    let sandbox: ServedSandbox;
    let site: Listening;
    let scripts: { hydrating: string; plain: string };

    before(async () => {
      scripts = {
        hydrating: await bundle('@lit-labs/ssr-client/lit-element-hydrate-support.js', 'kyc-verification/define'),
        plain: await bundle('kyc-verification/define'),
      };
      sandbox = await serveSandbox({ cybridPort: 0, personaPort: 0, speed: 20 });
      const markup = rendered(
        `manual language="en" api-base="${sandbox.cybridOrigin}" provider-host="${sandbox.personaHost}"`,
      );
      const app = new Hono();
      for (const [name, script] of Object.entries(scripts)) {
        app.get(`/${name}`, (context) =>
          context.html(
            `<!doctype html><html lang="en"><title>Page</title>${markup}
            <script>
              const element = document.querySelector('kyc-verification');
              marked = element.shadowRoot.querySelector('.base');
              if (location.search) Object.assign(element, { display: 'modal', strings: { 'idle.title': 'Welcome' } });
            </script>
            <script type="module" src="/${name}.js"></script>`,
          ),
        );
        app.get(`/${name}.js`, (context) => context.body(script, 200, { 'content-type': 'text/javascript' }));
      }
      site = await listen({ fetch: app.fetch });
      browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
    });

    after(async () => {
      await browser.close();
      await site.close();
      await sandbox.close();
    });

    /** `marked` is a node that the server has written. */
    async function open(script: keyof typeof scripts, search = ''): Promise<Page> {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${site.port}/${script}${search}`);
      await page.waitForFunction(() => customElements.get('kyc-verification') !== undefined);
      return page;
    }

    const basesOf = (page: Page) =>
      page.locator('kyc-verification').evaluate(async (element) => {
        if ('updateComplete' in element) await element.updateComplete;
        const bases = [...(element.shadowRoot?.querySelectorAll('.base') ?? [])];
        return { count: bases.length, kept: bases[0] === Reflect.get(window, 'marked') };
      });

    it('keeps the nodes that came from the server', async () => {
      const page = await open('hydrating');
      assert.deepEqual(await basesOf(page), { count: 1, kept: true });
      await page.close();
    });

    it('is there once only on a page that does not hydrate', async () => {
      const page = await open('plain');
      assert.deepEqual(await basesOf(page), { count: 1, kept: false });
      await page.close();
    });

    it('takes over what the server wrote, though the page has set other properties since', async () => {
      const page = await open('hydrating', '?early');
      await page.getByRole('heading', { name: 'Welcome' }).waitFor();
      assert.deepEqual(await basesOf(page), { count: 1, kept: true });
      await page.close();
    });

    for (const script of ['hydrating', 'plain'] as const) {
      it(`verifies the customer (${script})`, async () => {
        const customerGuid = magicGuid('already-verified');
        const token = await sandbox.control.mintToken({ customerGuid });
        const page = await open(script);
        await page.locator('kyc-verification').evaluate(
          (element, inputs) => {
            Object.assign(element, inputs);
          },
          { customerGuid, token },
        );
        await page.getByRole('button', { name: 'Start verification' }).click();
        await page.getByRole('heading', { name: 'Your identity is verified' }).waitFor();
        await page.close();
      });
    }
  });
});
