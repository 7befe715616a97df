import { assetsOf } from '../../screens/assets.js';
import { photoScript } from '../../screens/photo-script.js';
import { autopilotScript } from './autopilot-script.js';
import { journeyScript } from './journey-script.js';
import { mainScript } from './main-script.js';
import { screensScript } from './screens-script.js';
import { visitScript } from './visit-script.js';

export const scripts: ReadonlyMap<string, string> = new Map([
  ['visit.js', visitScript],
  ['screens.js', screensScript],
  ['photo.js', photoScript],
  ['journey.js', journeyScript],
  ['autopilot.js', autopilotScript],
  ['main.js', mainScript],
]);

export const assets = assetsOf(scripts);
