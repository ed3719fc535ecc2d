import { readFileSync } from 'node:fs';

/** The folder of the last build. */
export const dist = new URL('../../dist/', import.meta.url).pathname;

/** A made-up paste and the error it is. */
export interface Paste {
  id: string;
  form: string;
  /** The general error; `none` for texts of other products. */
  error: string;
  /** Other answers that are as good. */
  also: string[];
  text: string;
}

/** Our own pastes: written from the facts, by someone who had not seen the guides. */
export const pastes = (): Paste[] =>
  readFileSync(new URL('../fixtures/pastes.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Paste);

/** Breaks a text after every so many characters, as a terminal does, with its indent. */
const wrapped = (width: number) => (text: string) =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? [''])
    .join('\n     ');

/** What happens to a text on its way into a clipboard. */
export const variants: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'log prefix': (text) => text.replace(/^/gm, '2026-11-25T10:00:00.123Z [worker-3] ERROR app: '),
  'log prefix in brackets': (text) => text.replace(/^/gm, '[2026-11-25 10:00:00] production.ERROR: '),
  'wrapped at 100': wrapped(100),
  'wrapped at 80': wrapped(80),
  'wrapped at 60': wrapped(60),
  escaped: (text) => JSON.stringify({ level: 'error', msg: JSON.stringify({ message: text }) }),
  'in a log record': (text) => JSON.stringify({ level: 'error', detail: { message: text } }),
  CRLF: (text) => text.replace(/\n/g, '\r\n'),
  'colours and boxes': (text) => text.replace(/^(.*)$/gm, '\u001b[31m│ $1\u001b[0m │'),
  'another language around it': (text) => `运行时出现以下错误：${text}。请问如何解决？`,
};
