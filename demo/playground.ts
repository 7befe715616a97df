import { Bank } from './playground/bank.js';
import {
  choosePlatform,
  freshNumber,
  queryOf,
  readChoices,
  storyAttributes,
  type Choices,
} from './playground/choices.js';
import { Controls } from './playground/controls.js';
import { Customers } from './playground/customers.js';
import { find } from './playground/dom.js';
import { EventLog } from './playground/event-log.js';
import { Markup } from './playground/markup.js';
import { Preview, type Method } from './playground/preview.js';
import { Sandbox } from './playground/sandbox.js';
import { Way } from './playground/way.js';

const methods: readonly Method[] = ['start', 'retry', 'cancel', 'reset'];

const alarm = (error: unknown): void => {
  find('#alarm', HTMLParagraphElement).textContent = error instanceof Error ? error.message : String(error);
};

function play(sandbox: Sandbox): void {
  let choices = readChoices(location.search);
  const log = new EventLog();
  const way = new Way();
  const markup = new Markup();
  const buttons = methods.map((method) => [method, find(`[data-method="${method}"]`, HTMLButtonElement)] as const);

  const preview = new Preview(sandbox, new Bank(sandbox), (detail) => {
    log.add(detail);
    if (detail.type === 'kyc-before-start') way.forget();
    showState();
  });
  const customers = new Customers((story) => {
    choose({ story, number: freshNumber() });
  });
  const controls = new Controls(choose, (platform) => {
    choose(choosePlatform(platform, choices));
  });

  function showState(): void {
    way.show(preview.state);
    const { possible } = preview;
    for (const [method, button] of buttons) button.ariaDisabled = String(!possible.has(method));
  }

  async function begin(): Promise<void> {
    alarm('');
    log.clear();
    way.forget();
    const begun = preview.begin(choices);
    showState();
    await begun;
    showState();
  }

  function show(): void {
    history.replaceState(null, '', queryOf(choices));
    customers.show(choices);
    controls.show(choices);
    preview.show(choices);
    markup.show(choices, sandbox.address);
  }

  function choose(chosen: Partial<Choices>): void {
    const before = choices;
    choices = { ...before, ...chosen };
    const asks = ({ attributes }: Choices): string => storyAttributes.map((name) => attributes.get(name)).join();
    const other = asks(before) !== asks(choices);
    if (other) choices = { ...choices, number: freshNumber() };
    show();
    if (choices.number !== before.number) begin().catch(alarm);
    else if (choices.autopilot !== before.autopilot) preview.setAutopilot(choices.autopilot).catch(alarm);
    else for (const name of ['language', 'debug'] as const) preview.setAttribute(name, choices.attributes.get(name));
  }

  for (const [method, button] of buttons) {
    button.addEventListener('click', () => {
      preview.call(method);
      showState();
    });
  }
  find('#new-customer', HTMLButtonElement).addEventListener('click', () => {
    choose({ number: freshNumber() });
  });

  show();
  begin().catch(alarm);
}

if (customElements.get('kyc-verification')) Sandbox.find().then(play).catch(alarm);
else alarm('The script-tag file is missing. Run `npm run build:cdn`, then load this page again.');
