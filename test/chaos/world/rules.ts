/** What has to hold whatever happens. Each is counted every time it is looked at. */
export const ruleNames = [
  'one active verification per customer',
  'a look inside the lock before each creation',
  'one creating request in flight per customer',
  'after a failure only the customer creates anew',
  'verified only by the word of the platform',
  'one verdict per run',
  'seq without gaps, history equals events',
  'known states, and the last change tells the state',
  'hostile messages change nothing',
  'no secret in events and attributes',
  'a refused token is asked for once',
  'no request after removal',
  'no two polls at once',
  'polls within the pace',
  'nothing left after removal',
  'no error reaches the page',
  'every element reaches its end once all is well',
] as const;
export type Rule = (typeof ruleNames)[number];
export type RuleCounts = Record<Rule, number>;

export const noCounts = (): RuleCounts =>
  Object.fromEntries(ruleNames.map((name) => [name, 0])) as unknown as RuleCounts;

/** Judges one sequence. Rules are also broken inside of the element's own calls, so a breach is kept until it is asked for. */
export class Judge {
  #breach: string | undefined;
  readonly #counts: RuleCounts;
  readonly #when: () => string;

  constructor(counts: RuleCounts, when: () => string) {
    this.#counts = counts;
    this.#when = when;
  }

  demand(rule: Rule, holds: boolean, found: () => string): void {
    this.#counts[rule] += 1;
    if (!holds) this.#breach ??= `Broken: ${rule}\n  ${found()}\n  ${this.#when()}`;
  }

  /** Throws the first breach. */
  pronounce(): void {
    if (this.#breach !== undefined) throw new Error(this.#breach);
  }
}
