import { expect, test } from '@playwright/test';
import { neighbours, relationMistakes, type Related } from '../../src/catalogue/relations.ts';
import type { Reason } from '../../src/schema/guide.ts';

const guide = (
  id: string,
  related: [string, Reason][],
  errors: string[] = [id.replace('/', '-')],
): Related => ({
  id,
  at: (path) => `${id}.mdx:${path.join('.') || 1}`,
  data: {
    hop: 'Network',
    errors: errors.map((error) => ({ id: error })),
    related: related.map(([target, why]) => ({ guide: target, why, note: `to ${target}` })),
  },
});

const hops = { apps: ['Device', 'Network'], api: ['Network'] };

test('guides that fit together', () => {
  const all = [
    guide('apps/blank', [['api/key', 'comes-next']]),
    guide('api/key', [['apps/blank', 'do-first']]),
  ];
  expect(relationMistakes(all, hops)).toEqual([]);
});

const table: [what: string, guides: Related[], mistakes: string[]][] = [
  [
    'a related guide that does not exist',
    [guide('apps/blank', [['apps/gone', 'looks-like']])],
    [
      'apps/blank.mdx:related.0.guide: no guide "apps/gone": write content/guides/apps/gone.mdx or another id',
    ],
  ],
  [
    'a guide related to itself',
    [guide('apps/blank', [['apps/blank', 'looks-like']])],
    ['apps/blank.mdx:related.0.guide: the guide is related to itself: name another'],
  ],
  [
    'a guide related twice to another',
    [
      guide('apps/blank', [
        ['api/key', 'looks-like'],
        ['api/key', 'same-cause'],
      ]),
      guide('api/key', []),
    ],
    ['apps/blank.mdx:related.1.guide: "api/key" is named twice: keep one'],
  ],
  [
    'two ends that contradict each other',
    [guide('apps/blank', [['api/key', 'comes-next']]), guide('api/key', [['apps/blank', 'looks-like']])],
    [
      'apps/blank.mdx:related.0.guide: why is "comes-next", but api/key says "looks-like" of this one: write "looks-like"',
      'api/key.mdx:related.0.guide: why is "looks-like", but apps/blank says "comes-next" of this one: write "do-first"',
    ],
  ],
  [
    'an error id in two guides',
    [guide('apps/blank', [], ['same']), guide('api/key', [], ['same'])],
    [
      'api/key.mdx:errors.0.id: the error id "same" stands at apps/blank.mdx:errors.0.id already: an error has one guide',
    ],
  ],
  [
    'a product that does not exist',
    [guide('web/blank', [])],
    ['web/blank.mdx:1: no product "web": move the guide to apps, api'],
  ],
];

for (const [what, guides, mistakes] of table)
  test(`${what} stops the build, with place and remedy`, () => {
    expect(relationMistakes(guides, hops)).toEqual(mistakes);
  });

test('a case of an error that the guide does not have stops the build, with place and remedy', () => {
  const one = guide('apps/blank', [], ['white', 'grey']);
  one.data.errors[1]!.of = 'black';
  expect(relationMistakes([one], hops)).toEqual([
    'apps/blank.mdx:errors.1.of: no general error "black" in this guide: use white',
  ]);
});

test('a hop that the product does not have stops the build, with place and remedy', () => {
  expect(relationMistakes([guide('apps/blank', [])], { apps: ['Device'] })).toEqual([
    'apps/blank.mdx:hop: hop: no "Network" on the way of apps: use Device',
  ]);
});

test('a relation shows from both ends, its reason turned round, the guide’s own list first and five at most', () => {
  const all = [
    guide('apps/a', [['apps/b', 'comes-next']]),
    guide('apps/b', [['apps/c', 'looks-like']]),
    guide('apps/c', []),
    ...['d', 'e', 'f', 'g'].map((name) => guide(`apps/${name}`, [['apps/b', 'same-cause']])),
  ];
  expect(neighbours('apps/b', all)).toEqual([
    { id: 'apps/c', why: 'looks-like', note: 'to apps/c' },
    { id: 'apps/a', why: 'do-first' },
    { id: 'apps/d', why: 'same-cause' },
    { id: 'apps/e', why: 'same-cause' },
    { id: 'apps/f', why: 'same-cause' },
  ]);
});
