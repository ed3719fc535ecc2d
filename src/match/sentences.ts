import { plain } from './clean.ts';
import type { IndexedError, IndexedGuide } from './index-data.ts';
import { terms } from './terms.ts';
import { pair, tokens } from './tokens.ts';

/** How much a text counts by what it is. This and the other figures here: found by measuring on real reports. */
const fields = { hint: 1, label: 0.7, title: 1, message: 0.2 };
/** Two terms side by side, as “blank window”, count beside each alone. */
const ofPair = 0.7;

/** Powers that flatten: how rare a term is, and how often an author used it for one error. */
const flat = { rarity: 0.75, use: 0.6 };

/** The terms of a text and those that stand side by side, each once, with how much it counts. */
function grams(found: string[]): Map<string, number> {
  const all = new Map(found.map((term) => [term, 1]));
  found.slice(1).forEach((term, index) => all.set(pair(found[index]!, term), ofPair));
  return all;
}

/** What a term counts in a sentence that no error knows. */
const unknown = 1;

const gramsOf = (text: string) => grams(terms(tokens(plain(text)).words));

/** What a sentence says for an error. */
export interface Explained {
  /** Sum over the terms that it shares with the error. */
  sum: number;
  /** The share of the single terms of the sentence, 0 to 1. */
  share: number;
}

/** How much a term or pair tells for one error. */
interface Weight {
  error: number;
  weight: number;
}

/** Tells which errors a sentence of the reader’s own may describe: a sum of TF-IDF weights, flattened by a power. */
export class Sentences {
  #weights = new Map<string, Weight[]>();

  constructor(errors: IndexedError[], guides: IndexedGuide[]) {
    const texts = errors.flatMap(({ guide, label, messages, hints }, error) => [
      ...hints.split('|').map((hint) => ({ error, counts: fields.hint, grams: grams(hint.split(' ')) })),
      { error, counts: fields.label, grams: gramsOf(label) },
      { error, counts: fields.title, grams: gramsOf(guides[guide]!.title) },
      ...messages.map((message) => ({ error, counts: fields.message, grams: gramsOf(message) })),
    ]);
    const rarity = new Map<string, number>();
    for (const { grams } of texts)
      for (const gram of grams.keys()) rarity.set(gram, (rarity.get(gram) ?? 0) + 1);
    for (const [gram, times] of rarity) rarity.set(gram, Math.log(1 + texts.length / times) ** flat.rarity);
    for (const { error, counts, grams } of texts) {
      let square = 0;
      for (const [gram, worth] of grams) square += (worth * rarity.get(gram)!) ** 2;
      for (const [gram, worth] of grams) {
        const weight = (counts * worth * rarity.get(gram)!) / Math.sqrt(square);
        const list = this.#weights.get(gram);
        const last = list?.at(-1); // The texts of one error follow each other.
        if (last?.error === error) last.weight += weight;
        else if (list) list.push({ error, weight });
        else this.#weights.set(gram, [{ error, weight }]);
      }
    }
    for (const [gram, list] of this.#weights)
      for (const one of list) one.weight = rarity.get(gram)! * one.weight ** flat.use;
  }

  /** Whether any text of the catalogue has all of these words, or they are too common to tell. */
  knows(words: string[]): boolean {
    return terms(words).every((term) => this.#weights.has(term));
  }

  /** What a sentence says for each error. */
  explain(words: string[]): Map<number, Explained> {
    const explained = new Map<number, Explained>();
    let total = 0;
    const asked = terms(words);
    const single = new Set(asked);
    for (const [gram, worth] of grams(asked)) {
      const list = this.#weights.get(gram) ?? [];
      if (single.has(gram))
        total += list.length > 0 ? Math.max(...list.map(({ weight }) => weight)) : unknown;
      for (const { error, weight } of list) {
        const before = explained.get(error) ?? { sum: 0, share: 0 };
        explained.set(error, {
          sum: before.sum + worth * weight,
          share: before.share + (single.has(gram) ? weight : 0),
        });
      }
    }
    for (const one of explained.values()) one.share /= Math.max(1, total);
    return explained;
  }
}
