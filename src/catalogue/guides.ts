import { readFileSync } from 'node:fs';
import { getCollection, render, type CollectionEntry } from 'astro:content';
import { frontMatter } from '../build/front-matter.ts';
import type { Heading } from '../build/guide-rules.ts';
import { surfaces, type GuideData } from '../schema/guide.ts';
import { allProducts, type Product } from './products.ts';
import { neighbours, relationMistakes, type Neighbour } from './relations.ts';

/** A guide with what belongs to it looked up. */
export interface Guide {
  /** product/guide, the permanent name */
  id: string;
  /** Root-relative address without the base path. */
  address: string;
  product: Product;
  data: GuideData;
  entry: CollectionEntry<'guides'>;
  neighbours: Neighbour[];
  /** `file:line` of a place in its front matter, for messages. */
  at(path: (string | number)[]): string;
  /** The newest change. */
  updated: Date;
}

const place =
  ({ id, filePath = id }: CollectionEntry<'guides'>) =>
  (path: (string | number)[]) =>
    `${filePath}:${frontMatter(readFileSync(filePath, 'utf8')).line(path)}`;

let loaded: Promise<Guide[]> | undefined;

/**
 * All guides, in the order of the products and then by title.
 * @throws Error with every mistake between guides, each with file and line; it stops the build
 */
export const allGuides = (): Promise<Guide[]> => (loaded ??= load());

async function load(): Promise<Guide[]> {
  const [entries, products] = await Promise.all([getCollection('guides'), allProducts()]);
  const related = entries.map((entry) => ({ id: entry.id, data: entry.data, at: place(entry) }));
  const hops = Object.fromEntries(products.map(({ id, hops }) => [id, hops]));
  const mistakes = relationMistakes(related, hops);
  if (mistakes.length > 0) throw new Error(`\n${mistakes.join('\n')}`);

  return products.flatMap((product) =>
    entries
      .filter(({ id }) => id.startsWith(`${product.id}/`))
      .sort((a, b) => a.data.title.localeCompare(b.data.title, 'en'))
      .map((entry) => ({
        id: entry.id,
        address: `/guides/${entry.id}/`,
        product,
        data: entry.data,
        entry,
        neighbours: neighbours(entry.id, related),
        at: place(entry),
        updated: new Date(Math.max(...entry.data.changed.map(({ date }) => date.getTime()))),
      })),
  );
}

/** The body of a guide, ready to draw, and the headings in it. */
export async function guideBody({ entry }: Guide) {
  const { Content, remarkPluginFrontmatter } = await render(entry);
  return { Content, headings: remarkPluginFrontmatter['contents'] as Heading[] };
}

/** The products that have a guide, each with its guides: its own, then those with an error that shows there too. */
export async function guidesByProduct(): Promise<{ product: Product; guides: Guide[] }[]> {
  const [guides, products] = await Promise.all([allGuides(), allProducts()]);
  const alsoShows = (guide: Guide, product: Product) =>
    guide.data.errors.some(({ surface }) => surface.some((name) => surfaces[name].product === product.id));
  return products
    .map((product) => ({
      product,
      guides: [
        ...guides.filter((guide) => guide.product.id === product.id),
        ...guides.filter((guide) => guide.product.id !== product.id && alsoShows(guide, product)),
      ],
    }))
    .filter(({ guides }) => guides.length > 0);
}
