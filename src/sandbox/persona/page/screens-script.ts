/** screens.js: shows one screen at a time. */
export const screensScript = String.raw`
const NUMBERED = ['business', 'tax-id', 'document-choice', 'document-photo', 'selfie', 'review'];

/** An element of the page that is known to be there.
 * @template {HTMLElement} T
 * @param {string} selector @param {new () => T} type @param {ParentNode} [within] @returns {T} */
export function find(selector, type, within = document) {
  const element = within.querySelector(selector);
  if (!(element instanceof type)) throw new Error('The page has no ' + selector);
  return element;
}

/** @param {string} name */
export const screen = (name) => find('[data-screen="' + name + '"]', HTMLElement);

/**
 * @param {string} name
 * @param {string[]} screens  the way this inquiry takes
 * @returns {{ pathname: string, pageHeight: number }}
 */
export function show(name, screens) {
  const first = !screen('loading').hidden;
  for (const section of document.querySelectorAll('section')) section.hidden = section.dataset['screen'] !== name;
  const numbered = screens.filter((each) => NUMBERED.includes(each));
  const step = numbered.indexOf(name) + 1;
  find('#progress', HTMLElement).hidden = step === 0;
  find('#progress-text', HTMLElement).textContent = 'Step ' + step + ' of ' + numbered.length;
  find('#progress-bar', HTMLProgressElement).value = step / (numbered.length + 1);
  find('#cancel', HTMLElement).hidden = step === 0 && name !== 'consent';
  find('#fail', HTMLElement).hidden = step === 0;
  // The first screen leaves the focus to the page around the frame.
  if (!first) screen(name).querySelector('h1')?.focus({ preventScroll: true });
  scrollTo(0, 0);
  return { pathname: screen(name).dataset['path'] ?? '/', pageHeight: height() };
}

export const height = () => Math.ceil(document.body.getBoundingClientRect().height);
`;
