import { expect, test } from '@playwright/test';
import { factMistakes, hardFacts, statedLines, typeMistakes } from '../../src/build/hard-facts.ts';

const facts = hardFacts();
const add = 'correct it, or add it to content/facts.yaml with source and date';
const said = (text: string, code = false) =>
  factMistakes([{ line: 7, text, code }], facts).map(({ line, text }) => `${line}: ${text}`);

const table: [what: string, text: string, code: boolean, mistake: string][] = [
  ['an error type', 'It says `zebra_error`.', false, `the error type "zebra_error" is not known: ${add}`],
  ['a host', 'Allow `zebra.claude.ai`.', false, `the host zebra.claude.ai is not known: ${add}`],
  [
    'an outdated host',
    'Look at status.anthropic.com.',
    false,
    'the host status.anthropic.com is outdated: write status.claude.com',
  ],
  ['a header', 'Send `anthropic-zebra`.', false, `the header anthropic-zebra is not known: ${add}`],
  [
    'a model',
    'Ask `claude-zebra`, no: `claude-opus-9`.',
    false,
    `the model claude-opus-9 is not known: ${add}`,
  ],
  [
    'a retired model in a command',
    '"model": "claude-3-haiku-20240307"',
    true,
    `the model claude-3-haiku-20240307 is retired since 2026-04-20: a command needs one of ${facts.models.current.join(', ')}`,
  ],
  ['a limit', 'At most 77 MB fit.', false, `the limit 77 MB is not known: ${add}`],
];

for (const [what, text, code, mistake] of table)
  test(`${what} that the facts do not hold stops the build, with line and remedy`, () => {
    expect(said(text, code)).toEqual([`7: ${mistake}`]);
  });

test('what the facts hold may be named', () => {
  expect(
    said(
      'A 529 `overloaded_error` of api.anthropic.com has `request-id` and `anthropic-ratelimit-tokens-reset`; 32 MB, 1,000 pages, `claude-haiku-4-5`; `claude-3-haiku-20240307` is gone; status.anthropic.com leads to status.claude.com; @anthropic-ai/sdk',
    ),
  ).toEqual([]);
});

test('a type comes with its own status', () => {
  expect(
    typeMistakes(
      [{ type: 'rate_limit_error', status: 401 }, { type: 'api_error', status: 500 }, { type: 'x_error' }],
      facts,
    ),
  ).toEqual([
    { index: 0, text: 'rate_limit_error comes with 429, not 401: correct the status or the type' },
    { index: 2, text: `the error type "x_error" is not known: ${add}` },
  ]);
});

test('messages and samples are verbatim and are not held to the facts', () => {
  const source =
    '---\ntitle: A title\nerrors:\n  - label: a label\n    messages: [see status.anthropic.com]\n---\n\nBody.\n\n```bash\ncode\n```\n';
  expect(statedLines(source).filter(({ text }) => text.trim())).toEqual([
    { line: 2, text: 'A title', code: false },
    { line: 4, text: 'a label', code: false },
    { line: 8, text: 'Body.', code: false },
    { line: 11, text: 'code', code: true },
  ]);
});
