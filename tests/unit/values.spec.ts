import { expect, test } from '@playwright/test';
import { sayYours, withoutHoles } from '../../src/match/values.ts';

const table: [what: string, sentence: string, message: string, text: string, said: string][] = [
  [
    'numbers, grouped',
    'You sent {sent}, the limit is {limit}.',
    'too long: {sent} tokens > {limit} maximum',
    'too long: 216327 tokens > 200000 maximum',
    'You sent 216\u202f327, the limit is 200\u202f000.',
  ],
  [
    'a value over a line break',
    'You sent {sent}.',
    'too long: {sent} tokens',
    'too long:\n   7 tokens',
    'You sent 7.',
  ],
  [
    'a value at the end',
    'It asked for {model}.',
    'model: {model}',
    '"message":"model: claude-3-opus"}',
    'It asked for claude-3-opus.',
  ],
  [
    'a value at the beginning',
    'It refuses {field}.',
    '{field}: Extra inputs are not permitted',
    '"message":"response_format: Extra inputs are not permitted"',
    'It refuses response_format.',
  ],
  [
    'an hour with a zone behind it',
    'Back at {time}.',
    "You've hit your limit · resets {time} ({zone})",
    "You've hit your limit · resets 3:45pm (Europe/Berlin)",
    'Back at 3:45pm.',
  ],
  [
    'a message with a curly apostrophe',
    'Back at {time}.',
    'You’re almost out · Resets at {time}',
    "You're almost out · Resets at 9am",
    'Back at 9am.',
  ],
  [
    'a day and an hour at the end',
    'Back at {time}.',
    "You've hit your limit · resets {time} ({zone})",
    "You've hit your limit · resets Oct 14 at 3pm (Europe/Berlin)",
    'Back at Oct 14 at 3pm.',
  ],
  ['nothing where the text has no value', 'You sent {sent}.', 'too long: {sent} tokens', 'too long', ''],
  ['signs of a pattern as they stand', 'It is {n}.', 'what (?: {n} +', 'what (?: 5 +', 'It is 5.'],
];

for (const [what, sentence, message, text, said] of table)
  test(`the reader’s values: ${what}`, () => {
    expect(sayYours(sentence, message, text)).toBe(said);
  });

test('a reader sees “…” for what varies, and the braces of JSON as they are', () => {
  expect(withoutHoles('too long: {sent} tokens, {rest of the answer}')).toBe('too long: … tokens, …');
  expect(withoutHoles('{"type":"error","message":"model: {model}"}')).toBe(
    '{"type":"error","message":"model: …"}',
  );
});
