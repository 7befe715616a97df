/** visit.js: what brought the customer here, and the two ways out: messages to the page, calls to our own origin. */
export const visitScript = String.raw`
/**
 * @typedef {object} Visit
 * @property {string} inquiryId       empty: to be had for the code
 * @property {string | undefined} code    of a one-time link
 * @property {string | undefined} sessionToken
 * @property {string | undefined} containerId
 * @property {string | undefined} target  origin of the embedding page
 * @property {boolean} hosted             a page of its own, not a frame
 * @property {string | undefined} redirectUri
 */

/** @returns {Visit} */
export function readVisit() {
  const query = new URLSearchParams(location.search);
  const hosted = location.pathname.endsWith('/verify');
  const code = hosted ? (query.get('code') ?? undefined) : undefined;
  const inquiryId = query.get('inquiry-id') ?? (code && sessionStorage.getItem('link:' + code)) ?? '';
  return {
    inquiryId,
    code,
    sessionToken: query.get('session-token') ?? (hosted ? remembered(inquiryId) : undefined),
    containerId: query.get('container-id') ?? undefined,
    target: hosted ? undefined : originOf(query.get('message-target-origin') ?? query.get('iframe-origin')),
    hosted,
    redirectUri: hosted ? destination(query.get('redirect-uri')) : undefined,
  };
}

/** Like Persona's: a hosted page keeps its session as long as the tab lives.
 * @param {string} inquiryId */
function remembered(inquiryId) {
  return sessionStorage.getItem('session:' + inquiryId) ?? undefined;
}

/** @param {Visit} visit @param {string} token */
export function keepSession(visit, token) {
  visit.sessionToken = token;
  if (visit.hosted) sessionStorage.setItem('session:' + visit.inquiryId, token);
}

/** A link works once, so what it opened is kept for reloads.
 * @param {Visit} visit @param {string} code @param {{ inquiryId: string, sessionToken: string }} opened */
export function keepLink(visit, code, { inquiryId, sessionToken }) {
  visit.inquiryId = inquiryId;
  sessionStorage.setItem('link:' + code, inquiryId);
  keepSession(visit, sessionToken);
}

/** @param {string | null} text */
function originOf(text) {
  if (text === null || !URL.canParse(text)) return undefined;
  const { origin } = new URL(text);
  return origin === 'null' ? undefined : origin;
}

/** Anything but a script: apps come back by schemes of their own.
 * @param {string | null} text */
function destination(text) {
  if (text === null || !URL.canParse(text)) return undefined;
  return /^(javascript|data|blob|vbscript|file):$/.test(new URL(text).protocol) ? undefined : text;
}

/** Posts anything at all to the embedding page.
 * @param {Visit} visit @param {unknown} data */
export function postRaw(visit, data) {
  if (visit.target !== undefined && parent !== window) parent.postMessage(data, visit.target);
}

/**
 * Posts in the form of Persona's frames.
 * @param {Visit} visit @param {string} name
 * @param {Record<string, unknown>} [metadata] @param {{ status: number, code: string, message?: string }} [error]
 */
export function post(visit, name, metadata, error) {
  postRaw(visit, { name, ...(metadata && { metadata }), ...(error && { error }), containerId: visit.containerId });
}

/**
 * @param {Visit} visit @param {'redeem' | 'open' | 'start' | 'submit'} what @param {Record<string, unknown>} [more]
 * @returns {Promise<any>} as the sandbox's persona/inquiry.ts answers
 */
export async function ask(visit, what, more) {
  const { inquiryId, sessionToken } = visit;
  const response = await fetch('widget/' + what + '?inquiry-id=' + encodeURIComponent(inquiryId), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ inquiryId, sessionToken, ...more }),
  });
  return response.json();
}
`;
