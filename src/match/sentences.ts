import { clean } from './clean.ts';
import type { IndexData } from './index-data.ts';
import { terms } from './terms.ts';
import { pair, tokens } from './tokens.ts';

/** How much a term counts by where it stands; found by measuring (`npm run bench:match`). */
const fields = { hints: 3, label: 3, messages: 1.5, title: 4 };
/** Two terms side by side, as “blank window”, count more than each alone: measured, 64 to 80 % right first. */
const ofPair = 1.5;

/** The terms of a text and those that stand side by side, each once, with how much it counts. */
function grams(found: string[]): Map<string, number> {
  const all = new Map(found.map((term) => [term, 1]));
  found.slice(1).forEach((term, index) => all.set(pair(found[index]!, term), ofPair));
  return all;
}

const gramsOf = (text: string) => grams(terms(tokens(clean(text).text).words));

/** What a sentence says for an error. */
export interface Explained {
  /** Sum over the terms that it shares with the error; a rare one that stands with it alone gives 1. */
  sum: number;
  /** The share of the single terms of the sentence, 0 to 1. */
  share: number;
}

/** Tells which errors a sentence of the reader’s own may describe. */
export class Sentences {
  /** For each term or pair, the errors it speaks for, with weights from 0 to 1. */
  #weights = new Map<string, Map<number, number>>();

  constructor({ errors, guides }: IndexData) {
    for (const [error, [, , guide, , label, , , messages, hints]] of errors.entries()) {
      const count = new Map<string, number>();
      const add = (parts: Map<string, number>[], weight: number) => {
        for (const [gram, worth] of new Map(parts.flatMap((part) => [...part])))
          count.set(gram, (count.get(gram) ?? 0) + weight * worth);
      };
      add(
        hints.split('|').map((sentence) => grams(sentence.split(' '))),
        fields.hints,
      );
      add([gramsOf(label)], fields.label);
      add(messages.map(gramsOf), fields.messages);
      add([gramsOf(guides[guide]![1])], fields.title);
      for (const [gram, times] of count) {
        const known = this.#weights.get(gram) ?? new Map<number, number>();
        this.#weights.set(gram, known.set(error, times / (times + 4)));
      }
    }
    // What stands with few errors tells more.
    const rarest = Math.log(1 + errors.length);
    for (const known of this.#weights.values()) {
      const rarity = Math.log(1 + errors.length / known.size) / rarest;
      for (const [error, weight] of known) known.set(error, weight * rarity);
    }
  }

  /** What a sentence says for each error. */
  explain(words: string[]): Map<number, Explained> {
    const explained = new Map<number, Explained>();
    let total = 0;
    const asked = terms(words);
    const single = new Set(asked);
    for (const gram of grams(asked).keys()) {
      const errors = this.#weights.get(gram);
      const most = errors ? Math.max(...errors.values()) : 0.3;
      if (single.has(gram)) total += most;
      for (const [error, weight] of errors ?? []) {
        const before = explained.get(error) ?? { sum: 0, share: 0 };
        explained.set(error, {
          sum: before.sum + weight,
          share: before.share + (single.has(gram) ? weight : 0),
        });
      }
    }
    for (const one of explained.values()) one.share /= Math.max(0.5, total);
    return explained;
  }
}
