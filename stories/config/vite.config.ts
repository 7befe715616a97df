import { defineConfig } from 'vite';

export default defineConfig({ publicDir: false, server: { watch: { ignored: ['**/dist/**'] } } });
