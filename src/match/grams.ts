import { plain } from './clean.ts';
import { rarity } from './rarity.ts';
import { terms } from './terms.ts';
import { pair, tokens } from './tokens.ts';

/** Two terms side by side, as “blank window”, count beside each alone. This and the power below: found by measuring. */
const ofPair = 0.7;
/** The power that flattens how rare a gram is. */
const flat = 0.75;

export const isPair = (gram: string): boolean => gram.includes(' ');

/** How much a gram counts before it is known how rare it is. */
export const worthOf = (gram: string): number => (isPair(gram) ? ofPair : 1);

/** The terms of a text and those that stand side by side, each once, with how much it counts. */
export const grams = (found: string[]): Map<string, number> =>
  new Map(
    [...found, ...found.slice(1).map((term, index) => pair(found[index]!, term))].map((gram) => [
      gram,
      worthOf(gram),
    ]),
  );

/** The grams of a text as somebody wrote it. */
export const gramsOf = (text: string): Map<string, number> => grams(terms(tokens(plain(text)).words));

/** How much a gram tells that `times` of so many texts have: its rarity, flattened. */
export const flatRarity = (times: number, texts: number): number => rarity(times, texts) ** flat;

/** The length of a text as a vector of TF-IDF weights, by which long texts count no more than short ones. */
export const lengthOf = (found: Map<string, number>, rare: (gram: string) => number): number =>
  Math.hypot(...[...found].map(([gram, worth]) => worth * rare(gram)));
