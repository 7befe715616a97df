import { KycError, type Admission, type Look, type Platform, type Session } from '../src/index.js';

type Answer = Record<'id' | 'status' | 'inquiryId' | 'sessionToken', string> & { reasons?: string[] };

/** Over your own service, which knows who is signed in, and answers 404 before a start. */
export class OwnPlatform implements Platform {
  readonly name = 'acme';
  constructor(private readonly base: string) {}

  key = async (): Promise<string> => this.base;

  async look(signal: AbortSignal): Promise<Look> {
    const record = await this.#ask('GET', '/verification', signal);
    if (!record) return { situation: { kind: 'absent' } };
    return { situation: situationOf(record), verificationGuid: record.id, inquiryId: record.inquiryId };
  }

  async create(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    // Not ended by the signal: its reply has to be known.
    await this.#ask('POST', '/verification', new AbortController().signal);
  }

  async admit(_: Admission, signal: AbortSignal): Promise<Session | undefined> {
    const session = await this.#ask('POST', '/verification/session', signal);
    return session && { provider: 'persona', inquiryId: session.inquiryId, sessionToken: session.sessionToken };
  }

  async #ask(method: string, path: string, signal: AbortSignal): Promise<Answer | undefined> {
    const response = await fetch(this.base + path, { method, signal, redirect: 'error' }).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new KycError('api-unreachable', 'The service was not reached.', { cause });
    });
    const { ok, status } = response;
    if (status === 404 || status === 409) return undefined;
    if (!ok) throw new KycError(status === 401 ? 'token-expired' : 'api-unavailable', 'It was refused.', { status });
    return (await response.json()) as Answer;
  }
}

function situationOf({ status, reasons = [] }: Answer): Look['situation'] {
  if (status === 'open') return { kind: 'capture' };
  if (status === 'again') return { kind: 'action', reasons, creates: true };
  if (status === 'passed') return { kind: 'verdict', verdict: 'verified', reasons, canRetry: false };
  if (status === 'refused') return { kind: 'verdict', verdict: 'rejected', reasons, canRetry: false };
  // What you do not know waits; it never creates.
  return { kind: 'waiting', step: 'decision', pace: status === 'manual' ? 'reviewing' : 'deciding' };
}
