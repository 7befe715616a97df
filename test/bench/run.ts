/**
 * `npm run bench`: how long a customer waits for Persona's first screen, and what it costs. Real Chromium, slow 4G, processor
 * ÷ 4, TLS, preflights; each round visits every contestant once, so that ratios are of the same minute of the same machine.
 */
import { chromium, type Browser } from '@playwright/test';
import { magicGuid } from '../../src/sandbox/index.js';
import { chromiumArgs, ensureChromium } from '../support/chromium.js';
import { addPage, addScripts, contestants, type Contestant } from './contestants.js';
import { costOf } from './elements.js';
import { serveOrigins } from './origins.js';
import { costsTable, median, visitsTable } from './table.js';
import { delayOfVerdict, type Delay } from './verdict.js';
import { visit, type Figures } from './visit.js';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 9);
const guid = magicGuid('passes');

const origins = await serveOrigins();
addScripts(origins);
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...chromiumArgs, ...origins.args],
});

async function measure(browser: Browser, contestant: Contestant): Promise<Figures> {
  origins.sandbox.control.reset();
  addPage(origins.site, contestant, guid, await origins.sandbox.control.mintToken({ customerGuid: guid }));
  return visit(browser);
}

const figures = new Map<Contestant, Figures[]>(contestants.map((contestant) => [contestant, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const contestant of contestants) figures.get(contestant)?.push(await measure(browser, contestant));
}
const mountings = 100;
const { costs, mounts } = await costOf(browser, [1, 10, 100], mountings);
const delays: Delay[] = [];
for (let round = 0; round < rounds; round += 1) delays.push(await delayOfVerdict(browser, origins, guid));
await browser.close();
await origins.close();

console.info(`Slow 4G, processor ÷ 4, cold cache; medians of ${String(rounds)} rounds.\n\n${visitsTable(figures)}\n`);
console.info(`${costsTable(costs)}\n\n${String(mountings)} times shown and removed: ${mounts.toFixed(0)} ms.`);
const told = median(delays.map((delay) => delay.told));
const share = median(delays.map((delay) => delay.told / delay.interval));
console.info(
  `\nFrom the platform's verdict to kyc-verified: ${told.toFixed(0)} ms, × ${share.toFixed(2)} of the time between two looks.`,
);
