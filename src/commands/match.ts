import { text } from 'node:stream/consumers';
import { guideFiles } from '../build/guide-files.ts';
import { entriesOf } from '../catalogue/entries.ts';
import { compile } from '../match/index-data.ts';
import { Matcher, type Answer } from '../match/match.ts';

/**
 * Reads a paste from standard input and prints the errors it may be, as the box would find them.
 * With `--json-lines`, reads one `{"query": "…"}` a line and prints one answer a line.
 */
const matcher = new Matcher(compile(guideFiles().flatMap(entriesOf)));
const input = await text(process.stdin);

function shown({ verdict, hits, foreign, secrets }: Answer): string {
  const lines = hits.map((hit, index) => {
    const why = [hit.message, ...hit.facts].filter(Boolean).join(', ') || 'the words of the sentence';
    return [
      `${index + 1}. ${hit.case}  /guides/${hit.guide}/${hit.step && `#${hit.step}`}  (${hit.score.toFixed(1)})`,
      `   ${hit.title}: ${hit.label}`,
      `   matches ${why}`,
      ...(hit.yours ? [`   ${hit.yours}`] : []),
    ].join('\n');
  });
  const named = verdict !== 'none' || hits.length === 0;
  return [
    foreign
      ? `none: reads like ${foreign}`
      : named
        ? verdict
        : 'none: names nothing of ours; if it is about us:',
    ...(secrets > 0 ? [`${secrets} credentials were taken out before matching`] : []),
    ...lines,
  ].join('\n');
}

if (process.argv.includes('--json-lines'))
  for (const line of input.split('\n').filter(Boolean)) {
    const given = JSON.parse(line) as { id?: string; query: string };
    console.log(JSON.stringify({ id: given.id, ...matcher.match(given.query) }));
  }
else console.log(shown(matcher.match(input)));
