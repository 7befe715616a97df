/** The apps beside this file: how each is checked by its framework's own compiler, and built. */
import { fileURLToPath } from 'node:url';

/** What frameworks warn of, and React's doubled effects, are in development builds only. */
export const modes = ['development', 'production'] as const;

export type Mode = (typeof modes)[number];

export interface App {
  readonly name: string;
  /** Its folder. */
  readonly path: string;
  readonly check: readonly string[];
  readonly build: (mode: Mode) => readonly string[];
  /** Where its pages are then. */
  readonly pages: (mode: Mode) => string;
}

const pathOf = (name: string): string => fileURLToPath(new URL(`${name}/`, import.meta.url));

const viteApp = (name: string, ...check: readonly string[]): App => ({
  name,
  path: pathOf(name),
  check,
  build: (mode) => ['vite', 'build', '--mode', mode, '--outDir', `dist/${mode}`, '--logLevel', 'error'],
  pages: (mode) => `${pathOf(name)}dist/${mode}`,
});

export const apps: readonly App[] = [
  viteApp('react', 'tsc'),
  viteApp('vue', 'vue-tsc'),
  viteApp('svelte', 'svelte-check', '--fail-on-warnings', '--output', 'human'),
  viteApp('preact', 'tsc'),
  viteApp('solid', 'tsc'),
];
