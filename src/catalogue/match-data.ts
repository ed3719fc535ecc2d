import { asSent, compile, type IndexData } from '../match/index-data.ts';
import { Matcher } from '../match/match.ts';
import { entriesOf } from './entries.ts';
import { allGuides } from './guides.ts';
import { matchMistakes } from './match-rules.ts';

/**
 * The catalogue as the matcher in the browser reads it.
 * @throws Error with every message or sample that does not lead to its own error; it stops the build
 */
export async function matchData(): Promise<IndexData> {
  const guides = (await allGuides()).map(({ id, data, at }) => ({ id, data, at }));
  const data = compile(guides.flatMap(entriesOf));
  const mistakes = matchMistakes(guides, new Matcher(data));
  if (mistakes.length > 0) throw new Error(`\n${mistakes.join('\n')}`);
  return asSent(data);
}
