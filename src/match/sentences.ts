import { clean } from './clean.ts';
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

const gramsOf = (text: string) => grams(terms(tokens(clean(text).text).words));

/** What a sentence says for an error. */
export interface Explained {
  /** Sum over the terms that it shares with the error. */
  sum: number;
  /** The share of the single terms of the sentence, 0 to 1. */
  share: number;
}

/** Tells which errors a sentence of the reader’s own may describe: a sum of TF-IDF weights, flattened by a power. */
export class Sentences {
  /** For each term or pair, the errors it speaks for, with how much it tells for each. */
  #weights = new Map<string, Map<number, number>>();

  constructor(errors: IndexedError[], guides: IndexedGuide[]) {
    const texts = errors.flatMap(({ guide, label, messages, hints }, error) => [
      ...hints.split('|').map((hint) => ({ error, counts: fields.hint, grams: grams(hint.split(' ')) })),
      { error, counts: fields.label, grams: gramsOf(label) },
      { error, counts: fields.title, grams: gramsOf(guides[guide]!.title) },
      ...messages.map((message) => ({ error, counts: fields.message, grams: gramsOf(message) })),
    ]);
    const known = new Map<string, number>();
    for (const { grams } of texts)
      for (const gram of grams.keys()) known.set(gram, (known.get(gram) ?? 0) + 1);
    const rarity = (gram: string) => Math.log(1 + texts.length / known.get(gram)!) ** flat.rarity;
    for (const { error, counts, grams } of texts) {
      const weights = [...grams].map(([gram, worth]): [string, number] => [gram, worth * rarity(gram)]);
      const length = Math.hypot(...weights.map(([, weight]) => weight));
      for (const [gram, weight] of weights) {
        const byError = this.#weights.get(gram) ?? new Map<number, number>();
        this.#weights.set(gram, byError.set(error, (byError.get(error) ?? 0) + (counts * weight) / length));
      }
    }
    for (const [gram, byError] of this.#weights)
      for (const [error, sum] of byError) byError.set(error, rarity(gram) * sum ** flat.use);
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
      const errors = this.#weights.get(gram);
      const most = errors ? Math.max(...errors.values()) : unknown;
      if (single.has(gram)) total += most;
      for (const [error, weight] of errors ?? []) {
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
