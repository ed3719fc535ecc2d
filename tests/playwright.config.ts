import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

const port = 4327;
const executablePath = findBrowser();

export default defineConfig({
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  outputDir: '../test-results',
  reporter: [['dot'], ['./closing-line.ts']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
  },
  projects: [
    { name: 'unit', testDir: 'unit' },
    { name: 'site', testDir: 'site' },
    { name: 'journeys', testDir: 'journeys' },
  ],
  webServer: {
    command: `npx astro preview --port ${port}`,
    cwd: '..',
    env: { ASTRO_PREVIEW_BACKGROUND: '0' }, // Else preview may detach into the background.
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
