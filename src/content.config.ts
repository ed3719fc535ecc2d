import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { checked } from './build/front-matter.ts';
import { guideSchema } from './schema/guide.ts';
import { productSchema } from './schema/product.ts';
import { stepSchema } from './schema/step.ts';

const documents = (base: string) => glob({ base, pattern: '**/*.mdx' });

export const collections = {
  guides: defineCollection({
    loader: checked(documents('content/guides'), guideSchema),
    schema: guideSchema,
  }),
  steps: defineCollection({ loader: checked(documents('content/steps'), stepSchema), schema: stepSchema }),
  products: defineCollection({
    loader: checked(file('content/products.yaml'), productSchema),
    schema: productSchema,
  }),
};
