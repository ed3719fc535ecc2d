import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlToHast, type HastNode } from 'satteri';

/** What one built page offers and asks for. */
export interface Page {
  /** Root-relative address, base path included, for example /sub/guides/ */
  address: string;
  ids: string[];
  links: string[];
}

/** Reads the ids and the internal links out of a built page. */
export function readPage(address: string, html: string): Page {
  const page: Page = { address, ids: [], links: [] };
  const visit = (node: HastNode) => {
    if (node.type === 'element') {
      const { id, href } = node.properties;
      if (typeof id === 'string') page.ids.push(id);
      if (node.tagName === 'a' && typeof href === 'string' && /^[/#]/.test(href)) page.links.push(href);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(htmlToHast(html));
  return page;
}

/**
 * The links of the built site that lead nowhere, fragments included, and the ids that stand twice on a page.
 * @param files root-relative addresses of built files that are no pages, base path included
 * @param source for a page and a link, the `file:line` an author should look at
 */
export function deadLinks(
  pages: Page[],
  files: string[],
  source: (address: string, link: string) => string,
): string[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return pages.flatMap((page) => [
    ...page.links.flatMap((link) => {
      const [path, fragment] = link.split('#') as [string, string | undefined];
      const target = path.split('?')[0] || page.address;
      const found = byAddress.get(target);
      if (!found && !files.includes(target))
        return `${source(page.address, link)}: the link ${link} leads to no page: correct it or write that page`;
      if (fragment && found && !found.ids.includes(decodeURIComponent(fragment)))
        return `${source(page.address, link)}: ${target} has no #${fragment}: it has ${found.ids.map((id) => `#${id}`).join(' ')}`;
      return [];
    }),
    ...page.ids
      .filter((id, index) => page.ids.indexOf(id) !== index)
      .map((id) => `${source(page.address, id)}: the id "${id}" stands twice on ${page.address}: rename one`),
  ]);
}

/** The guide that made a page, with the line on which the link, or else its fragment, stands. */
function sourceOf(base: string) {
  return (address: string, link: string): string => {
    const path = address.slice(base.length - 1);
    const file = `content/${path.slice(1, -1)}.mdx`;
    if (!/^\/guides\/[^/]+\/[^/]+\/$/.test(path)) return address;
    const wanted = link.startsWith(base) ? link.slice(base.length - 1) : link;
    const lines = readFileSync(file, 'utf8').split('\n');
    const line = lines.findIndex((one) => one.includes(wanted) || one.includes(wanted.replace(/^#/, '')));
    return `${file}:${line + 1}`;
  };
}

/** Stops the build where a link on a built page leads nowhere. */
export function builtLinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'built-links',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done'({ dir }) {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((file) => file.isFile())
          .map((file) => relative(root, join(file.parentPath, file.name)));
        const pages = files
          .filter((file) => file.endsWith('.html'))
          .map((file) =>
            readPage(base + file.replace(/(^|\/)index\.html$/, '$1'), readFileSync(join(root, file), 'utf8')),
          );
        const dead = deadLinks(
          pages,
          files.map((file) => base + file),
          sourceOf(base),
        );
        if (dead.length > 0) throw new Error(`\n${dead.join('\n')}`);
      },
    },
  };
}
