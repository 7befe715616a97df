import { readFileSync } from 'node:fs';
import * as v from 'valibot';

export const packageVersion = (): string =>
  v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync('package.json', 'utf8'))).version;
