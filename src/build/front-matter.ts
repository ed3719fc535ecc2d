import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';

type Path = readonly PropertyKey[];

/** The `---` block of a document, or a whole YAML file; and, for a path such as ['errors', 0, 'id'], its line. */
export function frontMatter(source: string) {
  const block = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(source);
  const yaml = block?.[1] ?? source;
  const above = block ? 1 : 0; // The opening ---.
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, customTags: ['timestamp'] });
  return {
    data: document.toJS() as unknown,
    /** The line of the value at `path`, or of the nearest thing around it that exists. The first line is 1. */
    line(path: Path): number {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as
          { range?: [number, ...unknown[]] } | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line + above;
      }
      return 1;
    },
  };
}

/** A path as an author reads it: errors[0].id */
const dotted = (path: Path) =>
  path.reduce<string>(
    (all, key) => (typeof key === 'number' ? `${all}[${key}]` : `${all}${all && '.'}${String(key)}`),
    '',
  );

/**
 * What is wrong with the front matter of one document, or with one entry of a YAML file.
 * @param source the whole document
 * @param file its path, as the messages shall name it
 * @param entry the key of the entry, in a YAML file that holds several
 * @returns one line a mistake, “file:line: field: what was found and what to write”; empty if all is well
 */
export function frontMatterMistakes(
  source: string,
  file: string,
  schema: z.ZodType,
  entry?: string,
): string[] {
  const { data, line } = frontMatter(source);
  const within = entry === undefined ? [] : [entry];
  const value = entry === undefined ? data : (data as Record<string, unknown>)[entry];
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.map(({ path, message, ...issue }) => {
    const stranger = issue.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
    const field = path.length > 0 ? `${dotted([...within, ...path])}: ` : '';
    return `${file}:${line([...within, ...path, ...stranger])}: ${field}${message}`;
  });
}

/**
 * The same documents, with every entry checked before Astro sees it: Astro’s own message names no line.
 * @throws Error with all mistakes of the document, which stops the build
 */
export const checked = (documents: Loader, schema: z.ZodType): Loader => ({
  ...documents,
  load: (context) =>
    documents.load({
      ...context,
      async parseData(entry) {
        const file = relative(process.cwd(), entry.filePath ?? entry.id);
        const key = file.endsWith('.yaml') ? entry.id : undefined;
        const mistakes = frontMatterMistakes(await readFile(file, 'utf8'), file, schema, key);
        if (mistakes.length > 0) throw new Error(`\n${mistakes.join('\n')}`);
        return context.parseData(entry);
      },
    }),
});
