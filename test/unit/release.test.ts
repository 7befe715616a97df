import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesOf, closed } from '../../release/changelog.js';
import { sizeTable } from '../../release/size-table.js';

describe('a release', () => {
  const changelog = '# Changelog\n\n## Unreleased\n\n### Added\n\n- This.\n\n## 0.1.0 – 2026-01-01\n\n- That.\n';

  it('takes what is unreleased into its version', () => {
    const after = closed(changelog, '0.2.0', '2026-02-02');
    assert.match(after, /^# Changelog\n\n## Unreleased\n\n## 0\.2\.0 – 2026-02-02\n\n### Added\n/);
    assert.equal(changesOf(after, '0.2.0'), '### Added\n\n- This.');
    assert.equal(changesOf(after, '0.1.0'), '- That.');
  });

  it('is none without a word about it', () => {
    assert.throws(() => changesOf(changelog, '0.2.0'), /nothing of 0\.2\.0/);
    assert.throws(() => closed('# Changelog\n', '0.2.0', '2026-02-02'), /no heading/);
  });

  it('has a table of what it weighs', () => {
    const json = JSON.stringify([
      { name: 'entry', passed: true, size: 36_527, sizeLimit: 37_000 },
      { name: 'code', passed: false, size: 3_700, sizeLimit: 3_600 },
    ]);
    const rows = sizeTable(json).split('\n').slice(2);
    assert.deepEqual(rows, ['| entry | 36.5 kB | 37.0 kB |', '| code | 3.7 kB | 3.6 kB (exceeded) |']);
  });
});
