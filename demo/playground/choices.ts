import type { AutopilotMode } from '../../src/sandbox/index.js';
import { platformNames, played, type PlatformName } from './platforms.js';

export const themes = ['auto', 'light', 'dark'] as const;
/** Example themes: demo/themes/NAME.css. */
export const looks = ['', 'bank', 'neobank', 'government'] as const;
export const widths = ['phone', 'tablet', 'full'] as const;

/** Attributes that only Cybrid knows. */
export const cybridAttributes = ['method', 'country-code', 'require-tax-id', 'expected-behaviours'] as const;

/** Attributes that say what is asked of the platform: another value begins the story again. */
export const storyAttributes = ['display', ...cybridAttributes, 'manual'] as const;

export const attributeNames = [...storyAttributes, 'language', 'debug'] as const;
export type AttributeName = (typeof attributeNames)[number];

/** Everything one can choose. The page's address holds it, so that a story can be reloaded, shared and tested. */
export interface Choices {
  readonly platform: PlatformName;
  readonly story: string;
  /** Which of the customers with this story: the last digits of the GUID. */
  readonly number: number;
  readonly autopilot: AutopilotMode;
  readonly theme: (typeof themes)[number];
  readonly width: (typeof widths)[number];
  readonly rtl: boolean;
  readonly look: (typeof looks)[number];
  readonly attributes: ReadonlyMap<AttributeName, string>;
}

const usual = { platform: 'cybrid', autopilot: 'off', theme: 'auto', width: 'full', look: '' } as const;

/** A customer nobody has used yet, as far as chance can tell. */
export const freshNumber = (): number => 1 + Math.floor(Math.random() * 9_999_998);

export function readChoices(search: string): Choices {
  const query = new URLSearchParams(search);
  const number = Number(query.get('number') ?? NaN);
  const platform = platformNames.find((name) => name === query.get('platform')) ?? usual.platform;
  const { stories, usual: usualStory } = played[platform];
  return {
    platform,
    story: stories.find(({ story }) => story === query.get('story'))?.story ?? usualStory,
    number: Number.isInteger(number) && number >= 0 && number < 10_000_000 ? number : freshNumber(),
    autopilot: readAutopilot(query.get('autopilot')),
    theme: themes.find((theme) => theme === query.get('theme')) ?? usual.theme,
    width: widths.find((width) => width === query.get('width')) ?? usual.width,
    rtl: query.has('rtl'),
    look: looks.find((look) => look === query.get('look')) ?? usual.look,
    attributes: new Map(attributeNames.filter((name) => query.has(name)).map((name) => [name, query.get(name) ?? ''])),
  };
}

/** Another platform begins with its usual story, and without what only Cybrid knows. */
export function choosePlatform(platform: PlatformName, { attributes }: Choices): Partial<Choices> {
  const theirs = new Map([...attributes].filter(([name]) => !cybridAttributes.some((known) => known === name)));
  return { platform, story: played[platform].usual, number: freshNumber(), attributes: theirs };
}

/** The address's query for these choices, without what is as usual. */
export function queryOf(choices: Choices): string {
  const query = new URLSearchParams({ story: choices.story, number: String(choices.number) });
  for (const name of ['platform', 'autopilot', 'theme', 'width', 'look'] as const) {
    if (choices[name] !== usual[name]) query.set(name, choices[name]);
  }
  if (choices.rtl) query.set('rtl', '');
  for (const [name, value] of choices.attributes) query.set(name, value);
  return `?${query.toString().replace(/=(?=&|$)/g, '')}`;
}

const autopilotModes = ['complete', 'fail', 'exit', 'nothing', 'no-load', 'no-ready', 'camera-failed'] as const;

export function readAutopilot(text: string | null): AutopilotMode {
  const code = /^error:(\w+)$/.exec(text ?? '')?.[1];
  if (code !== undefined) return `error:${code}`;
  return autopilotModes.find((mode) => mode === text) ?? usual.autopilot;
}
