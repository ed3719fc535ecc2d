import { expect, test } from '@playwright/test';
import { guideFiles } from '../../src/build/guide-files.ts';

const guides = guideFiles();

/** A body as it is read: no code, no tags. Shared steps stand in files of their own and so do not count. */
const prose = (body: string) =>
  body.replace(/^```[^]*?^```/gm, ' ').replace(/\b(?:id|name|by)="[^"]*"|\]\([^)]*\)|<\/?[A-Z]\w*/g, ' ');
/** The same without what attributes say. */
const plain = (body: string) => prose(body.replace(/<\/?[A-Z][^>]*>/g, ' '));
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu) ?? [];

/** The key guide answers many neighbouring questions and may be longer (the guide template says so). */
const most = (id: string) => (id === 'api/key-not-working' ? 1300 : 700);

for (const { id, body } of guides)
  test(`${id} is as long as a guide may be, and explains in 150 words at most`, () => {
    const count = words(plain(body)).length;
    expect(count).toBeGreaterThanOrEqual(250);
    expect(count).toBeLessThanOrEqual(most(id));
    const why = /^## Why it happens\n([^]*?)(?=^## |^<Faq|(?![^]))/m.exec(body)?.[1] ?? '';
    expect(words(why.replace(/^\|.*$/gm, '')).length).toBeGreaterThan(0);
    expect(words(why.replace(/^\|.*$/gm, '')).length).toBeLessThanOrEqual(150);
    expect(body.match(/<SharedStep /g)?.length ?? 0).toBeLessThanOrEqual(2);
  });

test('no two guides share more than an eighth of their runs of five words', () => {
  const runs = guides.map(({ id, data, body }) => {
    const all = words(`${data.answer} ${prose(body)}`);
    return { id, runs: new Set(all.slice(4).map((_, index) => all.slice(index, index + 5).join(' '))) };
  });
  for (const [index, one] of runs.entries())
    for (const other of runs.slice(index + 1)) {
      const shared = [...one.runs].filter((run) => other.runs.has(run)).length;
      const share = shared / Math.min(one.runs.size, other.runs.size);
      expect(share, `${one.id} and ${other.id}`).toBeLessThanOrEqual(0.12);
    }
});

test('no question stands in two guides, and no two answers open alike', () => {
  const questions = guides.flatMap(({ body }) =>
    [...body.matchAll(/<Question q="([^"]*)"/g)].map(([, q]) => q),
  );
  expect(new Set(questions).size).toBe(questions.length);
  const openings = guides.map(({ data }) => words(data.answer).slice(0, 4).join(' '));
  expect(new Set(openings).size).toBe(openings.length);
});

/** What makes a page sound like any other page. */
const banned =
  /\b(?:simply|unfortunately|please note|as an ai|of course|obviously|basically|in order to|leverage|delve|seamless|clear your cache|reinstall everything|restart your (?:computer|device)|to write:)(?!\p{L})|[a-z]!(?=\s)/giu;

for (const { id, data, body } of guides)
  test(`${id} has no phrase that says nothing, and nothing left to write`, () => {
    const said = [data.title, data.answer, data.tell, prose(body)].join('\n').replace(/`[^`]*`|“[^”]*”/g, '');
    expect(said.match(banned) ?? []).toEqual([]);
  });

test('no guide was verified in the future', () => {
  for (const { id, data } of guides) expect(data.verified.date.getTime(), id).toBeLessThanOrEqual(Date.now());
});
