import { flatRarity, grams, gramsOf, lengthOf, type Gram } from './grams.ts';
import type { IndexedError, IndexedGuide } from './index-data.ts';
import { timesIn } from './rarity.ts';
import { timesOf, unpackSymptoms, type Symptoms } from './symptoms.ts';
import { terms } from './terms.ts';

/** How much a text counts by what it is, beside 1 for a symptom: found by measuring on real reports, as the rest here. */
const fields = { label: 0.85, title: 1, message: 0.25 };

/** The power that flattens how often an author used a term for one error. */
const flatUse = 0.6;

/** What a term counts that no error knows: a sentence that has some is less likely ours. */
const unknown = 4;

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
  #weights = new Map<Gram, Weight[]>();

  constructor(errors: IndexedError[], guides: IndexedGuide[], symptoms: Symptoms) {
    const uses = unpackSymptoms(symptoms);
    const texts = errors.flatMap(({ guide, label, messages }, error) => [
      { error, counts: fields.label, found: gramsOf(label) },
      { error, counts: fields.title, found: gramsOf(guides[guide]!.title) },
      ...messages.map((message) => ({ error, counts: fields.message, found: gramsOf(message) })),
    ]);
    const times = timesIn(texts.map(({ found }) => found.keys()));
    for (const { gram, weight } of uses) times.set(gram, (times.get(gram) ?? 0) + timesOf(weight));
    const rare = new Map(
      [...times].map(([gram, often]) => [gram, flatRarity(often, texts.length + symptoms.count)]),
    );
    const sums = new Map<Gram, Map<number, number>>();
    const add = (gram: Gram, error: number, weight: number) => {
      const byError = sums.get(gram) ?? sums.set(gram, new Map()).get(gram)!;
      byError.set(error, (byError.get(error) ?? 0) + weight * rare.get(gram)!);
    };
    for (const { error, counts, found } of texts) {
      const share = counts / lengthOf(found, (gram) => rare.get(gram)!);
      for (const [gram, worth] of found) add(gram, error, worth * share);
    }
    for (const { gram, error, weight } of uses) add(gram, error, weight);
    for (const [gram, byError] of sums)
      this.#weights.set(
        gram,
        [...byError].map(([error, sum]) => ({ error, weight: rare.get(gram)! * sum ** flatUse })),
      );
  }

  /** What a sentence says for each error. */
  explain(words: string[]): Map<number, Explained> {
    const explained = new Map<number, Explained>();
    let total = 0;
    for (const [gram, worth] of grams(terms(words))) {
      const list = this.#weights.get(gram) ?? [];
      if (worth === 1) total += list.length > 0 ? Math.max(...list.map(({ weight }) => weight)) : unknown;
      for (const { error, weight } of list) {
        const before = explained.get(error) ?? { sum: 0, share: 0 };
        explained.set(error, {
          sum: before.sum + worth * weight,
          share: before.share + (worth === 1 ? weight : 0),
        });
      }
    }
    for (const one of explained.values()) one.share /= Math.max(1, total);
    return explained;
  }
}
