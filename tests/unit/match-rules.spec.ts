import { expect, test } from '@playwright/test';
import { entriesOf } from '../../src/catalogue/entries.ts';
import { matchMistakes, type Tried } from '../../src/catalogue/match-rules.ts';
import { compile } from '../../src/match/index-data.ts';
import { Matcher } from '../../src/match/match.ts';
import type { GuideError } from '../../src/schema/guide.ts';
import { fillers } from './catalogue.ts';

const error = (id: string, messages: string[], given: Partial<GuideError> = {}): GuideError => ({
  id,
  label: `what ${id} means`,
  surface: [],
  generic: false,
  messages: messages.map((text) => ({ text })),
  symptoms: [],
  samples: [],
  ...given,
});

const guide = (id: string, errors: GuideError[]): Tried => ({
  id,
  data: { title: id, side: 'you', retry: 'never', errors },
  at: (path) => `${id}.mdx:${path.join('.')}`,
});

const mistakes = (...guides: Tried[]) =>
  matchMistakes(guides, new Matcher(compile([...fillers, ...guides.flatMap(entriesOf)])));

const zebra = error('zebra', ['A zebra crossed the request: {count} stripes'], {
  samples: ['claude: a zebra crossed the request: 7 stripes'],
});
const quagga = error('quagga', ['The quagga has left the building']);

test('messages and samples that lead to their own errors', () => {
  expect(mistakes(guide('api/a', [zebra, quagga]))).toEqual([]);
});

const table: [what: string, guides: Tried[], said: string[]][] = [
  [
    'a message that stands in two errors',
    [guide('api/a', [zebra]), guide('api/b', [error('twin', ['A zebra crossed the request: {n} stripes'])])],
    [
      'api/b.mdx:errors.0.messages.0: the message “A zebra crossed the request: {n} stripes” stands at api/a.mdx:errors.0.messages.0 already: keep it in one error',
    ],
  ],
  [
    'a message that is too weak',
    [guide('api/a', [zebra, quagga, error('weak', ['request'])])],
    [
      'api/a.mdx:errors.2.messages.0: the message “request” is too weak to match on: write more of it, or leave it out',
    ],
  ],
  [
    'a sample of another error',
    [guide('api/a', [zebra, { ...quagga, samples: ['claude: a zebra crossed the request: 7 stripes'] }])],
    [
      'api/a.mdx:errors.1.samples.0: the sample “claude: a zebra crossed the request: 7 stripes” leads to zebra (“A zebra crossed the request: {count} stripes”), not to quagga: make it more specific, or move it there',
    ],
  ],
  [
    'a sample that no message covers',
    [guide('api/a', [zebra, { ...quagga, samples: ['{"lorem":"ipsum"}'] }])],
    [
      'api/a.mdx:errors.1.samples.0: the sample “{"lorem":"ipsum"}” matches nothing, not to quagga: make it more specific, or move it there',
    ],
  ],
  [
    'a hole that no message has',
    [guide('api/a', [{ ...zebra, yours: 'You saw {number} stripes.' }])],
    ['api/a.mdx:errors.0.yours: no message of this error has {number}: use a hole of a message'],
  ],
  [
    'a message from which no value can be read',
    [
      guide('api/a', [
        error('zebra', ['A zebra crossed the request: {n}{unit}'], { yours: 'It had {n} {unit}.' }),
      ]),
    ],
    [
      'api/a.mdx:errors.0.messages.0: no value is read from the message “A zebra crossed the request: {n}{unit}” for {n}, {unit}: put words between the holes',
    ],
  ],
];

for (const [what, guides, said] of table)
  test(`${what} stops the build, with place and remedy`, () => {
    expect(mistakes(...guides)).toEqual(expect.arrayContaining(said));
  });
