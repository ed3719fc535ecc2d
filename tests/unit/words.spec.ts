import { expect, test } from '@playwright/test';
import { searchWords } from '../../src/match/words.ts';

test('a few typed words are searched together, without the signs an index does not hold', () => {
  expect(searchWords('x-api-key: $ANTHROPIC_API_KEY!').all).toEqual(['x', 'api', 'key', 'ANTHROPIC_API_KEY']);
});

test('a long text is never searched whole', () => {
  expect(searchWords('one two three four five six seven eight nine').all).toEqual([]);
  expect(searchWords('x'.repeat(201)).all).toEqual([]);
});

test('of a long text the telling words remain, names of errors first, eight at most', () => {
  const { any } = searchWords(
    'It says that the request was refused with invalid_request_error and 529 while I was streaming a response from the server today',
  );
  expect(any).toHaveLength(8);
  expect(any.slice(0, 2)).toEqual(['invalid_request_error', '529']);
  expect(any).not.toContain('the');
});

test('a megabyte gives eight words too', () => {
  expect(searchWords('Lorem ipsum dolor '.repeat(60_000)).any.length).toBeLessThanOrEqual(8);
});
