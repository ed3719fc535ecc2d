import { expect, test } from '@playwright/test';
import { compile } from '../../src/match/index-data.ts';
import { Matcher } from '../../src/match/match.ts';
import { entries, entry } from './catalogue.ts';

const matcher = new Matcher(compile(entries));
const first = (text: string) => matcher.match(text).hits[0]?.error;

const body = (type: string, message: string) =>
  JSON.stringify({ type: 'error', error: { type, message }, request_id: 'req_011CExample' });

const long = 'prompt is too long: 216327 tokens > 200000 maximum';

const forms: [form: string, text: string][] = [
  ['as a line', long],
  ['as a JSON body', body('invalid_request_error', long)],
  ['as JSON in JSON in JSON', JSON.stringify({ error: JSON.stringify({ message: body('x', long) }) })],
  ['as a Python exception', `anthropic.BadRequestError: Error code: 400 - {'error': {'message': '${long}'}}`],
  ['behind a log prefix', `2026-11-25T10:00:00.123Z [worker-3] ERROR claude: ${long}`],
  ['broken between words', long.replace('too long', 'too\n     long')],
  ['broken inside a word', `  ⎿  API Error: 400 ${long.replace('tokens', 'tok\n     ens')}`],
  ['broken inside a word, the break lost', `API Error: 400 ${long.replace('maximum', 'maxi      mum')}`],
  ['in colours and boxes', `\u001b[31m│ ⎿ ${long}\u001b[0m │`],
  ['with CRLF', `Error\r\n${long}\r\n`],
  ['with curly quotes around it', `“${long}”`],
  ['amid another language', `调用失败：${long}，请稍后再试`],
  [
    'above a stack trace',
    `Error: ${long}\n    at Anthropic.makeStatusError (/app/node_modules/sdk/core.mjs:3:1)`,
  ],
];

for (const [form, text] of forms)
  test(`a message is recognised ${form}`, () => {
    const { verdict, hits } = matcher.match(text);
    expect(hits[0]?.error).toBe('too-long');
    expect(verdict).toBe('sure');
  });

test('the answer says which message and which facts matched, and what the reader’s own values mean', () => {
  const [hit] = matcher.match(body('invalid_request_error', long)).hits;
  expect(hit).toMatchObject({
    guide: 'api/prompt-too-long',
    step: 'count',
    message: 'prompt is too long: {tokens} tokens > {limit} maximum',
    facts: ['invalid_request_error'],
    yours: 'You sent 216\u202f327 tokens; the limit is 200\u202f000.',
  });
});

test('a value is read however far behind in a message it stands', () => {
  const message = 'The zebra that crossed the long road was not found in the stable of horses, named {name}';
  const one = new Matcher(
    compile([...entries, entry('far', { messages: [message], yours: 'You named {name}.' })]),
  );
  expect(one.match(message.replace('{name}', 'Grevy')).hits[0]!.yours).toBe('You named Grevy.');
});

test('a straight and a curly apostrophe are the same', () => {
  for (const apostrophe of ["'", '’'])
    expect(
      first(`This request would exceed your organization${apostrophe}s rate limit of 30,000 input tokens`),
    ).toBe('rate-limit');
});

test('a type that only one error has is enough, a type that many have is not', () => {
  expect(first('{"type":"error","error":{"type":"overloaded_error"}}')).toBe('overloaded');
  expect(first('Overloaded_error from claude all morning')).toBe('overloaded');
  expect(matcher.match(body('invalid_request_error', 'zebra: quagga')).verdict).toBe('none');
});

test('the status in the text decides between messages that end alike', () => {
  expect(
    matcher.match('API Error: 502 This is a server-side issue, usually temporary — try again in a moment.')
      .verdict,
  ).not.toBe('sure');
  expect(
    first('API Error: 500 This is a server-side issue, usually temporary — try again in a moment.'),
  ).toBe('internal');
});

test('a bare status is a fact in a few words, and no fact amid other numbers', () => {
  expect(first('529')).toBe('overloaded');
  expect(first('claude is throwing 529s all day')).toBe('overloaded');
  expect(matcher.match('the invoice of 529.00 for claude is dated 500-12').hits[0]?.facts ?? []).toEqual([]);
});

test('a case of a general error carries the name of the general one, and its own step', () => {
  expect(
    matcher.match('Number of concurrent connections has exceeded your rate limit. Please try again').hits[0],
  ).toMatchObject({ error: 'rate-limit', case: 'connections', step: 'close-them' });
});

test('the code of a cause outweighs the message around it', () => {
  expect(first('claude: Upload failed due to a network issue. SELF_SIGNED_CERT_IN_CHAIN')).toBe(
    'certificate',
  );
});

test('what other programs print too is claimed only where the text names something of ours', () => {
  const text = 'Error: self-signed certificate in certificate chain, request to https://example.org failed';
  expect(matcher.match(text).verdict).toBe('none');
  expect(matcher.match(`claude ${text}`).verdict).toBe('sure');
});

test('the same words about another program are not ours', () => {
  expect(matcher.match('zsh: command not found: claude').verdict).toBe('sure');
  for (const [text, foreign] of [
    ['zsh: command not found: gemini', 'gemini'],
    ['zsh: command not found: hatchet', 'hatchet'],
    ['bash: line 3: hatchet: command not found', 'hatchet'],
    ['-bash:  hatchet:  command not found', 'hatchet'],
    ['zsh: command not found:  hatchet', 'hatchet'],
    ['Sorry, your request failed. Please try again.', 'another program'],
  ] as const)
    expect(matcher.match(text)).toMatchObject({ verdict: 'none', foreign });
  expect(matcher.match('I get a blank white screen in ChatGPT after the update')).toMatchObject({
    verdict: 'none',
    foreign: 'ChatGPT',
  });
});

const sentences: [sentence: string, error: string][] = [
  ['page is white after update', 'blank'],
  ['only a spinner in my browser and then a blank page', 'blank'],
  ['i cant attach screenshots to claude', 'upload'],
  ['installed claude but my terminal doesnt know the command', 'no-command'],
];

for (const [sentence, error] of sentences)
  test(`“${sentence}” leads to its error without a message`, () => {
    const answer = matcher.match(sentence);
    expect(answer.hits[0]?.error).toBe(error);
    expect(answer.verdict).toBe('likely');
  });

test('a sentence that names nothing of ours and says little is offered its error', () => {
  const { verdict, hits } = matcher.match('only a spinner in my browser and then nothing happens');
  expect(hits[0]?.error).toBe('blank');
  expect(verdict).toBe('none');
});

test('words that no guide knows count against a sentence that names nothing of ours', () => {
  const said = 'the page stays completely white after an update';
  expect(matcher.match(said).verdict).toBe('likely');
  expect(matcher.match(`${said} of the orchard and the cathedral by the river`).verdict).toBe('none');
  expect(matcher.match(`${said} of Claude and the cathedral by the river`).verdict).toBe('likely');
  expect(matcher.match('the page of Jellybean stays white').verdict).toBe('none');
  expect(matcher.match('the page of Claude stays white').verdict).toBe('likely');
});

test('what is printed anyway yields to a message that is ours alone', () => {
  expect(first('claude: self-signed certificate in certificate chain')).toBe('certificate');
  expect(first(`claude: self-signed certificate in certificate chain\n${long}`)).toBe('too-long');
});

test('a type and a status that many share, around a message that no guide knows, tell nothing', () => {
  const shared = { status: 400, type: 'invalid_request_error' };
  const one = new Matcher(
    compile([
      ...entries,
      entry('fields', { ...shared, messages: ['{field}: Extra inputs are not permitted'] }),
    ]),
  );
  expect(one.match(`API Error: 400 ${body('invalid_request_error', 'zebra: quagga')}`).verdict).toBe('none');
});

test('a type that only the cases of one error share is enough', () => {
  const cases = [1, 2, 3, 4].map((number) =>
    entry(`case-${number}`, {
      kind: 'rate-limit',
      status: 429,
      type: 'rate_limit_error',
      messages: [`shelf${number} has given all of it`],
    }),
  );
  const one = new Matcher(compile([...entries, ...cases]));
  const { hits } = one.match(body('rate_limit_error', 'zebra: quagga'));
  expect(hits[0]?.error).toBe('rate-limit');
});

test('most of a message is not sure where the text names nothing of ours', () => {
  const most = 'of concurrent connections has exceeded your rate';
  expect(matcher.match(`claude: ${most}`).verdict).toBe('sure');
  expect(matcher.match(most).verdict).toBe('likely');
});

test('what a trace or a text places elsewhere is not called sure', () => {
  const text = 'zsh: command not found: claude';
  const trace = '\n    at run (/app/node_modules/@anthropic-ai/sdk/core.mjs:3:1)';
  expect(matcher.match(text).verdict).toBe('sure');
  expect(matcher.match(`${text}${trace}`).verdict).not.toBe('sure');
  expect(matcher.match(`in the desktop app: ${text}`).verdict).not.toBe('sure');
});

test('a short message is sure where the text is nothing else, even if a terminal broke its words in two', () => {
  const text = 'filler7 gave up on shelf7';
  for (const alone of [text, 'fill\n     er7 gave up on she\n     lf7'])
    expect(matcher.match(alone).verdict, alone).toBe('sure');
  expect(matcher.match(`yesterday evening somebody there saw in that window: ${text}`).verdict).toBe(
    'likely',
  );
  const anybody = 'self-signed certificate in certificate chain';
  expect(matcher.match(anybody.replace(/rtif/g, 'rt\n     if'))).toEqual(matcher.match(anybody));
});

test('a gateway’s own status around the words of the API does not hide them', () => {
  expect(first(`Status Code: 500\n"${long}"`)).toBe('too-long');
});

test('a question at the head of a message is no message by itself', () => {
  const asked = 'Trying to use the zebra from another shelf? Unset the quagga.';
  const one = new Matcher(
    compile([...entries, entry('question', { messages: [asked], symptoms: ['a zebra is set'] })]),
  );
  expect(one.match(asked).verdict).toBe('sure');
  expect(one.match('I was trying to use the zebra from another shelf').verdict).not.toBe('sure');
});

test('foreign errors and idle talk are not claimed', () => {
  for (const text of [
    'FATAL: password authentication failed for user "app"',
    'TypeError: Cannot read properties of undefined (reading "map")',
    '{"error":{"message":"You exceeded your current quota","type":"insufficient_quota"}}',
    'Traceback (most recent call last):\n  File "x.py", line 3\nKeyError: \'zebra\'',
    'the quick brown fox jumps over the lazy dog',
    '',
  ])
    expect(matcher.match(text), text).toMatchObject({ verdict: 'none', hits: [] });
});

test('what a logger puts around words takes nothing from them', () => {
  const said = 'my book does not fit into one request';
  for (const text of [
    said,
    `2026-11-25 10:00:00 [worker] ${said}`,
    JSON.stringify({ level: 'info', msg: said }),
  ])
    expect(first(text), text).toBe('too-long');
});

const connections = new Matcher(
  compile([
    ...entries,
    entry('connection', { messages: ['No zebra answers (ECONNRESET)'] }),
    entry('sdk-connection', { messages: ['APIConnectionError: no quagga'] }),
  ]),
);

test('a code that any program prints decides nothing in a log that names nothing of ours', () => {
  const log = "2026-11-25 10:00:00 [fetcher] {\n  code: 'ECONNRESET'\n}";
  expect(connections.match(log).verdict).toBe('none');
  expect(connections.match(log.replace('fetcher', 'claude')).hits[0]?.error).toBe('connection');
  expect(connections.match('it ends with ECONNRESET after a minute').hits[0]?.error).toBe('connection');
});

test('the default words of a connection error name it where they stand alone beside something of ours', () => {
  const line = '[anthropic] Connection error.';
  expect(connections.match(`${line}\n\n{"modelId":"x"}`).hits[0]?.error).toBe('sdk-connection');
  expect(connections.match(line.replace('anthropic', 'fetcher')).verdict).toBe('none');
});

test('an error in the middle of a megabyte of log is found, and the text is said to be shortened', () => {
  const noise = '2026-11-25 10:00:00 INFO served /index in 12 ms\n'.repeat(10_000);
  const { verdict, hits, shortened } = matcher.match(`${noise}${long}\n${noise}`);
  expect([verdict, hits[0]?.error, shortened]).toEqual(['sure', 'too-long', true]);
});
