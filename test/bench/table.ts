/** Figures as Markdown, as the README has them. */
import type { Cost } from './elements.js';
import type { Figures } from './visit.js';

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

const rows: Readonly<Record<keyof Figures, readonly [name: string, unit: (value: number) => string]>> = {
  platform: ['navigation → first request to the platform', (value) => `${(value / 1000).toFixed(2)} s`],
  frame: ["navigation → request of Persona's frame", (value) => `${(value / 1000).toFixed(2)} s`],
  ready: ['navigation → the screens can be used', (value) => `${(value / 1000).toFixed(2)} s`],
  bytes: ["bytes until the frame's request", (value) => `${(value / 1000).toFixed(1)} kB`],
  requests: ['requests until then', (value) => value.toFixed(0)],
  longestTask: ['longest task until then', (value) => (value === 0 ? 'under 50 ms' : `${value.toFixed(0)} ms`)],
  layoutShift: ['layout shift', (value) => value.toFixed(4)],
  heap: ['heap with the frame open', (value) => `${(value / 1e6).toFixed(1)} MB`],
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Medians; in brackets the median of each round's ratio to the first contestant. */
export function visitsTable(figures: ReadonlyMap<string, readonly Figures[]>): string {
  const names = [...figures.keys()];
  const base = figures.get(names[0] ?? '') ?? [];
  const body = Object.entries(rows).map(([key, [name, unit]]) => {
    const row = key as keyof Figures;
    const cells = [...figures.values()].map((visits) => {
      const value = unit(median(visits.map((visit) => visit[row])));
      const ratio = median(visits.map((visit, round) => visit[row] / (base[round]?.[row] ?? NaN)));
      return visits === base || !Number.isFinite(ratio) ? value : `${value} (× ${ratio.toFixed(2)})`;
    });
    return line([name, ...cells]);
  });
  return [line(['', ...names]), line(['---', ...names.map(() => '---')]), ...body].join('\n');
}

export function costsTable(costs: readonly Cost[]): string {
  const [one] = costs;
  const body = costs.map(({ elements, shown, heap }) =>
    line([
      String(elements),
      `${shown.toFixed(1)} ms`,
      one ? `× ${(shown / elements / (one.shown / one.elements)).toFixed(2)}` : '',
      `${(heap / elements / 1000).toFixed(0)} kB`,
    ]),
  );
  return [
    line(['elements', 'until all are shown', 'each, to one alone', 'heap each']),
    line(['---', '---', '---', '---']),
    ...body,
  ].join('\n');
}
