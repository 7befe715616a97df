/** `npm run test:webkit`: test/browser in WebKitGTK, Safari's engine, over WebDriver. */
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { base } from '../support/browser-runner.mjs';
import { filesFor } from './engines.ts';
import { startWebkit } from './webkit.ts';

const { port, browser } = await startWebkit();

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...base,
  files: filesFor('webkit'),
  browsers: [
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {
          binary: browser,
          // A fake camera, and leave to use it.
          args: ['--automation', '--enable-media-stream=true', '--enable-mock-capture-devices=true'],
        },
      },
    }),
  ],
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
};
