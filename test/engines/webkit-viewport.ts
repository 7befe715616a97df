import type { TestRunnerPlugin } from '@web/test-runner';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Driver {
  execute(script: string): Promise<unknown>;
  setWindowRect(x: null, y: null, width: number, height: number): Promise<unknown>;
}

const isSize = (payload: unknown): payload is Size =>
  typeof payload === 'object' && payload !== null && 'width' in payload && 'height' in payload;

/** The page's size: that of the window without its bars. */
async function sizeOf(driver: Driver): Promise<Size & { readonly bars: number }> {
  const [width, height, outerHeight] = (await driver.execute('return [innerWidth, innerHeight, outerHeight]')) as [
    number,
    number,
    number,
  ];
  return { width, height, bars: outerHeight - height };
}

/** `setViewport()`, which Web Test Runner has for no WebDriver: it sizes the window. */
export function viewportPlugin(): TestRunnerPlugin<Size> {
  return {
    name: 'webdriver-viewport',
    async executeCommand({ command, payload, session }) {
      if (command !== 'set-viewport') return undefined;
      if (!isSize(payload) || !('driver' in session.browser)) throw new Error('No size, or no WebDriver.');
      const driver = session.browser.driver as Driver;
      const { width, height } = payload;
      const { bars } = await sizeOf(driver);
      await driver.setWindowRect(null, null, width, height + bars);
      const now = await sizeOf(driver);
      if (now.width !== width || now.height !== height) {
        throw new Error(`The page is ${now.width} × ${now.height} px instead of ${width} × ${height}.`);
      }
      return true;
    },
  };
}
