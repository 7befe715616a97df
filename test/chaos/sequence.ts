import fc from 'fast-check';
import type { StoryName } from '../../src/sandbox/index.js';
import { stepsBy, type Step, type Weights } from './command.js';

const mostSteps = 16;

/** Everything that a sequence depends on. */
export interface Sequence {
  readonly story: StoryName;
  /** Of what happens by chance: ways, delays. */
  readonly seed: number;
  readonly steps: readonly Step[];
}

const story = fc.oneof(
  { weight: 6, arbitrary: fc.constant<StoryName>('passes') },
  { weight: 6, arbitrary: fc.constant<StoryName>('passes-immediately-ready') },
  {
    weight: 10,
    arbitrary: fc.constantFrom<StoryName>(
      'fails',
      'rejects',
      'needs-review',
      'review-forever',
      'already-verified',
      'freezes',
      'storing',
      'resumable-waiting',
      'resumable-pending',
      'expired',
      'about-to-expire',
      'failed-before',
      'processing',
      'other-checks',
      'unknown-values',
      'lags',
      'no-inquiry',
    ),
  },
);

/** Sequences with commands as often as their weights say. */
export function sequencesBy(weights: Weights): fc.Arbitrary<Sequence> {
  return fc.record<Sequence>({ story, seed: fc.nat(), steps: stepsBy(weights, mostSteps) }, { noNullPrototype: true });
}
