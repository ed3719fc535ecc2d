import { flatRarity, gramsOf, isPair, lengthOf } from './grams.ts';
import { timesIn } from './rarity.ts';

/** One gram in the symptoms of one error. */
export interface Use {
  gram: string;
  /** The place of the error. */
  error: number;
  /** Over the symptoms of the error that have the gram: the sum of 1 / length of the symptom. */
  weight: number;
}

/**
 * The symptoms of all errors by what they have in common: two thirds as large as their words in order. What is lost
 * with the order costs about one sentence in a hundred (measured on 550).
 */
export interface Symptoms {
  /** How many symptoms there are. */
  count: number;
  /** Grams, sorted: for each a capital that says how many letters it shares with the one before, then the others. */
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

/** The capital that stands for no shared letter, and the number for which `Z` stands. */
const none = 65;
const mostShared = 25;

/** What of a gram differs from the one before, behind the capital for what they share. */
function afterShared(gram: string, before: string): string {
  let shared = 0;
  while (shared < mostShared && shared < gram.length && gram[shared] === before[shared]) shared++;
  return String.fromCharCode(none + shared) + gram.slice(shared);
}

/** About how often a gram is used, from its weight. */
export const timesOf = (weight: number): number => weight * usualLength;

/**
 * Packs the symptoms of errors, to be sent.
 * @param symptoms those of each error, as they were written
 */
export function packSymptoms(symptoms: string[][]): Symptoms {
  const texts = symptoms.flatMap((list, error) => list.map((text) => ({ error, grams: gramsOf(text) })));
  const times = timesIn(texts.map(({ grams }) => grams.keys()));
  const rare = (gram: string) => flatRarity(times.get(gram)!, texts.length);
  const uses = new Map<string, Map<number, { times: number; weight: number }>>();
  for (const { error, grams } of texts) {
    const weight = 1 / lengthOf(grams, rare);
    for (const gram of grams.keys()) {
      const errors = uses.get(gram) ?? uses.set(gram, new Map()).get(gram)!;
      const before = errors.get(error) ?? { times: 0, weight: 0 };
      errors.set(error, { times: before.times + 1, weight: before.weight + weight });
    }
  }
  const packed = [...uses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([gram, errors]) => {
      let last = -1;
      const kept = [...errors].filter(([, { times }]) => !isPair(gram) || times >= leastOfPair);
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
    grams: packed.map(({ gram }, index) => afterShared(gram, packed[index - 1]?.gram ?? '')).join(''),
    uses: packed.map(({ use }) => use).join('|'),
  };
}

/** Unpacks what `packSymptoms` packed: its uses, those of one gram together. */
export function unpackSymptoms({ grams, uses }: Symptoms): Use[] {
  const all = uses.split('|');
  let gram = '';
  return [...grams.matchAll(/([A-Z])([^A-Z]*)/g)].flatMap(([, shared, rest], index) => {
    gram = gram.slice(0, shared!.charCodeAt(0) - none) + rest!;
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
