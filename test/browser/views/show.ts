import { fixture, html } from '@open-wc/testing';
import type { State } from '../../../src/flow/state.js';
import type { ViewModel } from '../../../src/views/view.js';
import { modelOf } from './models.js';
import './view-host.js';
import type { ViewHost } from './view-host.js';

export const show = (state: State, part: Partial<ViewModel> = {}, slotted: unknown = ''): Promise<ViewHost> =>
  fixture<ViewHost>(html`<view-host .model=${modelOf(state, part)}>${slotted}</view-host>`);
