/** The page around the element: light or dark, and its direction. */
import type { Decorator, Preview } from '@storybook/web-components-vite';

type GlobalTypes = NonNullable<Preview['globalTypes']>;

const toolbar = (title: string, icon: 'circlehollow' | 'transfer', items: string[]): GlobalTypes[string] => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

export const surroundingTypes: GlobalTypes = {
  scheme: toolbar('Color scheme', 'circlehollow', ['light', 'dark']),
  direction: toolbar('Direction of the page', 'transfer', ['auto', 'ltr', 'rtl']),
};

export const surroundings: Decorator = (story, { globals }) => {
  const { documentElement } = document;
  documentElement.style.colorScheme = String(globals['scheme']);
  documentElement.dir = String(globals['direction']).replace('auto', '');
  return story();
};
