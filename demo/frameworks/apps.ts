/** The apps beside this file: how each is checked by its framework's own compiler, and built. */
import { fileURLToPath } from 'node:url';

/** What frameworks warn of, and React's doubled effects, are in development builds only. */
type Mode = 'development' | 'production';

export interface Build {
  readonly mode: Mode;
  /** A command and its arguments. */
  readonly command: readonly string[];
  /** The folder of its files. */
  readonly files: string;
  /** The module that answers what is no file, if there is one. */
  readonly server?: string;
}

export interface App {
  readonly name: string;
  readonly folder: string;
  /** A command and its arguments; empty where the build checks. */
  readonly check: readonly string[];
  readonly builds: readonly Build[];
}

const bothModes: readonly Mode[] = ['development', 'production'];

const folderOf = (name: string): string => fileURLToPath(new URL(`${name}/`, import.meta.url));

const viteApp = (name: string, ...check: readonly string[]): App => ({
  name,
  folder: folderOf(name),
  check,
  builds: bothModes.map((mode) => ({
    mode,
    command: ['vite', 'build', '--mode', mode, '--outDir', `dist/${mode}`, '--logLevel', 'error'],
    files: `${folderOf(name)}dist/${mode}`,
  })),
});

const astro: App = {
  name: 'astro',
  folder: folderOf('astro'),
  check: ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  builds: [
    {
      mode: 'production',
      command: ['astro', 'build', '--silent'],
      files: `${folderOf('astro')}dist/client`,
      server: `${folderOf('astro')}dist/server/entry.mjs`,
    },
  ],
};

const angular: App = {
  name: 'angular',
  folder: folderOf('angular'),
  check: [],
  builds: bothModes.map((mode) => ({
    mode,
    command: ['ng', 'build', '--configuration', mode],
    files: `${folderOf('angular')}dist/${mode}/browser`,
  })),
};

export const apps: readonly App[] = [
  viteApp('react', 'tsc'),
  viteApp('vue', 'vue-tsc'),
  viteApp('svelte', 'svelte-check', '--fail-on-warnings', '--output', 'human'),
  viteApp('preact', 'tsc'),
  viteApp('solid', 'tsc'),
  astro,
  angular,
];
