import { flatRarity, gramsOf, lengthOf, type Gram } from './grams.ts';
import { timesIn } from './rarity.ts';

/** One gram in the symptoms of one error. */
export interface Use {
  gram: Gram;
  /** The place of the error. */
  error: number;
  /** Over the symptoms of the error that have the gram: the sum of its worth / length of the symptom. */
  weight: number;
}

/**
 * The symptoms of all errors by what they have in common: less than half as large as their terms in order. What is lost
 * with the order costs about one sentence in a hundred (measured on 550).
 */
export interface Symptoms {
  /** How many symptoms there are. */
  count: number;
  /** Grams, sorted: for each the distance to the one before, its 64s in digits, then a character for the rest. */
  grams: string;
  /**
   * For each gram, in the same order, the errors that use it: a character for the distance to the one before, then, if
   * it is not `usual`, one for the level of the weight.
   */
  uses: string;
}

/** The length of a usual symptom. */
const usualLength = 6;
/** A weight of 1 in levels: a usual symptom gives its grams the lowest. Finer ones found no more on 634 sentences. */
const levels = 4;
const usual = 1;
const highest = 15;
/** A pair is kept that so many symptoms of one error have. */
const leastOfPair = 4;

/** Levels are the characters from `0` on and below `@`; distances those from `@` on, the greater ones behind `|`. */
const levelAt = 48;
const distanceAt = 64;
const beyond = { from: 58, at: 128 };

/** The character for 0 of what is left of a distance between grams. */
const restAt = 58;

/** About how often a gram is used, from its weight. */
export const timesOf = (weight: number): number => weight * usualLength;

/**
 * Packs the symptoms of errors, to be sent.
 * @param symptoms those of each error, as they were written
 */
export function packSymptoms(symptoms: string[][]): Symptoms {
  const texts = symptoms.flatMap((list, error) => list.map((text) => ({ error, grams: gramsOf(text) })));
  const times = timesIn(texts.map(({ grams }) => grams.keys()));
  const rare = (gram: Gram) => flatRarity(times.get(gram)!, texts.length);
  const uses = new Map<Gram, Map<number, { times: number; least: number; weight: number }>>();
  for (const { error, grams } of texts) {
    const length = lengthOf(grams, rare);
    for (const [gram, worth] of grams) {
      const errors = uses.get(gram) ?? uses.set(gram, new Map()).get(gram)!;
      const before = errors.get(error) ?? { times: 0, weight: 0 };
      const least = worth === 1 ? 1 : leastOfPair;
      errors.set(error, { times: before.times + 1, least, weight: before.weight + worth / length });
    }
  }
  const packed = [...uses]
    .sort(([a], [b]) => a - b)
    .map(([gram, errors]) => {
      let last = -1;
      const kept = [...errors].filter(([, { times, least }]) => times >= least);
      const use = kept.map(([error, { weight }]) => {
        const distance = error - last;
        last = error;
        const level = Math.max(1, Math.min(highest, Math.round(weight * levels)));
        return (
          String.fromCharCode((distance < beyond.from ? distanceAt : beyond.at) + distance) +
          (level === usual ? '' : String.fromCharCode(levelAt + level))
        );
      });
      return { gram, use: use.join('') };
    })
    .filter(({ use }) => use);
  return {
    count: texts.length,
    grams: packed
      .map(({ gram }, index) => gram - (packed[index - 1]?.gram ?? 0))
      .map((distance) => `${distance >> 6 || ''}${String.fromCharCode(restAt + (distance & 63))}`)
      .join(''),
    uses: packed.map(({ use }) => use).join('|'),
  };
}

/** Unpacks what `packSymptoms` packed: its uses, those of one gram together. */
export function unpackSymptoms({ grams, uses }: Symptoms): Use[] {
  const all = uses.split('|');
  let gram = 0;
  return [...grams.matchAll(/(\d*)(\D)/g)].flatMap(([, high, rest], index) => {
    gram += 64 * Number(high) + rest!.charCodeAt(0) - restAt;
    const found: Use[] = [];
    let error = -1;
    for (const character of all[index]!) {
      const code = character.charCodeAt(0);
      if (code < distanceAt) {
        found.at(-1)!.weight = (code - levelAt) / levels;
        continue;
      }
      error += code - (code < beyond.at ? distanceAt : beyond.at);
      found.push({ gram, error, weight: usual / levels });
    }
    return found;
  });
}
