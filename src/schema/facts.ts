import { z } from 'astro/zod';
import { date, expected, fields, list, text } from './text.ts';

const origin = {
  source: text('what the source is'),
  url: z.url({ protocol: /^https$/, error: expected('a whole address that begins with https://') }),
  read: date(),
};
const names = () => list(text('a name'), 'names');

/** content/facts.yaml: what guides may name, each group with the source it was read in. */
export const factsSchema = fields({
  types: fields({
    ...origin,
    known: z.record(text('an error type'), z.number({ error: expected('the HTTP status, as a number') })),
  }),
  hosts: fields({
    ...origin,
    known: names(),
    outdated: z.record(text('a host'), text('the host to write instead')),
  }),
  headers: fields({ ...origin, known: names() }),
  models: fields({
    ...origin,
    current: names(),
    ending: z.record(text('a model'), date()),
    retired: z.record(text('a model'), date()),
  }),
  limits: list(
    fields({
      limit: text('the figure and its unit, for example 32 MB'),
      of: text('what it limits'),
      source: text('what the source is'),
      read: date(),
    }),
    'limits',
  ),
});

export type Facts = z.infer<typeof factsSchema>;
