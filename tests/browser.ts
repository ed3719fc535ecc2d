import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Names and places of an installed Chrome or Chromium, by system. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const runs = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser to test in: Playwright’s own, else an installed Chrome or Chromium; undefined where there is neither. */
export function findBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...places].find(runs);
}

/**
 * Makes sure that there is a browser, installing one where there is none.
 * @throws Error that says what to install by hand
 */
export function ensureBrowser(): string {
  const attempts = [
    () => execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' }),
    () => {
      if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
      execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' });
    },
  ];
  for (const install of attempts) {
    const found = findBrowser();
    if (found) return found;
    try {
      install();
    } catch {
      // The next way may work; the message below says what to do if none does.
    }
  }
  const found = findBrowser();
  if (found) return found;
  throw new Error(
    'No browser to test in: install Chrome or Chromium, or run "npx playwright install chromium"',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(`Testing in ${ensureBrowser()}`);
