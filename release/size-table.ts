/** `npm run --silent size:table`: what the package weighs, as a table for the notes of a release. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const measured = v.array(v.object({ name: v.string(), size: v.number(), sizeLimit: v.number(), passed: v.boolean() }));

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Of what `size-limit --json` prints. */
export function sizeTable(json: string): string {
  const rows = v
    .parse(measured, JSON.parse(json))
    .map(
      ({ name, size, sizeLimit, passed }) =>
        `| ${name} | ${kilobytes(size)} | ${kilobytes(sizeLimit)}${passed ? '' : ' (exceeded)'} |`,
    );
  return ['| what a page loads | brotli | budget |', '| --- | --- | --- |', ...rows].join('\n');
}

export const measure = (): string =>
  execFileSync('npx', ['size-limit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });

if (process.argv[1] === fileURLToPath(import.meta.url)) console.info(sizeTable(measure()));
