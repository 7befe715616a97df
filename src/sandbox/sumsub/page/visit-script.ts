/** visit.js: what brought the user here, and the two ways out: messages to the page, calls to our own origin. */
export const visitScript = String.raw`
/**
 * @typedef {object} Visit
 * @property {string} frameId
 * @property {string} sessionId
 * @property {string} accessToken
 * @property {string} target  origin of the embedding page; anybody's until it has introduced itself
 */

/** The id stands raw in the address: a plus sign is a plus sign.
 * @returns {Visit} */
export function readVisit() {
  const frameId = /[?&]_=([^&]*)/.exec(location.search)?.[1] ?? '';
  return { frameId, sessionId: crypto.randomUUID(), accessToken: tokenIn(frameId), target: '*' };
}

/** @param {string} frameId */
function tokenIn(frameId) {
  try {
    return atob(frameId.replace(/^id_/, ''));
  } catch {
    return '';
  }
}

/** Posts anything at all to the embedding page.
 * @param {Visit} visit @param {unknown} data */
export function postRaw(visit, data) {
  if (parent !== window) parent.postMessage(data, visit.target);
}

/** Posts in the form of Sumsub's frames.
 * @param {Visit} visit @param {string} name @param {Record<string, unknown>} [payload] */
export function post(visit, name, payload) {
  const { frameId, sessionId } = visit;
  postRaw(visit, { method: 'idCheck.' + name, frameId, sessionId, ...payload });
}

/** The next message of this name from the embedding page.
 * @param {string} name @returns {Promise<MessageEvent>} */
export function hear(name) {
  return new Promise((resolve) => {
    /** @param {MessageEvent} event */
    const listen = (event) => {
      if (event.source !== parent || event.data?.method !== 'idCheck.' + name) return;
      removeEventListener('message', listen);
      resolve(event);
    };
    addEventListener('message', listen);
  });
}

/** @param {Visit} visit @param {'open' | 'begin' | 'submit'} what @param {Record<string, unknown>} [more] */
async function call(visit, what, more) {
  const response = await fetch(what, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Access-Token': visit.accessToken },
    body: JSON.stringify(more ?? {}),
  });
  return response.json();
}

/**
 * Asks, and where the access token is over, asks the page for another one first.
 * @param {Visit} visit @param {'open' | 'begin' | 'submit'} what @param {Record<string, unknown>} [more]
 * @returns {Promise<any>} as the sandbox's sumsub/screens.ts answers
 */
export async function ask(visit, what, more) {
  for (;;) {
    const answer = await call(visit, what, more);
    if (answer.code !== 'invalid-token') return answer;
    const renewed = hear('updateAccessToken');
    post(visit, 'onError', { code: 'invalid-token', error: 'The access token is invalid or has expired' });
    const { data } = await renewed;
    if (typeof data.accessToken !== 'string') return answer;
    visit.accessToken = data.accessToken;
  }
}

/** What the autopilot is to do, known before anything is said.
 * @param {Visit} visit @returns {Promise<string>} */
export async function modeOf(visit) {
  const response = await fetch('mode', { headers: { 'X-Access-Token': visit.accessToken } });
  return (await response.json()).autopilot;
}
`;
