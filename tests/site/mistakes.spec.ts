import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build, withCopy } from './project.ts';

const key = 'content/guides/api/key-not-working.mdx';
const blank = 'content/guides/apps/blank-page.mdx';

/** One mistake each, as an author would make it, and what the build says of it. */
const table: [what: string, file: string, from: string | RegExp, to: string, said: RegExp][] = [
  [
    'an unknown field',
    key,
    'side: you',
    'side: you\nseverity: high',
    /key-not-working\.mdx:\d+: unknown field severity: the fields here are title/,
  ],
  [
    'missing sources',
    key,
    /^sources:\n(?: .*\n)+/m,
    '',
    /key-not-working\.mdx:1: sources: is missing: write a list of at least one source/,
  ],
  [
    'a wrong error id',
    key,
    'id: sdk-missing-auth',
    'id: SDK missing',
    /key-not-working\.mdx:\d+: errors\[\d\]\.id: is "SDK missing": use lower-case/,
  ],
  [
    'a relation that leads nowhere',
    key,
    'guide: account/report-a-bug',
    'guide: account/report-a-bugg',
    /key-not-working\.mdx:\d+: no guide "account\/report-a-bugg": write/,
  ],
  [
    'a word in the wrong place',
    key,
    '<Faq>',
    '<Faq>\n\nA stray line.',
    /key-not-working\.mdx:\d+: <Faq> holds <Question> and only that, but here it holds <p>/,
  ],
  [
    'an error id that another guide has',
    blank,
    'id: app-blank-page',
    'id: sdk-missing-auth',
    /blank-page\.mdx:\d+: the error id "sdk-missing-auth" stands at .*key-not-working\.mdx:\d+ already/,
  ],
  [
    'a step that is not there',
    key,
    'step: clean-the-value',
    'step: clean-it',
    /key-not-working\.mdx:\d+: no step "clean-it" in this guide: its steps are/,
  ],
  [
    'a link in the text that leads nowhere',
    key,
    '## Common mistakes',
    '[there](/guides/api/gone/)\n\n## Common mistakes',
    /key-not-working\.mdx:\d+: the link \/guides\/api\/gone\/ leads to no page/,
  ],
];

for (const [what, file, from, to, said] of table)
  test(`${what} stops the build and says where and what to do`, () =>
    withCopy(async (folder) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const broken = source.replace(from, to);
      expect(broken, 'the guide no longer holds what this test breaks').not.toBe(source);
      writeFileSync(join(folder, file), broken);
      const result = await build(folder);
      expect(result.said).toMatch(said);
      expect(result.stopped).toBe(true);
    }));
