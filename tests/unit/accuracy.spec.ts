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
