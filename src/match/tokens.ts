/** One word of a text, lower-case; every number is `#`, with or without a unit, so that “200000” and
 * “199999” are the same word. */
export interface Tokens {
  words: string[];
  /** `breaks[i]`: a new line, or a gap such as it leaves, stands before word i. */
  breaks: boolean[];
}

/** Latin words, with digits and underscores; words of other scripts apart from them, as in “错误Overloaded”. */
const word = /\n| {3,}|[a-z0-9_\u00df-\u024f]+|[^\P{L}a-z0-9_\u00df-\u024f]+/gu;

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
  for (const [index, word] of words.entries()) {
    const whole = index > 0 && breaks[index] ? words[index - 1]! + word : '';
    if (whole && known(whole)) mended[mended.length - 1] = whole;
    else mended.push(word);
    const next = words[index + 1];
    if (next === undefined) break;
    pairs.add(pair(word, next));
    const joined = word + next;
    if (!breaks[index + 1] || !known(joined)) continue;
    all.add(joined);
    if (index > 0) pairs.add(pair(words[index - 1]!, joined));
    if (index + 2 < words.length) pairs.add(pair(joined, words[index + 2]!));
  }
  return { words: all, pairs, mended };
}
