import type { Matcher } from '../match/match.ts';
import { hole } from '../match/values.ts';
import type { Matchable } from './entries.ts';

/** A guide whose messages and samples are to be tried. */
export interface Tried extends Matchable {
  /** `file:line` of a place in its front matter, for messages. */
  at(path: (string | number)[]): string;
}

/** A message with a value in each of its holes, as a reader would meet it. */
const filled = (message: string) => message.replace(hole, '216327');

const shown = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};

/**
 * What is wrong with the messages and samples of all guides: a message that stands in two errors or is too weak to
 * match on; a message, filled with values, or a sample that does not come back to its own error first; a message from
 * which the values for `yours` cannot be read.
 * @param matcher made of the same guides
 * @returns one line a mistake, “file:line: what was found and what to write”
 */
export function matchMistakes(guides: Tried[], matcher: Matcher): string[] {
  const mistakes: string[] = [];
  const places = new Map<string, () => string>();
  for (const { data, at } of guides)
    data.errors.forEach(({ id, of, messages, samples, yours }, error) => {
      /** The hit by which a text comes back to its error; what does not is a mistake. */
      const comesBack = (text: string, place: () => string, what: string) => {
        const [first] = matcher.match(text).hits;
        // A sample may hold the messages of two cases of one error.
        if (first?.case === id || (what === 'sample' && first?.error === (of ?? id))) return first;
        const found = first
          ? `leads to ${first.case} (“${shown(first.message || first.label)}”)`
          : 'matches nothing';
        mistakes.push(
          `${place()}: the ${what} “${shown(text)}” ${found}, not to ${id}: make it more specific, or move it there`,
        );
        return undefined;
      };
      messages.forEach(({ text }, index) => {
        const place = () => at(['errors', error, 'messages', index]);
        const key = matcher.key(text);
        const first = places.get(key);
        if (first)
          return mistakes.push(
            `${place()}: the message “${shown(text)}” stands at ${first()} already: keep it in one error`,
          );
        places.set(key, place);
        if (matcher.weak(text))
          return mistakes.push(
            `${place()}: the message “${shown(text)}” is too weak to match on: write more of it, or leave it out`,
          );
        const hit = comesBack(filled(text), place, 'message');
        const holes = yours?.match(hole) ?? [];
        if (hit?.yours === '' && holes.length > 0 && holes.every((one) => text.includes(one)))
          return mistakes.push(
            `${place()}: no value is read from the message “${shown(text)}” for ${holes.join(', ')}: put words between the holes`,
          );
        return undefined;
      });
      samples.forEach((sample, index) =>
        comesBack(sample, () => at(['errors', error, 'samples', index]), 'sample'),
      );
      for (const [found] of yours?.matchAll(hole) ?? [])
        if (!messages.some(({ text }) => text.includes(found)))
          mistakes.push(
            `${at(['errors', error, 'yours'])}: no message of this error has ${found}: use a hole of a message`,
          );
    });
  return mistakes;
}
