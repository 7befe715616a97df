/** One cold visit of a page, on a slow network and a slow processor, until Persona's frame is asked for. */
import type { Browser, CDPSession } from '@playwright/test';
import { hosts } from './origins.js';

export interface Figures {
  /** ms from the navigation to the first request to the platform. */
  readonly platform: number;
  /** ms from the navigation to the request of Persona's frame. */
  readonly frame: number;
  /** ms from the navigation until the frame says that its screens can be used. */
  readonly ready: number;
  /** Bytes on the wire until the frame's request. */
  readonly bytes: number;
  readonly requests: number;
  /** ms of the longest task until then; 0: none over 50 ms. */
  readonly longestTask: number;
  readonly layoutShift: number;
  /** Bytes of the page's heap after collecting, with the frame open. */
  readonly heap: number;
}

/** Lighthouse's "slow 4G": ms, bytes per second. */
const slow4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: 96_000 };
const slowdown = 4;

/** ms */
const limit = 30_000;

declare global {
  interface Window {
    benchTasks: { readonly end: number; readonly duration: number }[];
    benchShift: number;
    benchReady: Promise<number>;
  }
}

function observe(): void {
  window.benchTasks = [];
  window.benchShift = 0;
  window.benchReady = new Promise((resolve) => {
    window.addEventListener('message', ({ data }) => {
      if ((data as { name?: unknown } | null)?.name === 'ready') resolve(performance.now());
    });
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.benchTasks.push({ end: startTime + duration, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) window.benchShift += Number(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
}

export async function visit(browser: Browser): Promise<Figures> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(observe);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Performance.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

  let began: number | undefined;
  let platform = NaN;
  let bytes = 0;
  let requests = 0;
  const frame = new Promise<{ frame: number; bytes: number; requests: number }>((resolve) => {
    devtools.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
    devtools.on('Network.responseReceived', ({ response }) => (bytes += response.encodedDataLength));
    devtools.on('Network.requestWillBeSent', ({ request, timestamp }) => {
      began ??= timestamp;
      const { hostname, pathname } = new URL(request.url);
      if (hostname === hosts.cybrid && Number.isNaN(platform)) platform = (timestamp - began) * 1000;
      if (hostname === hosts.persona && pathname.startsWith('/widget')) {
        resolve({ frame: (timestamp - began) * 1000, bytes, requests });
      } else if (request.url.startsWith('https:')) requests += 1;
    });
  });
  await page.goto(`https://${hosts.site}/`);
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(reject, limit, new Error("Persona's frame was never asked for.")).unref();
  });
  const until = await Promise.race([frame, late]);
  const inPage = await page.evaluate(async (frame) => {
    const ready = await window.benchReady;
    const tasks = window.benchTasks.filter(({ end }) => end <= frame).map(({ duration }) => duration);
    return { ready, longestTask: Math.max(0, ...tasks), layoutShift: window.benchShift };
  }, until.frame);
  const heap = await heapOf(devtools);
  await context.close();
  return { platform, ...until, ...inPage, heap };
}
