import { isTellable } from '../../tellable.js';
import type { PersonaApi } from './api.js';
import { verificationAnswer, type Inquiry, type Verification } from './records.js';

/** A bound for the calls that one inquiry costs. */
const mostVerifications = 10;
const checkName = /^[a-z][a-z0-9_]{0,79}$/;

/** Names of the checks that an inquiry with a bad end has failed. A verification that can't be read gives none. */
export async function reasonsOf(api: PersonaApi, { attributes, relationships }: Inquiry): Promise<string[]> {
  if (attributes.status !== 'failed' && attributes.status !== 'declined') return [];
  const ids = (relationships?.verifications?.data ?? []).slice(0, mostVerifications).map(({ id }) => id);
  const read = await Promise.all(
    ids.map((id) =>
      api.get({ path: `/verifications/${encodeURIComponent(id)}` }, verificationAnswer).then(
        ({ data }) => [data],
        () => [],
      ),
    ),
  );
  return [...new Set(lastOfEachType(read.flat()).flatMap(failedChecks))];
}

/** Whoever repeated a photo has several verifications of its type; only the last one counts. */
function lastOfEachType(verifications: readonly Verification[]): Verification[] {
  const last = new Map<string | null, Verification>();
  for (const verification of verifications) {
    const other = last.get(verification.type);
    if (!other || createdAt(verification) > createdAt(other)) last.set(verification.type, verification);
  }
  return [...last.values()];
}

function failedChecks({ attributes }: Verification): string[] {
  return (attributes.checks ?? []).flatMap(({ name, status }) =>
    status === 'failed' && name !== null && checkName.test(name) && isTellable(name) ? [name] : [],
  );
}

function createdAt({ attributes }: Verification): number {
  return Date.parse(attributes['created-at'] ?? '') || 0;
}
