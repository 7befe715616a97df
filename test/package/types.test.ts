/** Right and wrong programs, compiled against what is built, with each framework's own types. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolve } from 'node:path';
import ts from 'typescript';

const common: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

const jsx = (jsxImportSource: string): ts.CompilerOptions => ({ jsx: ts.JsxEmit.ReactJSX, jsxImportSource });

/** The types of the older React, wherever `react` is asked for: the package's, too. */
const olderReact = {
  react: [resolve('node_modules/@types/react-18/index.d.ts')],
  'react/jsx-runtime': [resolve('node_modules/@types/react-18/jsx-runtime.d.ts')],
};

const programs: Readonly<Record<string, ts.CompilerOptions>> = {
  'plain.ts': {},
  'react.tsx': jsx('react'),
  'react-18.tsx': { ...jsx('react'), paths: olderReact },
  'preact.tsx': jsx('preact'),
  'solid.tsx': { jsx: ts.JsxEmit.Preserve, jsxImportSource: 'solid-js' },
  'svelte.ts': {},
  'vue.ts': {},
};

describe('the types in', () => {
  for (const [file, options] of Object.entries(programs)) {
    it(`${file} let right programs through, and wrong ones not`, () => {
      const program = ts.createProgram([resolve('test/types/frameworks', file)], { ...common, ...options });
      const found = ts.getPreEmitDiagnostics(program);
      const told = found.map(
        ({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
      assert.deepEqual(told, []);
    });
  }
});
