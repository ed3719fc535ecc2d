import { z } from 'astro/zod';
import { fields, list, text } from './text.ts';

/** One entry of content/products.yaml; Astro adds its `id` from the key. */
export const productSchema = fields({
  order: z.number({ error: 'is not a number: write its place on every page' }),
  name: text('the name readers use'),
  place: text('where the reader is, for example “In the browser”'),
  covers: text('what its guides cover', 90),
  hops: list(text('a hop'), 'the hops of a request, in order'),
  status: z.url({ error: 'is not an address: write the status page’s https:// address' }),
  support: fields({
    name: text('the door’s name'),
    url: z.url({ error: 'is not an address: write the door’s https:// address' }),
  }),
});

export type ProductData = z.infer<typeof productSchema>;
