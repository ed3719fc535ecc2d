import { plain } from './clean.ts';
import { tokens } from './tokens.ts';

/** A hole of a message, for what varies: `{tokens}`. The braces of JSON are none. */
export const hole = /\{[\w ]+\}/g;
const holesOf = (text: string) => [...text.matchAll(hole)].map(([found]) => found);

/** A message as a reader sees it: “…” for each hole. */
export const withoutHoles = (message: string): string => message.replace(hole, '…');

/** `216327` as `216 327`, with a narrow space that does not break. */
const grouped = (value: string) =>
  value.replace(/^\d{5,15}$/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '\u202f'));

/** The words of a part of a message, in their order, with anything but words between them. */
const words = (part: string) =>
  tokens(plain(part))
    .words.map((word) => (word === '#' ? '\\d[\\d.,]*[a-z]{0,2}' : word))
    .join('\\W{1,20}');

/**
 * Puts the reader’s own values into a sentence.
 * @param sentence with `{holes}` of the message, for example “You sent {tokens} tokens.”
 * @param message the message with its holes
 * @param text the cleaned text that holds the message
 * @returns the sentence, or empty where the text does not hold a value for each of its holes
 */
export function sayYours(sentence: string, message: string, text: string): string {
  const parts = message.split(hole).map(words);
  const pattern = parts
    .map((part, index) => {
      if (index === 0) return part;
      const between = index > 1 || parts[0] ? '\\W{1,20}' : '';
      // One word, or a time as “Oct 14 at 3 pm”.
      if (!part) return `${between}((?:[a-z]{3,9} \\d{1,2},? (?:at )?)?[\\w.,:@/-]{1,80}(?: ?[ap]m)?)`;
      return `${between}(${between ? '.{1,120}?' : '[\\w.[\\]-]{1,120}'})\\W{1,20}${part}`;
    })
    .join('');
  const found = new RegExp(pattern, 'i').exec(text.replace(/(\p{L})'(?=\p{L})/gu, '$1'));
  const values = new Map(
    holesOf(message).map((name, index) => [name, (found?.[index + 1] ?? '').replace(/^\W+|\W+$/g, '')]),
  );
  if (!holesOf(sentence).every((name) => values.get(name))) return '';
  return sentence.replace(hole, (name) => grouped(values.get(name)!));
}
