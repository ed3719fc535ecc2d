import { z } from 'astro/zod';
import { date, expected, fields, list, oneOf, text } from './text.ts';

/** Where a message shows, and the product whose page lists it. */
export const surfaces = {
  api: { name: 'API', product: 'api' },
  python: { name: 'Python', product: 'api' },
  typescript: { name: 'TypeScript', product: 'api' },
  console: { name: 'Console', product: 'api' },
  web: { name: 'claude.ai', product: 'apps' },
  desktop: { name: 'Desktop', product: 'apps' },
  mobile: { name: 'Mobile', product: 'apps' },
  chrome: { name: 'Claude in Chrome', product: 'apps' },
  'claude-code': { name: 'Claude Code', product: 'claude-code' },
} as const;

export type Surface = keyof typeof surfaces;

/** Why one guide leads to another, as the reader sees it, and how the same pair reads from the other end. */
export const reasons = {
  'looks-like': { shown: 'Looks like this, but is not', back: 'looks-like' },
  'same-cause': { shown: 'Same cause, other place', back: 'same-cause' },
  'comes-next': { shown: 'Often comes next', back: 'do-first' },
  'do-first': { shown: 'Settle this first', back: 'comes-next' },
} as const;

export type Reason = keyof typeof reasons;

const keys = <Key extends string>(object: Record<Key, unknown>) => Object.keys(object) as [Key, ...Key[]];

const kebab = (what: string) =>
  text(what).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: ({ input }) => `is "${String(input)}": use lower-case letters, digits and single hyphens`,
  });

const guideId = () =>
  text('a guide as product/guide').regex(/^[a-z-]+\/[a-z0-9-]+$/, {
    error: ({ input }) => `is "${String(input)}": write product/guide, for example api/key-not-working`,
  });

const url = () =>
  z.url({ protocol: /^https$/, error: expected('a whole address that begins with https://') });

/** A verbatim string, `{holes}` for what varies; `until` marks an old wording with when or in which version it ended. */
const message = z
  .union([text('the message'), fields({ text: text('the message'), until: text('when it ended') })], {
    error: 'is not a message: write the verbatim string in quotes, or text: and until: for an old wording',
  })
  .transform((value): { text: string; until?: string } =>
    typeof value === 'string' ? { text: value } : value,
  );

/**
 * One thing a reader can meet. Its id is permanent and belongs to one guide only. `symptoms`: how people say it without
 * a message. `of`: the general error of the same guide that this one is a case of; results carry its name, and the step
 * of the case. `generic`: other programs, or a session without trouble, print its messages too, so a text that names
 * nothing of ours is not claimed by them, and a more specific message outranks them.
 * `samples`: pastes that the matcher must bring back to it; tests at build, never shipped. `yours`: what the reader’s own
 * values mean, with holes of the messages.
 */
const errorSchema = fields({
  id: kebab('the permanent id, for example api-529-overloaded'),
  label: text('what it means here, in a few words', 70),
  status: z
    .number({ error: expected('the HTTP status as a number, for example 401') })
    .int({ error: expected('a whole number') })
    .min(100, { error: expected('a status from 100 to 599') })
    .max(599, { error: expected('a status from 100 to 599') })
    .optional(),
  type: text('the error type the API sends, for example overloaded_error').optional(),
  surface: z.array(oneOf(keys(surfaces)), { error: expected('a list of surfaces') }).default([]),
  since: text('from when or which version').optional(),
  until: text('until when or which version').optional(),
  of: kebab('the id of the general error of this guide').optional(),
  generic: z
    .boolean({ error: expected('true where other programs print these messages too') })
    .default(false),
  step: kebab('the id of a Step of this guide').optional(),
  messages: z.array(message, { error: expected('a list of verbatim messages, or [] where there is none') }),
  yours: text('a sentence with {holes} of a message').optional(),
  symptoms: z.array(text('how people say it'), { error: expected('a list of sentences') }).default([]),
  samples: z.array(text('a whole paste'), { error: expected('a list of pastes') }).default([]),
});

/** Front matter of a guide. The README describes every field for authors. */
export const guideSchema = fields({
  title: text('the trouble as the reader would say it', 70).refine((value) => !/^how to fix/i.test(value), {
    error: 'begins with “How to fix”: name the trouble or the message instead',
  }),
  answer: text('what happened and the action that fixes most cases').refine(
    (value) => value.trim().split(/\s+/).length <= 60,
    {
      error: ({ input }) =>
        `has ${String(input).trim().split(/\s+/).length} words: shorten it to 60 or fewer`,
    },
  ),
  side: oneOf(['you', 'them', 'either']),
  retry: oneOf(['never', 'after-a-change', 'with-back-off', 'later']),
  minutes: z.number({ error: expected('the minutes it takes, as a number') }).positive({
    error: expected('a number above 0'),
  }),
  hop: text('where on the way it breaks, one of the hops of the product'),
  tell: text('the one observation that decides whose side it is', 180),
  errors: list(errorSchema, 'at least one error with id, label and messages'),
  related: list(
    fields({
      guide: guideId(),
      why: oneOf(keys(reasons)),
      note: text('one line that tells the two apart or says why to go there', 130),
    }),
    'related guides',
  ),
  verified: fields({
    date: date(),
    how: oneOf(['official', 'source', 'maintainer', 'reports']),
    versions: text('the versions it was checked with').optional(),
  }),
  sources: list(
    fields({
      title: text('what the source is'),
      url: url().optional(), // Text of an interface has no address.
      read: date(),
      backs: text('what it backs').optional(),
    }),
    'at least one source with title, url and the date read',
  ),
  changed: list(
    fields({ date: date(), note: text('what changed, in one line') }),
    'changes, with date and note',
  ),
});

export type GuideData = z.infer<typeof guideSchema>;
export type GuideError = GuideData['errors'][number];
