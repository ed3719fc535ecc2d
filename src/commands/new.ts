import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import { guideFiles } from '../build/guide-files.ts';

/** Lays out a guide that passes the schema and names what is still to write: `npm run new -- api/a-guide 2026-11-25`. */
const [, , id = '', day = ''] = process.argv;
const products = parse(readFileSync('content/products.yaml', 'utf8')) as Record<string, { hops: string[] }>;
const product = id.split('/')[0] ?? '';
const file = `content/guides/${id}.mdx`;

const stop = (why: string) => {
  console.error(why);
  process.exit(2);
};
if (!/^[a-z-]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || !/^\d{4}-\d\d-\d\d$/.test(day))
  stop('Give product/guide and the day: npm run new -- api/a-guide 2026-11-25');
if (!products[product]) stop(`No product "${product}": use ${Object.keys(products).join(', ')}`);
if (existsSync(file)) stop(`${file} is there already: choose another name`);

const neighbour =
  guideFiles().find((guide) => guide.id.startsWith(`${product}/`))?.id ?? 'account/report-a-bug';
/** The mark of what is still to write: tests fail while a guide holds it. */
const open = 'To write:';

mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  `---
title: '${open} the trouble as the reader says it, or the message'
answer: '${open} what happened, and the one action that fixes most cases'
side: either
retry: after-a-change
minutes: 5
hop: ${products[product]!.hops[0]}
tell: '${open} the one observation that decides whose side it is'
errors:
  - id: ${id.replace('/', '-')}
    label: '${open} what it means here'
    surface: []
    step: first-step
    messages: []
    symptoms:
      - '${open} how people say it without the message, five lines or more'
related:
  - guide: ${neighbour}
    why: looks-like
    note: '${open} what tells the two apart'
verified:
  date: ${day}
  how: official
sources:
  - title: '${open} the first source'
    url: https://example.com
    read: ${day}
changed:
  - date: ${day}
    note: First version.
---

<Steps title="Fix it">

<Step id="first-step" title="${open} one action" see="${open} what the reader then sees, and where to stop or go on">

${open} how to do it.

</Step>

</Steps>

<Confirm>

${open} one check, a good and a bad result.

</Confirm>

<StillStuck>

${open} what not to do, when to stop, who can act.

</StillStuck>

## Why it happens

${open} the causes, likeliest first.
`,
);
console.log(`${file} is laid out. Still to write:`);
readFileSync(file, 'utf8')
  .split('\n')
  .forEach((line, index) => {
    const at = line.indexOf(open);
    if (at >= 0)
      console.log(
        `  line ${index + 1}: ${line
          .slice(at + open.length)
          .replace(/['"].*$/, '')
          .trim()}`,
      );
  });
console.log(`Try a paste on it with: npm run -s match < paste.txt`);
