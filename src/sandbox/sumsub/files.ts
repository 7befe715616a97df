import { photo } from '../persona/page/markup.js';
import { photoScript } from '../persona/page/photo-script.js';
import { pictures } from '../persona/page/pictures.js';
import { styles } from '../persona/page/styles.js';
import { autopilotScript } from './page/autopilot-script.js';
import { journeyScript } from './page/journey-script.js';
import { mainScript } from './page/main-script.js';
import { markup } from './page/markup.js';
import { screensScript } from './page/screens-script.js';
import { visitScript } from './page/visit-script.js';

interface Asset {
  readonly type: string;
  readonly text: string;
}

/** Taking a picture, the pictures and the look are the same as in Persona's stand-in. */
export const page = markup(photo);

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
  ...[...scripts].map(([name, text]): [string, Asset] => [name, { type: 'text/javascript; charset=utf-8', text }]),
  ...[...pictures].map(([name, text]): [string, Asset] => [name, { type: 'image/svg+xml', text }]),
]);
