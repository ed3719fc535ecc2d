/**
 * How well, how fast and how heavy the matcher is, on our own pastes, beside Pagefind and MiniSearch on the same data.
 * Needs a build (`npm run build`). Figures of time are ratios of this run; the machine and its load are not known.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { guideFiles } from '../../src/build/guide-files.ts';
import { entriesOf } from '../../src/catalogue/entries.ts';
import { asSent, compile } from '../../src/match/index-data.ts';
import { Matcher } from '../../src/match/match.ts';
import { dist, pastes, variants, type Paste } from './pastes.ts';

const entries = guideFiles().flatMap(entriesOf);
const kinds = new Map(entries.map(({ id, kind }) => [id, kind]));
const guideOf = new Map(entries.map(({ id, guide }) => [id, guide]));
const data = compile(entries);
const matcher = new Matcher(data);
const all = pastes();
const known = all.filter(({ error }) => kinds.has(error));
const foreign = all.filter(({ form }) => form === 'foreign');

type Ranked = (text: string) => string[] | Promise<string[]>;
const share = (count: number, of: number) => `${((100 * count) / Math.max(1, of)).toFixed(0)} %`;

async function accuracy(ask: Ranked, given: Paste[], right: (found: string, paste: Paste) => boolean) {
  let first = 0;
  let three = 0;
  for (const paste of given) {
    const found = await ask(paste.text);
    if (found[0] && right(found[0], paste)) first += 1;
    if (found.slice(0, 3).some((one) => right(one, paste))) three += 1;
  }
  return { 'right first': share(first, given.length), 'in first three': share(three, given.length) };
}

const ask: Ranked = (text) => matcher.match(text).hits.map(({ error }) => error);
const rightError = (found: string, { error, also }: Paste) => [error, ...also].includes(found);
const rightGuide = (found: string, { error, also }: Paste) =>
  [error, ...also].some((one) => guideOf.get(one) === found);

const table: Record<string, Record<string, string | number>> = {};
for (const form of ['json', 'stacktrace', 'terminal', 'message', 'sentence']) {
  const given = known.filter((paste) => paste.form === form);
  table[form] = { pastes: given.length, ...(await accuracy(ask, given, rightError)) };
}
const texts = known.filter(({ form }) => form !== 'sentence');
table['all error texts'] = { pastes: texts.length, ...(await accuracy(ask, texts, rightError)) };
console.log('The error and its rank');
console.table(table);

const changed: typeof table = {};
for (const [name, change] of Object.entries(variants)) {
  const given = texts.map((paste) => ({ ...paste, text: change(paste.text) }));
  changed[name] = await accuracy(ask, given, rightError);
}
console.log('The same error texts, changed');
console.table(changed);

const verdicts = all.map((paste) => ({ paste, answer: matcher.match(paste.text) }));
const sure = verdicts.filter(({ answer }) => answer.verdict === 'sure');
const wrong = sure.filter(({ paste, answer }) => !rightError(answer.hits[0]!.error, paste));
const claimed = verdicts.filter(({ paste, answer }) => paste.form === 'foreign' && answer.verdict !== 'none');
console.log(`sure: ${sure.length}, of which wrong: ${wrong.map(({ paste }) => paste.id).join(' ') || 0}`);
console.log(
  `foreign not claimed: ${share(foreign.length - claimed.length, foreign.length)} of ${foreign.length} (${claimed.map(({ paste }) => paste.id).join(' ')})`,
);

const mini = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
mini.addAll(
  entries.map(({ id, title, label, messages, symptoms }) => ({
    id,
    text: [title, label, ...messages, ...symptoms].join('\n'),
  })),
);
const askMini: Ranked = (text) => [
  ...new Set(mini.search(text.slice(0, 5000)).map(({ id }) => kinds.get(id as string)!)),
];

const beside: typeof table = {
  matcher: { 'by error': (await accuracy(ask, known, rightError))['right first'] },
  MiniSearch: { 'by error': (await accuracy(askMini, known, rightError))['right first'] },
};
beside['matcher']!['by guide'] = (
  await accuracy((text) => matcher.match(text).hits.map(({ guide }) => guide), known, rightGuide)
)['right first'];
beside['MiniSearch']!['by guide'] = (
  await accuracy(async (text) => (await askMini(text)).map((one) => guideOf.get(one)!), known, rightGuide)
)['right first'];

if (existsSync(join(dist, 'pagefind/pagefind.js'))) {
  // Pagefind asks for its files by fetch: here they come from the build.
  globalThis.fetch = (async (input: string | URL) => {
    const file = join(
      dist,
      decodeURIComponent(
        new URL(String(input), 'http://x/').pathname.replace(/^.*?\/pagefind\//, 'pagefind/'),
      ),
    );
    return new Response(readFileSync(file));
  }) as typeof fetch;
  try {
    const pagefind = (await import(join(dist, 'pagefind/pagefind.js'))) as {
      options(given: object): Promise<void>;
      search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
    await pagefind.options({ basePath: 'http://x/pagefind/', baseUrl: '/', noWorker: true });
    const askPagefind: Ranked = async (text) => {
      const { results } = await pagefind.search(text.slice(0, 2000));
      const pages = await Promise.all(results.slice(0, 3).map((one) => one.data()));
      return pages.map(({ url }) => /guides\/([^/]+\/[^/]+)\//.exec(url)?.[1] ?? '');
    };
    beside['Pagefind, the raw text'] = {
      'by guide': (await accuracy(askPagefind, known, rightGuide))['right first'],
    };
  } catch (error) {
    console.log(`Pagefind did not run in Node: ${String(error)}`);
  }
}
console.log('Beside others, right first');
console.table(beside);

const time = (work: () => void) => {
  work();
  const begin = performance.now();
  for (let turn = 0; turn < 5; turn++) work();
  return (performance.now() - begin) / 5;
};
/** Pieces that careless expressions are slow on, repeated to as much as is read whole. */
const hostile = [
  'a(b',
  'a:',
  'a-',
  'a.',
  'a@',
  '1:',
  'spawn-',
  "'a-",
  'sk-ant-',
  '\\\\',
  '"type": "error",',
].map((piece) => piece.repeat(47_000 / piece.length));
const long = `${'2026-11-25 10:00:00 INFO all is well\n'.repeat(28_000)}${texts[0]!.text}`;
const one = time(() => texts.forEach(({ text }) => matcher.match(text))) / texts.length;
console.log(
  `time, as a multiple of one MiniSearch query: ${(one / (time(() => texts.forEach(({ text }) => mini.search(text.slice(0, 5000)))) / texts.length)).toFixed(2)}; ` +
    `a megabyte: ${(time(() => matcher.match(long)) / one).toFixed(0)} times a paste; ` +
    `the worst of ${hostile.length} hostile texts: ${(Math.max(...hostile.map((text) => time(() => matcher.match(text)))) / one).toFixed(0)} times; loading: ${(time(() => new Matcher(data)) / one).toFixed(0)} times a paste`,
);
const size = (some: typeof entries) =>
  brotliCompressSync(Buffer.from(JSON.stringify(asSent(compile(some))))).length;
const bytes = size(entries);
// What a plain error adds to a catalogue: those of every second guide cut to two messages and ten symptoms, beside the rest.
const guides = [...new Set(entries.map(({ guide }) => guide))];
const [half, others] = [0, 1].map((odd) =>
  entries.filter(({ guide }) => guides.indexOf(guide) % 2 === odd),
) as [typeof entries, typeof entries];
const plain = others.map((entry) => ({
  ...entry,
  messages: entry.messages.slice(0, 2),
  symptoms: entry.symptoms.slice(0, 10),
}));
const added = (size([...half, ...plain]) - size(half)) / plain.length;
const missing = 300 - entries.length;
console.log(
  `catalogue: ${bytes} bytes with brotli for ${entries.length} errors; with ${missing} more, each of two messages and ten symptoms (${added.toFixed(0)} bytes), about ${Math.round(bytes + missing * added)}; with ${missing} as wide as these, at most ${Math.round((bytes / entries.length) * 300)}`,
);
