/** main.js: reads the query, opens the inquiry and connects the buttons. */
export const mainScript = String.raw`
import { cameraRefused, fly, misbehave } from './autopilot.js';
import { Journey } from './journey.js';
import { setUpPhoto } from './photo.js';
import { find } from './screens.js';
import { ask, keepLink, post, readVisit } from './visit.js';

const visit = readVisit();
const LOOK = {
  preferredDimensions: { minimumWidth: '320px', maximumWidth: '480px', minimumHeight: '560px', maximumHeight: '720px' },
  styles: { borderRadius: '12px' },
};
const ready = () => post(visit, 'ready', LOOK);

async function open() {
  if (visit.inquiryId === '' && visit.code !== undefined) {
    const redeemed = await ask(visit, 'redeem', { code: visit.code });
    if ('code' in redeemed) {
      new Journey(visit, {}).refuse(redeemed);
      return;
    }
    keepLink(visit, visit.code, redeemed);
  }
  const opening = await ask(visit, 'open');
  if (misbehave(visit, opening.autopilot, ready)) return;
  const journey = new Journey(visit, opening);
  if (opening.phase === 'refused') {
    journey.refuse(opening.error);
    return;
  }
  connect(journey);
  ready();
  journey.enter();
  await fly(opening.autopilot, journey);
}

/** @param {Journey} journey */
function connect(journey) {
  const closers = [connectPhoto(journey, 'document'), connectPhoto(journey, 'selfie')];
  const closeCameras = () => closers.forEach((close) => close());
  const leave = () => {
    closeCameras();
    journey.leave();
  };

  find('#cancel', HTMLButtonElement).addEventListener('click', leave);
  find('#fail', HTMLButtonElement).addEventListener('click', () => {
    closeCameras();
    void journey.submit('fail');
  });
  document.addEventListener('click', (event) => {
    const clicked = event.target instanceof Element ? event.target.closest('[data-do]') : null;
    if (!(clicked instanceof HTMLButtonElement)) return;
    if (clicked.dataset['do'] === 'next') journey.next();
    if (clicked.dataset['do'] === 'start') void onceAtATime(clicked, async () => (await journey.start()) && journey.next());
    if (clicked.dataset['do'] === 'submit') void onceAtATime(clicked, () => journey.submit('complete'));
  });
  for (const radio of document.querySelectorAll('input[type="radio"]')) {
    radio.addEventListener('change', () => {
      if (radio instanceof HTMLInputElement) find('#summary-document', HTMLElement).textContent = radio.value;
    });
  }
  addEventListener('message', ({ source, origin, data }) => {
    if (source === parent && origin === visit.target && data?.action === 'exit') leave();
  });
}

/** @param {Journey} journey @param {'document' | 'selfie'} kind */
function connectPhoto(journey, kind) {
  return setUpPhoto(kind, {
    cameraOpened: () => journey.tell(kind + '-camera-select'),
    cameraRefused: () => cameraRefused(journey),
    taken: (by) => journey.tell(kind === 'document' && by === 'sample' ? 'document-upload' : kind + '-camera-capture'),
    accepted: (picture) => {
      find('#summary-' + kind + '-picture', HTMLImageElement).src = picture;
      if (kind === 'selfie') journey.tell('selfie-record-upload');
      journey.next();
    },
  });
}

/** @param {HTMLButtonElement} button @param {() => Promise<unknown>} act */
async function onceAtATime(button, act) {
  button.disabled = true;
  await act();
  button.disabled = false;
}

open().catch(() => {
  new Journey(visit, {}).refuse({ status: 0, code: 'application_error', message: 'Something went wrong' });
});
`;
