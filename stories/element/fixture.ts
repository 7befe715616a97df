/** The real element on the sandbox in this page: what every story renders. */
import type { StoryContext } from '@storybook/web-components-vite';
import { nothing, render, type TemplateResult } from 'lit';
import { action } from 'storybook/actions';
import '../../src/define.js';
import { kycEventNames } from '../../src/events.js';
import type { KycVerification } from '../../src/kyc-verification.js';
import { cybrid, type Customer } from '../sandbox/customer.js';
import { provider } from '../sandbox/provider.js';
import { attributes, tokens, type Arguments, type Token } from './arguments.js';

/** What a story says of its element beside its arguments. */
export interface Scene {
  readonly customer?: Customer;
  /** What the page puts into its slots. */
  readonly content?: TemplateResult;
  /** The page's theme. */
  readonly className?: string;
}

/** One for each time a story is mounted: changed arguments reach the element that is there. */
const elements = new WeakMap<AbortSignal, KycVerification>();

export function fixture(given: Arguments, context: StoryContext<Arguments>): KycVerification {
  const element = elements.get(context.abortSignal) ?? create(given, context);
  elements.set(context.abortSignal, element);
  apply(element, given);
  return element;
}

function create({ autopilot = 'nothing' }: Arguments, { parameters }: StoryContext<Arguments>): KycVerification {
  const { customer = cybrid('passes'), content, className = '' } = parameters as Scene;
  const element = document.createElement('kyc-verification');
  Object.assign(element, customer(autopilot), { className });
  for (const name of kycEventNames) {
    const show = action(name);
    element.addEventListener(name, ({ detail }) => {
      show(detail);
    });
  }
  render(content ?? nothing, element);
  void element.updateComplete.then(() => {
    provider.moveFrames(element.renderRoot);
  });
  return element;
}

function apply(element: KycVerification, given: Arguments): void {
  for (const name of attributes) {
    if (given[name] !== undefined) Object.assign(element, { [name]: given[name] });
  }
  for (const name of Object.keys(tokens) as Token[]) element.style.setProperty(name, given[name] ?? '');
}
