/** One journey for all: what a page needs of an element, asked of each framework with the package as npm has it. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { magicGuid } from '../../src/sandbox/index.js';
import { begin, goOnToTheEnd } from '../../test/e2e/support/customer.js';
import { test as base } from '../../test/support/e2e.js';
import { apps, type Build } from './apps.js';
import { serveApp, type ServedApp } from './serve.js';

/** Lit's own word in every development build. */
const litsNotice = 'Lit is in dev mode.';

class AppPage {
  /** What the page's console warned of, and what nobody caught. */
  readonly complaints: string[] = [];
  /** Paths and queries, from the page and its frames. */
  readonly requests: string[] = [];

  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {
    page.on('console', (message) => {
      const complains = ['error', 'warning'].includes(message.type()) && !message.text().startsWith(litsNotice);
      if (complains) this.complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      this.requests.push(pathname + search);
    });
  }

  get element(): Locator {
    return this.page.locator('kyc-verification');
  }

  get frame(): FrameLocator {
    return this.page.frameLocator('kyc-verification iframe');
  }

  async open(): Promise<void> {
    await this.page.goto(this.origin);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** The lines the page has written about what it heard. */
  async lines(): Promise<string[]> {
    return ((await this.page.locator('[data-events]').textContent()) ?? '').trim().split('\n');
  }

  async hear(line: string, times = 1): Promise<void> {
    await expect
      .poll(async () => (await this.lines()).filter((heard) => heard.startsWith(line)).length, { timeout: 30_000 })
      .toBe(times);
  }
}

const test = base.extend<{ build: Build | undefined; served: ServedApp; app: AppPage }>({
  build: [undefined, { option: true }],
  served: async ({ build, sandbox }, use) => {
    if (!build) throw new Error('No app was chosen.');
    const served = await serveApp(build, sandbox);
    await use(served);
    await served.close();
  },
  app: async ({ page, served }, use) => {
    const app = new AppPage(page, served.origin);
    await use(app);
    expect(app.complaints).toEqual([]);
  },
});

for (const { name, builds } of apps) {
  for (const build of builds) {
    test.describe(`${name}, built for ${build.mode}:`, () => {
      test.use({ build });

      test('properties set by the page start the element, which asks for a token and opens the screens', async ({
        app,
      }) => {
        await app.open();
        await app.hear('kyc-ready persona');

        expect(await app.lines()).toEqual([
          'kyc-statechange starting',
          'kyc-statechange capturing',
          'kyc-ready persona',
        ]);
        expect(app.requests.filter((request) => request.startsWith('/kyc/token'))).toEqual([
          '/kyc/token?reason=missing',
        ]);
      });

      test('an element that is unmounted mid-flow leaves nothing behind, and goes on when it is mounted again', async ({
        app,
        sandbox,
      }) => {
        const customer = magicGuid('passes');
        await app.open();
        await begin(app.frame);
        await app.press('Unmount');
        await expect(app.page.locator('iframe')).toHaveCount(0);
        await expect(app.element).toHaveCount(0);
        const [verification] = sandbox.control.verificationsOf(customer);
        const before = app.requests.length;
        // What would have woken an element that still listens has done so when this answer is there.
        await app.page.evaluate(async () => {
          window.dispatchEvent(new Event('online'));
          await fetch('/sandbox.json');
        });
        expect(app.requests.slice(before)).toEqual(['/sandbox.json']);

        await app.press('Mount');
        await goOnToTheEnd(app.frame);
        await app.hear(`kyc-verified ${String(verification?.['guid'])}`);

        await expect(app.element.getByRole('heading', { name: 'Welcome to the bank' })).toBeVisible();
        expect(sandbox.control.verificationsOf(customer)).toHaveLength(1);
        expect((await app.lines()).filter((line) => line.startsWith('kyc-error'))).toEqual([]);
      });
    });
  }
}
