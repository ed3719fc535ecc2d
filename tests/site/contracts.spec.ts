import { expect, test } from '@playwright/test';
import { elements, guides, pages, read } from './dist.ts';

interface ErrorEntry {
  id: string;
  guide: string;
  step: string | null;
  messages: string[];
  [field: string]: unknown;
}

const catalogue = () => JSON.parse(read('errors.json')) as { version: number; errors: ErrorEntry[] };

/** The errors that the plan gives to the guides that people need most. */
const planned = {
  'api/key-not-working': [
    'api-401-invalid-x-api-key',
    'sdk-missing-auth',
    'api-401-no-key-sent',
    'api-401-invalid-bearer-token',
    'api-401-key-expired-or-disabled',
    'sdk-two-credentials-set',
    'sdk-key-bad-characters',
  ],
  'api/extra-inputs-or-beta-flag': ['api-400-extra-inputs', 'api-400-beta-header'],
  'api/credit-balance-too-low': ['api-400-credit-balance-too-low', 'api-402-billing-error'],
  'api/rate-limit-429': [
    'api-429-rate-limit',
    'api-429-concurrent-connections',
    'api-429-acceleration',
    'api-429-fast-mode',
    'claude-code-429-request-rejected',
  ],
  'api/model-not-found': ['api-404-model-not-found', 'sdk-model-deprecation-warning'],
  'api/prompt-too-long': ['api-400-prompt-too-long'],
  'api/tool-result-mismatch': [
    'api-tool-use-without-tool-result',
    'api-tool-result-without-tool-use',
    'api-400-duplicate-tool-result',
    'claude-code-400-tool-concurrency',
  ],
  'api/internal-server-error': ['api-500-internal', 'api-5xx-gateway'],
  'api/overloaded-529': [
    'api-529-overloaded',
    'claude-code-server-limiting-requests',
    'claude-code-agent-terminated-early',
  ],
  'api/ssl-certificate-error': ['claude-code-ssl-certificate', 'sdk-ssl-certificate'],
  'api/connection-error': ['api-connection-error'],
  'apps/attachments-not-uploading': [
    'app-upload-failed',
    'app-file-too-large',
    'app-file-unreadable',
    'app-too-many-files-or-images',
  ],
  'apps/blank-page': ['app-blank-page'],
  'apps/desktop-blank-window': ['desktop-blank-window'],
  'apps/conversation-will-not-load': ['app-conversation-load-error'],
  'apps/response-stops-mid-way': [
    'app-stops-mid-response',
    'app-no-response',
    'app-reply-disappears',
    'app-max-length-continue',
  ],
  'apps/something-went-wrong': ['app-something-went-wrong', 'app-internal-server-error'],
  'apps/conversation-too-long': ['app-conversation-too-long'],
  'apps/capacity-or-model-unavailable': ['app-capacity-constraints', 'app-model-unavailable'],
  'apps/outage': ['app-outage-claude-will-return-soon', 'app-technical-difficulties', 'app-rate-exceeded'],
  'apps/connector-authorization-failed': [
    'app-connector-auth-failed',
    'app-connector-server-unreachable',
    'api-400-mcp-connector',
  ],
  'apps/chrome-extension-not-connected': ['chrome-extension-not-connected', 'chrome-extension-no-plan'],
  'claude-code/command-not-found': ['claude-code-command-not-found', 'claude-code-several-installs'],
  'claude-code/login-fails': [
    'claude-code-login-failed',
    'claude-code-not-logged-in',
    'claude-code-keychain',
  ],
  'claude-code/login-expired': [
    'claude-code-oauth-expired',
    'claude-code-invalid-oauth-token',
    'claude-code-oauth-scope',
    'claude-code-profile-expired',
  ],
  'claude-code/invalid-api-key': [
    'claude-code-invalid-api-key',
    'claude-code-api-key-helper',
    'claude-code-invalid-header-value',
    'claude-code-auth-conflict',
    'claude-code-workspace-key',
  ],
  'claude-code/context-full': [
    'claude-code-context-compaction',
    'claude-code-context-low',
    'claude-code-autocompact-thrashing',
  ],
  'claude-code/cannot-connect': ['claude-code-api-connection-error', 'claude-code-setup-check-failed'],
  'claude-code/stalls-or-stops': [
    'claude-code-hang',
    'claude-code-request-timed-out',
    'claude-code-stops-mid-task',
    'claude-code-interrupted',
    'claude-code-response-incomplete',
    'claude-code-socket-closed',
  ],
  'mcp/connection-closed': ['mcp-connection-closed'],
  'mcp/could-not-attach': ['mcp-could-not-attach', 'mcp-desktop-extension'],
  'account/report-a-bug': ['report-closed-as-invalid', 'support-no-human-answer'],
  'account/usage-limit-reached': ['app-usage-limit', 'claude-code-usage-limit'],
  'account/sign-in-fails': [
    'app-login-failed',
    'app-login-email-missing',
    'app-login-code-expired',
    'app-login-google',
    'desktop-login-no-return',
  ],
  'account/organization-disabled': [
    'account-org-disabled',
    'account-on-hold',
    'account-age-or-identity-check',
  ],
  'account/paid-but-still-free': ['billing-paid-but-free'],
};

for (const [guide, ids] of Object.entries(planned))
  test(`the guide ${guide} holds the errors of the plan`, () => {
    const address = `/guides/${guide}/`;
    const held = catalogue().errors.filter((error) => error.guide === address);
    expect(held.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

test('errors.json keeps its shape', () => {
  const { version, errors } = catalogue();
  expect(version).toBe(1);
  expect(new Set(errors.map(({ id }) => id)).size).toBe(errors.length);
  for (const error of errors)
    expect(error).toEqual({
      id: expect.stringMatching(/^[a-z0-9-]+$/),
      title: expect.any(String),
      label: expect.any(String),
      guide: expect.stringMatching(/^\/guides\/[a-z-]+\/[a-z0-9-]+\/$/),
      step: error.step === null ? null : expect.stringMatching(/^#/),
      product: error.guide.split('/')[2],
      surface: expect.any(Array),
      status: error['status'] === null ? null : expect.any(Number),
      type: error['type'] === null ? null : expect.any(String),
      messages: expect.any(Array),
      side: expect.stringMatching(/^(you|them|either)$/),
      retry: expect.stringMatching(/^(never|after-a-change|with-back-off|later)$/),
      answer: expect.any(String),
      verified: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
});

test('each error of errors.json leads to a page and a step that are there, and stands in the error index', () => {
  const index = read('/errors/');
  for (const { id, guide, step } of catalogue().errors) {
    const ids = elements(read(guide)).map((element) => element.properties['id']);
    if (step) expect(ids, `${guide}${step}`).toContain(step.slice(1));
    expect(index).toContain(`id="${id}"`);
  }
});

test('the error index shows every message as text of one page', () => {
  const text = elements(read('/errors/'))
    .filter(({ tagName }) => tagName === 'code')
    .map(({ children }) => children.map((child) => ('value' in child ? child.value : '')).join(''));
  for (const message of catalogue().errors.flatMap(({ messages }) => messages))
    expect(text).toContain(message);
});

for (const address of guides())
  test(`${address} keeps the contract of a guide`, () => {
    const all = elements(read(address));
    const withData = (name: string) => all.filter(({ properties }) => name in properties);
    const [main] = withData('dataGuide');
    expect(main?.tagName).toBe('main');
    expect(`/guides/${String(main?.properties['dataGuide'])}/`).toBe(address);
    for (const once of [
      'dataAnswer',
      'dataMessages',
      'dataConfirm',
      'dataStillStuck',
      'dataRelated',
      'dataSources',
    ])
      expect(withData(once), once).toHaveLength(1);

    const inside = (name: string, tag: string) =>
      elements2(withData(name)).filter(({ tagName }) => tagName === tag);
    const elements2 = (from: typeof all): typeof all =>
      from.flatMap((element) => [
        element,
        ...elements2(
          element.children.filter((child): child is (typeof all)[number] => child.type === 'element'),
        ),
      ]);
    const steps = withData('dataSteps');
    expect(all.indexOf(withData('dataAnswer')[0]!)).toBeLessThan(all.indexOf(steps[0]!));
    expect(steps.length).toBeGreaterThan(0);
    for (const list of steps) {
      expect(list.tagName).toBe('ol');
      for (const item of list.children)
        if (item.type === 'element') expect(item.properties['id']).toBeTruthy();
    }
    expect(inside('dataRelated', 'a').length).toBeGreaterThanOrEqual(2);
    expect(inside('dataRelated', 'a').length).toBeLessThanOrEqual(5);
    expect(inside('dataSources', 'a').length).toBeGreaterThan(0);
    expect(
      all.filter(({ tagName, properties }) => tagName === 'time' && properties['dateTime']).length,
    ).toBeGreaterThan(0);
  });

for (const address of pages())
  test(`${address} has one first-level heading, a title, a description and the policy`, () => {
    const html = read(address);
    const all = elements(html);
    expect(all.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]{10,}<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{30,}"/);
    const policy = /content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain("'unsafe-eval'");
    for (const { properties } of all) expect(Object.keys(properties)).not.toContain('style');
  });

for (const address of pages())
  test(`${address} asks no other site for anything`, () => {
    const asks = elements(read(address)).flatMap(({ tagName, properties }) => {
      if (['script', 'img', 'iframe', 'source', 'video'].includes(tagName)) return properties['src'] ?? [];
      const { rel, href } = properties;
      return tagName === 'link' && !String(rel).includes('canonical') ? (href ?? []) : [];
    });
    for (const asked of asks) expect(String(asked)).toMatch(/^\/(?!\/)/);
  });

for (const address of ['/', '/search/'])
  test(`${address} holds the box and its results`, () => {
    const all = elements(read(address));
    const boxes = all.filter(({ tagName }) => tagName === 'textarea');
    expect(boxes).toHaveLength(1);
    expect(boxes[0]?.properties['ariaLabel']).toMatch(/^What do you see/);
    const results = all.filter(({ properties }) => 'dataResults' in properties);
    expect(results).toHaveLength(1);
    expect(results[0]?.properties['dataState']).toBe('empty');
  });

test('the sitemap holds every page but the one for addresses that do not exist', () => {
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>https:\/\/[^/]+([^<]+)<\/loc>/g)].map(
    ([, path]) => path,
  );
  expect(listed.sort()).toEqual(pages().filter((address) => address !== '/404.html'));
});

test('no guide is an orphan: another guide, its product and the list of all lead to it', () => {
  const links = (address: string) => elements(read(address)).map(({ properties }) => properties['href']);
  const all = links('/guides/');
  for (const address of guides()) {
    expect(all).toContain(address);
    expect(links(address.replace(/[^/]+\/$/, ''))).toContain(address);
    expect(
      guides().some((other) => other !== address && links(other).includes(address)),
      address,
    ).toBe(true);
  }
});

test('no word runs into a link or a code beside it', () => {
  const glued = /[A-Za-z,.;:]<(a|b|code|kbd)[ >]|<\/(a|b|code|kbd)>[A-Za-z(]/;
  for (const address of pages()) {
    const body = read(address).replace(/<pre[^]*?<\/pre>|Un<i/g, '');
    expect(
      glued
        .exec(body)
        ?.input.slice(glued.exec(body)!.index - 40)
        .slice(0, 80),
      address,
    ).toBeUndefined();
  }
});

test('no mark of Markdown is left in what is read', () => {
  for (const address of pages()) {
    const body = read(address).replace(/<(pre|code|script|style)\b[^]*?<\/\1>|<[^>]*>/g, ' ');
    expect(/.{30}(?:`|\*\*|\]\().{0,30}/.exec(body)?.[0], address).toBeUndefined();
  }
});

test('the footer of every page says that the site is independent of Anthropic', () => {
  for (const address of pages()) expect(read(address)).toContain('not made, run or endorsed by Anthropic');
});

test('what a step may lead to stands on a line for each outcome, and one statement stays one', () => {
  const outcomes = (address: string, step: string) =>
    new RegExp(`<li id="${step}"[^]*?<p class="see"([^]*?)</p>`).exec(read(address))![1]!.match(/<span\b/g)!
      .length;
  expect(outcomes('/guides/api/key-not-working/', 'see-what-the-process-has')).toBe(3);
  expect(outcomes('/guides/api/internal-server-error/', 'look-at-what-came-back')).toBe(1);
  expect(read('/guides/api/internal-server-error/')).toMatch(/You then see<\/b> <span/);
});
