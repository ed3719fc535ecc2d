import { expect, test } from '@playwright/test';
import { clean } from '../../src/match/clean.ts';
import { redact } from '../../src/match/secrets.ts';

/** Invented, and cut up so that no scanner takes them for real. */
const fake = 'Fake0Fake0Fake0Fake0Fake0';
const secrets: [kind: string, text: string, left: string][] = [
  ['an Anthropic key', `key is sk-ant-api03-${fake} ok`, 'key is … ok'],
  ['another vendor’s key', `sk-proj-${fake}`, '…'],
  ['an AWS key id', `AKIA${'A1B2C3D4'.repeat(2)}`, '…'],
  ['a GitHub token', `ghp_${fake}`, '…'],
  ['a GitLab token', `glpat-${fake}`, '…'],
  ['a Slack token', `xoxb-${fake}`, '…'],
  ['a Google key', `AIza${fake}${fake}`.slice(0, 39), '…'],
  ['an npm token', `npm_${fake}${fake}`.slice(0, 40), '…'],
  ['a JSON Web Token', `eyJ${fake}.eyJ${fake}.${fake}`, '…'],
  ['a bearer token', `Authorization: Bearer ${fake}`, 'Authorization: …'],
  ['a password in an address', 'https://user:hunter2@example.org/x', 'https://user:…@example.org/x'],
  ['a value after a telling name', `API_TOKEN=${fake}`, 'API_TOKEN=…'],
  ['a value in escaped JSON', `{\\"api_key\\":\\"${fake}\\"}`, '{\\"api_key\\":\\"…\\"}'],
  ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${fake}\n-----END RSA PRIVATE KEY-----`, '…'],
];

for (const [kind, text, left] of secrets)
  test(`${kind} is taken out before anything else`, () => {
    expect(redact(text)).toEqual({ text: left, secrets: 1 });
  });

test('an error about a key is no key', () => {
  for (const text of [
    'invalid x-api-key',
    'api_key: invalid',
    'Illegal header value b"sk-ant-…"',
    'Please pass a token: it is missing',
    'password=required',
  ])
    expect(redact(text)).toEqual({ text, secrets: 0 });
});

test('what differs in every paste is taken out: ids, time stamps, frames, colours, boxes', () => {
  const { text } = clean(
    [
      '2026-11-25T10:00:00.123Z \u001b[31mOverloaded\u001b[0m',
      '│ ⎿ request req_011CExample01 failed │',
      '    at foo (/app/bar.js:1:2)',
      '  File "/app/bar.py", line 3, in call',
    ].join('\n'),
  );
  expect(text.replace(/\s+/g, ' ').trim()).toBe('Overloaded request … failed');
});

test('the line of a running turn reads alike in every version of Claude Code', () => {
  for (const line of [
    '      ✻ Baking… (16m 55s)',
    '· Baking… (1h 2m 5s · ↓ 12.4k tokens)',
    '* Baking… (95s · thinking)',
    '✻ Baking… (ctrl+c to interrupt · 3m 6s)',
  ])
    expect(clean(line).text, line).toContain('(esc to interrupt)');
  for (const line of ['* Baking… (see below)', '* Loading... (95s)', 'Baking… (95s)', '✻ Baked for 16m 55s'])
    expect(clean(line).text, line).not.toContain('interrupt');
});

test('escapes are undone, however deep', () => {
  expect(clean('{\\\\\\"message\\\\\\":\\\\\\"it\\\\u2019s over\\\\\\"}').text).toContain(
    '"message":"it\'s over"',
  );
});

test('a name of ours counts even where its line is left out', () => {
  expect(clean('Error\n    at Anthropic.makeRequest (/app/x.js:1:2)')).toMatchObject({
    text: 'Error',
    ours: true,
  });
});

test('a record is of ours where any field of it says so, and so is an id of the API', () => {
  for (const text of [
    '{"message":"it is over","model":"claude-x"}',
    'over (req_011CExampleExampleExample01)',
  ])
    expect(clean(text), text).toMatchObject({ ours: true });
});

test('a name of ours counts where a terminal broke it in two, and so does the path of an SDK', () => {
  expect(clean('no route to api.anthro\n     pic.com')).toMatchObject({ ours: true, sdk: false });
  for (const frame of [
    'run (/app/node_modules/@anthropic\n     -ai/sdk/core.mjs:3:1)',
    'async Anthropic.post (x.mjs:1:2)',
  ])
    expect(clean(`    at ${frame}`)).toMatchObject({ sdk: true });
});

test('in a long text without repetition, what is too long or timed out is kept as well', () => {
  const word = (index: number) => index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
  const noise = (name: string) => Array.from({ length: 4000 }, (_, index) => `${name} of ${word(index)}`);
  const { text } = clean([...noise('first'), 'prompt is too long: 7 tokens', ...noise('second')].join('\n'));
  expect(text).toContain('prompt is too long: 7 tokens');
});

test('a text over the limit keeps its beginning, its end and what looks like an error', () => {
  const { text, shortened } = clean(
    `begin ${'lorem '.repeat(20_000)} error: zebra ${'ipsum '.repeat(20_000)} end`,
  );
  expect(shortened).toBe(true);
  expect(text.length).toBeLessThan(60_000);
  for (const part of ['begin', 'error: zebra', 'end']) expect(text).toContain(part);
});

const logged: [form: string, text: string][] = [
  ['thread, level and logger behind the time', '2026-11-25T10:00:00.123Z [worker-3] ERROR app: it broke'],
  [
    'before each line of a trace',
    '10:00:00 ERROR app: it broke\n10:00:00 ERROR app:     at foo (/app/x.js:1:2)',
  ],
  ['a logger with its level', '[2026-11-25 10:00:00] production.ERROR: it broke'],
  ['a record', JSON.stringify({ level: 'error', msg: 'it broke' })],
  ['a record in a record', JSON.stringify({ msg: JSON.stringify({ detail: { message: 'it broke' } }) })],
];

for (const [form, text] of logged)
  test(`a logger’s own words are taken off: ${form}`, () => {
    expect(clean(text).text).toBe('it broke');
  });

test('the body of an API keeps its form, and so does what has no time before it', () => {
  for (const text of [
    '{"type":"error","error":{"type":"api_error","message":"it broke"}}',
    '{"first":"it broke","second":"so did this"}',
    `${'{"deep":'.repeat(4000)}1${'}'.repeat(4000)}`,
    'anthropic.BadRequestError: it broke',
    '[main] it broke',
  ])
    expect(clean(text).text).toBe(text);
});
