import { assetsOf, scriptsOf } from '../../screens/assets.js';
import { autopilotScript } from './autopilot-script.js';
import { journeyScript } from './journey-script.js';
import { mainScript } from './main-script.js';
import { screensScript } from './screens-script.js';
import { visitScript } from './visit-script.js';

export const scripts = scriptsOf({
  visit: visitScript,
  screens: screensScript,
  journey: journeyScript,
  autopilot: autopilotScript,
  main: mainScript,
});

export const assets = assetsOf(scripts);
