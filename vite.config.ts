/** The script-tag file: dist/cdn/kyc-verification.js with Lit inside, rare parts in chunks of stable names beside it. */
import { defineConfig, type Plugin } from 'vite';

/** A second file before the element can start would cost every visitor a round trip. */
function entryIsOneFile(): Plugin {
  return {
    name: 'entry-is-one-file',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.isEntry || file.imports.length === 0) continue;
        const shared = file.imports.flatMap((name) => {
          const chunk = bundle[name];
          return chunk?.type === 'chunk' ? chunk.moduleIds : [name];
        });
        this.error(
          `${file.fileName} would have to load ${file.imports.join(', ')} first, because these modules are used by the ` +
            `element and by a lazy chunk: ${shared.join(', ')}. Import values of a lazy part only by import(), and hand ` +
            'the lazy part what it needs of the element.',
        );
      }
    },
  };
}

const isLanguage = (module: string | null): boolean => module?.includes('/src/locales/') ?? false;

export default defineConfig({
  publicDir: false,
  plugins: [entryIsOneFile()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    // Library mode: without it Vite adds its preload helper, which dispatches events on the page's window.
    lib: { entry: { 'kyc-verification': 'src/define.ts' }, formats: ['es'], fileName: (_format, name) => `${name}.js` },
    rolldownOptions: {
      // Lazy chunks take what they share with the element from the entry file, which has it anyway.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Library mode keeps white space unless told.
        minify: true,
        comments: { annotation: false },
        chunkFileNames: ({ facadeModuleId }) => (isLanguage(facadeModuleId) ? 'locales/[name].js' : '[name].js'),
      },
    },
  },
});
