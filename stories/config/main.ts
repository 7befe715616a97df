import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../pages/*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: {
    name: '@storybook/web-components-vite',
    // The one at the top is for the script-tag file.
    options: { builder: { viteConfigPath: 'stories/config/vite.config.ts' } },
  },
  staticDirs: ['../public', { from: '../../demo/pictures', to: '/demo/pictures' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
};

export default config;
