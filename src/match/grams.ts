import { plain } from './clean.ts';
import { rarity } from './rarity.ts';
import { terms } from './terms.ts';
import { pair, tokens } from './tokens.ts';

/** Two terms side by side, as “blank window”, count beside each alone. This and the power below: found by measuring. */
const ofPair = 0.7;
/** The power that flattens how rare a gram is. */
const flat = 0.75;

/**
 * A term, or two side by side, as a number: what it stood for need not be known again, and sorted numbers pack twice as
 * well as words. A word that the catalogue does not have is taken for one that it has one time in eighty.
 */
export type Gram = number;

/** How many bits a gram has. */
const bits = 18;

/** The FNV-1a hash of a text, mixed once more for its high bits. */
export function gramOf(text: string): Gram {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits);
}

/** The terms of a text and those that stand side by side, each once, with how much it counts. */
export const grams = (found: string[]): Map<Gram, number> =>
  new Map([
    ...found.slice(1).map((term, index) => [gramOf(pair(found[index]!, term)), ofPair] as const),
    ...found.map((term) => [gramOf(term), 1] as const),
  ]);

/** The grams of a text as somebody wrote it. */
export const gramsOf = (text: string): Map<Gram, number> => grams(terms(tokens(plain(text)).words));

/** How much a gram tells that `times` of so many texts have: its rarity, flattened. */
export const flatRarity = (times: number, texts: number): number => rarity(times, texts) ** flat;

/** The length of a text as a vector of TF-IDF weights, by which long texts count no more than short ones. */
export const lengthOf = (found: Map<Gram, number>, rare: (gram: Gram) => number): number =>
  Math.hypot(...[...found].map(([gram, worth]) => worth * rare(gram)));
