// First: the element takes `fetch` when its module loads.
import '../sandbox/network.js';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../../custom-elements.json';
import { argTypes } from '../element/arguments.js';
import { fixture } from '../element/fixture.js';
import { surroundings, surroundingTypes } from '../element/surroundings.js';
import { provider } from '../sandbox/provider.js';
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  beforeAll: () => provider.open(),
  render: fixture,
  argTypes,
  decorators: [surroundings],
  globalTypes: surroundingTypes,
  initialGlobals: { scheme: 'light', direction: 'auto' },
  parameters: {
    // The provider's screens are the provider's: axe looks at the element around them.
    a11y: { test: 'error', options: { iframes: false } },
    controls: { expanded: true, sort: 'none' },
    backgrounds: { disabled: true },
    docs: { story: { autoplay: true }, codePanel: true },
    options: {
      storySort: {
        method: '',
        order: [
          'Start here',
          'Guides',
          ['Events and states', 'Theming', 'Accessibility', 'Security headers', 'Sandbox'],
          'Documents',
          ['Readme'],
          'Element',
          'Whole flows',
          'States',
          'Errors',
          'Platforms',
        ],
      },
    },
    viewport: {
      options: {
        smallest: { name: '280 px', styles: { width: '280px', height: '653px' } },
        small: { name: '320 px', styles: { width: '320px', height: '568px' } },
        wide: { name: '1200 px', styles: { width: '1200px', height: '900px' } },
      },
    },
  },
};

export default preview;
