import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { deadLinks, readPage } from '../../src/build/built-links.ts';
import { pages, read } from './dist.ts';

const root = new URL('../../', import.meta.url).pathname;

/** A copy of the project to break, with the packages of the original. */
function copy() {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
  for (const part of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Builds a folder; what it printed, and whether it stopped. */
async function build(folder: string, env: Record<string, string> = {}) {
  const run = promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return run.then(
    ({ stdout, stderr }) => ({ stopped: false, said: stdout + stderr }),
    ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ stopped: true, said: stdout + stderr }),
  );
}

const key = 'content/guides/api/key-not-working.mdx';
const blank = 'content/guides/apps/blank-page.mdx';

/** One mistake each, as an author would make it, and what the build says of it. */
const table: [what: string, file: string, from: string | RegExp, to: string, said: RegExp][] = [
  [
    'an unknown field',
    key,
    'side: you',
    'side: you\nseverity: high',
    /key-not-working\.mdx:\d+: unknown field severity: the fields here are title/,
  ],
  [
    'missing sources',
    key,
    /^sources:\n(?: .*\n)+/m,
    '',
    /key-not-working\.mdx:1: sources: is missing: write a list of at least one source/,
  ],
  [
    'a wrong error id',
    key,
    'id: sdk-missing-auth',
    'id: SDK missing',
    /key-not-working\.mdx:\d+: errors\[\d\]\.id: is "SDK missing": use lower-case/,
  ],
  [
    'a relation that leads nowhere',
    key,
    'guide: account/report-a-bug',
    'guide: account/report-a-bugg',
    /key-not-working\.mdx:\d+: no guide "account\/report-a-bugg": write/,
  ],
  [
    'a word in the wrong place',
    key,
    '<Faq>',
    '<Faq>\n\nA stray line.',
    /key-not-working\.mdx:\d+: <Faq> holds <Question> and only that, but here it holds <p>/,
  ],
  [
    'an error id that another guide has',
    blank,
    'id: app-blank-page',
    'id: sdk-missing-auth',
    /blank-page\.mdx:\d+: the error id "sdk-missing-auth" stands at .*key-not-working\.mdx:\d+ already/,
  ],
  [
    'a step that is not there',
    key,
    'step: clean-the-value',
    'step: clean-it',
    /key-not-working\.mdx:\d+: no step "clean-it" in this guide: its steps are/,
  ],
  [
    'a link in the text that leads nowhere',
    key,
    '## Common mistakes',
    '[there](/guides/api/gone/)\n\n## Common mistakes',
    /key-not-working\.mdx:\d+: the link \/guides\/api\/gone\/ leads to no page/,
  ],
];

for (const [what, file, from, to, said] of table)
  test(`${what} stops the build and says where and what to do`, async () => {
    const folder = copy();
    try {
      const source = readFileSync(join(folder, file), 'utf8');
      const broken = source.replace(from, to);
      expect(broken, 'the guide no longer holds what this test breaks').not.toBe(source);
      writeFileSync(join(folder, file), broken);
      const result = await build(folder);
      expect(result.said).toMatch(said);
      expect(result.stopped).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

test('the same input gives the same output, and under a base path every link stays below it', async () => {
  const folder = copy();
  try {
    const result = await build(folder, { BASE: '/sub/', SITE: 'https://example.org' });
    expect(result.stopped, result.said).toBe(false);
    const dist = join(folder, 'dist/');
    expect(pages(dist)).toEqual(pages());
    // errors.json names addresses without the base path, in every build.
    expect(read('errors.json', dist)).toBe(read('errors.json'));
    const built = pages(dist).map((address) => readPage(`/sub${address}`, read(address, dist)));
    expect(built.flatMap(({ links }) => links).filter((link) => !/^(\/sub\/|#)/.test(link))).toEqual([]);
    expect(deadLinks(built, ['/sub/errors.json'], (address) => address)).toEqual([]);
    expect(read('/', dist)).toContain('href="https://example.org/sub/"');
    expect(read('/', dist)).toMatch(/(src|href)="\/sub\/_astro\//);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
