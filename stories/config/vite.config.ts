import { defineConfig, type Plugin } from 'vite';

/** package.json says which published files have side effects, and knows nothing of the sources: without this they are left out. */
const sourcesHaveEffects: Plugin = {
  name: 'sources-have-effects',
  transform: {
    filter: { id: /\/(?:src|stories)\// },
    handler: (code) => ({ code, map: null, moduleSideEffects: true }),
  },
};

export default defineConfig({ publicDir: false, plugins: [sourcesHaveEffects] });
