/** Words too common to tell one guide from another. */
const common = new Set(
  'a an and are as at be but by can for from get gets had has have how i if in into is it its me my no not of on or so that the then there this to was what when where which why will with you your'.split(
    ' ',
  ),
);

/** Names such as `invalid_request_error`, `529`, `ECONNRESET` or `APIConnectionError`. */
const isName = (word: string) => /_|\d|[a-z][A-Z]|^[A-Z]{4,}$/.test(word);

/**
 * The words of a text that are worth a search, for a full-text index that joins words by AND.
 * @param text what a reader typed: a line of 200 characters at most
 * @returns `all`: every word, where there are so few (8) that a page may hold them all, else empty; `any`: up to 6 names
 *   and 6 other words, the longest first, to be searched one by one. Both bounds were measured: more words find next to
 *   nothing by AND.
 */
export function searchWords(text: string): { all: string[]; any: string[] } {
  const words = (text.match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => word.length <= 40);
  const telling = [...new Set(words)].filter((word) => word.length > 1 && !common.has(word.toLowerCase()));
  const longest = telling.toSorted((a, b) => b.length - a.length);
  return {
    all: words.length <= 8 ? words : [],
    any: [...telling.filter(isName).slice(0, 6), ...longest.filter((word) => !isName(word)).slice(0, 6)],
  };
}
