import { photoScript } from './photo-script.js';
import { pictures } from './pictures.js';
import { styles } from './styles.js';

interface Asset {
  readonly type: string;
  readonly text: string;
}

/** The files of a stand-in's page by name. Kept as text, not as files, so that the sandbox also runs bundled and in a service worker. */
export type Assets = ReadonlyMap<string, Asset>;

/** The scripts of a stand-in's page by file name: its own, and the one that all of them take pictures with. */
export const scriptsOf = (own: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map([
    ['photo.js', photoScript],
    ...Object.entries(own).map(([name, text]): [string, string] => [`${name}.js`, text]),
  ]);

export function assetsOf(scripts: ReadonlyMap<string, string>): Assets {
  return new Map<string, Asset>([
    ['page.css', { type: 'text/css; charset=utf-8', text: styles }],
    ...[...scripts].map(([name, text]): [string, Asset] => [name, { type: 'text/javascript; charset=utf-8', text }]),
    ...[...pictures].map(([name, text]): [string, Asset] => [name, { type: 'image/svg+xml', text }]),
  ]);
}
