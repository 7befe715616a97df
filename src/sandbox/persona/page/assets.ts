import { autopilotScript } from './autopilot-script.js';
import { journeyScript } from './journey-script.js';
import { mainScript } from './main-script.js';
import { photoScript } from './photo-script.js';
import { pictures } from './pictures.js';
import { screensScript } from './screens-script.js';
import { styles } from './styles.js';
import { visitScript } from './visit-script.js';

interface Asset {
  readonly type: string;
  readonly text: string;
}

const script = (text: string): Asset => ({ type: 'text/javascript; charset=utf-8', text });

/** Kept as text, not as files, so that the sandbox also runs bundled and in a service worker. */
export const scripts: ReadonlyMap<string, string> = new Map([
  ['visit.js', visitScript],
  ['screens.js', screensScript],
  ['photo.js', photoScript],
  ['journey.js', journeyScript],
  ['autopilot.js', autopilotScript],
  ['main.js', mainScript],
]);

export const assets: ReadonlyMap<string, Asset> = new Map<string, Asset>([
  ['page.css', { type: 'text/css; charset=utf-8', text: styles }],
  ...[...scripts].map(([name, text]): [string, Asset] => [name, script(text)]),
  ...[...pictures].map(([name, text]): [string, Asset] => [name, { type: 'image/svg+xml', text }]),
]);
