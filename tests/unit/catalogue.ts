import type { Entry } from '../../src/match/index-data.ts';

/** An error of a catalogue made for a test. */
export const entry = (id: string, given: Partial<Entry> = {}): Entry => ({
  id,
  kind: id,
  guide: 'api/a-guide',
  title: 'A guide',
  side: 'you',
  retry: 'after-a-change',
  label: 'something',
  step: '',
  messages: [],
  symptoms: [],
  generic: false,
  ...given,
});

/** Errors that nobody meets: how much a word tells depends on how many errors there are. */
export const fillers: Entry[] = Array.from({ length: 60 }, (_, index) =>
  entry(`filler-${index}`, {
    messages: [`filler${index} gave up on shelf${index}`],
    label: `about shelf${index}`,
  }),
);

/** A small catalogue with neighbours that are easily confused. */
export const entries: Entry[] = [
  ...fillers,
  entry('too-long', {
    guide: 'api/prompt-too-long',
    title: 'Prompt is too long',
    label: 'more tokens than the model takes',
    status: 400,
    type: 'invalid_request_error',
    step: 'count',
    messages: ['prompt is too long: {tokens} tokens > {limit} maximum'],
    yours: 'You sent {tokens} tokens; the limit is {limit}.',
    symptoms: ['my book does not fit into one request'],
  }),
  entry('overloaded', {
    guide: 'api/overloaded',
    title: 'Overloaded',
    label: 'the servers are full',
    status: 529,
    type: 'overloaded_error',
    messages: [
      'API Error: Repeated 529 Overloaded errors',
      '"type":"overloaded_error","message":"Overloaded"',
    ],
  }),
  entry('internal', {
    guide: 'api/internal',
    title: 'Internal server error',
    label: 'a fault inside the service',
    status: 500,
    type: 'api_error',
    messages: [
      'API Error: 500 Internal server error. This is a server-side issue, usually temporary — try again in a moment.',
    ],
  }),
  entry('rate-limit', {
    guide: 'api/rate-limit',
    title: 'Rate limit',
    label: 'too much in one minute',
    status: 429,
    type: 'rate_limit_error',
    messages: ['This request would exceed your organization’s rate limit of {n} input tokens per minute'],
  }),
  entry('connections', {
    kind: 'rate-limit',
    guide: 'api/rate-limit',
    title: 'Rate limit',
    label: 'too many open at once',
    step: 'close-them',
    status: 429,
    type: 'rate_limit_error',
    messages: ['Number of concurrent connections has exceeded your rate limit'],
  }),
  entry('certificate', {
    guide: 'api/certificate',
    title: 'Certificate refused',
    label: 'a proxy signs with its own certificate',
    generic: true,
    messages: ['self-signed certificate in certificate chain', 'SELF_SIGNED_CERT_IN_CHAIN'],
  }),
  entry('no-command', {
    guide: 'claude-code/command-not-found',
    title: 'Command not found',
    label: 'the shell finds no claude',
    messages: ['zsh: command not found: claude'],
    symptoms: ['typing claude in the terminal does nothing after the installation'],
  }),
  entry('blank', {
    guide: 'apps/blank-page',
    title: 'Claude shows a blank page or white screen',
    label: 'the page is there, its content is not',
    symptoms: [
      'the website is completely white after an update',
      'a spinner and then nothing in the browser',
    ],
  }),
  entry('upload', {
    guide: 'apps/upload',
    title: 'Attachments not uploading',
    label: 'the upload broke off',
    messages: ['Upload failed due to a network issue. Check your internet connection and try again.'],
    symptoms: ['I cannot attach a screenshot', 'the file stays at the loading circle'],
  }),
];
