import { magicReference, magicReferences } from '../../src/sandbox/persona/rest/stories.js';
import { magicCustomers, magicGuid, type StoryName } from '../../src/sandbox/stories.js';
import { magicUser, magicUsers } from '../../src/sandbox/sumvin/stories.js';
import type { SandboxAddress } from './sandbox.js';

export const platformNames = ['cybrid', 'sumvin', 'persona'] as const;
export type PlatformName = (typeof platformNames)[number];

export interface Story {
  readonly story: string;
  readonly description: string;
}

/** A platform, as the playground plays it. */
export interface Played {
  readonly usual: string;
  readonly stories: readonly Story[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** The story's customer with this number. */
  guid(story: string, number: number): string;
  /** The attributes that lead to the stand-ins. */
  attributes(address: SandboxAddress): readonly (readonly [string, string])[];
}

const cybridGroups = new Map<string, readonly StoryName[]>([
  [
    'New here',
    [
      'passes',
      'fails',
      'needs-review',
      'review-forever',
      'rejects',
      'rejects-quietly',
      'freezes',
      'passes-immediately-ready',
    ],
  ],
  [
    'Coming back',
    [
      'resumable-waiting',
      'resumable-pending',
      'processing',
      'failed-before',
      'expired',
      'about-to-expire',
      'other-checks',
    ],
  ],
  ['Already decided', ['already-verified', 'already-rejected', 'frozen']],
  ['Businesses', ['business', 'business-owner', 'business-waits']],
  ['Rough weather', ['slow', 'flaky', 'rate-limited', 'storing', 'lags', 'unknown-values']],
  ['Out of order', ['no-inquiry', 'always-down', 'forbidden']],
]);

export const played: Readonly<Record<PlatformName, Played>> = {
  cybrid: play(magicCustomers, 'passes', magicGuid, cybridGroups, ({ personaHost }) => [
    ['api-base', '/kyc/cybrid'],
    ['provider-host', personaHost],
  ]),
  sumvin: play(magicUsers, 'approves', magicUser, new Map(), ({ sumvinOrigin, sumsubOrigin }) => [
    ['platform', 'sumvin'],
    ['api-base', sumvinOrigin],
    ['provider-host', sumsubOrigin],
  ]),
  persona: play(magicReferences, 'approves', magicReference, new Map(), ({ personaHost }) => [
    ['platform', 'persona'],
    ['api-base', '/kyc/persona'],
    ['provider-host', personaHost],
  ]),
};

function play<Name extends string>(
  stories: readonly { readonly story: Name; readonly description: string }[],
  usual: Name,
  guid: (story: Name, number: number) => string,
  groups: Played['groups'],
  attributes: Played['attributes'],
): Played {
  const known = (name: string): Name => stories.find(({ story }) => story === name)?.story ?? usual;
  return { usual, stories, groups, guid: (story, number) => guid(known(story), number), attributes };
}
