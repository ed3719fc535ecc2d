/** One word of a text, lower-case; every number is `#`, with or without a unit, so that “200000” and
 * “199999” are the same word. */
export interface Tokens {
  words: string[];
  /** `breaks[i]`: a new line, or a gap such as it leaves, stands before word i. */
  breaks: boolean[];
}

/** Latin words, with digits and underscores; words of other scripts apart from them, as in “错误Overloaded”. */
const word = /\n| {3,}|[a-z0-9_\u00df-\u024f]+|[^\P{L}a-z0-9_\u00df-\u024f]+/gu;

/** A text with the lines joined that a terminal broke, perhaps in the middle of a word. */
export const joinLines = (text: string): string => text.replace(/ *\n *| {3,}/g, '');

/** Splits a cleaned text into words. `x-api-key` is three, `tool_use` is one, “couldn't” is “couldnt”. */
export function tokens(text: string): Tokens {
  const words: string[] = [];
  const breaks: boolean[] = [];
  let broken = false;
  for (const [found] of text
    .toLowerCase()
    .replace(/(\p{L})'(?=\p{L})/gu, '$1')
    .matchAll(word)) {
    if (found === '\n' || found.startsWith(' ')) {
      broken = true;
      continue;
    }
    const bare = found.replace(/^_+|_+$/g, ''); // _overloaded_ is emphasis
    if (bare === '') continue;
    words.push(/^\d+[a-z]{0,2}$/.test(bare) ? '#' : bare);
    breaks.push(broken);
    broken = false;
  }
  return { words, breaks };
}

/** Two words that stand beside each other, as one key. */
export const pair = (first: string, second: string) => `${first} ${second}`;

/**
 * The words and neighbouring pairs of a text.
 * @param known tells whether a word is in the catalogue: where a terminal broke a line in the middle of a word, the
 *   halves count joined as well
 * @returns `words` and `pairs`, each once; `mended`: the words in their order, with such halves as one
 */
export function spread({ words, breaks }: Tokens, known: (word: string) => boolean) {
  const all = new Set(words);
  const pairs = new Set<string>();
  const mended: string[] = [];
  words.forEach((word, index) => {
    const [beforeLast, last, next] = [words[index - 2], words[index - 1], words[index + 1]];
    if (last !== undefined) pairs.add(pair(last, word));
    const joined = last !== undefined && breaks[index] ? last + word : '';
    if (!known(joined)) {
      mended.push(word);
      return;
    }
    mended[mended.length - 1] = joined;
    all.add(joined);
    if (beforeLast !== undefined) pairs.add(pair(beforeLast, joined));
    if (next !== undefined) pairs.add(pair(joined, next));
  });
  return { words: all, pairs, mended };
}
