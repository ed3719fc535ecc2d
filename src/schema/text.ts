import { z } from 'astro/zod';

/** What Zod hands to an `error` function, as far as our messages use it. */
interface Issue {
  code?: string | undefined;
  input?: unknown;
  keys?: string[];
}

/** What was found, short enough for one line of a message. */
const found = (input: unknown) => {
  const shown = JSON.stringify(input) ?? String(input);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
};

/**
 * The message for a value of the wrong type. It continues “<field>:”.
 * @param hint what to write instead, for example "a date such as 2026-11-23, without quotes"
 */
export const expected =
  (hint: string) =>
  ({ input }: Issue) =>
    input === undefined ? `is missing: write ${hint}` : `is ${found(input)}: write ${hint}`;

/** Required text of at most `most` characters. YAML reads an unquoted 404 as a number, hence the word on quotes. */
export const text = (hint: string, most = Infinity) =>
  z
    .string({
      error: (issue: Issue) =>
        issue.input === undefined ? `is missing: write ${hint}` : `is not text: put it in quotes (${hint})`,
    })
    .min(1, { error: `is empty: write ${hint}` })
    .max(most, {
      error: ({ input }: Issue) => `has ${String(input).length} characters: shorten it to ${most} or fewer`,
    });

/** One of `values`. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: expected(`one of ${values.join(', ')}`) });

/** A calendar day. */
export const date = () => z.date({ error: expected('a date such as 2026-11-23, without quotes') });

/** A list that says what belongs in it when it is missing or empty. */
export const list = <Item extends z.ZodType>(item: Item, hint: string) =>
  z.array(item, { error: expected(`a list of ${hint}`) }).min(1, { error: `is empty: write ${hint}` });

/** An object that refuses fields it does not know and names those it does. */
export const fields = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue: Issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown field ${issue.keys?.join(', ')}: the fields here are ${Object.keys(shape).join(', ')}`
        : expected(`the fields ${Object.keys(shape).join(', ')}`)(issue),
  });
