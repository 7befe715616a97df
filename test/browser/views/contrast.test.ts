import { expect } from '@open-wc/testing';
import { show } from './show.js';
import type { ViewHost } from './view-host.js';
import { themes, wear } from './themes.js';

/** What stands on what, and how much it has to stand out: 4.5 to read (WCAG 1.4.3), 3 to make out (1.4.11). */
const pairs = [
  ['text', 'surface', 4.5],
  ['muted', 'surface', 4.5],
  ['accent', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['success', 'surface', 3],
  ['warning', 'surface', 3],
  ['danger', 'surface', 3],
  ['outline', 'surface', 3],
] as const;

/** A token as the browser paints it: red, green and blue from 0 to 1. */
function painted(host: ViewHost, token: string): readonly number[] {
  const probe = document.createElement('span');
  probe.style.color = `color-mix(in srgb, var(--_${token}) 100%, transparent)`;
  host.renderRoot.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const channels = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(color);
  if (!channels) throw new Error(`${token} is painted as ${color}.`);
  return channels.slice(1).map(Number);
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's ratio, 1 to 21. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The table in ACCESSIBILITY.md says how much each theme has: least for texts, least for shapes. */
const told = fetch('/ACCESSIBILITY.md').then((answer) => answer.text());

describe('the colours of a theme stand out enough', () => {
  it('where the measure is right: black on white is 21', () => {
    expect(contrast([0, 0, 0], [1, 1, 1])).to.equal(21);
  });

  for (const theme of themes) {
    for (const scheme of ['light', 'dark']) {
      it(`in theme ${theme}, ${scheme}, and as much as ACCESSIBILITY.md says`, async () => {
        const host = await show('idle');
        await wear(host, theme, scheme);
        const measured = pairs.map(([upper, lower, least]) => ({
          pair: `${upper} on ${lower}`,
          least,
          ratio: contrast(painted(host, upper), painted(host, lower)),
        }));
        expect(measured.filter(({ ratio, least }) => ratio < least)).to.deep.equal([]);
        const leastOf = (kind: number): string =>
          Math.min(...measured.filter(({ least }) => least === kind).map(({ ratio }) => ratio)).toFixed(2);
        expect(await told).to.contain(`| ${theme} | ${scheme} | ${leastOf(4.5)} | ${leastOf(3)} |`);
      });
    }
  }
});
