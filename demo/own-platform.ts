import { KycError, type Admission, type Look, type Platform, type Session } from '../src/index.js';

/** Your own service, which knows who is signed in and answers `{ id, status, inquiryId, reasons }`, or 404 before a start. */
export class OwnPlatform implements Platform {
  readonly name = 'acme';
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  key = async (): Promise<string> => this.#base;

  async look(signal: AbortSignal): Promise<Look> {
    const record = await this.#ask('GET', '/verification', signal);
    if (!record) return { situation: { kind: 'absent' } };
    const reasons = record.reasons ?? [];
    const situations: Record<string, Look['situation']> = {
      open: { kind: 'capture' },
      checking: { kind: 'waiting', step: 'decision', pace: 'deciding' },
      manual: { kind: 'waiting', step: 'decision', pace: 'reviewing' },
      again: { kind: 'action', reasons, creates: true },
      passed: { kind: 'verdict', verdict: 'verified', reasons: [], canRetry: false },
      refused: { kind: 'verdict', verdict: 'rejected', reasons, canRetry: false },
    };
    // What you do not know waits; it never creates.
    const situation = situations[record.status] ?? { kind: 'waiting', step: 'decision', pace: 'deciding' };
    return { situation, verificationGuid: record.id, inquiryId: record.inquiryId };
  }

  forget(): void {}

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
    try {
      const response = await fetch(this.#base + path, { method, signal, cache: 'no-store', redirect: 'error' });
      if (response.status === 404 || response.status === 409) return undefined;
      if (response.status === 401) throw new KycError('token-expired', 'Signed out.', { status: 401 });
      if (!response.ok) throw new KycError('api-unavailable', 'The service failed.', { status: response.status });
      return (await response.json()) as Answer;
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof KycError) throw cause;
      throw new KycError('api-unreachable', 'The service was not reached.', { cause });
    }
  }
}

interface Answer {
  readonly id: string;
  readonly status: string;
  readonly inquiryId: string;
  readonly sessionToken: string;
  readonly reasons?: readonly string[];
}
