/** `npm run --silent release:notes`: the changes of this version and what it weighs. Needs `npm run build`. */
import { readFileSync } from 'node:fs';
import { changesOf } from './changelog.js';
import { packageVersion } from './package-version.js';
import { measure, sizeTable } from './size-table.js';

const changes = changesOf(readFileSync('CHANGELOG.md', 'utf8'), packageVersion());
console.info(`${changes}\n\n### Size\n\n${sizeTable(measure())}`);
