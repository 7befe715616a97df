/// <reference types="vite/client" />

/** Made by `npm run manifest`. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
