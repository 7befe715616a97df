/** `npm run manifest`: what the element's doc block, properties and methods say, as custom-elements.json. */
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

export default { globs: ['src/kyc-verification.ts'], outdir: '.', litelement: true, plugins: [publicOnly()] };
