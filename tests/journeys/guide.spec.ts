import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { guides } from '../site/dist.ts';

const key = '/guides/api/key-not-working/';

test('a message leads to the step that fits it', async ({ page }) => {
  await page.goto(key);
  await page.getByText('You see this').first().click();
  await page.getByRole('link', { name: 'a key and a token are both set' }).click();
  await expect(page).toHaveURL(/#keep-one-credential$/);
  await expect(page.locator('#keep-one-credential')).toBeInViewport();
});

test('who lands at a step sees it at once', async ({ page }) => {
  await page.goto(`${key}#keep-one-credential`);
  // No waiting: on the way of a smooth scroll the step would still be far off.
  const top = await page.locator('#keep-one-credential').evaluate((step) => step.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(150);
});

test('a reader goes to a related guide and comes back', async ({ page }) => {
  await page.goto('/guides/apps/blank-page/');
  const related = page.getByRole('region', { name: 'Related guides' }).getByRole('link');
  const title = await related.first().locator('b').innerText();
  await related.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(
    page.getByRole('region', { name: 'Related guides' }).getByRole('link', { name: /blank page/ }),
  ).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/blank-page/);
});

test('from a guide, its product and all guides are one click away', async ({ page }) => {
  await page.goto(key);
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
  await crumbs.getByRole('link', { name: 'Claude API' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claude API');
  await page
    .getByRole('navigation', { name: 'Site', exact: true })
    .getByRole('link', { name: 'Guides' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All guides');
});

test('“On this page” leads to a section and marks it', async ({ page }) => {
  await page.goto(key);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents.locator('[aria-current]')).toHaveText('Quick answer');
  await contents.getByRole('link', { name: 'Why it happens' }).click();
  await expect(page.getByRole('heading', { name: 'Why it happens' })).toBeInViewport();
  await expect(contents.locator('[aria-current]')).toHaveText('Why it happens');
});

test('Copy takes exactly the command', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(key);
  const step = page.locator('#ask-the-api-about-the-key-alone');
  await step.getByRole('button', { name: 'Copy' }).first().click();
  await expect(step.getByRole('button', { name: 'Copied' })).toBeVisible();
  const source = readFileSync(new URL(`../../content${key.slice(0, -1)}.mdx`, import.meta.url), 'utf8');
  const command = /```bash\n(curl [^`]+)\n```/.exec(source)?.[1];
  expect(command).toBeTruthy();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
});

test('a chosen tab is followed by the page and remembered by other guides', async ({ page }) => {
  await page.goto(key);
  await page.getByRole('tab', { name: 'Python' }).first().click();
  for (const tab of await page.getByRole('tab', { name: 'Python' }).all())
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  await page.goto('/guides/apps/blank-page/');
  await page.getByRole('tab', { name: 'Safari' }).first().click();
  await page.goto(key);
  const first = page.locator('tab-set').first();
  await expect(first.getByRole('tabpanel', { name: 'Python' })).toBeVisible();
  await expect(first.locator('[data-tab="Shell"]')).toBeHidden();
  await page.goto('/guides/apps/conversation-will-not-load/');
  await expect(page.getByRole('tab', { name: 'Safari' }).first()).toHaveAttribute('aria-selected', 'true');
});

test('the tabs follow the arrow keys', async ({ page }) => {
  await page.goto(key);
  await page.getByRole('tab', { name: 'Shell' }).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'PowerShell' }).first()).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'PowerShell' }).first()).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'TypeScript' }).first()).toBeFocused();
});

test('ticked steps stay ticked in this browser, on this guide only', async ({ page }) => {
  await page.goto(key);
  const tick = page.getByRole('checkbox', { name: 'Tried: See what the program really has' });
  await tick.check();
  await page.reload();
  await expect(tick).toBeChecked();
  await page.goto('/guides/apps/blank-page/');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.goto(key);
  await tick.uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('where the browser refuses storage, everything else works', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(key);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('tab', { name: 'Python' }).first().click();
  await expect(page.getByRole('tabpanel', { name: 'Python' }).first()).toBeVisible();
  expect(errors).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of guides())
    test(`${address} is whole`, async ({ page }) => {
      await page.goto(address);
      for (const variant of await page.locator('[data-tab]').all()) {
        await expect(variant).toBeVisible();
        await expect(variant.locator('> p').first()).toBeVisible(); // Its name.
      }
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('checkbox')).toHaveCount(0);
      for (const step of await page.locator('ol[data-steps] > li').all()) await expect(step).toBeVisible();
    });

  test('search leads to the error index, which needs no script', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Paste an error or search' }).click();
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'error index' }).click();
    await expect(page.getByText('invalid x-api-key', { exact: true })).toBeVisible();
  });
});

test('in print the whole guide stands: variants, questions, messages, no controls', async ({ page }) => {
  await page.goto(key);
  await page.emulateMedia({ media: 'print' });
  for (const variant of await page.locator('[data-tab]').all()) await expect(variant).toBeVisible();
  await expect(page.getByText('No. Credit, tier and rate limits belong')).toBeVisible();
  await expect(page.locator('[data-messages] li').first()).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: /^Site/ })).toHaveCount(0);
});

test('in forced colours the steps and the hop that fails can still be told', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(key);
  const colour = (locator: ReturnType<typeof page.locator>) =>
    locator.evaluate((element) => getComputedStyle(element, '::before').backgroundColor);
  const hops = page.getByRole('region', { name: 'Where it breaks' }).getByRole('listitem');
  expect(await colour(hops.filter({ hasText: 'it breaks here' }))).not.toBe(await colour(hops.first()));
});

for (const address of ['/', key])
  test(`${address} at twice the text size stays within a narrow screen`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
