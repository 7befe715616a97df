import { attributeNames, looks, readAutopilot, themes, widths, type AttributeName, type Choices } from './choices.js';
import { find } from './dom.js';
import { platformNames, type PlatformName } from './platforms.js';

type Choose = (chosen: Partial<Choices>) => void;

const boxes = (choice: 'platform' | 'theme' | 'width'): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[name="${choice}"]`),
];

/** The form of attributes and the switches of the page: choices to controls, and back. */
export class Controls {
  readonly #form = find('#attributes', HTMLFormElement);
  readonly #rtl = find('#rtl', HTMLInputElement);
  readonly #look = find('#look', HTMLSelectElement);
  readonly #autopilot = find('#autopilot', HTMLInputElement);
  readonly #mode = find('#autopilot-mode', HTMLSelectElement);

  constructor(choose: Choose, choosePlatform: (platform: PlatformName) => void) {
    this.#form.addEventListener('change', () => {
      choose({ attributes: this.#attributes });
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    for (const box of boxes('platform')) {
      box.addEventListener('change', () => {
        choosePlatform(platformNames.find((name) => name === box.value) ?? 'cybrid');
      });
    }
    for (const box of boxes('theme')) {
      box.addEventListener('change', () => {
        choose({ theme: themes.find((theme) => theme === box.value) ?? 'auto' });
      });
    }
    for (const box of boxes('width')) {
      box.addEventListener('change', () => {
        choose({ width: widths.find((width) => width === box.value) ?? 'full' });
      });
    }
    this.#rtl.addEventListener('change', () => {
      choose({ rtl: this.#rtl.checked });
    });
    this.#look.addEventListener('change', () => {
      choose({ look: looks.find((look) => look === this.#look.value) ?? '' });
    });
    for (const control of [this.#autopilot, this.#mode]) {
      control.addEventListener('change', () => {
        choose({ autopilot: this.#autopilot.checked ? readAutopilot(this.#mode.value) : 'off' });
      });
    }
    foldWhereNarrow();
  }

  show({ platform, theme, width, rtl, look, autopilot, attributes }: Choices): void {
    for (const box of boxes('platform')) box.checked = box.value === platform;
    this.#form.dataset['platform'] = platform;
    for (const box of boxes('theme')) box.checked = box.value === theme;
    for (const box of boxes('width')) box.checked = box.value === width;
    document.documentElement.dataset['theme'] = theme;
    this.#rtl.checked = rtl;
    this.#look.value = look;
    this.#autopilot.checked = autopilot !== 'off';
    this.#mode.hidden = autopilot === 'off';
    if (autopilot !== 'off') select(this.#mode, autopilot);
    for (const name of attributeNames) {
      const control = this.#form.elements.namedItem(name);
      const value = attributes.get(name);
      if (control instanceof HTMLSelectElement) select(control, value ?? '');
      else if (control instanceof HTMLInputElement && control.type === 'checkbox')
        control.checked = value !== undefined;
      else if (control instanceof HTMLInputElement) control.value = value ?? '';
    }
  }

  get #attributes(): ReadonlyMap<AttributeName, string> {
    const data = new FormData(this.#form);
    const given = new Map<AttributeName, string>();
    for (const name of attributeNames) {
      const value = data.get(name);
      if (value === 'on') given.set(name, '');
      else if (typeof value === 'string' && value !== '') given.set(name, value);
    }
    return given;
  }
}

/** The address may hold a value the list has not: wrong ones can be tried too. */
function select(list: HTMLSelectElement, value: string): void {
  if (![...list.options].some((option) => option.value === value)) list.add(new Option(value));
  list.value = value;
}

/** Customers and attributes stand open beside the preview, and are folded away above it. */
function foldWhereNarrow(): void {
  const wide = matchMedia('(min-width: 56rem)');
  const fold = (): void => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-folds]'))
      details.open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();
}
