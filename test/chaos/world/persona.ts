import type { Hono } from 'hono';
import { activity } from './activity.js';
import type { Seat } from './seat.js';

/** Nothing is served there but an empty answer, so a frame stays blank: this file plays what would be in it. */
export const providerHost = `localhost:${location.port}/chaos`;
export const providerOrigin = `http://localhost:${location.port}`;

export const honestWords = [
  'load',
  'ready',
  'start',
  'complete',
  'fail',
  'exit',
  'unauthenticated',
  'error',
  'page-change',
  'camera-allowed',
  'camera-denied',
  'camera-failed',
  'document-upload',
  'unheard-of',
] as const;
export type Word = (typeof honestWords)[number];

export const lies = [
  'foreign-origin',
  'sibling-origin',
  'no-origin',
  'foreign-window',
  'own-page',
  'wrong-container',
  'no-container',
  'null',
  'text',
  'giant',
] as const;
export type Lie = (typeof lies)[number];

interface Frame {
  readonly window: Window;
  readonly containerId: string;
  readonly inquiryId: string;
  sessionToken: string | undefined;
}

interface Message {
  readonly data: unknown;
  readonly source: Window;
  readonly origin: string;
}

/** Persona's page inside the frames: does at the sandbox what a customer does, and tells the element of it. */
export class PersonaPlayer {
  readonly #app: Hono;
  readonly #frames = new Map<Seat, Frame>();

  constructor(app: Hono) {
    this.#app = app;
  }

  /** Says it, true or not; in a frame that may be gone already. */
  say(seat: Seat, word: Word): void {
    const frame = this.#frameOf(seat);
    if (frame) dispatch({ data: messageOf(word, frame), source: frame.window, origin: providerOrigin });
  }

  /** The customer begins, or goes on. False: the frame does not open. */
  async start(seat: Seat): Promise<boolean> {
    const frame = this.#frameOf(seat);
    if (!frame) return false;
    const answer = await this.#ask('/widget/start', frame);
    if (!answer || typeof answer['sessionToken'] !== 'string') return false;
    frame.sessionToken = answer['sessionToken'];
    return true;
  }

  /** The customer submits. False: Persona refuses. */
  async submit(seat: Seat, result: 'complete' | 'fail'): Promise<boolean> {
    const frame = this.#frameOf(seat);
    return frame !== undefined && (await this.#ask('/widget/submit', frame, { result })) !== undefined;
  }

  lie(seat: Seat, lie: Lie, word: Word): void {
    const frame = this.#frameOf(seat);
    if (!frame) return;
    const data = messageOf(word, frame);
    const source = frame.window;
    const origin = providerOrigin;
    const messages: Record<Lie, Message> = {
      'foreign-origin': { data, source, origin: 'https://evil.test' },
      'sibling-origin': { data, source, origin: `http://evil.localhost:${location.port}` },
      'no-origin': { data, source, origin: '' },
      'foreign-window': { data, source: window.parent, origin },
      'own-page': { data, source: window, origin: location.origin },
      'wrong-container': { data: { ...data, containerId: 'persona-widget-other' }, source, origin },
      'no-container': { data: { ...data, containerId: undefined }, source, origin },
      null: { data: null, source, origin },
      text: { data: JSON.stringify(data), source, origin },
      giant: { data: { ...data, name: 'complete'.repeat(5_000) }, source, origin },
    };
    dispatch(messages[lie]);
  }

  async #ask(path: string, frame: Frame, more: object = {}): Promise<Record<string, unknown> | undefined> {
    const { inquiryId, sessionToken } = frame;
    const body = JSON.stringify({ inquiryId, sessionToken, ...more });
    const answer = async () => {
      const response = await this.#app.request(path, { method: 'POST', body });
      return response.ok ? ((await response.json()) as Record<string, unknown>) : undefined;
    };
    return activity.during(answer());
  }

  /** The frame that is open, else the last one. */
  #frameOf(seat: Seat): Frame | undefined {
    const { iframe } = seat;
    const known = this.#frames.get(seat);
    if (!iframe?.contentWindow || iframe.contentWindow === known?.window) return known;
    const { searchParams } = new URL(iframe.src);
    const frame: Frame = {
      window: iframe.contentWindow,
      containerId: searchParams.get('container-id') ?? '',
      inquiryId: searchParams.get('inquiry-id') ?? '',
      sessionToken: searchParams.get('session-token') ?? undefined,
    };
    this.#frames.set(seat, frame);
    return frame;
  }
}

function dispatch(message: Message): void {
  window.dispatchEvent(new MessageEvent('message', message));
}

function messageOf(word: Word, { containerId, inquiryId }: Frame): Record<string, unknown> {
  const told = (name: string, rest: object = {}) => ({ name, containerId, ...rest });
  switch (word) {
    case 'unauthenticated':
      return told('error', { error: { status: 409, code: 'unauthenticated' } });
    case 'error':
      return told('error', { error: { status: 0, code: 'application_error' } });
    case 'camera-failed':
      return told('load-camera-failed');
    case 'camera-allowed':
    case 'camera-denied':
      return told('camera-permissions-check-result', { metadata: { hasCameraPermission: word === 'camera-allowed' } });
    case 'page-change':
      return told('page-change', { metadata: { pathname: '/selfie', pageHeight: 640 } });
    case 'ready':
      return told('ready', { metadata: { preferredDimensions: { minimumHeight: '600px' } } });
    case 'complete':
    case 'fail':
      return told(word, { metadata: { inquiryId, status: word === 'complete' ? 'completed' : 'failed', fields: {} } });
    case 'load':
    case 'start':
    case 'exit':
    case 'document-upload':
    case 'unheard-of':
      return told(word, { metadata: { inquiryId } });
  }
}
