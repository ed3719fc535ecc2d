import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { deadLinks, readPage } from '../../src/build/built-links.ts';
import { pages, read, root } from './dist.ts';
import { build, withCopy } from './project.ts';

const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test('the same input gives the same output, byte for byte', () =>
  withCopy(async (folder) => {
    const result = await build(folder);
    expect(result.stopped, result.said).toBe(false);
    const again = join(folder, 'dist/');
    expect(files(again)).toEqual(files(root));
    for (const file of files(again).filter((one) => extname(one)))
      expect(readFileSync(join(again, file)).equals(readFileSync(join(root, file))), file).toBe(true);
  }));

const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

test('under a base path every link stays below it, and the search works', async ({ page }) =>
  withCopy(async (folder) => {
    const result = await build(folder, { BASE: '/sub/', SITE: 'https://example.org' });
    expect(result.stopped, result.said).toBe(false);
    const dist = join(folder, 'dist/');
    expect(pages(dist)).toEqual(pages());
    // errors.json names addresses without the base path, in every build.
    expect(read('errors.json', dist)).toBe(read('errors.json'));
    const built = pages(dist).map((address) => readPage(`/sub${address}`, read(address, dist)));
    expect(built.flatMap(({ links }) => links).filter((link) => !/^(\/sub\/|#)/.test(link))).toEqual([]);
    expect(deadLinks(built, [], (address) => address)).toEqual([]);
    expect(read('/', dist)).toContain('href="https://example.org/sub/"');

    const server = createServer(({ url = '' }, response) => {
      const path = new URL(url, 'http://localhost').pathname
        .replace(/^\/sub\//, '')
        .replace(/(^|\/)$/, '$1index.html');
      try {
        const content = url.startsWith('/sub/') ? readFileSync(join(dist, path)) : undefined;
        response.writeHead(content ? 200 : 404, {
          'content-type': types[extname(path)] ?? 'application/octet-stream',
        });
        response.end(content);
      } catch {
        response.writeHead(404).end();
      }
    }).listen(0);
    try {
      await page.goto(
        `http://localhost:${(server.address() as AddressInfo).port}/sub/search/?q=white+screen`,
      );
      const first = page.locator('[data-results] a').first();
      await expect(first).toHaveAttribute('data-guide', 'apps/blank-page');
      await first.click();
      await expect(page).toHaveURL(/\/sub\/guides\/apps\/blank-page\//);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Claude shows a blank page or white screen',
      );
    } finally {
      server.close();
    }
  }));
