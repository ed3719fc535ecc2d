import { expect, test } from '@playwright/test';
import { guideFiles } from '../../src/build/guide-files.ts';
import { entriesOf } from '../../src/catalogue/entries.ts';
import { compile } from '../../src/match/index-data.ts';
import { Matcher } from '../../src/match/match.ts';
import { pastes, variants, type Paste } from '../bench/pastes.ts';

const matcher = new Matcher(compile(guideFiles().flatMap(entriesOf)));
const right = ({ error, also, text }: Paste) =>
  matcher.match(text).hits.findIndex((hit) => [error, ...also].includes(hit.error));
const share = (ranks: number[], most: number) =>
  ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length;

const texts = pastes().filter(({ form }) => form !== 'sentence' && form !== 'foreign');
const sentences = pastes().filter(({ form }) => form === 'sentence');
const foreign = pastes().filter(({ form }) => form === 'foreign');

for (const [name, change] of Object.entries(variants))
  test(`error texts lead to their errors: ${name}`, () => {
    const ranks = texts.map((paste) => right({ ...paste, text: change(paste.text) }));
    expect(share(ranks, 1)).toBeGreaterThanOrEqual(0.95);
  });

test('sentences lead to their errors', () => {
  const ranks = sentences.map(right);
  expect(share(ranks, 1)).toBeGreaterThanOrEqual(0.93);
  expect(share(ranks, 3)).toBeGreaterThanOrEqual(0.95);
});

test('texts of other products are not claimed', () => {
  const claimed = foreign.filter(({ text }) => matcher.match(text).verdict !== 'none');
  expect(claimed.length / foreign.length, claimed.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(0.05);
});

test('the message shown is the one in the text, not another wording of it', () => {
  const said = (message: string) =>
    `anthropic.AuthenticationError: Error code: 401 - {'type': 'error', 'error': {'type': 'authentication_error', 'message': '${message}'}}`;
  for (const message of ['invalid x-api-key', 'Invalid API Key', 'x-api-key header is required'])
    expect(matcher.match(said(message)).hits[0]!.message).toContain(message);
});

test('the reader’s values are found behind the part of a message that is recognised, and in another of its error', () => {
  for (const [text, yours] of [
    [
      'This request would exceed your organization’s rate limit of 30,000 input tokens per minute',
      'Your limit is 30,000 per minute.',
    ],
    [
      'messages.3: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_01Ex4mple. Each `tool_use` block must have a corresponding `tool_result` block in the next message.',
      'The pair breaks at message 3 of your list, counted from 0.',
    ],
  ] as const)
    expect(matcher.match(text).hits[0]!.yours).toBe(yours);
});

test('a message that is shown only in part says so', () => {
  const seen =
    'Error during compaction: Error: Conversation too long. Press esc twice to go up a few messages and try again.';
  expect(matcher.match(seen).hits[0]!.message).toMatch(/^Conversation too long\. .* …$/);
  expect(matcher.match('Invalid API key · Please run /login').hits[0]!.message).not.toContain('…');
});

test('in a report by Claude Code, what was seen goes before the errors in its memory', () => {
  const seen =
    '⎿  Error during compaction: Error: Conversation too long. Press esc twice to go up a few messages.';
  const memory =
    '[{"error":"Error: Command failed: security find-generic-password -w -s \\"Claude Code\\"\\nsecurity: SecKeychainSearchCopyNext: The specified item could not be found in the keychain."}]';
  expect(matcher.match(memory).hits[0]!.error).toBe('claude-code-keychain');
  const report = (first: string) =>
    `${first}\n\n**Environment Info**\n- Platform: darwin\n\n**Errors**\n\`\`\`json\n${memory}`;
  expect(matcher.match(report(seen)).hits[0]!.case).toBe('claude-code-compaction-failed');
  const indented = report(seen).replaceAll('\n', '\n      ');
  expect(matcher.match(indented).hits[0]!.case).toBe('claude-code-compaction-failed');
  expect(matcher.match(report('Something is odd here.')).hits[0]!.error).toBe('claude-code-keychain');
});

test('an error of claude.ai is not another one with the same type', () => {
  const body = (message: string) => `{"error":{"type":"permission_error","message":"${message}"}}`;
  expect(matcher.match(body('Invalid model')).hits[0]!.case).toBe('app-model-not-allowed');
  expect(matcher.match(body('Invalid authorization for organization')).verdict).not.toBe('sure');
});

test('the default words of an SDK’s exception are its name', () => {
  const trace = (at: string) =>
    `{"message":"Connection error.","stack":"Error: Connection error.\\n    at ${at}:265:19)"}`;
  const ours = 'Anthropic.makeRequest (file:///app/node_modules/@anthropic-ai/sdk/client.mjs';
  const other = 'Other.send (file:///app/lib/send.js';
  expect(matcher.match(trace(ours)).hits[0]!).toMatchObject({
    error: 'api-connection-error',
    facts: ['APIConnectionError'],
  });
  expect(matcher.match(trace(other)).hits[0]?.facts ?? []).toEqual([]);
});

test('a message that any program prints is offered, and claimed only beside a name of ours', () => {
  const said = 'Error: self signed certificate in certificate chain';
  const [hit] = matcher.match(said).hits;
  expect(matcher.match(said).verdict).toBe('none');
  expect(hit!.guide).toBe('api/ssl-certificate-error');
  expect(matcher.match(`claude: ${said}`).verdict).toBe('sure');
  expect(matcher.match(`jellyfin: ${said}`)).toMatchObject({ hits: [], foreign: 'jellyfin' });
});

for (const said of [
  'Error: Request failed, status 401',
  'Error: self signed certificate in certificate chain',
])
  test(`“${said}” is not ours in another program’s trace`, () => {
    expect(matcher.match(said).hits).not.toEqual([]);
    expect(matcher.match(`${said}\n    at send (widget.js:1:192)\n    at widget.js:1:237`).verdict).toBe(
      'none',
    );
  });

test('an answer of the terminal that is not in English leads to its error', () => {
  for (const text of [
    "'claude' 不是内部或外部命令，也不是可运行的程序\n或批处理文件。",
    'claude : Die Benennung "claude" wurde nicht erkannt.\n    + CategoryInfo          : ObjectNotFound: (claude:String) [], CommandNotFoundException',
  ])
    expect(matcher.match(text).hits[0]!.case).toBe('claude-code-command-not-found');
});

test('the name of another product beside a whole message of ours does not hide it', () => {
  const text =
    'Couldn’t register with Garden WordPress Site’s sign-in service. You can try again, or add an OAuth Client ID in the connector settings.';
  expect(matcher.match(text).hits[0]!.error).toBe('app-connector-auth-failed');
  expect(matcher.match('WordPress could not sign you in. Try again in the settings.').verdict).toBe('none');
});

test('a long description of a trouble of ours is read by its beginning', () => {
  const start = 'Claude Code hangs all the time and never answers, the spinner goes on forever.';
  const rest =
    ' I wrote down what I had done before that, which shells and windows were open and so on.'.repeat(6);
  expect(matcher.match(start + rest).hits[0]!.error).toBe('claude-code-hang');
  expect(matcher.match(`It hangs all the time and never answers.${rest}`).verdict).toBe('none');
});

test('a message is not sent without the part that names us', () => {
  const at = (host: string) =>
    `httpx.HTTPStatusError: Client error '404 Not Found' for url 'https://${host}'`;
  expect(matcher.match(at('api.anthropic.com/v1/messages')).hits[0]!.error).toBe('api-404-model-not-found');
  expect(matcher.match(at('parcels.example.org/v1/status')).verdict).toBe('none');
});

test('a sentence about us may name an exception', () => {
  const said = 'With Claude I keep running into a RateLimitError all day although I send few requests.';
  expect(matcher.match(said).hits[0]!.error).toBe('api-429-rate-limit');
  expect(matcher.match(said.replace('Claude', 'Parcelo')).verdict).toBe('none');
});

test('what fits but names nothing of ours is offered, and claimed only where it says much', () => {
  const guide = 'apps/attachments-not-uploading';
  for (const [text, verdict] of [
    ['file too large', 'none'],
    ['file too large in claude', 'likely'],
    ['I attach a picture to my message and it stays at the loading circle', 'likely'],
  ] as const)
    expect(matcher.match(text), text).toMatchObject({ verdict, hits: [{ guide }, {}, {}] });
  expect(matcher.match('my bicycle has a flat')).toMatchObject({ verdict: 'none', hits: [] });
});

test('a message beside another’s address is not claimed', () => {
  const said = 'shelf: Extra inputs are not permitted';
  expect(matcher.match(said).verdict).toBe('sure');
  expect(matcher.match(`${said}, see https://errors.example.org/2.8/extra`).verdict).toBe('none');
  const minified = (error: number) =>
    `Uncaught Error: Minified React error #${error}; visit https://react.dev/errors/${error} for the full message`;
  expect(matcher.match(minified(185)).verdict).toBe('none');
  expect(matcher.match(`claude.ai: ${minified(418)}`).hits[0]!.case).toBe('app-page-hydration-failed');
});

test('words around what a program printed are read too, if they name something of ours', () => {
  const said = 'I attach a picture(s) to my message and the upload stays at the loading circle';
  const printed = '{"state": "pending"}';
  for (const text of [said, `Claude ${said} ${printed}`])
    expect(matcher.match(text), text).toMatchObject({
      verdict: 'likely',
      hits: [{ error: 'app-upload-failed' }, {}, {}],
    });
  expect(matcher.match(`${said} ${printed}`).verdict).toBe('none');
});

test('a number in a sentence that names nothing of ours is no status', () => {
  for (const said of ['the room 404 is closed', 'I paid 500 for the bike', 'the train 429 is late'])
    expect(matcher.match(said).verdict, said).toBe('none');
  expect(matcher.match('too many requests per minute, rate limited all day 429').verdict).toBe('likely');
  expect(matcher.match('529').hits[0]!.error).toBe('api-529-overloaded');
  expect(matcher.match('claude says 529 all day').hits[0]!.error).toBe('api-529-overloaded');
});
