/** What happens in one sequence, line by line, in virtual time. The same sequence has to write the same lines. */
export class Chronicle {
  readonly lines: string[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  note(what: string, details: unknown = ''): void {
    this.lines.push(`${new Date(this.#now()).toISOString()} ${what} ${JSON.stringify(details)}`);
  }
}

/** Tells one text from another: its SHA-256, as far as a person can compare it. */
export async function fingerprint(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
