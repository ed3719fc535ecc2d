import { expect, test } from '@playwright/test';
import { frontMatterMistakes } from '../../src/build/front-matter.ts';
import { guideSchema } from '../../src/schema/guide.ts';
import { productSchema } from '../../src/schema/product.ts';

const guide = `---
title: The page is blank
answer: An extension keeps the page from loading. Open it in a private window.
side: either
retry: later
minutes: 5
hop: Network
tell: A private window shows the page.
errors:
  - id: app-blank-page
    label: nothing is drawn
    status: 200
    surface: [web]
    step: open-it-elsewhere
    messages: ["Page not found", { text: Old words, until: "2025" }]
    symptoms: [white screen]
related:
  - guide: apps/outage
    why: looks-like
    note: An outage has a page with text.
verified: { date: 2026-11-23, how: official }
sources:
  - title: A page of the documentation
    url: https://example.com/page
    read: 2026-11-23
changed:
  - date: 2026-11-23
    note: First version.
---

Body.
`;

const mistakes = (from: string | RegExp, to: string) => {
  const source = guide.replace(from, to);
  expect(source, 'the sample changed').not.toBe(guide);
  return frontMatterMistakes(source, 'blank.mdx', guideSchema);
};

test('a guide that is right', () => {
  expect(frontMatterMistakes(guide, 'blank.mdx', guideSchema)).toEqual([]);
});

const table: [what: string, from: string | RegExp, to: string, message: string | RegExp][] = [
  [
    'an unknown field',
    'side: either',
    'side: either\nauthor: Ann',
    /^blank\.mdx:5: unknown field author: the fields here are title, answer, side, /,
  ],
  [
    'an unknown field of an error',
    '    status: 200',
    '    code: 200',
    /^blank\.mdx:12: errors\[0\]: unknown field code: the fields here are id, label, status, /,
  ],
  [
    'a missing field',
    /^minutes: 5\n/m,
    '',
    'blank.mdx:1: minutes: is missing: write the minutes it takes, as a number',
  ],
  [
    'no sources at all',
    /sources:[\s\S]*?(?=changed:)/,
    '',
    'blank.mdx:1: sources: is missing: write a list of at least one source with title, url and the date read',
  ],
  [
    'an empty list of sources',
    /sources:[\s\S]*?(?=changed:)/,
    'sources: []\n',
    'blank.mdx:22: sources: is empty: write at least one source with title, url and the date read',
  ],
  [
    'an empty text',
    'title: The page is blank',
    'title: ""',
    /^blank\.mdx:2: title: is empty: write the trouble/,
  ],
  [
    'a number where text belongs',
    'title: The page is blank',
    'title: 529',
    'blank.mdx:2: title: is not text: put it in quotes (the trouble as the reader would say it)',
  ],
  [
    'a title that is too long',
    'title: The page is blank',
    `title: ${'blank '.repeat(12)}page`,
    'blank.mdx:2: title: has 76 characters: shorten it to 70 or fewer',
  ],
  [
    'a title that promises',
    'title: The page',
    'title: How to fix that the page',
    'blank.mdx:2: title: begins with “How to fix”: name the trouble or the message instead',
  ],
  [
    'an answer that is too long',
    'answer: An',
    `answer: ${'word '.repeat(60)}An`,
    'blank.mdx:3: answer: has 73 words: shorten it to 60 or fewer',
  ],
  [
    'a side that does not exist',
    'side: either',
    'side: us',
    'blank.mdx:4: side: is "us": write one of you, them, either',
  ],
  [
    'minutes in words',
    'minutes: 5',
    'minutes: five',
    'blank.mdx:6: minutes: is "five": write the minutes it takes, as a number',
  ],
  ['no minutes', 'minutes: 5', 'minutes: 0', 'blank.mdx:6: minutes: is 0: write a number above 0'],
  [
    'an error id with capitals',
    'id: app-blank-page',
    'id: App_Blank',
    'blank.mdx:10: errors[0].id: is "App_Blank": use lower-case letters, digits and single hyphens',
  ],
  [
    'a status in quotes',
    'status: 200',
    'status: "200"',
    'blank.mdx:12: errors[0].status: is "200": write the HTTP status as a number, for example 401',
  ],
  [
    'a status that does not exist',
    'status: 200',
    'status: 42',
    'blank.mdx:12: errors[0].status: is 42: write a status from 100 to 599',
  ],
  [
    'an unknown surface',
    'surface: [web]',
    'surface: [webb]',
    /^blank\.mdx:13: errors\[0\]\.surface\[0\]: is "webb": write one of api, python, /,
  ],
  [
    'messages that are missing',
    /    messages: .*\n/,
    '',
    'blank.mdx:10: errors[0].messages: is missing: write a list of verbatim messages, or [] where there is none',
  ],
  [
    'a message that is no text',
    '"Page not found"',
    '404',
    'blank.mdx:15: errors[0].messages[0]: is not a message: write the verbatim string in quotes, or text: and until: for an old wording',
  ],
  [
    'a guide without a product',
    'guide: apps/outage',
    'guide: outage',
    'blank.mdx:18: related[0].guide: is "outage": write product/guide, for example api/key-not-working',
  ],
  [
    'a reason that does not exist',
    'why: looks-like',
    'why: similar',
    'blank.mdx:19: related[0].why: is "similar": write one of looks-like, same-cause, comes-next, do-first',
  ],
  [
    'a date in quotes',
    'read: 2026-11-23',
    'read: "2026-11-23"',
    'blank.mdx:25: sources[0].read: is "2026-11-23": write a date such as 2026-11-23, without quotes',
  ],
  [
    'an address without https',
    'https://example.com/page',
    'example.com/page',
    'blank.mdx:24: sources[0].url: is "example.com/page": write a whole address that begins with https://',
  ],
];

for (const [what, from, to, message] of table)
  test(`${what} stops the build, with line and remedy`, () => {
    const [first] = mistakes(from, to);
    if (typeof message === 'string') expect(first).toBe(message);
    else expect(first).toMatch(message);
  });

test('all mistakes of a file are named at once', () => {
  expect(mistakes('side: either\nretry: later', 'side: us\nretry: soon')).toHaveLength(2);
});

test('a mistake in one product of the YAML file is named with its line', () => {
  const products = 'api:\n  order: 1\n  name: Claude API\n  place: In the API\n  covers: Keys\n  hops: []\n';
  expect(frontMatterMistakes(products, 'products.yaml', productSchema, 'api')).toEqual([
    'products.yaml:6: api.hops: is empty: write the hops of a request, in order',
    'products.yaml:2: api.status: is not an address: write the status page’s https:// address',
    'products.yaml:2: api.support: is missing: write the fields name, url',
  ]);
});
