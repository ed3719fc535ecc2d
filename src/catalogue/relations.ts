import { reasons, type GuideData, type GuideError, type Reason } from '../schema/guide.ts';

/** A guide as far as its relations to others go. */
export interface Related {
  /** product/guide */
  id: string;
  data: Pick<GuideData, 'hop' | 'related'> & { errors: Pick<GuideError, 'id' | 'of'>[] };
  /** `file:line` of a place in its front matter, for messages. */
  at(path: (string | number)[]): string;
}

/**
 * What is wrong between guides: relations that lead nowhere or contradict each other, error ids used twice, hops that
 * the product does not have. (No guide is an orphan: each names a neighbour, and the pair shows at both ends.)
 * @param hops the hops of each product
 * @returns one line a mistake, “file:line: what was found and what to write”
 */
export function relationMistakes(guides: Related[], hops: Record<string, string[]>): string[] {
  const mistakes: string[] = [];
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  const errors = new Map<string, string>();

  for (const { id, data, at } of guides) {
    const product = id.split('/')[0] ?? '';
    const way = hops[product];
    if (!way)
      mistakes.push(`${at([])}: no product "${product}": move the guide to ${Object.keys(hops).join(', ')}`);
    else if (!way.includes(data.hop))
      mistakes.push(`${at(['hop'])}: hop: no "${data.hop}" on the way of ${product}: use ${way.join(', ')}`);

    data.errors.forEach((error, index) => {
      const place = at(['errors', index, 'id']);
      const first = errors.get(error.id);
      if (first)
        mistakes.push(
          `${place}: the error id "${error.id}" stands at ${first} already: an error has one guide`,
        );
      else errors.set(error.id, place);
      const general = data.errors.find(({ id }) => id === error.of);
      if (error.of && (!general || general.of))
        mistakes.push(
          `${at(['errors', index, 'of'])}: no general error "${error.of}" in this guide: use ${data.errors.flatMap(({ id, of }) => (of ? [] : id)).join(', ')}`,
        );
    });

    data.related.forEach(({ guide, why }, index) => {
      const place = at(['related', index, 'guide']);
      const target = byId.get(guide);
      const back = target?.data.related.find((one) => one.guide === id);
      if (guide === id) mistakes.push(`${place}: the guide is related to itself: name another`);
      else if (!target)
        mistakes.push(`${place}: no guide "${guide}": write content/guides/${guide}.mdx or another id`);
      else if (data.related.findIndex((one) => one.guide === guide) < index)
        mistakes.push(`${place}: "${guide}" is named twice: keep one`);
      else if (back && back.why !== reasons[why].back)
        mistakes.push(
          `${place}: why is "${why}", but ${guide} says "${back.why}" of this one: write "${reasons[back.why].back}"`,
        );
    });
  }
  return mistakes;
}

/** A related guide as a page shows it; `note` is missing where only the other end wrote one. */
export interface Neighbour {
  id: string;
  why: Reason;
  note?: string;
}

/** The guides to show beside `id`: its own list first, then those that name it, five at most. */
export function neighbours(id: string, guides: Related[]): Neighbour[] {
  const own: Neighbour[] = guides
    .filter((guide) => guide.id === id)
    .flatMap(({ data }) => data.related.map(({ guide, why, note }) => ({ id: guide, why, note })));
  const others = guides
    .filter((guide) => guide.id !== id && !own.some((one) => one.id === guide.id))
    .flatMap((guide) =>
      guide.data.related
        .filter((one) => one.guide === id)
        .map(({ why }): Neighbour => ({ id: guide.id, why: reasons[why].back })),
    );
  return [...own, ...others].slice(0, 5);
}
