/** `npm run manifest`: what the element's doc block, properties and methods say, as custom-elements.json and as the data of editors. */
import { readdirSync, readFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const isPrivate = ({ privacy, name = '' }) => privacy === 'private' || privacy === 'protected' || name.startsWith('#');

/** Only what a page may rely on: nothing private, protected, internal, or Lit's own. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (declaration.members === undefined) continue;
          declaration.members = declaration.members.filter(
            (member) => !isPrivate(member) && !member.static && !callbacks.has(member.name),
          );
        }
      }
    },
  };
}

const callbacks = new Set([
  'adoptedCallback',
  'attributeChangedCallback',
  'connectedMoveCallback',
  'inputs',
  'place',
  'reflect',
]);

/** The doc block says what each token is for; the styles say which there are. */
function tokensOfStyles() {
  return {
    name: 'tokens-of-styles',
    packageLinkPhase({ customElementsManifest }) {
      const styles = ['src/kyc-verification.styles.ts', ...viewStyles]
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n');
      const used = new Set(Array.from(styles.matchAll(/var\((--kyc-[\w-]+)/g), ([, name]) => name));
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      for (const { tagName, cssProperties = [] } of declarations) {
        if (tagName === undefined) continue;
        const told = new Set(cssProperties.map(({ name }) => name));
        const differing = [...used, ...told].filter((name) => !used.has(name) || !told.has(name));
        if (differing.length > 0) throw new Error(`In the styles or in the doc block only: ${differing.join(', ')}`);
      }
    },
  };
}

const viewStyles = readdirSync('src/views').flatMap((name) =>
  name.endsWith('.styles.ts') ? [`src/views/${name}`] : [],
);

/** An attribute takes words only: of `'cybrid' | Platform` it is the word that an editor may complete. */
function attributesAreWords() {
  return {
    name: 'attributes-are-words',
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      for (const { type } of declarations.flatMap(({ attributes = [] }) => attributes)) {
        type.text = type.text.replace(' | Platform', '');
      }
    },
  };
}

/** Who installs the package has the built file. */
function builtPaths() {
  const built = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
  return {
    name: 'built-paths',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = built(module.path);
        for (const { declaration } of module.exports ?? []) declaration.module = built(declaration.module);
      }
    },
  };
}

export default {
  globs: ['src/kyc-verification.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    publicOnly(),
    tokensOfStyles(),
    attributesAreWords(),
    builtPaths(),
    // What editors complete and explain, out of the same.
    customElementJetBrainsPlugin({ hideLogs: true }),
    customElementVsCodePlugin({ hideLogs: true }),
  ],
};
