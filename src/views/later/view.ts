import type { TemplateResult } from 'lit';
import type { Dictionary } from '../../locales/en.js';
import type { ViewHandlers, ViewModel } from '../view.js';

/** With all words. */
export type WholeModel = ViewModel & { readonly text: Dictionary };

export type LaterView = (model: WholeModel, handlers: ViewHandlers) => TemplateResult;
