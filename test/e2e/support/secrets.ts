/** What must be found nowhere: tokens, addresses of frames, and what the customer told the provider. */
import { expect } from './test.js';
import { keepReadable } from './readable.js';
import type { KycPage } from './kyc-page.js';

/** Posted by the stand-ins instead of the empty fields of a completion, and along the way. */
const person = { 'name-first': 'Zaphod', 'name-last': 'Beeblebrox', birthdate: '1979-10-12' };

export class Secrets {
  readonly #kyc: KycPage;
  readonly #tokens = new Set<string>();

  private constructor(kyc: KycPage) {
    this.#kyc = kyc;
  }

  /** Begins to collect; before the page is opened. */
  static async collect(kyc: KycPage, token: string): Promise<Secrets> {
    const secrets = new Secrets(kyc);
    secrets.#tokens.add(token);
    kyc.page.on('response', async (response) => {
      if (!/\/(persona_sessions|access-token)$/.test(response.url()) || response.request().method() !== 'POST') return;
      const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
      for (const given of [answer['persona_session_token'], answer['access_token']]) {
        if (typeof given === 'string') secrets.#tokens.add(given);
      }
    });
    await kyc.page.route('**/assets/journey.js', async (route) => {
      const answer = await route.fetch();
      const text = (await answer.text())
        .replaceAll('fields: {}', `fields: ${JSON.stringify(person)}`)
        .replace('show(name, this.screens));', `{ ...show(name, this.screens), ...${JSON.stringify(person)} });`)
        // Sumsub's
        .replace("levelName: 'sandbox-level'", `...${JSON.stringify(person)}`);
      await route.fulfill({ response: answer, body: text });
    });
    await kyc.page.addInitScript(keepReadable);
    return secrets;
  }

  get tokens(): readonly string[] {
    return [...this.#tokens];
  }

  /** Each secret that can be read anywhere on the page or could be since it was opened, with its place. */
  async found(): Promise<string[]> {
    await this.#kyc.page.evaluate(() => {
      window.read();
    });
    const legible = await this.#kyc.page.evaluate(() => window.legible);
    const own = this.#kyc.console.filter((message) => !/\/widget|\/websdk\//.test(message.location().url));
    const places: Record<string, string[]> = {
      ...legible,
      'console of the browser': own.map((message) => message.text()),
      'page errors': this.#kyc.pageErrors.map((error) => error.message + (error.stack ?? '')),
    };
    expect(places['events']?.length ?? 0).toBeGreaterThan(10);
    expect(places['attributes']?.length ?? 0).toBeGreaterThan(10);
    return Object.entries(places).flatMap(([place, texts]) =>
      this.#needles
        .filter((needle) => texts.some((text) => text.includes(needle)))
        .map((needle) => `${needle} in ${place}`),
    );
  }

  /** A token's signature alone is secret, too, and so is a token in other clothes. */
  get #needles(): readonly string[] {
    const disguised = this.tokens.flatMap((token) => [
      token,
      token.split('.').at(-1) ?? token,
      btoa(token),
      encodeURIComponent(encodeURIComponent(token)),
    ]);
    return [...disguised, '/widget?', '/websdk.html', 'session-token', ...Object.values(person)];
  }
}
