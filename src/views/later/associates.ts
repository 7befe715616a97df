import { html, nothing, type TemplateResult } from 'lit';
import type { Associate } from '../../platforms/platform.js';
import { icon, type IconName } from './icon.js';
import { secondaryButton } from './pieces.js';
import type { ViewHandlers } from '../view.js';
import type { WholeModel } from './view.js';

const icons: Readonly<Record<Associate['state'], IconName>> = {
  open: 'person',
  invited: 'clock',
  processing: 'search',
  completed: 'check',
};

/** Somebody else has something to do yet. */
export const waitsForOthers = ({ associates: people }: WholeModel): boolean =>
  people.some(({ state }) => state === 'open' || state === 'invited');

/** The people a business's verification waits for; each who can do so here, by a button. Without names: those are not ours to show. */
export function associates(
  { associates: people, text }: WholeModel,
  handlers: ViewHandlers,
): TemplateResult | undefined {
  if (people.length === 0) return undefined;
  return html`<section class="associates" part="associates" aria-label=${text['associates.title']}>
    <h3>${text['associates.title']}</h3>
    <ul>
      ${people.map((person, index) => {
        const { role, state, inquiryId } = person;
        const same = people.filter((other) => other.role === role);
        const number = same.length > 1 ? ` ${same.indexOf(person) + 1}` : '';
        const open = state === 'open' && inquiryId !== undefined;
        return html`<li part="associate">
          ${icon(icons[state])}
          <span id="associate-${index}"
            ><b>${text[`associate.${role}`]}${number}</b> <span>${text[`associate.${state}`]}</span></span
          >
          ${
            open
              ? secondaryButton(
                  text['button.verify'],
                  () => {
                    handlers.verifyAssociate(inquiryId);
                  },
                  `associate-${index}`,
                )
              : nothing
          }
        </li>`;
      })}
    </ul>
  </section>`;
}
