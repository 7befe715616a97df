import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as storybook } from 'eslint-plugin-storybook';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** One entry of no-restricted-imports: modules (by regular expression of the specifier) that a folder may not import. */
const ban = (regex, message, { types = false } = {}) => ({ regex, message, allowTypeImports: types });

/** The layers (arrows point one way: element → flow → interfaces of platforms and captures). */
const layer = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...everywhere, ...patterns] }] },
});

const node = ban('^(node:|hono($|/)|@hono/)', 'Only the sandbox and the server use Node and Hono.');
const toSandbox = ban('/sandbox/', 'The sandbox is for tests and demos: nothing that ships in the element imports it.');
const toServer = ban('/server/', 'The server is the host’s side: nothing that ships in the element imports it.');
const everywhere = [
  ban('^\\.{1,2}/.*(?<!\\.(js|mjs|json|ts|css|css\\?raw))$', 'Relative imports end in .js.'),
  ban('^lit-(html|element)', 'Import from lit.'),
];
const lits = ban('^(lit$|lit/|@lit/)', 'Only the element and its views know Lit.');
const element = ban('/(kyc-verification(\\.styles)?|index|define)\\.js$', 'Nothing below the element imports it.', {
  types: true,
});
const views = ban('/views/', 'Only the element imports views.');

const outsideFlow =
  '^(?!\\./|\\.\\./platforms/platform\\.js$|\\.\\./captures/capture\\.js$|\\.\\./tellable\\.js$).*$|^\\./(.*/)?\\.\\./';

/** Test code that would let a broken product look green. */
const noPretending = [
  {
    selector:
      'MemberExpression[property.name=/^(only|skip|todo|fixme|fail)$/][object.name=/^(test|it|describe|suite|context)$/]',
    message: 'No test is left out, singled out or expected to fail.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(only|skip|todo|fixme)$/] > MemberExpression.object[property.name=/^(describe|parallel|serial)$/]',
    message: 'No test is left out or singled out.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xdescribe|xcontext|fit|fdescribe)$/]',
    message: 'No test is left out or singled out.',
  },
  {
    selector: 'CallExpression[callee.object.type="ThisExpression"][callee.property.name="skip"]',
    message: 'No test is left out.',
  },
  {
    selector:
      'CallExpression[callee.name=/^(test|it|describe|suite)$/] > ObjectExpression > Property[key.name=/^(skip|only|todo)$/]',
    message: 'No test is left out or singled out.',
  },
  {
    selector:
      'CallExpression[callee.name=/^(test|it)$/] > :matches(ArrowFunctionExpression, FunctionExpression)[body.type="BlockStatement"][body.body.length=0]',
    message: 'An empty test shows nothing.',
  },
];

export default defineConfig(
  // Wrong on purpose, and each compiled with its framework's own options: test/package/types.test.ts. And the apps, which are
  // checked by their frameworks' own compilers: demo/frameworks/build.ts.
  {
    ignores: [
      'dist/',
      'storybook-static/',
      'coverage/',
      'test-results/',
      'test/types/frameworks/',
      'demo/frameworks/*/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  lit['flat/recommended'],
  wc['flat/recommended'],
  wc['flat/best-practice'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['info', 'warn', 'error', 'debug'] }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: everywhere }],
      // `reject(signal.reason)` passes on whatever the signal was aborted with.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      // `Record<never, never>` says that an event adds nothing to the common part.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // LitElement has them all; the guard would be dead code.
      'wc/guard-super-call': 'off',
      // Lit binds `this` of listeners in templates, so `@click=${this.retry}` is right.
      '@typescript-eslint/unbound-method': 'off',
      // An async method without an await may be there to meet an interface.
      '@typescript-eslint/require-await': 'off',
      // Takes `signal.aborted` for unchanged across an await, and data from outside for what its type hopes.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },

  // Limits of src
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines': ['error', 300] },
  },
  {
    // The interface beside the class types addEventListener; the class implements nothing of it.
    files: ['src/kyc-verification.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      // Its doc blocks are the reference.
      'max-lines': ['error', { max: 300, skipComments: true }],
    },
  },
  layer(['src/**/*.ts'], node, toSandbox, toServer),
  layer(
    ['src/flow/**/*.ts'],
    ban(
      outsideFlow,
      'The flow knows only itself, the interfaces platform.ts and capture.ts, and tellable.ts, which is for all.',
    ),
  ),
  {
    files: ['src/flow/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'customElements', 'fetch'],
        ...['Element', 'HTMLElement', 'Node', 'CustomEvent', 'XMLHttpRequest'],
      ],
    },
  },
  layer(
    ['src/platforms/**/*.ts'],
    ...[node, toSandbox, lits, element, views],
    ban('^persona$|/captures/', 'Platforms know nothing of captures.', { types: true }),
  ),
  layer(
    ['src/captures/**/*.ts'],
    ...[node, toSandbox, element, views],
    ban('/platforms/(?!platform\\.js$)', 'Captures know nothing of platforms.'),
    ban('/platforms/platform\\.js$', 'Captures use only types of platform.ts.', { types: true }),
  ),
  layer(['src/http/**/*.ts', 'src/internal/**/*.ts', 'src/locales/**/*.ts'], node, toSandbox, element, views),
  layer(
    ['src/views/**/*.ts'],
    ...[node, toSandbox, element],
    ban('/(platforms|captures|http)/', 'A view is a function of its model.', { types: true }),
  ),
  layer(
    ['src/server/**/*.ts'],
    lits,
    toSandbox,
    element,
    views,
    ban('/(flow|platforms|captures|internal|http)/', 'The server imports nothing of the element.'),
  ),
  layer(['src/sandbox/*.ts'], ban('^\\.\\./', 'The sandbox imports nothing of the element.'), lits),
  layer(
    ['src/sandbox/*/*.ts'],
    ban('^\\.\\./\\.\\./', 'The sandbox imports nothing of the element but its platforms’ interface.', { types: true }),
    lits,
  ),
  layer(
    ['src/sandbox/*/*/*.ts'],
    ban('^(\\.\\./){3}', 'The sandbox imports nothing of the element but its platforms’ interface.', { types: true }),
    lits,
  ),

  // Stories
  storybook['flat/recommended'],
  { files: ['stories/config/*.ts'], languageOptions: { globals: { ...globals.node } } },
  {
    files: ['stories/public/*.js'],
    languageOptions: { globals: { ...globals.serviceworker } },
  },

  // Tests, demo and tools
  {
    files: ['test/**/*.ts', 'demo/**/*.ts', 'docs/**/*.ts', 'release/**/*.ts', '*.{js,ts,mjs}'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: ['test/**/*.ts'],
    languageOptions: { globals: { ...globals.mocha } },
    rules: {
      'no-restricted-syntax': ['error', ...noPretending],
      // `expect(x).to.be.true`
      '@typescript-eslint/no-unused-expressions': 'off',
      // node:test reports what `test()` returns by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite', 'before', 'after'] },
            // @open-wc/semantic-dom-diff declares chai's synchronous equal() as if it returned a promise.
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
