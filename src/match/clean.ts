import { foreignName, isOurs } from './origin.ts';
import { redact } from './secrets.ts';
import { joinLines } from './tokens.ts';

/** As much of a paste as is read, in characters: more than any error, little enough for one frame of a slow phone. */
const most = 48_000;

/** Where in a long log an error may stand. */
const signal =
  /error|exception|fail|denied|refused|invalid|limit|exceed|not found|unable|cannot|too (?:long|large|many)|timed out|expired|[^\d][45]\d\d[^\d]/gi;

/** What a terminal or a log draws around a text: colours, boxes, bullets. */
const escapes = /\u001b(?:\[[\d;?]{0,20}[A-Za-z]|\][^\u0007\u001b]{0,200}(?:\u0007|\u001b\\)?)/g;
const decoration = /[\u2500-\u259f⎿⏺●○◉•✻✽✶✳✢✘✗✔✓❯›»▶⚠❌]/g;

/**
 * The line of Claude Code that says that a turn is running, as far as its time. Its older versions say “esc to interrupt”
 * there, by which the catalogue knows it.
 */
const running =
  /^.{0,9}[✻✽✶✳✢·*] \p{Lu}[^\n(]{2,60}?… ?\((?:ctrl\+c to interrupt · )?(?=(?:\d+[hm] )*\d+s\b)/gmu;

/** What says where in somebody’s program an error passed by. In a record of JSON more stands behind it. */
const frame =
  /^\s*at\s(?=[^"]{0,200}(?:\(|:\d))[^"]{0,300}|^\s*(?:File ".{0,300}|\^+\s*|\.{3}\s.{0,40}frames? .{0,80})$/;
/** A path of our SDKs, as a stack frame has it. */
const sdk = /@anthropic-ai\/\w*-?sdk\/|site-packages\/anthropic\/|\bat (?:async )?Anthropic\.\w/;
const stamp =
  /^\W{0,3}(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?UTC|[+-]\d\d:?\d\d)?\]?[\s|-]{0,4}/;
/** What a logger writes between the time and the words: thread, level, its own name. */
const loggerPrefix =
  /^(?:\[[\w./:-]{1,40}\]\s{0,4}|(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|SEVERE)\b[\s|:-]{0,4}){0,4}(?:[a-z][a-z\d_.-]{0,40}(?:\.[A-Z]{4,8})?: )?/;

/** Names of one request, tool call, file or machine: they differ in every paste. */
const ids =
  /\b(?:req|msg|toolu|srvtoolu|ofid|file|wrkspc|org)_(?=[\w-]{0,20}\d)[\w-]{6,60}|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[0-9a-f]{20,128}\b/gi;

export interface Clean {
  text: string;
  /** Whether it names something of ours, also in what was taken out. */
  ours: boolean;
  /** The other product that it names, or empty, also in what a logger wrote before it. */
  foreign: string;
  /** Whether frames of a stack trace were taken out. */
  traced: boolean;
  /** Whether a stack trace goes through an SDK of ours. */
  sdk: boolean;
  /** Credentials that were taken out. */
  secrets: number;
  /** Whether only the parts around likely errors were kept. */
  shortened: boolean;
}

/** A long text without the lines that repeat another but for its numbers, as those of a log do. */
function distinctLines(text: string): string {
  const seen = new Set<string>();
  const isNew = (line: string) => {
    const key = line.slice(0, 300).replace(/\d+/g, '#');
    return !seen.has(key) && seen.add(key);
  };
  return text.split('\n').filter(isNew).join('\n');
}

/** The parts of a long text around signs of an error, from its beginning and its end too, in their order. */
function shorten(long: string): string {
  const text = distinctLines(long);
  if (text.length <= most) return text;
  const parts: [number, number][] = [[0, 4000]];
  let kept = 8000;
  for (const { index } of text.matchAll(signal)) {
    const last = parts.at(-1)!;
    const [from, to] = [Math.max(last[1], index - 200), Math.min(text.length, index + 600)];
    if (to <= last[1]) continue;
    kept += to - from;
    if (kept > most) break;
    parts.push([from, to]);
  }
  parts.push([Math.max(parts.at(-1)![1], text.length - 4000), text.length]);
  return parts.map(([from, to]) => text.slice(from, to)).join('\n');
}

/** Undoes the escapes of JSON, which a log may hold several times over. */
function unescape(text: string): string {
  let rest = text;
  for (let depth = 0; depth < 4 && rest.includes('\\'); depth++)
    rest = rest.replace(/\\(u[0-9a-fA-F]{4}|\\+|["'/nrt])/g, (_, code: string) => {
      if (code.startsWith('u')) return String.fromCharCode(parseInt(code.slice(1), 16));
      return { n: '\n', r: '', t: ' ' }[code] ?? code.slice(0, Math.max(1, code.length >> 1));
    });
  return rest;
}

/** Fields by which an API tells an error: a record that has one, or an address, is no log. */
const coded = new Set(['type', 'code', 'status', 'statusCode', 'retry_after', 'error_description']);

/**
 * The words of a log record: what a JSON object says at length, if it says one thing. Bodies of an API keep their form,
 * since their types tell the error.
 */
function unwrap(text: string): string {
  if (!/^\s*\{/.test(text) || text.length > most) return text;
  const said: string[] = [];
  let typed = false;
  try {
    JSON.parse(text, (key, value: unknown) => {
      typed ||= coded.has(key);
      if (typeof value !== 'string') return;
      if (/\s/.test(value)) said.push(value);
      else typed ||= value.includes('://');
    });
  } catch {
    return text;
  }
  return !typed && said.length === 1 ? unwrap(said[0]!) : text;
}

/** A line without its time and what a logger wrote after that. */
function withoutPrefix(line: string): string {
  const rest = line.replace(stamp, '');
  return rest === line ? line : rest.replace(loggerPrefix, '');
}

/** A text with one sort of quote and apostrophe, in compatible characters, without what a terminal draws. */
export const plain = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„″]/g, '"')
    .normalize('NFKC')
    .replace(decoration, ' ');

/**
 * Brings a paste into the form in which it is matched: without credentials, colours, boxes, time stamps, stack frames
 * and ids, with escapes undone. What is left keeps its lines, so that words broken by a terminal can be joined.
 * @param raw what a reader pasted, of any length
 */
export function clean(raw: string): Clean {
  const { text: safe, secrets } = redact(raw);
  const shortened = safe.length > most;
  const read = unescape(shortened ? shorten(safe) : unwrap(safe));
  const text = plain(
    read.replace(escapes, '').replace(/\r/g, '\n').replace(running, ' (esc to interrupt) ('),
  ).replace(ids, '…');
  const joined = joinLines(read);
  const lines = text.split('\n').map((line) => {
    const rest = withoutPrefix(line);
    const said = rest.replace(frame, '');
    return { prefix: line.slice(0, line.length - rest.length), said, traced: said !== rest };
  });
  const kept = lines.filter(({ said }) => said.trim());
  return {
    text: kept.map(({ said }) => said).join('\n'),
    // A record may name us in a field that was not unwrapped.
    ours: [read, joined, ...(shortened ? [] : [safe])].some(isOurs),
    foreign: foreignName(kept.map(({ prefix, said }) => prefix + said).join('\n')),
    traced: lines.some(({ traced }) => traced),
    sdk: sdk.test(joined),
    secrets,
    shortened,
  };
}
