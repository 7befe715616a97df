/** Which files of test/browser run in an engine: all but those that need what it lacks. */
export type Engine = 'firefox' | 'webkit';

/** Each with the reason. */
const leftOut: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  firefox: {},
  webkit: {
    'element/move-before.test.ts': 'WebKitGTK 2.50 has no moveBefore().',
    'views/tall.test.ts': 'No setViewport() over WebDriver.',
    'views/magnified.test.ts': 'No setViewport() over WebDriver.',
    'views/narrow-languages.test.ts': 'No setViewport() over WebDriver.',
  },
};

/** What CI has the time for: where engines differ most. `npm run test:firefox` by hand runs all. */
const chosenInCI = [
  ...['focus', 'focus-by-tab', 'moves', 'move-before', 'parts', 'renders', 'upgrade'].map((name) => `element/${name}`),
  ...['displays', 'languages', 'shell', 'states', 'tall'].map((name) => `views/${name}`),
].map((file) => `${file}.test.ts`);

/** Globs for Web Test Runner. */
export function filesFor(engine: Engine): string[] {
  const globs = process.env['CI'] ? chosenInCI : ['**/*.test.ts'];
  return [
    ...globs.map((glob) => `test/browser/${glob}`),
    ...Object.keys(leftOut[engine]).map((file) => `!test/browser/${file}`),
  ];
}
