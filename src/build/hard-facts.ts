import { readFileSync } from 'node:fs';
import { factsSchema, type Facts } from '../schema/facts.ts';
import { frontMatter, frontMatterMistakes } from './front-matter.ts';

const file = 'content/facts.yaml';

/**
 * The hard facts that guides are held to.
 * @throws Error with the mistakes in the file, each with its line
 */
export function hardFacts(): Facts {
  const source = readFileSync(file, 'utf8');
  const mistakes = frontMatterMistakes(source, file, factsSchema);
  if (mistakes.length > 0) throw new Error(`\n${mistakes.join('\n')}`);
  return factsSchema.parse(frontMatter(source).data);
}

const unknown = (what: string) =>
  `${what} is not known: correct it, or add it to content/facts.yaml with source and date`;

/** `1,000 pages` and `1000  pages` as one. */
const figure = (number: string, unit: string) =>
  `${number.replace(/[,\s]/g, '')} ${unit}`.replace(/ ([kM]) /, '$1 ');

/** Whether a list holds a name, itself or by a beginning with `-*`. */
const holds = (known: string[], name: string) =>
  known.some((one) => one === name || (one.endsWith('-*') && name.startsWith(one.slice(0, -1))));

const patterns = {
  type: /(?<![\w-])(?!is_error)[a-z]+(?:_[a-z]+)*_error\b|\brequest_too_large\b/g,
  host: /(?<![\w@/.-])(?:\*\.)?(?:[a-z][\w-]*\.)*(?:anthropic\.com|claude\.(?:com|ai|app)|claudeusercontent\.com|claudemcpcontent\.com)(?![\w-])|(?<=https:\/\/)[\w.-]*(?:anthropic|claude)[\w-]*\.(?:com|ai|app)\b/g,
  header: /(?<![@/\w-])(?:anthropic-(?:[a-z]+-)*(?:[a-z]+|\*)|x-(?:[a-z]+-)*[a-z]+)(?![\w-])/g,
  model: /\bclaude-(?:(?:opus|sonnet|haiku|fable|mythos|instant)-[\d-]*\d|\d[\w-]*\w)\b/g,
  limit: /(?<![\w.:$-])(\d[\d,]*(?:\.\d+)?)\s?([kM] )?(MB|GB|KB|pages|pixels|images|files|tokens)\b/g,
};

/** A line of what a guide says, and whether it stands in a block of code. */
export interface Line {
  line: number;
  text: string;
  code: boolean;
}

/** The lines of a guide’s body, and of the front matter that readers see; messages and samples are verbatim and left out. */
export function statedLines(source: string): Line[] {
  const { data, line } = frontMatter(source);
  const front = data as Partial<Record<'title' | 'answer' | 'tell', string>> & {
    errors?: { label?: string }[];
    related?: { note?: string }[];
  };
  const stated: Line[] = [];
  const add = (path: (string | number)[], text: unknown) => {
    if (typeof text === 'string') stated.push({ line: line(path), text, code: false });
  };
  for (const field of ['title', 'answer', 'tell'] as const) add([field], front[field]);
  front.errors?.forEach(({ label }, index) => add(['errors', index, 'label'], label));
  front.related?.forEach(({ note }, index) => add(['related', index, 'note'], note));

  let code = false;
  const lines = source.split('\n');
  const begin = lines.indexOf('---', 1) + 1;
  lines.slice(begin).forEach((text, index) => {
    const fence = /^\s*```/.test(text);
    if (fence) code = !code;
    else stated.push({ line: begin + index + 1, text, code });
  });
  return stated;
}

/**
 * What a guide names against the hard facts.
 * @returns mistakes with the line, and what to write or where to add the fact
 */
export function factMistakes(lines: Line[], facts: Facts): { line: number; text: string }[] {
  const { types, hosts, headers, models, limits } = facts;
  const known = limits.map(({ limit }) => limit);
  return lines.flatMap(({ line, text, code }) => {
    const found: string[] = [];
    for (const [type] of text.matchAll(patterns.type))
      if (!(type in types.known)) found.push(unknown(`the error type "${type}"`));
    for (const [host] of text.matchAll(patterns.host)) {
      const instead = hosts.outdated[host];
      // A line that names both explains the change.
      if (instead && !text.includes(instead)) found.push(`the host ${host} is outdated: write ${instead}`);
      else if (!instead && !hosts.known.includes(host)) found.push(unknown(`the host ${host}`));
    }
    for (const [header] of text.matchAll(patterns.header))
      if (!holds(headers.known, header)) found.push(unknown(`the header ${header}`));
    for (const [model] of text.matchAll(patterns.model)) {
      const end = models.retired[model];
      if (end && code)
        found.push(
          `the model ${model} is retired since ${end.toISOString().slice(0, 10)}: a command needs one of ${models.current.join(', ')}`,
        );
      else if (!end && !(model in models.ending) && !models.current.includes(model))
        found.push(unknown(`the model ${model}`));
    }
    if (!code)
      for (const [, number = '', multiple = '', unit = ''] of text.matchAll(patterns.limit)) {
        const limit = figure(number, `${multiple}${unit}`);
        if (!known.includes(limit)) found.push(unknown(`the limit ${limit}`));
      }
    return found.map((text) => ({ line, text }));
  });
}

/** Types of errors that the facts do not know, or that come with another status. */
export function typeMistakes(
  errors: { type?: string | undefined; status?: number | undefined }[],
  facts: Facts,
): { index: number; text: string }[] {
  return errors.flatMap(({ type, status }, index) => {
    if (!type) return [];
    const known = facts.types.known[type];
    if (known === undefined) return [{ index, text: unknown(`the error type "${type}"`) }];
    return status !== undefined && status !== known
      ? [{ index, text: `${type} comes with ${known}, not ${status}: correct the status or the type` }]
      : [];
  });
}
