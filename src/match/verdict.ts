import type { Clean } from './clean.ts';
import type { Explained } from './sentences.ts';

export type Verdict = 'sure' | 'likely' | 'none';

/** “nameless”: the error fits, but the text names nothing of ours, and other products’ texts are as often like it. */
export type Judgement = Verdict | 'nameless';

/** What speaks for one error. */
export interface Judged {
  /** Whether others print its messages too. */
  generic: boolean;
  /** Whether the text is hardly about its product. */
  away: boolean;
  message: { coverage: number; whole: number; template: { strength: number } } | undefined;
  fact: { gain: number; factor: number; decisive: boolean };
  sentence: Explained;
  score: number;
}

/** Marks that programs put before what they say. */
const logged = /\b(?:error|exception|fatal|detail|warning|err!?)\b[^:\n]{0,30}: /im;

/** What only programs write. */
const codeLike = /[{}]|\w\((?!s\))[^)\s][^)\n]{0,200}\)/;
/** A name that people mention too when they tell what a product of ours did. */
const exception = /\b\w+(?:Error|Exception)\b/;

/** Exceptions of the SDKs that other vendors’ SDKs have too: ours where the text names no other. */
const sdkClass = /\bAPI(?:Connection|Timeout|Status|UserAbort)\w*Error\b/;

/** In words: of a longer text only so many are read as a sentence, and only if it names something of ours. */
export const longestSentence = 80;

/** A terminal is not the app, nor the app a terminal; a program that calls the API is neither. */
function elsewhere({ text, sdk }: Clean): string[] {
  if (sdk) return ['apps', 'claude-code'];
  const code =
    /claude[ -]?code|\bcli\b|\bterminal\b|\/login\b|\bAPI Error: |\b(?:anthropic|claude)(?:'s)? api\b/i.test(
      text,
    );
  const app = /claude\.ai|\bweb ?site\b|\bdesktop\b|\bmobile\b|\bbrowser\b|\bextension\b|\bapp\b/i.test(text);
  if (code === app) return [];
  return code ? ['apps'] : ['claude-code', 'api'];
}

/** What is known of a text as a whole. */
export interface Context {
  words: number;
  /** Whether it is a sentence of the reader’s own. */
  prose: boolean;
  /** Whether somebody says it, rather than a program. */
  spoken: boolean;
  /** Whether it names something of ours. */
  ours: boolean;
  /** Products of guides that the text is hardly about, by the place that it names. */
  elsewhere: string[];
  /** Whose error it is, as `foreignName` tells it, or empty. */
  foreign: string;
  /** Whether it has an address of a host that is not ours. */
  foreignAddress: boolean;
}

/**
 * Reads what a cleaned text is as a whole.
 * @param words how many it has
 */
export function contextOf(read: Clean, words: number): Context {
  const { text, ours } = read;
  const foreign = ours ? '' : read.foreign;
  const mine = ours || (foreign === '' && sdkClass.test(text));
  return {
    words,
    prose:
      (mine || (words <= longestSentence && !read.traced)) &&
      !codeLike.test(text) &&
      ((mine && !read.traced) || !exception.test(text)),
    spoken: !logged.test(text),
    ours: mine,
    elsewhere: elsewhere(read),
    foreign,
    foreignAddress: !mine && text.includes('://'),
  };
}

/**
 * How much a sentence must say for an error to be called likely. Those that name something of ours are nearly always
 * ours; of the others that say so much nine in ten are. From a third of that on, one is nameless.
 */
const least = { ours: 0.5, open: 7, nameless: 2.5 };

/**
 * How sure the best error is. The limits are those at which, on our pastes, no foreign text was called sure and few were
 * called likely (`npm run bench:match`).
 */
export function judge(first: Judged, second: Judged | undefined, text: Context): Judgement {
  const { message, fact, sentence } = first;
  const coverage = message?.coverage ?? 0;
  const told = message?.template.strength ?? 0;
  // A whole message of ours says more than another product’s name beside it.
  if (text.foreign && (first.generic || coverage < 0.9 || told < 25)) return 'none';
  if (text.foreignAddress && !(coverage >= 0.9 && told >= 40)) return 'none';
  const alone = (message?.whole ?? 0) >= 0.55;
  const clear = first.score > 1.25 * (second?.score ?? 0);
  if (fact.factor === 1 && !first.away && (text.ours || !first.generic)) {
    if (clear && coverage >= (text.ours ? 0.75 : 0.9) && told >= (text.ours || alone ? 12 : 25))
      return 'sure';
    if (clear && coverage >= 0.6 && fact.decisive) return 'sure';
  }
  if (first.generic && !text.ours && coverage >= 0.5) return coverage >= 0.9 ? 'nameless' : 'none';
  if (coverage >= (text.ours ? 0.6 : 0.7) && told >= (text.ours || alone ? 6 : 12)) return 'likely';
  if ((fact.decisive || (text.ours && clear && fact.gain >= 8)) && (text.ours || !first.generic))
    return 'likely';
  const said = sentence.sum * sentence.share;
  // Around what a program printed about us there are words too.
  if (!text.prose) return text.ours && said >= least.open ? 'likely' : 'none';
  // A number may be a status: alone it is a search for it.
  if (fact.gain > 0 && (text.ours || text.words <= 20))
    return text.ours || text.words <= 2 || said >= least.open ? 'likely' : 'nameless';
  if (!text.ours && !text.spoken) return 'none';
  if (said >= (text.ours ? least.ours : least.open)) return 'likely';
  // One or two words are a search.
  return said >= least.nameless && text.words > 2 ? 'nameless' : 'none';
}
