/** main.js: introduces itself to the page, waits for its word, opens the screens and connects the buttons. */
export const mainScript = String.raw`
import { cameraRefused, fly } from './autopilot.js';
import { Journey } from './journey.js';
import { setUpPhoto } from './photo.js';
import { find } from './screens.js';
import { ask, hear, modeOf, post, readVisit } from './visit.js';

const visit = readVisit();

async function open() {
  const mode = await modeOf(visit);
  if (mode === 'no-load') return;
  const introduced = hear('init');
  post(visit, 'onReady');
  const { data, origin } = await introduced;
  if (mode === 'no-ready') return;
  visit.accessToken = String(data.accessToken);
  visit.target = origin;
  if (typeof data.lang === 'string') document.documentElement.dataset['language'] = data.lang;

  const opening = await ask(visit, 'open');
  const journey = new Journey(visit, { applicantId: opening.applicantId ?? '', again: opening.again === true });
  if (opening.code !== undefined) {
    journey.refuse(opening.code, 'Session expired');
    return;
  }
  const done = opening.reviewStatus !== 'init' && opening.reviewResult?.reviewRejectType !== 'RETRY';
  find('#asked-again', HTMLElement).textContent = opening.reviewResult?.moderationComment ?? '';
  connect(journey);
  journey.tell('onApplicantLoaded');
  journey.turnTo(done ? 'done' : 'consent');
  journey.tell('onInitialized');
  journey.tellStatus(opening.reviewStatus, opening.reviewResult);
  if (!done) await fly(mode, journey);
}

/** @param {Journey} journey */
function connect(journey) {
  const closers = [connectPhoto(journey, 'document'), connectPhoto(journey, 'selfie')];

  find('#fail', HTMLButtonElement).addEventListener('click', () => {
    for (const close of closers) close();
    void journey.submit('fail');
  });
  document.addEventListener('click', (event) => {
    const clicked = event.target instanceof Element ? event.target.closest('[data-do]') : null;
    if (!(clicked instanceof HTMLButtonElement)) return;
    if (clicked.dataset['do'] === 'next') journey.next();
    if (clicked.dataset['do'] === 'start') void onceAtATime(clicked, async () => (await journey.begin()) && journey.next());
    if (clicked.dataset['do'] === 'submit') void onceAtATime(clicked, () => journey.submit('complete'));
  });
  for (const radio of document.querySelectorAll('input[type="radio"]')) {
    radio.addEventListener('change', () => {
      if (radio instanceof HTMLInputElement) find('#summary-document', HTMLElement).textContent = radio.value;
    });
  }
}

/** @param {Journey} journey @param {'document' | 'selfie'} kind */
function connectPhoto(journey, kind) {
  return setUpPhoto(kind, {
    cameraOpened: () => undefined,
    cameraRefused: () => cameraRefused(journey),
    taken: () => undefined,
    accepted: (picture) => {
      find('#summary-' + kind + '-picture', HTMLImageElement).src = picture;
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
  new Journey(visit, { applicantId: '', again: false }).refuse('common-error', 'Something went wrong');
});
`;
