import { expect, test } from '@playwright/test';
import { mdxToHast } from 'satteri';
import { bodyMistakes, headings } from '../../src/build/guide-rules.ts';

const step = '<Step id="one" title="Do it" see="It works">\n\nText.\n\n</Step>';
const guide = (steps = step, rest = '') =>
  `<Steps title="Fix it">\n\n${steps}\n\n</Steps>\n\n<Confirm>\n\nLook.\n\n</Confirm>\n\n<StillStuck>\n\nAsk.\n\n</StillStuck>\n\n${rest}`;

const mistakes = (source: string, known: Partial<Parameters<typeof bodyMistakes>[1]> = {}) =>
  bodyMistakes(mdxToHast(source, { position: true }), { steps: ['switch-the-network'], ...known }).map(
    ({ line, text }) => `${line}: ${text}`,
  );

test('a guide that is right', () => {
  const tabs = '<Tabs by="system">\n\n<Tab name="Windows">\n\nText.\n\n</Tab>\n\n</Tabs>';
  const shared = '<SharedStep name="switch-the-network" because="It tells" see="It works" />';
  const faq =
    '<Faq>\n\n<Question q="Why?">\n\nBecause.\n\n</Question>\n\n</Faq>\n\n<Note>\n\nAn aside.\n\n</Note>';
  const named = [{ id: 'switch-the-network', line: 3 }];
  expect(mistakes(guide(`${step.replace('Text.', tabs)}\n\n${shared}`, faq), { named })).toEqual([]);
});

const table: [what: string, source: string, message: string | RegExp][] = [
  [
    'a drawing that does not exist',
    guide(step, '<Drawing name="zebra" />'),
    '23: no drawing "zebra": use browser-resets, limits-compared, request-way, usage-windows',
  ],
  [
    'a heading that is no part of a guide',
    guide(step, '## Background\n\nText.'),
    /^23: “Background” is no part of a guide: the parts are Before you start, <Steps>, /,
  ],
  [
    'a part out of its order',
    guide(step, '## Prevent it\n\nText.\n\n## Why it happens\n\nText.'),
    /^27: “Why it happens” stands after “Prevent it”: the order is Before you start, <Steps>, /,
  ],
  [
    'a list in Steps',
    guide('1. Do it.'),
    '3: <Steps> holds <Step> or <SharedStep> and only that, but here it holds <ol>',
  ],
  [
    'an empty Steps',
    guide(''),
    '1: <Steps> holds <Step> or <SharedStep> and only that, but here it holds nothing',
  ],
  [
    'a Step on its own',
    guide(step, step.replace('one', 'two')),
    '23: <Step> stands in <Steps>, but here at the top level',
  ],
  [
    'a Tab on its own',
    guide(step, '<Tab name="Windows">\n\nText.\n\n</Tab>'),
    '23: <Tab> stands in <Tabs>, but here at the top level',
  ],
  [
    'a Question on its own',
    guide(step, '<Question q="Why?">\n\nSo.\n\n</Question>'),
    '23: <Question> stands in <Faq>, but here at the top level',
  ],
  [
    'text in Faq',
    guide(step, '<Faq>\n\nText.\n\n</Faq>'),
    '25: <Faq> holds <Question> and only that, but here it holds <p>',
  ],
  [
    'Confirm in a step',
    guide(step.replace('Text.', '<Confirm>\n\nLook.\n\n</Confirm>')),
    '5: <Confirm> stands at the top level, but here in <Step>',
  ],
  [
    'an unknown word',
    guide(step, '<Warning>\n\nText.\n\n</Warning>'),
    /^23: <Warning> is not a word of ours: use Steps, Step, SharedStep, /,
  ],
  [
    'plain HTML',
    guide(step, '<div>\n\nText.\n\n</div>'),
    /^23: <div> is not a word of ours: use Steps, .* or plain Markdown$/,
  ],
  ['a step without what is then seen', guide(step.replace(' see="It works"', '')), '3: <Step> needs see="…"'],
  [
    'an attribute that does not exist',
    guide(step.replace('see=', 'class="x" see=')),
    '3: <Step> has no class: it takes id, title, see',
  ],
  [
    'a step id with capitals',
    guide(step.replace('one', 'One')),
    '3: the id "One" may hold only lower-case letters, digits and single hyphens',
  ],
  [
    'a step id that stands twice',
    guide(`${step}\n\n${step}`),
    '9: the step id "one" stands twice: give each step its own',
  ],
  [
    'a shared step that does not exist',
    guide('<SharedStep name="restart" because="It tells" see="It works" />'),
    '3: no shared step "restart": content/steps has switch-the-network',
  ],
  [
    'tabs by something unknown',
    guide(step, '<Tabs by="mood">\n\n<Tab name="Good">\n\nText.\n\n</Tab>\n\n</Tabs>'),
    '23: by="mood" is unknown: use language, system, browser, app',
  ],
  [
    'a tab of another name',
    guide(step, '<Tabs by="system">\n\n<Tab name="Win">\n\nText.\n\n</Tab>\n\n</Tabs>'),
    '25: no tab "Win" by system: use Windows, macOS, Linux, iPhone and iPad, Android',
  ],
  [
    'a guide without steps',
    '<Confirm>\n\nLook.\n\n</Confirm>\n\n<StillStuck>\n\nAsk.\n\n</StillStuck>',
    '1: the guide has no <Steps>: add the steps that fix it',
  ],
  [
    'a guide without Confirm',
    guide().replace(/<Confirm>[^]*<\/Confirm>/, ''),
    '1: the guide has 0 <Confirm>: it needs exactly one',
  ],
  [
    'a guide with two StillStuck',
    guide(step, '<StillStuck>\n\nAsk.\n\n</StillStuck>'),
    '1: the guide has 2 <StillStuck>: it needs exactly one',
  ],
  [
    'a first-level heading',
    guide(step, '# Head'),
    '23: the title is the only first-level heading: begin with ##',
  ],
  [
    'an import',
    guide(step, "import x from './x.js'"),
    '23: authors import and export nothing: remove the statement',
  ],
  [
    'braces in prose',
    guide(step, 'It says {name} here.'),
    '23: {name} is code: write text, or `{…}` in backticks if the braces are meant',
  ],
  [
    'a prompt sign in a command',
    guide(step, '```bash\n$ echo\n```'),
    '23: a command is copied as it stands: take out the prompt sign',
  ],
];

for (const [what, source, message] of table)
  test(`${what} stops the build, with line and remedy`, () => {
    const [first] = mistakes(source);
    if (typeof message === 'string') expect(first).toBe(message);
    else expect(first).toMatch(message);
  });

test('output may hold prompt signs, and a command comments', () => {
  expect(mistakes(guide(step, '```text\n$ echo\n```\n\n```bash\n# List them\nls\n```'))).toEqual([]);
});

test('an error that names a step this guide does not have stops the build at the line of the name', () => {
  expect(mistakes(guide(), { named: [{ id: 'two', line: 7 }] })).toEqual([
    '7: no step "two" in this guide: its steps are one',
  ]);
});

test('a shared step needs no Steps, Confirm or StillStuck of its own', () => {
  expect(mistakes('Do it.', { guide: false })).toEqual([]);
});

test('“on this page” lists the headings in order, those of our words included', () => {
  const root = mdxToHast(
    guide(step, '## Why it happens\n\n<Faq>\n\n<Question q="Why?">\n\nSo.\n\n</Question>\n\n</Faq>'),
  );
  expect(headings(root)).toEqual([
    { id: 'fix-it', title: 'Fix it' },
    { id: 'confirm-it-is-fixed', title: 'Confirm it is fixed' },
    { id: 'still-stuck', title: 'Still stuck?' },
    { id: 'why-it-happens', title: 'Why it happens' },
    { id: 'questions', title: 'Questions' },
  ]);
});
