/** The three pages: by hand, the element, and Cybrid's own SDK, each on the same services. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Site } from './origins.js';

export const contestants = ['by hand', 'kyc-verification', "Cybrid's UI SDK"] as const;
export type Contestant = (typeof contestants)[number];

const html = 'text/html; charset=utf-8';
const script = 'text/javascript';
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const cybridFolder = folder('./node_modules/@cybrid/cybrid-sdk-ui-js/');
/** Persona's 5.1.1, which the SDK asks for, is not on npm; 5.1.2 stands in for it. */
const personaScript = folder('./node_modules/persona/dist/persona.js');
const cdnFolder = folder('../../dist/cdn/');

export function addScripts({ site, personaScripts }: { readonly site: Site; readonly personaScripts: Site }): void {
  personaScripts.add('/dist/persona-v5.1.1.js', script, readFileSync(personaScript));
  site.add('/empty', html, page('<script type="module" src="/kyc/kyc-verification.js"></script>'));
  site.add('/ideal.js', script, readFileSync(folder('./ideal.js')));
  for (const file of ['cybrid-sdk-ui.polyfills.js', 'cybrid-sdk-ui.min.js']) {
    site.add(`/${file}`, script, readFileSync(cybridFolder + file));
  }
  for (const file of readdirSync(cdnFolder).filter((name) => name.endsWith('.js'))) {
    site.add(`/kyc/${file}`, script, readFileSync(cdnFolder + file));
  }
}

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A bank</title>
<link rel="icon" href="data:,"><body>${body}`;

const bodies: Readonly<Record<Contestant, (guid: string, token: string) => string>> = {
  'by hand': (guid, token) => `<script src="/ideal.js" data-guid="${guid}" data-token="${token}"></script>`,
  'kyc-verification': (guid, token) => `
<script type="module" src="/kyc/kyc-verification.js"></script>
<link rel="modulepreload" href="/kyc/run.js">
<kyc-verification customer-guid="${guid}" token="${token}"></kyc-verification>`,
  "Cybrid's UI SDK": (guid, token) => `<script type="module" src="/cybrid-sdk-ui.polyfills.js"></script>
<script type="module" src="/cybrid-sdk-ui.min.js"></script>
<script>
  const app = document.createElement('cybrid-app');
  app.auth = ${JSON.stringify(token)};
  app.component = 'identity-verification';
  app.config = { refreshInterval: 5000, routing: false, locale: 'en-US', theme: 'LIGHT', customer: ${JSON.stringify(guid)},
    fiat: 'USD', features: ['kyc_identity_verifications'], environment: 'sandbox' };
  document.body.append(app);
</script>`,
};

/** Puts the page at /. */
export function addPage(site: Site, contestant: Contestant, guid: string, token: string): void {
  site.add('/', html, page(bodies[contestant](guid, token)));
}
