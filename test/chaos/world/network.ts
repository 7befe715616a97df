import type { Sandbox } from '../../../src/sandbox/index.js';
import { activity } from './activity.js';
import type { VirtualClock } from './clock.js';
import { replacement, responseOf, Weather, type Answer, type Effect, type Target } from './weather.js';

export const apiBase = 'https://cybrid.test';

/** One request of an element, as the network sees it. */
export interface Sent {
  /** Numbers the moments of the sequence. */
  readonly moment: number;
  readonly at: number;
  readonly token: string;
  readonly target: Exclude<Target, 'any'>;
  readonly path: string;
  /** Whom it is about, by its own words. */
  readonly customerGuid: string;
  /** `gone`: its page was left. */
  state: 'flying' | 'answered' | 'lost' | 'given-up' | 'gone';
  /** What the platform itself answered with. */
  answer?: { readonly status: number; readonly body: unknown };
}

interface Options {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly customerOf: (token: string) => string;
  /** The platform has withdrawn it. */
  readonly isRevoked: (token: string) => boolean;
  readonly onSend: (sent: Sent) => void;
  readonly onProcess: (sent: Sent) => void;
  /** It has been answered, lost or given up. */
  readonly onEnd: (sent: Sent) => void;
}

const unauthorized = (): Response =>
  Response.json(
    { status: 401, error_message: 'Invalid token', message_code: 'authentication_failed' },
    { status: 401 },
  );

const lost = (): TypeError => new TypeError('Failed to fetch');

function customerIn(body: RequestInit['body']): string | undefined {
  if (typeof body !== 'string') return undefined;
  return (JSON.parse(body) as { customer_guid?: string }).customer_guid;
}

/** Everything between the elements and the platform, in virtual time. */
export class Network {
  readonly weather = new Weather();
  readonly sent: Sent[] = [];
  online = true;
  moment = 0;
  readonly #options: Options;
  readonly #cuts = new Map<Sent, () => void>();
  /** Requests are answered one at a time, so that a seed always tells the same story. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  readonly fetch: typeof fetch = (input, init = {}) => {
    const request = new Request(input, { ...init, signal: null });
    const sent = this.#note(request, init.body);
    if (!this.online) {
      sent.state = 'lost';
      return Promise.reject(lost());
    }
    const effect = this.weather.strike(sent.target);
    const reply = this.#travel(request, sent, effect);
    return new Promise<Response>((resolve, reject) => {
      const end = (state: Sent['state'], then: () => void) => {
        if (sent.state !== 'flying') return;
        sent.state = state;
        this.#cuts.delete(sent);
        this.#options.onEnd(sent);
        then();
      };
      const giveUp = () => {
        end('given-up', () => {
          reject(init.signal?.reason as Error);
        });
      };
      this.#cuts.set(sent, () => {
        end('lost', () => {
          reject(lost());
        });
      });
      if (init.signal?.aborted) giveUp();
      init.signal?.addEventListener('abort', giveUp);
      reply.then(
        (answer) => {
          end('answered', () => {
            resolve(responseOf(answer));
          });
        },
        () => this.#cuts.get(sent)?.(),
      );
    });
  };

  /** What is under way is lost, though it may still get there. */
  goOffline(): void {
    this.online = false;
    for (const cut of [...this.#cuts.values()]) cut();
  }

  flying(matches: (sent: Sent) => boolean): Sent[] {
    return [...this.#cuts.keys()].filter(matches);
  }

  /** Nothing of its reply will reach anybody. */
  forsake(sent: Sent): void {
    sent.state = 'gone';
    this.#cuts.delete(sent);
  }

  #note(request: Request, body: RequestInit['body']): Sent {
    const { pathname, searchParams } = new URL(request.url);
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    const target = request.method === 'GET' ? 'read' : pathname.endsWith('persona_sessions') ? 'session' : 'creation';
    this.moment += 1;
    const { clock, customerOf, onSend } = this.#options;
    const sent: Sent = {
      moment: this.moment,
      at: clock.now(),
      token,
      target,
      path: pathname,
      customerGuid: searchParams.get('customer_guid') ?? customerIn(body) ?? customerOf(token),
      state: 'flying',
    };
    this.sent.push(sent);
    onSend(sent);
    return sent;
  }

  /** There, to the platform, and back. Rejects when nothing comes back but the news that it is lost. */
  async #travel(request: Request, sent: Sent, effect: Effect | undefined): Promise<Answer> {
    await this.#way(effect?.kind === 'slow' ? effect.by : 0);
    if (effect?.kind === 'drop') throw lost();
    const unprocessed = (effect?.kind === 'status' || effect?.kind === 'hang') && !effect.processed;
    let answer = unprocessed ? undefined : await this.#inLine(request.clone(), sent);
    if (effect?.kind === 'twice') answer = await this.#again(request, sent);
    if (effect?.kind === 'hang') return new Promise(() => undefined);
    await this.#way(effect?.kind === 'late' ? effect.by : 0);
    answer = replacement(effect) ?? answer;
    if (effect?.kind === 'lose-reply' || !answer) throw lost();
    return answer;
  }

  #way(extra: number): Promise<void> {
    const { clock, random } = this.#options;
    return new Promise((resolve) => {
      clock.after(10 + Math.round(random() * 60) + extra, resolve);
    });
  }

  /** Cybrid answers a second creation with 409 (contracts.md section A, idempotency). */
  async #again(request: Request, sent: Sent): Promise<Answer> {
    const { control } = this.#options.sandbox;
    control.refuseDuplicates(true);
    const answer = await this.#inLine(request, sent);
    control.refuseDuplicates(false);
    return answer;
  }

  #inLine(request: Request, sent: Sent): Promise<Answer> {
    const answer = this.#line.then(() => this.#process(request, sent));
    this.#line = answer;
    return activity.during(answer);
  }

  async #process(request: Request, sent: Sent): Promise<Answer> {
    const { sandbox, onProcess, isRevoked } = this.#options;
    const response = isRevoked(sent.token) ? unauthorized() : await sandbox.cybrid.fetch(request);
    const answer: Answer = { status: response.status, text: await response.text() };
    sent.answer = { status: response.status, body: JSON.parse(answer.text) as unknown };
    this.moment += 1;
    onProcess(sent);
    return answer;
  }
}
