/** The page that `npm run pictures` photographs: one sheet of pictures of the element at a time. */
import ar from '../../src/locales/ar.js';
import { pictures } from '../browser/views/models.js';
import '../browser/views/view-host.js';
import type { ViewModel } from '../../src/views/view.js';
import type { Look, Sheet } from './looks.js';

declare global {
  interface Window {
    picturesOf: typeof picturesOf;
    showSheet: typeof showSheet;
  }
}

const models: ReadonlyMap<string, ViewModel> = new Map(pictures);

function picturesOf(): string[] {
  return [...models.keys()];
}

/** Stands in for the provider's first screen. */
const screens = `<body style="margin:0;padding:32px 24px;font:16px/1.5 system-ui;color:#1c2430;background:#f3f6fb">
  <h1 style="font-size:22px">The provider’s screens</h1><p>They fill this frame.</p>
  <button style="font:inherit;padding:12px 24px;border:0;border-radius:8px;color:#fff;background:#223">Begin</button>`;

async function showElement(place: HTMLElement, name: string, { scheme, direction, theme }: Look): Promise<void> {
  const model = models.get(name);
  if (!model) throw new Error(`There is no picture called ${name}.`);
  const host = document.createElement('view-host');
  host.style.colorScheme = scheme;
  if (theme !== undefined) host.className = `theme-${theme}`;
  host.model = direction === 'rtl' ? { ...model, text: ar, language: 'ar', direction } : model;
  if (model.state === 'capturing') {
    host.frame.append(Object.assign(document.createElement('iframe'), { srcdoc: screens, title: 'Stand-in' }));
  }
  place.append(host);
  await host.updateComplete;
}

/** A dialog covers its page, so each gets a page of its own. */
async function showPage(place: HTMLElement, name: string, look: Look): Promise<void> {
  const iframe = document.createElement('iframe');
  iframe.src = `/?${new URLSearchParams({ name, ...look, width: String(look.width) }).toString()}`;
  const shown = new Promise((resolve) => {
    addEventListener('message', resolve, { once: true });
  });
  place.append(iframe);
  await shown;
}

async function showPicture(sheet: HTMLElement, name: string, look: Look): Promise<void> {
  const place = document.createElement('div');
  place.className = 'picture';
  place.style.setProperty('--width', `${String(look.width)}px`);
  place.style.colorScheme = look.scheme;
  place.dir = look.direction;
  const caption = document.createElement('p');
  caption.textContent = `${name} · ${String(look.width)} ${look.scheme} ${look.direction}`;
  place.append(caption);
  sheet.append(place);
  await (models.get(name)?.modal === true ? showPage : showElement)(place, name, look);
}

async function showSheet({ names, looks, columns }: Sheet): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  sheet.style.setProperty('--columns', String(columns));
  document.body.replaceChildren(sheet);
  for (const name of names) for (const look of looks) await showPicture(sheet, name, look);
}

Object.assign(window, { picturesOf, showSheet });

const query = new URLSearchParams(location.search);
const only = query.get('name');
if (only !== null) {
  const scheme = query.get('scheme') === 'dark' ? 'dark' : 'light';
  const theme = query.get('theme');
  document.body.style.colorScheme = scheme;
  await showElement(document.body, only, {
    scheme,
    width: innerWidth,
    direction: query.get('direction') === 'rtl' ? 'rtl' : 'ltr',
    ...(theme !== null && { theme }),
  });
  parent.postMessage('shown');
}
