import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { htmlToHast, type HastNode } from 'satteri';

/** The folder of the build under test. */
export const root = new URL('../../dist/', import.meta.url).pathname;

/** What was built, by its address: the text of a file. */
export const read = (address: string, folder = root) =>
  readFileSync(join(folder, address.endsWith('/') ? `${address}index.html` : address), 'utf8');

/** The bytes a server sends for a file, compressed with brotli. */
export const weight = (address: string) => brotliCompressSync(Buffer.from(read(address))).length;

/** The addresses of all built pages. */
export const pages = (folder = root) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();

/** The addresses of all guides. */
export const guides = () => pages().filter((address) => /^\/guides\/[^/]+\/[^/]+\/$/.test(address));

type Element = Extract<HastNode, { type: 'element' }>;

/** Every element of a page, in order. */
export function elements(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: HastNode) => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(htmlToHast(html));
  return found;
}
