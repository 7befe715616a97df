/** `npm run manifest`: what the element's doc block, properties and methods say, as custom-elements.json. */
import { readdirSync, readFileSync } from 'node:fs';

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

/** The tokens stand in the styles, and only there. */
function tokensOfStyles() {
  return {
    name: 'tokens-of-styles',
    packageLinkPhase({ customElementsManifest }) {
      const styles = ['src/kyc-verification.styles.ts', ...viewStyles]
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n');
      const names = new Set(Array.from(styles.matchAll(/var\((--kyc-[\w-]+)/g), ([, name]) => name));
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      for (const declaration of declarations.filter(({ tagName }) => tagName !== undefined)) {
        declaration.cssProperties = Array.from(names, (name) => ({ name }));
      }
    },
  };
}

const viewStyles = readdirSync('src/views').flatMap((name) =>
  name.endsWith('.styles.ts') ? [`src/views/${name}`] : [],
);

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
  plugins: [publicOnly(), tokensOfStyles(), builtPaths()],
};
