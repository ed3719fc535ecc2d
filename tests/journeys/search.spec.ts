import { expect, test } from '@playwright/test';

const box = { name: /^What do you see/ };

test('a reader types an error on any page, opens the first answer and follows the fix', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  const search = page.getByRole('dialog', { name: 'Search' });
  await search.getByRole('textbox', box).fill('invalid x-api-key');
  await expect(search.getByRole('status')).toContainText('This is known');
  const first = search.locator('[data-results]').getByRole('link').first();
  await expect(first).toContainText('Claude API key not working');
  await expect(first).toContainText('Matches invalid x-api-key');
  await first.click();
  await expect(page).toHaveURL(/\/guides\/api\/key-not-working\//);
  await expect(page.getByRole('heading', { level: 1, name: 'Claude API key not working' })).toBeVisible();
  const steps = page.getByRole('list', { name: 'Fix it' }).getByRole('listitem');
  await expect(steps.first()).toContainText('You then see');
});

test('the search runs under the policy of the page without a violation', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto('/search/?q=load_dotenv');
  await expect(page.locator('[data-results][data-state="search"] a').first()).toBeVisible();
  expect(said).toEqual([]);
});

test('words lead to the step inside the guide that holds them', async ({ page }) => {
  await page.goto('/search/?q=load_dotenv');
  const first = page.getByRole('main').getByRole('list').getByRole('link').first();
  await expect(first).toContainText('Put the key where the process looks');
  await first.click();
  await expect(page).toHaveURL(/#put-the-key-where-the-process-looks/);
  await expect(page.locator('#put-the-key-where-the-process-looks')).toBeInViewport();
});

const typed: [words: string, guide: string][] = [
  ['401', 'api/key-not-working'],
  ['api key stopped working', 'api/key-not-working'],
  ['invalid bearer token', 'api/key-not-working'],
  ['ANTHROPIC_AUTH_TOKEN', 'api/key-not-working'],
  ['white screen', 'apps/blank-page'],
  ['hard reload', 'apps/blank-page'],
  ['upload failed', 'apps/attachments-not-uploading'],
  ['file too large', 'apps/attachments-not-uploading'],
  ['password protected', 'apps/attachments-not-uploading'],
  ['conversation not found', 'apps/conversation-will-not-load'],
  ['response interrupted', 'apps/response-stops-mid-way'],
  ['continue button', 'apps/response-stops-mid-way'],
  ['something went wrong', 'apps/something-went-wrong'],
  ['report a bug', 'account/report-a-bug'],
  ['security hole', 'account/report-a-bug'],
];

test('typed words find their guide first', async ({ page }) => {
  await page.goto('/search/');
  for (const [words, guide] of typed) {
    await page.getByRole('textbox', box).fill(words);
    const results = page.locator('[data-results][aria-busy="false"]:not([data-state="empty"])');
    await expect(results.locator('a').first(), words).toHaveAttribute('data-guide', guide);
    await page.getByRole('textbox', box).fill('');
    await expect(page.locator('[data-results][data-state="empty"]')).toBeAttached();
  }
});

test('a whole error of many words finds its guide too, though no page holds all of them', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('textbox', box)
    .fill(
      'Traceback (most recent call last): anthropic.AuthenticationError: Error code: 401 invalid x-api-key at line 12 of zebra.py',
    );
  await expect(page.locator('[data-results] a').first()).toHaveAttribute('data-guide', 'api/key-not-working');
});

test('with the keyboard alone: open, write, Enter; Escape closes', async ({ page }) => {
  await page.goto('/guides/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', box)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('/');
  await page.keyboard.type('white screen');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guides\/apps\/blank-page\//);
});

test('Enter opens the answer to the words that stand in the box, not to those before', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('textbox', box).fill('white screen');
  await expect(page.locator('[data-results] a').first()).toHaveAttribute('data-guide', 'apps/blank-page');
  await page.getByRole('textbox', box).fill('invalid x-api-key');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guides\/api\/key-not-working\//);
});

test('Tab leads from the box to the answers', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('textbox', box).fill('white screen');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-results] a').first()).toBeFocused();
});

test('words that no guide has are said to be unknown, with ways on', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('textbox', box).fill('xyzzyplugh');
  await expect(page.getByRole('status')).toHaveText('No guide has these words.');
  await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'unknown');
  await expect(page.getByText('What to try')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'every message' })).toBeVisible();
});

const broken: [what: string, file: string][] = [
  ['the engine', '**/pagefind/pagefind.js'],
  ['a chunk of the index', '**/pagefind/index/*'],
  ['a page of the index', '**/pagefind/fragment/*'],
];

for (const [what, file] of broken)
  test(`where ${what} cannot be loaded, the box says so and does not claim that nothing was found`, async ({
    page,
  }) => {
    await page.route(file, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto('/search/?q=load_dotenv');
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await expect(page.getByRole('main').getByRole('link', { name: 'every message' })).toBeVisible();
  });

test('the index loads only when the search is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked.filter((one) => /pagefind|search-box|match/.test(one))).toEqual([]);
});
