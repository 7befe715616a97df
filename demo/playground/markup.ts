import type { Choices } from './choices.js';
import { copyBy, find, make } from './dom.js';
import { played } from './platforms.js';
import type { SandboxAddress } from './sandbox.js';

const placeholder = 'YOUR_CUSTOMER_TOKEN';

/** The markup that makes what the preview shows, to copy. */
export class Markup {
  readonly #code = find('#markup', HTMLElement);

  constructor() {
    const button = find('#copy-markup', HTMLButtonElement);
    button.addEventListener('click', () => {
      void copyBy(button, this.#code.textContent);
    });
  }

  show({ platform, story, number, attributes, look }: Choices, address: SandboxAddress): void {
    const script = `${location.origin}/cdn/kyc-verification.js`;
    const given: (readonly [string, string])[] = [
      ...(look ? [['class', `theme-${look}`] as const] : []),
      ['customer-guid', played[platform].guid(story, number)],
      ['token', placeholder],
      ...played[platform].attributes(address),
      ...attributes,
    ];
    this.#code.replaceChildren(
      ...[
        '<',
        name('script'),
        ...attribute('type', 'module'),
        ...attribute('src', script, '\n  '),
        '></',
        name('script'),
        '>\n\n',
      ],
      ...['<', name('kyc-verification'), ...given.flatMap(([key, value]) => attribute(key, value, '\n  '))],
      ...['\n></', name('kyc-verification'), '>\n'],
    );
  }
}

const name = (text: string): Node => make('span', { className: 'tag', textContent: text });

function attribute(key: string, value: string, gap = ' '): (Node | string)[] {
  const keyed = [gap, make('span', { className: 'key', textContent: key })];
  if (value === '') return keyed;
  return [...keyed, '=', make('span', { className: 'value', textContent: `"${value.replaceAll('"', '&quot;')}"` })];
}
