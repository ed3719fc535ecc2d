import { expect, test } from '@playwright/test';
import { searchWords } from '../../src/match/words.ts';

test('a few typed words are searched together, without the signs an index does not hold', () => {
  expect(searchWords('x-api-key: $ANTHROPIC_API_KEY!').all).toEqual(['x', 'api', 'key', 'ANTHROPIC_API_KEY']);
});

test('a long text is never searched whole', () => {
  expect(searchWords('one two three four five six seven eight nine').all).toEqual([]);
  expect(searchWords('x'.repeat(201)).all).toEqual([]);
});

test('of a long text the telling words remain: names first, then the longest', () => {
  const { any } = searchWords(
    'It says that the request was refused with invalid_request_error and 529 while I was streaming a response from the server today',
  );
  expect(any).toEqual([
    'invalid_request_error',
    '529',
    'streaming',
    'response',
    'request',
    'refused',
    'server',
    'while',
  ]);
});

test('the words of a text are searched, wherever it begins', () => {
  expect(searchWords('at login nothing happens').any).toEqual(['nothing', 'happens', 'login']);
});

test('a megabyte gives twelve words at most', () => {
  expect(searchWords('Lorem ipsum dolor '.repeat(60_000)).any.length).toBeLessThanOrEqual(12);
});
