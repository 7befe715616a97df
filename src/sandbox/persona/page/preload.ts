/** Fills the browser's cache with the files of the screens. */
export const preloadPage = /* html */ `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Preload (sandbox stand-in)</title>
    <link rel="stylesheet" href="assets/page.css">
    <link rel="modulepreload" href="assets/main.js">
  </head>
  <body></body>
</html>
`;
