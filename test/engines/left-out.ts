/** Files of test/browser that say nothing about an engine, because it lacks what they need; and why. */
export type Engine = 'firefox' | 'webkit';

const leftOut: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  firefox: {},
  webkit: {
    'element/move-before.test.ts': 'WebKit has no moveBefore().',
    'views/magnified.test.ts': 'MiniBrowser’s window is never narrower than 447 px.',
    'views/narrow-languages.test.ts': 'MiniBrowser’s window is never narrower than 447 px.',
  },
};

/** What a continuous integration has time for: where engines differ most. */
const chosen: Readonly<Record<Engine, readonly string[]>> = {
  firefox: [],
  webkit: [],
};

/** Globs for Web Test Runner: all that the engine can run, or the chosen ones only. */
export function filesFor(engine: Engine, choose: boolean): string[] {
  const globs = choose ? chosen[engine] : ['**/*.test.ts'];
  return [
    ...globs.map((glob) => `test/browser/${glob}`),
    ...Object.keys(leftOut[engine]).map((file) => `!test/browser/${file}`),
  ];
}
