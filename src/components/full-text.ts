import { searchWords } from '../match/words.ts';

/** A place in a guide that holds the words. */
export interface Hit {
  /** Address, base path included, at the section that fits best. */
  url: string;
  /** product/guide */
  guide: string;
  title: string;
  /** Product and section, for example “Claude apps › Use another network”. */
  place: string;
  /** Text around the words, with `<mark>` around them and everything else escaped. */
  excerpt: string;
}

/** The part of Pagefind’s browser module that we use (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: Found[] } | null>;
}

interface Found {
  id: string;
  score: number;
  data(): Promise<FoundPage>;
}

interface FoundPage {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
  excerpt: string;
  sub_results: {
    title: string;
    url: string;
    excerpt: string;
    weighted_locations: { balanced_score: number }[];
  }[];
}

/** A word that every guide holds, in its heading “Quick answer”. */
const canary = 'answer';

let loading: Promise<Pagefind> | undefined;

async function load(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 22 });
  return pagefind;
}

/**
 * The guides that hold the words of a text, best first, eight at most.
 * @param base the base path of the site, with a slash at its end
 * @param loosely whether guides that hold only some of the words are found where none holds them all
 * @throws Error where the index cannot be read. Pagefind answers a missing chunk with no results and no error, so a
 *   search that finds nothing is checked with a word that every guide holds.
 */
export async function fullText(text: string, base: string, loosely: boolean): Promise<Hit[]> {
  const { all, any } = searchWords(text);
  if (all.length === 0 && !loosely) return [];
  const pagefind = await (loading ??= load(base).catch((error: unknown) => {
    loading = undefined; // So that the next search tries again.
    throw error;
  }));
  const search = async (query: string) => (await pagefind.search(query))?.results ?? [];

  let found = all.length > 0 ? await search(all.join(' ')) : [];
  if (found.length === 0 && loosely) found = merge(await Promise.all(any.map(search)));
  if (found.length === 0 && (await search(canary)).length === 0)
    throw new Error('The search index cannot be read');
  const pages = await Promise.all(found.slice(0, 8).map((one) => one.data()));
  const asked = any.length > 0 ? any : all;
  return pages
    .filter((page) => asked[loosely ? 'some' : 'every']((word) => holds(page, word)))
    .map((page) => toHit(page, base));
}

/**
 * Whether a page really holds a word. Pagefind falls back to ever shorter beginnings of a word it does not
 * know, without a bound (its issue 315), down to a single letter; we allow for the ending that its stemming cuts off.
 */
function holds({ content, meta }: FoundPage, word: string): boolean {
  const text = `${meta['title'] ?? ''} ${meta['symptoms'] ?? ''} ${content}`.toLowerCase();
  return text.includes(word.toLowerCase().slice(0, Math.max(3, word.length - 3)));
}

/** Joins the results of several searches by OR: the scores of a page add up. */
function merge(lists: Found[][]): Found[] {
  const pages = new Map<string, Found>();
  for (const one of lists.flat()) {
    const known = pages.get(one.id);
    pages.set(one.id, known ? { ...known, score: known.score + one.score } : one);
  }
  return [...pages.values()].sort((a, b) => b.score - a.score);
}

function toHit({ url, meta, excerpt, sub_results }: FoundPage, base: string): Hit {
  const sum = (part: (typeof sub_results)[number]) =>
    part.weighted_locations.reduce((total, { balanced_score }) => total + balanced_score, 0);
  // Pagefind lists the sections in page order; we want the one that fits best.
  const best = sub_results.filter((part) => part.url.includes('#')).sort((a, b) => sum(b) - sum(a))[0];
  const address = new URL(url, location.origin).pathname;
  return {
    url: best?.url ?? url,
    guide: address.slice(`${base}guides/`.length).replace(/\/$/, ''),
    title: meta['title'] ?? address,
    place: [meta['product'], best?.title].filter(Boolean).join(' › '),
    excerpt: best?.excerpt ?? excerpt,
  };
}
