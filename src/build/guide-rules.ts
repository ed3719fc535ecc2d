import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slug } from 'github-slugger';
import { defineHastPlugin, type HastNode } from 'satteri';
import { frontMatter } from './front-matter.ts';
import { factMistakes, hardFacts, statedLines, typeMistakes } from './hard-facts.ts';

/** The names a Tab may have, by the `by` of its Tabs: a choice is remembered by name, over all guides. */
const tabNames: Record<string, string[]> = {
  language: ['Shell', 'PowerShell', 'Python', 'TypeScript'],
  system: ['Windows', 'macOS', 'Linux', 'iPhone and iPad', 'Android'],
  browser: ['Chrome', 'Edge', 'Firefox', 'Safari'],
  app: ['Web', 'Desktop', 'Mobile'],
};

/** The drawings there are. */
const drawings = ['browser-resets', 'limits-compared', 'request-way', 'usage-windows'];

interface Word {
  /** The attributes, all of them needed. */
  needs: string[];
  /** The words it must stand in. */
  in?: string[];
  /** The words it holds, and nothing else. */
  holds?: string[];
}

/** The words an author may use. */
const words: Record<string, Word> = {
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
  Drawing: { needs: ['name'] },
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

/** The language of a fence. */
const language = (node: HastNode): string =>
  node.type === 'element'
    ? (/language-(\w+)/.exec(String(node.properties['className']))?.[1] ??
      children(node).map(language).find(Boolean) ??
      '')
    : '';

/** Everything in a tree, each with what it stands in. */
function* walk(node: HastNode, parent?: HastNode): Generator<[node: HastNode, parent: HastNode | undefined]> {
  yield [node, parent];
  for (const child of children(node)) yield* walk(child, node);
}

/** A place in the document and what is wrong there. */
type Finding = [at: HastNode, text: string];

function* proseMistakes(node: HastNode): Generator<Finding> {
  if (node.type === 'mdxjsEsm') yield [node, 'authors import and export nothing: remove the statement'];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    yield [node, `{${node.value}} is code: write text, or \`{…}\` in backticks if the braces are meant`];
  if (node.type !== 'element') return;
  if (node.tagName === 'h1') yield [node, 'the title is the only first-level heading: begin with ##'];
  if (node.tagName === 'pre' && language(node) !== 'text' && /^(\$|>|PS[^>\n]*>) /m.test(textOf(node)))
    yield [node, 'a command is copied as it stands: take out the prompt sign'];
}

function* nestingMistakes(node: Jsx, parent: HastNode | undefined, word: Word): Generator<Finding> {
  const here = parent && parent.type !== 'root' ? `in ${shown(parent)}` : 'at the top level';
  if (word.in && !(parent && isJsx(parent) && word.in.includes(parent.name ?? '')))
    yield [node, `${shown(node)} stands in ${quoted(word.in)}, but here ${here}`];
  if (topLevel.includes(node.name ?? '') && parent?.type !== 'root')
    yield [node, `${shown(node)} stands at the top level, but here ${here}`];
  if (!word.holds) return;
  const held = children(node).filter((child) => !isBlank(child));
  const stranger = held.find((child) => !isJsx(child) || !word.holds?.includes(child.name ?? ''));
  if (held.length > 0 && !stranger) return;
  const found = stranger ? shown(stranger) : 'nothing';
  yield [
    stranger ?? node,
    `${shown(node)} holds ${quoted(word.holds)} and only that, but here it holds ${found}`,
  ];
}

function* attributeMistakes(node: Jsx, { needs }: Word): Generator<Finding> {
  for (const need of needs)
    if (!attribute(node, need)?.trim()) yield [node, `${shown(node)} needs ${need}="…"`];
  for (const one of node.attributes)
    if (one.type === 'mdxJsxAttribute' && !needs.includes(one.name))
      yield [node, `${shown(node)} has no ${one.name}: it takes ${needs.join(', ') || 'no attributes'}`];
}

function* tabMistakes(tabs: Jsx): Generator<Finding> {
  const by = attribute(tabs, 'by') ?? '';
  const names = tabNames[by];
  if (by && !names) yield [tabs, `by="${by}" is unknown: use ${Object.keys(tabNames).join(', ')}`];
  for (const tab of children(tabs).filter(isJsx)) {
    const name = attribute(tab, 'name');
    if (names && name && !names.includes(name))
      yield [tab, `no tab "${name}" by ${by}: use ${names.join(', ')}`];
  }
}

function* stepMistakes(steps: [node: Jsx, id: string][], shared: string[]): Generator<Finding> {
  for (const [index, [node, id]] of steps.entries()) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      yield [node, `the id "${id}" may hold only lower-case letters, digits and single hyphens`];
    if (steps.findIndex(([, other]) => other === id) < index)
      yield [node, `the step id "${id}" stands twice: give each step its own`];
    if (node.name === 'SharedStep' && !shared.includes(id))
      yield [node, `no shared step "${id}": content/steps has ${shared.join(', ')}`];
  }
}

function* partMistakes(root: HastNode, all: Jsx[]): Generator<Finding> {
  if (!all.some(({ name }) => name === 'Steps'))
    yield [root, 'the guide has no <Steps>: add the steps that fix it'];
  for (const once of ['Confirm', 'StillStuck']) {
    const count = all.filter(({ name }) => name === once).length;
    if (count !== 1) yield [root, `the guide has ${count} <${once}>: it needs exactly one`];
  }
}

/** The parts of a guide’s body in their order; a second-level heading is named by its words. */
const order = [
  'Before you start',
  '<Steps>',
  '<Confirm>',
  '<StillStuck>',
  'Why it happens',
  'Common mistakes',
  'Prevent it',
  '<Faq>',
];

function* orderMistakes(root: HastNode): Generator<Finding> {
  let last = 0;
  for (const node of children(root)) {
    const heading = node.type === 'element' && node.tagName === 'h2';
    if (!heading && !(isJsx(node) && topLevel.includes(node.name ?? ''))) continue;
    const name = heading ? textOf(node) : shown(node);
    const place = order.indexOf(name);
    if (place < 0) yield [node, `“${name}” is no part of a guide: the parts are ${order.join(', ')}`];
    else if (place < last)
      yield [node, `“${name}” stands after “${order[last]}”: the order is ${order.join(', ')}`];
    else last = place;
  }
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
  const findings: Finding[] = [];
  const all: Jsx[] = [];
  const parents = new Map<HastNode, HastNode | undefined>();
  /** Colouring leaves a fence without a position: its line is that of what it stands in. */
  const line = (at: HastNode | undefined): number =>
    at ? (at.position?.start.line ?? line(parents.get(at))) : 1;
  for (const [node, parent] of walk(root)) {
    parents.set(node, parent);
    findings.push(...proseMistakes(node));
    if (!isJsx(node)) continue;
    const word = words[node.name ?? ''];
    if (!word) {
      const known = `use ${Object.keys(words).join(', ')}, or plain Markdown`;
      findings.push([node, `${shown(node)} is not a word of ours: ${known}`]);
      continue;
    }
    all.push(node);
    findings.push(...nestingMistakes(node, parent, word), ...attributeMistakes(node, word));
    if (node.name === 'Tabs') findings.push(...tabMistakes(node));
    if (node.name === 'Drawing' && !drawings.includes(attribute(node, 'name') ?? ''))
      findings.push([node, `no drawing "${attribute(node, 'name')}": use ${drawings.join(', ')}`]);
  }
  const steps = all.flatMap((node): [Jsx, string][] => {
    const id = { Step: 'id', SharedStep: 'name' }[node.name ?? ''];
    const value = id && attribute(node, id);
    return value ? [[node, value]] : [];
  });
  findings.push(...stepMistakes(steps, known.steps));
  if (known.guide ?? true) findings.push(...partMistakes(root, all), ...orderMistakes(root));

  const ids = steps.map(([, id]) => id);
  const lost = (known.named ?? []).filter(({ id }) => !ids.includes(id));
  return [
    ...findings.map(([at, text]) => ({ line: line(at), text })),
    ...lost.map(({ id, line }) => ({
      line,
      text: `no step "${id}" in this guide: its steps are ${ids.join(', ')}`,
    })),
  ];
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

/** The front matter as far as the compiler looks at it; `contents` is what it hands on. */
interface FrontMatter {
  errors?: { step?: string; type?: string; status?: number }[];
  contents?: Heading[];
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
    const front = (data['astro'] as { frontmatter: FrontMatter }).frontmatter;
    const source = readFileSync(fileURL, 'utf8');
    const { line } = frontMatter(source);
    const named = (front.errors ?? []).flatMap(({ step }, index) =>
      step ? [{ id: step, line: line(['errors', index, 'step']) }] : [],
    );
    const steps = readdirSync('content/steps').map((name) => name.replace(/\.mdx$/, ''));
    const facts = hardFacts();
    const mistakes = [
      ...bodyMistakes(root, { steps, named, guide: file.startsWith('content/guides/') }),
      ...factMistakes(statedLines(source), facts),
      ...typeMistakes(front.errors ?? [], facts).map(({ index, text }) => ({
        line: line(['errors', index, 'type']),
        text,
      })),
    ];
    if (mistakes.length > 0)
      throw new Error(`\n${mistakes.map(({ line, text }) => `${file}:${line}: ${text}`).join('\n')}`);
    front.contents = headings(root);
  },
});
