import { isOurs } from './origin.ts';
import { packSymptoms, type Symptoms } from './symptoms.ts';
import { hole } from './values.ts';

/** Whose trouble it is, and whether trying again helps: as the front matter of a guide says it. */
export type Side = 'you' | 'them' | 'either';
export type Retry = 'never' | 'after-a-change' | 'with-back-off' | 'later';

/** One error of the catalogue, as the matcher is told of it. */
export interface Entry {
  id: string;
  /** The general error that it is a case of, or its own id. */
  kind: string;
  /** product/guide */
  guide: string;
  title: string;
  side: Side;
  retry: Retry;
  label: string;
  /** The id of the step that fits, or empty. */
  step: string;
  status?: number | undefined;
  type?: string | undefined;
  /** Verbatim strings with `{holes}`. */
  messages: string[];
  symptoms: string[];
  /** Whether other programs print its messages too. */
  generic: boolean;
  /** One sentence with the holes of a message, for the reader’s own values. */
  yours?: string | undefined;
}

/** A guide, as far as an answer shows it. */
export interface IndexedGuide {
  id: string;
  title: string;
  side: Side;
  retry: Retry;
}

/** An error, as far as it takes to find and show it. */
export interface IndexedError {
  id: string;
  /** How many places on the general error stands that it is a case of; 0 where it is general itself. */
  kind: number;
  /** Its place in the list of guides. */
  guide: number;
  step: string;
  label: string;
  /** 0 where it has none. */
  status: number;
  type: string;
  messages: string[];
  generic: 0 | 1;
  yours: string;
}

/** A table by its columns: packed together, what is alike packs better. */
type Columns<Row> = { [Key in keyof Row]: Row[Key][] };

/** The compiled catalogue, as it is sent: what is not needed to find and show an answer stays behind. */
export interface IndexData {
  guides: Columns<IndexedGuide>;
  errors: Columns<IndexedError>;
  symptoms: Symptoms;
}

const columns = <Row extends object>(rows: Row[]) =>
  Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((key) => [key, rows.map((row) => row[key as keyof Row])]),
  ) as Columns<Row>;

/** The rows of a table that was sent by its columns. */
export const rowsOf = <Row extends object>(table: Columns<Row>): Row[] => {
  const entries = Object.entries<unknown[]>(table);
  return (entries[0]?.[1] ?? []).map(
    (_, index) => Object.fromEntries(entries.map(([key, column]) => [key, column[index]])) as Row,
  );
};

/**
 * A message is recognised by its beginning: what comes after so many characters is not sent. Found by measuring; one that
 * other programs print too has to be told from theirs, and needs more.
 */
const longest = { ours: 60, generic: 75 };

/**
 * The beginning of a message, cut after a word and outside a hole, and not before what names us: without that it may be
 * anybody’s.
 * @param most how many characters of it are enough
 */
function beginning(message: string, most: number): string {
  if (message.length <= most) return message;
  let end = message.lastIndexOf(' ', most);
  if (isOurs(message)) while (end > 0 && !isOurs(message.slice(0, end))) end = message.indexOf(' ', end + 1);
  const cut = end < 0 ? message : message.slice(0, end);
  return cut.lastIndexOf('{') > cut.lastIndexOf('}') ? cut.slice(0, cut.lastIndexOf('{')) : cut;
}

/** Where the word behind the last hole of a message ends that a sentence with the reader’s values has; 0 without any. */
function endOfValues(message: string, sentence = ''): number {
  const ends = (sentence.match(hole) ?? [])
    .filter((one) => message.includes(one))
    .map((one) => message.indexOf(' ', message.lastIndexOf(one) + one.length + 1))
    .map((end) => (end < 0 ? message.length : end));
  return Math.max(0, ...ends);
}

/**
 * The beginnings of messages, with “…” where one was cut and no hole shows it, without those that begin with another of
 * the same error: what matches them matches that one.
 */
const distinct = (messages: string[], most: (message: string) => number) =>
  [...new Set(messages.map((message) => beginning(message, most(message))))]
    .filter(
      (message, _, all) =>
        !all.some((other) => other !== message && message.startsWith(other) && other.length >= 30),
    )
    .map((message) =>
      messages.includes(message) || message.endsWith('}') ? message : `${message.trimEnd()} …`,
    );

/** Compiles the errors of the catalogue into what the matcher reads. */
export function compile(entries: Entry[]): IndexData {
  const guides = [...new Map(entries.map((entry) => [entry.guide, entry])).values()];
  return {
    guides: columns(guides.map(({ guide, title, side, retry }) => ({ id: guide, title, side, retry }))),
    errors: columns(
      entries.map((entry, place) => ({
        id: entry.id,
        kind: entries.findIndex(({ id }) => id === entry.kind) - place,
        guide: guides.findIndex(({ guide }) => guide === entry.guide),
        step: entry.step,
        label: entry.label,
        status: entry.status ?? 0,
        type: entry.type ?? '',
        messages: distinct(entry.messages, (message) =>
          Math.max(entry.generic ? longest.generic : longest.ours, endOfValues(message, entry.yours)),
        ),
        generic: entry.generic ? 1 : 0,
        yours: entry.yours ?? '',
      })),
    ),
    symptoms: packSymptoms(entries.map(({ symptoms }) => symptoms)),
  };
}

/**
 * The compiled catalogue without the ids of cases: the box shows a case by its step and label, and hands on the general
 * error.
 */
export const asSent = (data: IndexData): IndexData => ({
  ...data,
  errors: { ...data.errors, id: data.errors.id.map((id, place) => (data.errors.kind[place] ? '' : id)) },
});
