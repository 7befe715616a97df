import type { TemplateResult } from 'lit';
import { drawing, paths as firstPaths } from '../icon.js';

const paths = {
  ...firstPaths,
  check: 'M5.5 12.6l4.3 4.3 8.7-9.3',
  cross: 'M7 7l10 10M17 7L7 17',
  alert: 'M12 5.5v8M12 18.3v.1',
  pause: 'M9 6.8v10.4M15 6.8v10.4',
  redo: 'M19.2 12a7.2 7.2 0 1 1-2.4-5.35M19.3 3.6v3.9h-3.9',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1',
  search: 'M17 10.75a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0zM15.3 15.3L20 20',
  link: 'M10.3 13.7a3.7 3.7 0 0 0 5.3 0l3.3-3.3a3.7 3.7 0 0 0-5.3-5.3l-1.3 1.3M13.7 10.3a3.7 3.7 0 0 0-5.3 0l-3.3 3.3a3.7 3.7 0 0 0 5.3 5.3l1.3-1.3',
  outside:
    'M13.5 4.5h6v6M19.2 4.8l-8.2 8.2M17.5 13.5v4.3a1.7 1.7 0 0 1-1.7 1.7H6.2a1.7 1.7 0 0 1-1.7-1.7V8.2a1.7 1.7 0 0 1 1.7-1.7h4.3',
  person:
    'M15.7 8.2a3.7 3.7 0 1 1-7.400 0 3.7 3.7 0 0 1 7.400 0zM4.8 20c.7-3.600 3.400-5.600 7.2-5.600s6.5 2 7.2 5.600',
};

export type IconName = keyof typeof paths;

export const icon = (name: IconName): TemplateResult => drawing(name, paths[name]);
