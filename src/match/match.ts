import { clean, plain } from './clean.ts';
import { facts, type Facts } from './facts.ts';
import {
  rowsOf,
  type IndexData,
  type IndexedError,
  type IndexedGuide,
  type Retry,
  type Side,
} from './index-data.ts';
import { isOurs } from './origin.ts';
import { rarity, timesIn } from './rarity.ts';
import { Sentences, type Explained } from './sentences.ts';
import type { Symptoms } from './symptoms.ts';
import { joinLines, pair, spread, tokens, type Tokens } from './tokens.ts';
import { hole, sayYours } from './values.ts';
import { contextOf, judge, longestSentence, type Judged, type Verdict } from './verdict.ts';

/** One error that fits, with why. */
export interface Hit {
  /** The general error, as the vocabulary of results names it. */
  error: string;
  /** The case of it, with the step and the label; its own id where it has no cases. Empty for a case in the browser. */
  case: string;
  /** product/guide */
  guide: string;
  title: string;
  side: Side;
  retry: Retry;
  label: string;
  /** The id of the step that fits, or empty. */
  step: string;
  score: number;
  /** The message that matched, or empty. */
  message: string;
  /** The facts that matched, for example `overloaded_error` and 529. */
  facts: string[];
  /** The reader’s own values in a sentence, or empty. */
  yours: string;
}

export interface Answer {
  /** How sure the first hit is. */
  verdict: Verdict;
  /**
   * Best first, three at most; one for each general error. With the verdict “none” they are what it may be if it is
   * about us at all: it does not say so.
   */
  hits: Hit[];
  /** Whose error the text is, as `foreignName` tells it, where it names nothing of ours; or empty. */
  foreign: string;
  /** Credentials that were in the text. */
  secrets: number;
  /** Whether only the parts around likely errors were read. */
  shortened: boolean;
}

interface Template {
  error: number;
  message: string;
  words: Set<string>;
  pairs: string[];
  wordSum: number;
  pairSum: number;
  /** How much it tells, when a text holds all of it. */
  strength: number;
  /** Whether more is to come: it is only the first sentence of its message, or ends with a hole. */
  open: boolean;
  /** Whether it names something of ours, without which it is another program’s message. */
  ours: boolean;
}

/** A template and the share of it that a text holds, 0 to 1. */
interface Covered {
  template: Template;
  coverage: number;
  /** The share of the text that the template covers in turn. */
  whole: number;
}

/** An error with what speaks for it. */
interface Scored extends Judged {
  error: number;
  message: Covered | undefined;
  fact: Judged['fact'] & { shared: string[] };
}

/** What a message weighs at most: beyond this, more words make it no surer. */
const heaviest = 60;
/** A message that weighs so much is recognised, and the words around it count no more. */
const recognised = 25;
const worth = ({ template, coverage }: Covered) =>
  coverage ** 3 * template.strength * (template.open ? 0.85 : 1);

/** Headings of a report that Claude Code writes: above them stands what its reader saw, below the errors in its memory. */
const reportHeading = /\n\W{0,12}(?:Environment Info|Errors)\W{0,4}\n/;
const reportTitle = /^\W{0,12}Bug Description\W{0,4}\n/;

/** Names that stand with many messages, of the API or of any program: each alone says little. */
const commonNames = new Set([
  'invalid_request_error',
  'not_found_error',
  'api_error',
  '-32000',
  'TypeError',
  'AnthropicException',
]);
/** `SELF_SIGNED_CERT_IN_CHAIN`, but no variable that a message mentions. */
const isCode = (name: string) =>
  /^[A-Z]+_[A-Z_]+$/.test(name) && !/^(?:ANTHROPIC|CLAUDE|NODE|HTTPS?)_/.test(name);
/** The default words of `APIConnectionError` on a line of their own, as tools print them. */
const onlyConnection = /^(?:\[\w{1,20}\] )?Connection error\.\s*$/m;
const isType = (name: string) => /_error$|^request_too_large$/.test(name);

/** Whether a message is one long name, as `ramp_limit_exceeded`: nobody else uses it, so it says as much as a sentence. */
const isName = (words: Set<string>) => words.size === 1 && [...words].some((word) => /\w_\w+_\w/.test(word));
const nameStrength = 25;

/** A hole and what belongs to it, as the unit in `{seconds}s` or the ending in `{name}’s`: together they are one word. */
const holeWithUnit = new RegExp(`${hole.source}(?:['’]?[a-z]{1,2}\\b)?`);

const endsInHole = new RegExp(`${hole.source}$`);

/** Segments of a message between its holes, as words. */
const segmentsOf = (message: string) =>
  message
    .split(holeWithUnit)
    .map((segment) => tokens(plain(segment)).words)
    .filter((words) => words.length > 0);

const pairsOf = (segments: string[][]) =>
  segments.flatMap((words) => words.slice(1).map((word, index) => pair(words[index]!, word)));

/** The weight of each key by how few of the sets hold it. */
const weightsIn = <Key>(sets: Iterable<Key>[]) =>
  new Map([...timesIn(sets)].map(([key, times]) => [key, rarity(times, sets.length)]));

const append = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item) => {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
};

/** Finds the errors of the catalogue that a text may be. What can be worked out before a text comes is done once. */
export class Matcher {
  #errors: IndexedError[];
  #guides: IndexedGuide[];
  #symptoms: Symptoms;
  #templates: Template[] = [];
  #byWord = new Map<string, number[]>();
  #words: Map<string, number>;
  #pairs: Map<string, number>;
  /** What each error states: its type and status, and those that its messages name. */
  #stated: Facts[];
  #nameWeight: Map<string, number>;
  #statusWeight: Map<number, number>;
  /** What a name weighs that no more than two general errors state. */
  #rare: number;
  #sentences: Sentences | undefined;

  constructor(data: IndexData) {
    this.#errors = rowsOf(data.errors);
    this.#guides = rowsOf(data.guides);
    this.#symptoms = data.symptoms;
    const segments = this.#errors.map(({ messages }) => messages.map(segmentsOf));
    this.#words = weightsIn(segments.map((list) => list.flat(2)));
    this.#pairs = weightsIn(segments.map((list) => list.flatMap(pairsOf)));
    this.#errors.forEach(({ messages }, error) =>
      messages.forEach((message) => {
        this.#add(error, message, message, false);
        const [first, more] = message.split(/(?<=[.!])\s+/);
        if (first && more) this.#add(error, message, first, true);
      }),
    );
    this.#stated = this.#errors.map(({ status, type, messages }) => {
      const stated = facts(messages.join('\n'), false);
      if (type) stated.names.add(type);
      if (status) stated.statuses.add(status);
      return stated;
    });
    // The cases of one general error share its type: what only they state is as rare as if it stood once.
    const byKind = new Map<number, Facts[]>();
    this.#stated.forEach((stated, error) => append(byKind, this.#kind(error), stated));
    const together = <Key>(pick: (stated: Facts) => Set<Key>) =>
      weightsIn([...byKind.values()].map((cases) => cases.flatMap((stated) => [...pick(stated)])));
    this.#nameWeight = together(({ names }) => names);
    this.#statusWeight = together(({ statuses }) => statuses);
    this.#rare = Math.log(byKind.size / 2);
  }

  /** Makes a template of a message or, if it says enough alone, of its first sentence. */
  #add(error: number, message: string, text: string, part: boolean) {
    const segments = segmentsOf(text);
    const words = new Set(segments.flat());
    const pairs = [...new Set(pairsOf(segments))];
    const sum = (keys: Iterable<string>, weights: Map<string, number>) =>
      [...keys].reduce((all, key) => all + (weights.get(key) ?? 0), 0);
    const pairSum = sum(pairs, this.#pairs);
    const wordSum = sum(words, this.#words);
    const strength = isName(words) ? nameStrength : Math.min(wordSum + pairSum, heaviest);
    if (part && (words.size < 4 || strength < 20)) return;
    for (const word of words) append(this.#byWord, word, this.#templates.length);
    this.#templates.push({
      error,
      message,
      words,
      pairs,
      wordSum,
      pairSum,
      strength,
      open: part || endsInHole.test(message),
      ours: isOurs(text),
    });
  }

  /** What two wordings of one message have in common: their words without the holes. */
  key(message: string): string {
    return segmentsOf(message)
      .map((words) => words.join(' '))
      .join(' {} ');
  }

  /** Whether a message is too common to tell its error by. */
  weak(message: string): boolean {
    const words = new Set(segmentsOf(message).flat());
    return !isName(words) && [...words].reduce((sum, word) => sum + (this.#words.get(word) ?? 0), 0) < 5;
  }

  /**
   * Finds the errors that a text may be, with how sure that is. Of a report by Claude Code, what its reader saw goes
   * before what the whole of it says.
   */
  match(raw: string): Answer {
    const whole = this.#read(raw);
    const heading = raw.search(reportHeading);
    if (heading < 0) return whole;
    // Without its title the words no longer say whose report it is.
    const answer = this.#read(raw.slice(0, heading).replace(reportTitle, 'Claude Code: '));
    const better = answer.verdict === 'sure' || (answer.verdict === 'likely' && whole.verdict !== 'sure');
    return better ? { ...answer, secrets: whole.secrets } : whole;
  }

  /** The same for a text that is taken as one. */
  #read(raw: string): Answer {
    const read = clean(raw);
    const { text, secrets, shortened } = read;
    const split = tokens(text);
    const context = contextOf(read, split.words.length);
    // A terminal may break a name in two: it is looked for in the joined text as well.
    const stated = facts(text, context.prose);
    for (const name of facts(joinLines(text), false).names) stated.names.add(name);
    // The TypeScript SDK gives the default words of this class, not its name.
    if (read.sdk ? /\bConnection error\b/.test(text) : context.ours && onlyConnection.test(text))
      stated.names.add('APIConnectionError');
    const covered = this.#cover(split, context.ours);
    // What a session or another program prints anyway yields to a message that is ours alone.
    const specific = [...covered].some(
      ([error, { template, coverage }]) =>
        !this.#errors[error]!.generic && coverage >= 0.95 && template.strength >= (context.ours ? 20 : 15),
    );
    const known = Math.max(0, ...[...covered.values()].map(worth));
    const weight = 0.7 * Math.max(0, 1 - known / recognised);
    // Who describes a trouble of ours at length says what it is at the beginning.
    const said =
      split.words.length <= longestSentence || context.ours ? split.words.slice(0, longestSentence) : [];
    const explained = weight > 0 && said.length > 0 ? this.#explain(said) : new Map<number, Explained>();

    const scored = this.#errors
      .map((row, error) => {
        const generic = row.generic === 1;
        const message = covered.get(error);
        const fact = this.#compare(error, stated, context.ours || context.prose);
        const sentence = explained.get(error) ?? { sum: 0, share: 0 };
        const away = context.elsewhere.includes(this.#guides[row.guide]!.id.split('/')[0]!);
        // A gateway may answer with a status of its own around the words of the API.
        const whole = (message?.coverage ?? 0) >= 0.9;
        const factor =
          (whole ? Math.max(fact.factor, 0.8) : fact.factor) *
          (away ? 0.75 : 1) *
          (specific && generic && !fact.decisive ? (context.ours ? 0.4 : 0.2) : 1);
        const score = ((message ? worth(message) : 0) + fact.gain + weight * sentence.sum) * factor;
        return { error, generic, away, message, fact, sentence, score };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const kinds = new Set<number>();
    const best = scored.filter(({ error }) => !kinds.has(this.#kind(error)) && kinds.add(this.#kind(error)));

    const [first, second] = best;
    const judgement = first ? judge(first, second, context) : 'none';
    const verdict = judgement === 'nameless' ? 'none' : judgement;
    return {
      verdict,
      hits: judgement === 'none' ? [] : best.slice(0, 3).map((hit) => this.#hit(hit, text)),
      foreign: verdict === 'none' ? context.foreign : '',
      secrets,
      shortened,
    };
  }

  /** What a sentence says for each error. What that takes is worked out with the first one: most pastes need none. */
  #explain(words: string[]): Map<number, Explained> {
    this.#sentences ??= new Sentences(this.#errors, this.#guides, this.#symptoms);
    return this.#sentences.explain(words);
  }

  /** What the box is told of an error that fits a cleaned text. */
  #hit({ error, message, fact, score }: Scored, text: string): Hit {
    const { id, guide, step, label, yours, messages } = this.#errors[error]!;
    const { id: guideId, title, side, retry } = this.#guides[guide]!;
    const shown = message && message.coverage >= 0.5 ? message.template.message : '';
    return {
      error: this.#errors[this.#kind(error)]!.id,
      case: id,
      guide: guideId,
      title,
      side,
      retry,
      label,
      step,
      score,
      message: shown,
      facts: fact.shared,
      // Another message of the error may hold the values.
      yours:
        shown && yours
          ? ([...new Set([shown, ...messages])].map((one) => sayYours(yours, one, text)).find(Boolean) ?? '')
          : '',
    };
  }

  /** The place of the general error. */
  #kind(error: number): number {
    return error + this.#errors[error]!.kind;
  }

  /** For each error, the message of it that the text covers best. */
  #cover(split: Tokens, ours: boolean): Map<number, Covered> {
    const seen = spread(split, (word) => this.#words.has(word));
    const own = seen.mended.filter((word) => word !== '#');
    const sums = new Map<number, number>();
    for (const word of seen.words)
      for (const place of this.#byWord.get(word) ?? [])
        sums.set(place, (sums.get(place) ?? 0) + this.#words.get(word)!);
    const best = new Map<number, Covered>();
    for (const [place, words] of sums) {
      const template = this.#templates[place]!;
      const share = words / template.wordSum;
      if (share < 0.4) continue;
      const pairs = template.pairs.reduce(
        (sum, key) => (seen.pairs.has(key) ? sum + this.#pairs.get(key)! : sum),
        0,
      );
      // Words that stand side by side count more than the words: measured, 65 to 35.
      const coverage = template.pairSum > 0 ? 0.35 * share + 0.65 * (pairs / template.pairSum) : share;
      const whole = own.length > 40 ? 0 : own.filter((word) => template.words.has(word)).length / own.length;
      const found = { template, coverage: template.ours && !ours ? coverage / 2 : coverage, whole };
      const before = best.get(template.error);
      if (!before || worth(found) > worth(before)) best.set(template.error, found);
    }
    return best;
  }

  /**
   * What the facts of a text say for an error, and by which factor they speak against it.
   * @param named whether somebody says them or names something of ours: what any program prints decides nothing
   */
  #compare(error: number, stated: Facts, named: boolean) {
    const own = this.#stated[error]!;
    const names = [...own.names].filter((name) => stated.names.has(name));
    const statuses = [...own.statuses].filter((status) => stated.statuses.has(status));
    let gain = 0;
    let decisive = false;
    for (const name of names) {
      const weight = this.#nameWeight.get(name)!;
      const rare = !commonNames.has(name) && weight > this.#rare;
      // The code of a cause tells more than the sentence around it.
      gain += rare ? (isCode(name) ? 10 : 4) * weight : weight;
      decisive ||= rare && (named || isType(name));
    }
    for (const status of statuses) gain += 4 * this.#statusWeight.get(status)!;
    const contradicts = own.statuses.size > 0 && stated.statuses.size > 0 && statuses.length === 0;
    return { gain, factor: contradicts ? 0.4 : 1, decisive, shared: [...names, ...statuses.map(String)] };
  }
}
