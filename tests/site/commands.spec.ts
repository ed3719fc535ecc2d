import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build, withCopy } from './project.ts';

/** Runs a command of authors in a folder, as `npm run` does. */
const run = (folder: string, command: string, given: string[] = [], input = '') =>
  spawnSync(process.execPath, [`src/commands/${command}.ts`, ...given], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });

test('a guide that was laid out builds as it is, and names what is still to write', () =>
  withCopy(async (folder) => {
    const { stdout, status } = run(folder, 'new', ['api/zebra-trouble', '2026-11-25']);
    expect(status).toBe(0);
    const open = readFileSync(join(folder, 'content/guides/api/zebra-trouble.mdx'), 'utf8').match(
      /To write:/g,
    );
    expect(stdout.match(/^ {2}line \d+: \S/gm)?.length).toBeGreaterThan(8);
    expect(open?.length).toBeGreaterThan(8);
    const built = await build(folder);
    expect(built.stopped, built.said).toBe(false);
    expect(run(folder, 'new', ['api/zebra-trouble', '2026-11-25']).stderr).toContain('is there already');
  }));

test('a guide of no product is not laid out', () =>
  withCopy(async (folder) => {
    const { stderr, status } = run(folder, 'new', ['zoo/zebra', '2026-11-25']);
    expect([stderr, status]).toEqual([expect.stringContaining('No product "zoo": use api'), 2]);
  }));

test('guides are listed by age, the oldest first', () =>
  withCopy(async (folder) => {
    const lines = run(folder, 'stale', ['2027-01-31']).stdout.trimEnd().split('\n');
    const days = lines.map((line) => Number(/^ *(\d+) days {2}\d{4}-\d\d-\d\d {2}\S+$/.exec(line)?.[1]));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(days.length).toBe(lines.length);
    expect(run(folder, 'stale', ['soon']).status).toBe(2);
  }));

test('a paste on standard input, or one a line as JSON, is answered as in the box', () =>
  withCopy(async (folder) => {
    const paste = 'prompt is too long: 216327 tokens > 200000 maximum';
    const { stdout } = run(folder, 'match', [], paste);
    expect(stdout).toContain('1. api-400-prompt-too-long  /guides/api/prompt-too-long/#');
    expect(stdout).toContain('You sent 216\u202f327 tokens');
    const lines = run(
      folder,
      'match',
      ['--json-lines'],
      `${JSON.stringify({ id: 'a', query: paste })}\n`,
    ).stdout;
    expect(JSON.parse(lines)).toMatchObject({
      id: 'a',
      hits: [{ error: 'api-400-prompt-too-long' }, {}, {}],
    });
  }));
