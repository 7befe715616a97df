/** screens.js: shows one screen at a time. */
export const screensScript = String.raw`
const NUMBERED = ['document-choice', 'document-photo', 'selfie', 'review'];

/** An element of the page that is known to be there.
 * @template {HTMLElement} T
 * @param {string} selector @param {new () => T} type @param {ParentNode} [within] @returns {T} */
export function find(selector, type, within = document) {
  const element = within.querySelector(selector);
  if (!(element instanceof type)) throw new Error('The page has no ' + selector);
  return element;
}

/** @param {string} name */
const screen = (name) => find('[data-screen="' + name + '"]', HTMLElement);

/** @param {string} name @returns {number} the height it needs, CSS px */
export function show(name) {
  const first = !screen('loading').hidden;
  for (const section of document.querySelectorAll('section')) section.hidden = section.dataset['screen'] !== name;
  const step = NUMBERED.indexOf(name) + 1;
  find('#progress', HTMLElement).hidden = step === 0;
  find('#progress-text', HTMLElement).textContent = 'Step ' + step + ' of ' + NUMBERED.length;
  find('#progress-bar', HTMLProgressElement).value = step / (NUMBERED.length + 1);
  find('#fail', HTMLElement).hidden = step === 0;
  // The first screen leaves the focus to the page around the frame.
  if (!first) screen(name).querySelector('h1')?.focus({ preventScroll: true });
  return Math.ceil(document.body.getBoundingClientRect().height);
}
`;
