import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slug } from 'github-slugger';
import { defineHastPlugin, type HastNode } from 'satteri';
import { frontMatter } from './front-matter.ts';

/** The names a Tab may have, by the `by` of its Tabs: a choice is remembered by name, over all guides. */
const tabNames: Record<string, string[]> = {
  language: ['Shell', 'PowerShell', 'Python', 'TypeScript'],
  system: ['Windows', 'macOS', 'Linux', 'iPhone and iPad', 'Android'],
  browser: ['Chrome', 'Edge', 'Firefox', 'Safari'],
  app: ['Web', 'Desktop', 'Mobile'],
};

/** The words an author may use: the attributes each needs, what it must stand in, what it must hold. */
const words: Record<string, { needs: string[]; in?: string[]; holds?: string[] }> = {
  Steps: { needs: ['title'], holds: ['Step', 'SharedStep'] },
  Step: { needs: ['id', 'title', 'see'], in: ['Steps'] },
  SharedStep: { needs: ['name', 'because', 'see'], in: ['Steps'] },
  Confirm: { needs: [] },
  StillStuck: { needs: [] },
  Tabs: { needs: ['by'], holds: ['Tab'] },
  Tab: { needs: ['name'], in: ['Tabs'] },
  Faq: { needs: [], holds: ['Question'] },
  Question: { needs: ['q'], in: ['Faq'] },
  Note: { needs: [] },
};

/** Words that stand at the top of a guide and nowhere else. */
const topLevel = ['Steps', 'Confirm', 'StillStuck', 'Faq'];

export interface Mistake {
  /** Line in the file, the first is 1. */
  line: number;
  text: string;
}

/** One entry of “on this page”. */
export interface Heading {
  id: string;
  title: string;
}

type Jsx = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const isJsx = (node: HastNode): node is Jsx =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const children = (node: HastNode): HastNode[] => ('children' in node ? node.children : []);

const textOf = (node: HastNode): string =>
  node.type === 'text' ? node.value : children(node).map(textOf).join('');

const isBlank = (node: HastNode) => node.type === 'text' && node.value.trim() === '';

const shown = (node: HastNode) => {
  if (isJsx(node)) return `<${node.name}>`;
  return node.type === 'element' ? `<${node.tagName}>` : node.type;
};

/** The value of an attribute, or undefined where it is missing or no plain string. */
const attribute = (node: Jsx, name: string) => {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return found && typeof found.value === 'string' ? found.value : undefined;
};

const quoted = (names: string[]) => names.map((name) => `<${name}>`).join(' or ');

/** Everything in a tree, each with what it stands in. */
function* walk(node: HastNode, parent?: HastNode): Generator<[node: HastNode, parent: HastNode | undefined]> {
  yield [node, parent];
  for (const child of children(node)) yield* walk(child, node);
}

/**
 * What is wrong with the body of one guide or shared step: words, nesting, attributes, ids.
 * @param root the tree of the document, with positions
 * @param known `steps`: names of the shared steps; `named`: the steps that the front matter’s errors point at, with
 *   their lines; `guide`: false for a shared step, which needs no Steps, Confirm or StillStuck of its own
 */
export function bodyMistakes(
  root: HastNode,
  known: { steps: string[]; named?: { id: string; line: number }[]; guide?: boolean },
): Mistake[] {
  const mistakes: Mistake[] = [];
  const wrong = (node: HastNode, text: string) =>
    mistakes.push({ line: node.position?.start.line ?? 1, text });
  const ids: string[] = [];
  const seen: string[] = [];

  for (const [node, parent] of walk(root)) {
    if (node.type === 'mdxjsEsm') wrong(node, 'authors import and export nothing: remove the statement');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      wrong(node, `{${node.value}} is code: write text, or \`{…}\` in backticks if the braces are meant`);
    if (node.type === 'element' && node.tagName === 'h1')
      wrong(node, 'the title is the only first-level heading: begin with ##');
    if (node.type === 'element' && node.tagName === 'pre' && /^(\$|>|PS>|#) /m.test(textOf(node)))
      wrong(node, 'a command is copied as it stands: take out the prompt sign');
    if (!isJsx(node)) continue;

    const word = words[node.name ?? ''];
    if (!word) {
      wrong(
        node,
        `${shown(node)} is not a word of ours: use ${Object.keys(words).join(', ')}, or plain Markdown`,
      );
      continue;
    }
    seen.push(node.name ?? '');
    const inside = parent && isJsx(parent) ? (parent.name ?? '') : '';
    if (word.in && !word.in.includes(inside))
      wrong(
        node,
        `${shown(node)} stands in ${quoted(word.in)}, but here in ${parent ? shown(parent) : 'root'}`,
      );
    if (topLevel.includes(node.name ?? '') && parent?.type !== 'root')
      wrong(node, `${shown(node)} stands at the top level, but here in ${parent ? shown(parent) : 'root'}`);
    if (word.holds) {
      const filled = children(node).filter((child) => !isBlank(child));
      const stranger = filled.find((child) => !isJsx(child) || !word.holds?.includes(child.name ?? ''));
      if (stranger || filled.length === 0)
        wrong(
          stranger ?? node,
          `${shown(node)} holds ${quoted(word.holds)} and only that, but here it holds ${stranger ? shown(stranger) : 'nothing'}`,
        );
    }
    for (const need of word.needs)
      if (!attribute(node, need)?.trim()) wrong(node, `${shown(node)} needs ${need}="…"`);
    for (const { name } of node.attributes.filter((one) => one.type === 'mdxJsxAttribute'))
      if (!word.needs.includes(name))
        wrong(node, `${shown(node)} has no ${name}: it takes ${word.needs.join(', ') || 'no attributes'}`);

    if (node.name === 'Step' || node.name === 'SharedStep') {
      const id = attribute(node, node.name === 'Step' ? 'id' : 'name');
      if (id && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        wrong(node, `the id "${id}" may hold only lower-case letters, digits and single hyphens`);
      if (id && ids.includes(id)) wrong(node, `the step id "${id}" stands twice: give each step its own`);
      if (id) ids.push(id);
      if (node.name === 'SharedStep' && id && !known.steps.includes(id))
        wrong(node, `no shared step "${id}": content/steps has ${known.steps.join(', ')}`);
    }
    if (node.name === 'Tabs') {
      const by = attribute(node, 'by') ?? '';
      const names = tabNames[by];
      if (by && !names) wrong(node, `by="${by}" is unknown: use ${Object.keys(tabNames).join(', ')}`);
      for (const tab of children(node).filter(isJsx)) {
        const name = attribute(tab, 'name');
        if (names && name && !names.includes(name))
          wrong(tab, `no tab "${name}" by ${by}: use ${names.join(', ')}`);
      }
    }
  }

  if (known.guide ?? true) {
    if (!seen.includes('Steps')) wrong(root, 'the guide has no <Steps>: add the steps that fix it');
    for (const once of ['Confirm', 'StillStuck']) {
      const count = seen.filter((name) => name === once).length;
      if (count !== 1) wrong(root, `the guide has ${count} <${once}>: it needs exactly one`);
    }
    for (const { id, line } of known.named ?? [])
      if (!ids.includes(id))
        mistakes.push({ line, text: `no step "${id}" in this guide: its steps are ${ids.join(', ')}` });
  }
  return mistakes;
}

/** The second-level headings of a guide’s body, in order, those of our own words included. */
export function headings(root: HastNode): Heading[] {
  const titles: Record<string, string> = {
    Confirm: 'Confirm it is fixed',
    StillStuck: 'Still stuck?',
    Faq: 'Questions',
  };
  return children(root).flatMap((node) => {
    let title: string | undefined;
    if (node.type === 'element' && node.tagName === 'h2') title = textOf(node);
    else if (isJsx(node)) title = node.name === 'Steps' ? attribute(node, 'title') : titles[node.name ?? ''];
    return title ? [{ id: slug(title), title }] : [];
  });
}

/**
 * The rules as a part of the compiler. A mistake stops the build with file and line; a guide without one hands its
 * headings to “on this page” as front matter `contents`.
 */
export const guideRules = defineHastPlugin({
  name: 'guide-rules',
  options: { position: true },
  before(root, { fileURL, data }) {
    if (!fileURL) return;
    const file = relative(process.cwd(), fileURLToPath(fileURL));
    const front = (data['astro'] as { frontmatter: { errors?: { step?: string }[]; contents?: Heading[] } })
      .frontmatter;
    const { line } = frontMatter(readFileSync(fileURL, 'utf8'));
    const named = (front.errors ?? []).flatMap(({ step }, index) =>
      step ? [{ id: step, line: line(['errors', index, 'step']) }] : [],
    );
    const steps = readdirSync('content/steps').map((name) => name.replace(/\.mdx$/, ''));
    const mistakes = bodyMistakes(root, { steps, named, guide: file.startsWith('content/guides/') });
    if (mistakes.length > 0)
      throw new Error(`\n${mistakes.map(({ line, text }) => `${file}:${line}: ${text}`).join('\n')}`);
    front.contents = headings(root);
  },
});
