import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { statusByCode } from '../../../src/server/problem.js';

describe('the tables of errors in the README', () => {
  it('have a line for each of the server’s own codes, with its status', async () => {
    const readme = await readFile('src/server/README.md', 'utf8');
    const lines = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const isTold = (code: string, status: number): boolean =>
      lines.some((cells) => cells.includes(`\`${code}\``) && cells.includes(String(status)));
    const codes = Object.entries(statusByCode);
    assert.deepEqual(
      codes.filter(([code, status]) => !isTold(code, status)),
      [],
    );
  });
});
