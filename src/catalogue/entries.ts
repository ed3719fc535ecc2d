import type { Entry } from '../match/index-data.ts';
import type { GuideData } from '../schema/guide.ts';

/** A guide as far as the matcher reads it. */
export interface Matchable {
  /** product/guide */
  id: string;
  data: Pick<GuideData, 'title' | 'side' | 'retry' | 'errors'>;
}

/** The errors of a guide, as the matcher is told of them. */
export const entriesOf = ({ id, data }: Matchable): Entry[] =>
  data.errors.map((error) => ({
    id: error.id,
    kind: error.of ?? error.id,
    guide: id,
    title: data.title,
    side: data.side,
    retry: data.retry,
    label: error.label,
    step: error.step ?? '',
    status: error.status,
    type: error.type,
    messages: error.messages.map(({ text }) => text),
    symptoms: error.symptoms,
    generic: error.generic,
    yours: error.yours,
  }));
