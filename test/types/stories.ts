/** Checked by `npm run typecheck` alone: a state or an error code without a story does not compile. */
import type * as errors from '../../stories/errors.stories.js';
import type * as states from '../../stories/states.stories.js';
import type { KycErrorCode, State } from '../../src/index.js';

type StoryName<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${StoryName<Rest>}`
  : Capitalize<Text>;

type Stories<Names extends string> = Readonly<Record<StoryName<Names>, unknown>>;

export const ofStates = (stories: typeof states): Stories<State> => stories;
export const ofErrors = (stories: typeof errors): Stories<KycErrorCode> => stories;
