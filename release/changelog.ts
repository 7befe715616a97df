/** What a release does with the changelog. */

const heading = '## Unreleased\n';

/** The changes under "Unreleased" become those of this version. */
export function closed(changelog: string, version: string, date: string): string {
  if (!changelog.includes(heading)) throw new Error('CHANGELOG.md has no heading "## Unreleased".');
  return changelog.replace(heading, `${heading}\n## ${version} – ${date}\n`);
}

/** The changes of this version. */
export function changesOf(changelog: string, version: string): string {
  const section = changelog.split(/^## /m).find((part) => part.startsWith(`${version} – `));
  if (section === undefined) throw new Error(`CHANGELOG.md has nothing of ${version}.`);
  return section.split('\n').slice(1).join('\n').trim();
}
