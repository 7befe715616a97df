import type { State } from '../../flow/state.js';
import { later as words } from '../../locales/english/later.js';
import { notice } from '../pieces.js';
import type { LaterViews, ViewModel } from '../view.js';
import { action } from './action.js';
import { cancelled } from './cancelled.js';
import { error } from './error.js';
import { frozen } from './frozen.js';
import { handOff } from './hand-off.js';
import { icon } from './icon.js';
import { leave } from './leave.js';
import { outside } from './outside.js';
import { processing } from './processing.js';
import { alarm, announcement, aside, cameraWords } from './regions.js';
import { rejected } from './rejected.js';
import { review } from './review.js';
import { verified } from './verified.js';
import type { LaterView, WholeModel } from './view.js';

const panels: Partial<Record<State, LaterView>> = {
  processing,
  review,
  action,
  cancelled,
  verified,
  rejected,
  frozen,
  error,
};

function coverOf({ leaving, handOff: handing }: ViewModel): LaterView {
  if (leaving) return leave;
  return handing && handing.stage !== 'offered' ? handOff : outside;
}

const whole = (model: ViewModel): WholeModel => ({ ...model, text: { ...words, ...model.text } });

export const laterViews: LaterViews = {
  panel: (model, handlers) => (panels[model.state] ?? error)(whole(model), handlers),
  cover: (model, handlers) => coverOf(model)(whole(model), handlers),
  announcement: (model) => announcement(whole(model)),
  aside: (model) => aside(whole(model)),
  alarm: (model) => alarm(whole(model)),
  cameraNotice: (model) => {
    const text = cameraWords(whole(model));
    return text === undefined ? undefined : notice(icon('alert'), text);
  },
};
