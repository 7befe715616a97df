import { pictures } from './pictures.js';
import { styles } from './styles.js';

interface Asset {
  readonly type: string;
  readonly text: string;
}

/** The files of a stand-in's page by name. Kept as text, not as files, so that the sandbox also runs bundled and in a service worker. */
export type Assets = ReadonlyMap<string, Asset>;

export function assetsOf(scripts: ReadonlyMap<string, string>): Assets {
  return new Map<string, Asset>([
    ['page.css', { type: 'text/css; charset=utf-8', text: styles }],
    ...[...scripts].map(([name, text]): [string, Asset] => [name, { type: 'text/javascript; charset=utf-8', text }]),
    ...[...pictures].map(([name, text]): [string, Asset] => [name, { type: 'image/svg+xml', text }]),
  ]);
}
