/**
 * The script-tag file: dist/cdn/kyc-verification.js with Lit inside, rare parts in chunks of stable names beside it.
 * `--mode classic`: the same in one file that is no module, dist/cdn/kyc-verification.classic.js.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';

const outDir = 'dist/cdn';

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

/** dist/cdn/integrity.json: the hash of every script in the folder, as `integrity` attributes and import maps want it. */
function integrity(): Plugin {
  return {
    name: 'integrity',
    writeBundle() {
      const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
      const hash = (file: string): string =>
        createHash('sha384')
          .update(readFileSync(join(outDir, file)))
          .digest('base64');
      const hashes = Object.fromEntries(
        files.sort().map((file) => [file.replaceAll('\\', '/'), `sha384-${hash(file)}`] as const),
      );
      writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
    },
  };
}

/** After Rolldown's own minifier, which leaves 2 % more. */
function terser(module: boolean): Plugin {
  return {
    name: 'terser',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, { module, ecma: 2020, compress: { passes: 3 } });
        file.code = code ?? file.code;
      }
    },
  };
}

/** A script that is no module is read in the encoding of its page, whatever that is. */
function ascii(): Plugin {
  const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'ascii',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escape);
      }
    },
  };
}

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** A module of ours, and all that it cannot be loaded without. */
function needs(name: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([fileURLToPath(new URL(`./src/${name}.ts`, import.meta.url))]);
  for (const id of found) for (const needed of modules.getModuleInfo(id)?.importedIds ?? []) found.add(needed);
  return found;
}

/**
 * What a run needs is one file, and so is what it has in common with parts that come after it: none of them has to load
 * another one first.
 */
function ofRun(id: string, modules: Modules): string | null {
  const parts = ['run', 'captures/frame', 'captures/camera'];
  if (needs('define', modules).has(id)) return null;
  return parts.some((part) => needs(part, modules).has(id)) ? 'run' : null;
}

const isLanguage = (module: string | null): boolean => module?.includes('/src/locales/') ?? false;

export default defineConfig(({ mode }) => {
  const classic = mode === 'classic';
  return {
    publicDir: false,
    // The classic file comes last: all are there to be hashed.
    plugins: [
      minifyTemplateLiterals({ include: 'src/**' }),
      terser(!classic),
      ...(classic ? [ascii(), integrity()] : [entryIsOneFile()]),
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: !classic,
      target: 'es2022',
      ...(!classic && { license: { fileName: 'licenses.md' } }),
      // Library mode: without it Vite adds its preload helper, which dispatches events on the page's window.
      lib: {
        entry: { 'kyc-verification': 'src/define.ts' },
        name: 'kycVerification',
        formats: [classic ? 'iife' : 'es'],
        fileName: (_format, name) => (classic ? `${name}.classic.js` : `${name}.js`),
      },
      rolldownOptions: {
        checks: { bundlerTimings: false },
        // Lazy chunks take what they share with the element from the entry file, which has it anyway.
        preserveEntrySignatures: 'allow-extension',
        output: {
          // Library mode keeps white space unless told.
          minify: true,
          comments: { annotation: false },
          ...(classic
            ? { codeSplitting: false }
            : {
                codeSplitting: { groups: [{ name: ofRun, debugName: 'run' }], includeDependenciesRecursively: false },
                chunkFileNames: ({ facadeModuleId }) =>
                  isLanguage(facadeModuleId) ? 'locales/[name].js' : '[name].js',
              }),
        },
      },
    },
  };
});
