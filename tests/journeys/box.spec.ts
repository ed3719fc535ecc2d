import { expect, test, type Page, type Route } from '@playwright/test';

const box = (page: Page) => page.getByRole('textbox', { name: /^What do you see/ });
const results = (page: Page) => page.locator('[data-results]');
const state = (page: Page) => page.locator('[data-results][aria-busy="false"]').getAttribute('data-state');
const first = (page: Page) => results(page).getByRole('link').first();

/** Pastes as a reader does: through the clipboard, not key by key. */
async function paste(page: Page, text: string) {
  await box(page).focus();
  await page.evaluate((data) => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', data);
    const target = document.activeElement as HTMLTextAreaElement;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }));
    target.setRangeText(data, target.selectionStart, target.selectionEnd, 'end');
  }, text);
}

/** The requests for the full-text index, from now on. */
function fullTextRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('pagefind')) asked.push(request.url());
  });
  return asked;
}

const tooLong = JSON.stringify({
  type: 'error',
  error: { type: 'invalid_request_error', message: 'prompt is too long: 216327 tokens > 200000 maximum' },
  request_id: 'req_011CExample',
});

test('what matched is said once', async ({ page }) => {
  await page.goto('/');
  await paste(
    page,
    'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
  );
  await expect(first(page)).toContainText('Matches "type":"overloaded_error","message":"Overloaded", 529');
});

for (const address of ['/', '/search/'])
  test(`on ${address} a pasted body gets one answer, with why and the reader’s own values`, async ({
    page,
  }) => {
    await page.goto(address);
    await paste(page, tooLong);
    await expect(results(page)).toHaveAttribute('data-state', 'sure');
    await expect(results(page).getByRole('link')).toHaveCount(1);
    await expect(first(page)).toHaveAttribute('data-error', 'api-400-prompt-too-long');
    await expect(first(page)).toContainText('You sent 216 327 tokens; the limit is 200 000.');
    await expect(first(page)).toContainText('Matches prompt is too long: … tokens > … maximum');
    await expect(page.getByRole('status')).toContainText('This is known');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/guides\/api\/prompt-too-long\/#[a-z-]+$/);
    await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
  });

const pastes: [what: string, text: string, guide: string][] = [
  [
    'a Claude Code screen, broken by the terminal',
    '> fix it\n  ⎿  API Error: 400 {"type":"error","error":{"type":"invalid_request_error","message":"messages.3:\n     `tool_use` ids were found without `tool_re\n     sult` blocks immediately after: toolu_01Ex4mple."}}',
    'api/tool-result-mismatch',
  ],
  [
    'a Python trace',
    "Traceback (most recent call last):\n  File \"/app/run.py\", line 12, in <module>\n    client.messages.create(\nanthropic.AuthenticationError: Error code: 401 - {'type': 'error', 'error': {'type': 'authentication_error', 'message': 'invalid x-api-key'}}",
    'api/key-not-working',
  ],
  [
    'a shell that finds no command',
    'alex@box:~$ claude\nbash: claude: command not found\n',
    'claude-code/command-not-found',
  ],
  [
    'a sentence',
    'every picture I attach to my chat stays at the loading circle',
    'apps/attachments-not-uploading',
  ],
];

for (const [what, text, guide] of pastes)
  test(`${what} leads to ${guide}`, async ({ page }) => {
    await page.goto('/');
    await paste(page, text);
    await expect(first(page)).toHaveAttribute('data-guide', guide);
  });

test('several that it may be are said to be likely, three at most', async ({ page }) => {
  await page.goto('/');
  await box(page).fill('Claude stops generating halfway through');
  await expect(results(page)).toHaveAttribute('data-state', 'likely');
  await expect(first(page)).toHaveAttribute('data-guide', 'apps/response-stops-mid-way');
  expect(await results(page).getByRole('link').count()).toBeLessThanOrEqual(3);
  await expect(page.getByText('Not it?')).toBeVisible();
});

test('answers from one guide are told apart by their headings', async ({ page }) => {
  await page.goto('/');
  await paste(page, '● Bash(npm test)\n  ⎿ Running… (3s · timeout 2m)\n\nit stays there');
  const links = results(page).getByRole('link');
  await expect(links.nth(1)).toHaveAttribute('data-guide', 'claude-code/stalls-or-stops');
  await expect(links.nth(1)).toContainText('In “Claude Code hangs, times out or stops mid-task”.');
  const headings = await links.locator('b').allTextContents();
  expect(new Set(headings).size).toBe(headings.length);
});

test('what fits but does not name Claude is offered as such, and asked of no other index', async ({
  page,
}) => {
  const asked = fullTextRequests(page);
  await page.goto('/');
  await paste(page, 'Error: self signed certificate in certificate chain');
  await expect(results(page)).toHaveAttribute('data-state', 'search');
  await expect(page.getByRole('status')).toContainText('This text does not name Claude');
  await expect(first(page)).toHaveAttribute('data-guide', 'api/ssl-certificate-error');
  expect(asked).toEqual([]);
});

test('guides with all the typed words stand below what is offered', async ({ page }) => {
  await page.goto('/');
  await box(page).fill('Fall back to another model');
  await expect(page.getByRole('status')).toContainText('This text does not name Claude');
  await expect(results(page).locator('[data-guide="api/overloaded-529"]')).toHaveAttribute('data-error', '');
});

test('an Enter that waits opens nothing once another text stands in the box', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/pagefind/pagefind.js', (route) => held.then(() => route.continue()));
  await page.goto('/');
  const asked = page.waitForRequest('**/pagefind/pagefind.js');
  await box(page).fill('load_dotenv');
  await asked;
  await page.keyboard.press('Enter');
  await box(page).fill('Claude stops generating halfway through');
  await expect(results(page)).toHaveAttribute('data-state', 'likely');
  release();
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL('/');
});

test('Enter opens the answer to what stands in the box, however long it takes', async ({ page }) => {
  const slowly = (route: Route) => setTimeout(() => route.continue(), 700);
  await page.route('**/pagefind/pagefind.js', slowly);
  await page.goto('/');
  await paste(page, tooLong);
  await expect(results(page)).toHaveAttribute('data-state', 'sure');
  await box(page).fill('load_dotenv');
  await page.waitForRequest('**/pagefind/pagefind.js');
  await expect(results(page).getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/api\/key-not-working/);

  await page.route('**/match.json', slowly);
  await page.goto('/');
  await box(page).fill('prompt is too long: 216327 tokens > 200000 maximum');
  await page.evaluate(() => customElements.whenDefined('search-box'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/api\/prompt-too-long/);
});

test('the error of another product is not answered', async ({ page }) => {
  await page.goto('/');
  await paste(page, 'openai.RateLimitError: Error code: 429 - You exceeded your current quota');
  await expect(results(page)).toHaveAttribute('data-state', 'unknown');
  await expect(page.getByRole('status')).toContainText('reads like an error of openai, not of Claude');
  await expect(results(page).getByRole('link')).toHaveCount(0);
});

test('an unknown paste is said to be unknown, and never goes to the full-text index', async ({ page }) => {
  const asked = fullTextRequests(page);
  await page.goto('/');
  for (const text of [
    'lorem ipsum dolor\nsit amet answer consectetur\n'.repeat(10),
    'load_dotenv consectetur',
    '{"error":{"message":"load_dotenv consectetur"}}',
  ]) {
    await box(page).fill('');
    await expect(results(page)).toHaveAttribute('data-state', 'empty');
    await paste(page, text);
    await expect(results(page)).toHaveAttribute('data-state', 'unknown');
    await expect(page.getByRole('status')).toContainText('not known yet');
    await expect(page.getByText('What to try')).toBeVisible();
  }
  expect(asked).toEqual([]);
});

test('a paste stays one when it is changed a little; words in an emptied box are searched', async ({
  page,
}) => {
  const asked = fullTextRequests(page);
  await page.goto('/');
  await paste(page, 'load_dotenv consectetur');
  await expect(results(page)).toHaveAttribute('data-state', 'unknown');
  for (const key of ['Backspace', 'x']) {
    const answered = page.evaluate(
      () =>
        new Promise((done) =>
          new MutationObserver(done).observe(document.querySelector('main [data-results]')!, {
            attributeFilter: ['data-state'],
          }),
        ),
    );
    await box(page).press(key);
    await answered;
    await expect(results(page)).toHaveAttribute('data-state', 'unknown');
  }
  expect(asked).toEqual([]);
  await box(page).fill('');
  await expect(results(page)).toHaveAttribute('data-state', 'empty');
  await box(page).fill('load_dotenv');
  await expect(results(page)).toHaveAttribute('data-state', 'search');
});

test('a paste is one even before the code of the box has loaded', async ({ page }) => {
  const asked = fullTextRequests(page);
  await page.route('**/search-box*', (route) => setTimeout(() => route.continue(), 500));
  await page.goto('/');
  await paste(page, 'load_dotenv consectetur');
  await expect(page.getByRole('status')).toContainText('not known yet');
  expect(asked).toEqual([]);
});

test('a key in the paste is named, and leaves the page nowhere: no request, no storage, no address', async ({
  page,
  baseURL,
}) => {
  const key = `sk-ant-api03-${'Fake0'.repeat(6)}`;
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(request.url() + JSON.stringify(request.headers()) + (request.postData() ?? '')),
  );
  page.on('websocket', (socket) => asked.push(socket.url()));
  for (const [address, text] of [
    ['/', `invalid x-api-key ${key}`],
    ['/search/', `load_dotenv ${key}`], // Typed words: the full-text index is asked.
    ['/guides/', `Error\n  at line 3 ${key}\nzebra`],
  ] as const) {
    await page.goto(address);
    if (address === '/guides/') await page.keyboard.press('/');
    if (address === '/search/') await box(page).fill(text);
    else await paste(page, text);
    await expect(page.getByRole('status')).toContainText('A key or password is in this text');
    await expect.poll(() => state(page)).not.toBe('empty');
    expect(page.url()).toBe(`${baseURL}${address}`);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    );
    expect(kept).not.toContain('Fake0');
    await expect(page.locator('main, dialog').filter({ has: results(page) })).not.toContainText('Fake0');
  }
  expect(asked.filter((one) => one.includes('Fake0') || !one.startsWith(String(baseURL)))).toEqual([]);
});

test('the wording of the address bar is searched, and nothing is added to it', async ({ page }) => {
  await page.goto('/search/?q=prompt+is+too+long');
  await expect(first(page)).toHaveAttribute('data-guide', /prompt-too-long|context-full/);
  await box(page).fill('white screen');
  await expect(first(page)).toHaveAttribute('data-guide', 'apps/blank-page');
  expect(page.url()).toContain('?q=prompt+is+too+long');
});

test('markup in a paste stays text', async ({ page }) => {
  await page.goto('/');
  await paste(page, '<img src=x onerror="document.title=\'hit\'"> model: <b>claude</b> invalid x-api-key');
  await expect(first(page)).toHaveAttribute('data-guide', 'api/key-not-working');
  expect(await page.locator('main img, main b b').count()).toBe(0);
  await expect(page).not.toHaveTitle('hit');
});

test('a megabyte is answered, and said to be shortened', async ({ page }) => {
  await page.goto('/');
  await paste(page, `${'2026-11-25 10:00:00 INFO all is well\n'.repeat(28_000)}${tooLong}\n`);
  await expect(results(page)).toHaveAttribute('data-state', 'sure');
  await expect(first(page)).toHaveAttribute('data-error', 'api-400-prompt-too-long');
  await expect(page.getByRole('status')).toContainText('only the parts around likely errors were read');
});

test.describe('where the catalogue cannot be loaded', () => {
  test.beforeEach(({ page }) => page.route('**/match.json', (route) => route.abort()));

  test('a paste is said not to be searched, with ways on', async ({ page }) => {
    await page.goto('/');
    await paste(page, `Error:\n${tooLong}`);
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await expect(results(page)).toHaveAttribute('data-state', 'unknown');
    await expect(page.getByRole('main').getByRole('link', { name: 'every message' })).toBeVisible();
  });

  test('typed words are still searched', async ({ page }) => {
    await page.goto('/');
    await box(page).fill('load_dotenv');
    await expect(results(page)).toHaveAttribute('data-state', 'search');
    await expect(first(page)).toHaveAttribute('data-guide', 'api/key-not-working');
    await expect(page.getByRole('status')).toContainText('known messages could not be loaded');
  });

  test('a key is named all the same', async ({ page }) => {
    await page.goto('/');
    await paste(page, `sk-ant-api03-${'Fake0'.repeat(6)}`);
    await expect(page.getByRole('status')).toContainText('A key or password is in this text');
  });

  test('it is asked for again with the next text', async ({ page }) => {
    await page.goto('/');
    await paste(page, `Error:\n${tooLong}`);
    await expect(results(page)).toHaveAttribute('data-state', 'unknown');
    await page.unroute('**/match.json');
    await box(page).fill(tooLong);
    await expect(results(page)).toHaveAttribute('data-state', 'sure');
  });
});

test('where the full text cannot be loaded, a known error is answered all the same', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/');
  await paste(page, tooLong);
  await expect(results(page)).toHaveAttribute('data-state', 'sure');
});

test('where the code of the box cannot be loaded, the error index is one click away', async ({ page }) => {
  await page.route('**/search-box*', (route) => route.abort());
  await page.goto('/');
  await paste(page, tooLong);
  await page
    .getByRole('navigation', { name: 'Site', exact: true })
    .getByRole('link', { name: 'Error index' })
    .click();
  await expect(page.getByText('prompt is too long: {tokens} tokens').first()).toBeVisible();
});

test('where the code of the box cannot be loaded, it says so, and is asked for again with the next focus', async ({
  page,
}) => {
  await page.route('**/search-box*', (route) => route.abort());
  await page.goto('/');
  await paste(page, tooLong);
  await expect(page.getByRole('status')).toContainText('The search could not be loaded');
  await page.unroute('**/search-box*');
  await box(page).blur();
  await box(page).focus();
  await expect(results(page)).toHaveAttribute('data-state', 'sure');
});

test('offline the box says so; once loaded it answers offline', async ({ page, context }) => {
  await page.goto('/');
  await box(page).focus();
  await paste(page, 'invalid x-api-key');
  await expect(results(page)).toHaveAttribute('data-state', 'sure');
  await context.setOffline(true);
  await box(page).fill(tooLong);
  await expect(first(page)).toHaveAttribute('data-error', 'api-400-prompt-too-long');
  await box(page).fill('load_dotenv');
  await expect(page.getByRole('status')).toContainText('offline');
});
