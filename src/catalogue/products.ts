import { getCollection } from 'astro:content';
import type { ProductData } from '../schema/product.ts';

export interface Product extends ProductData {
  id: string;
}

/** All products, in their order. */
export async function allProducts(): Promise<Product[]> {
  const entries = await getCollection('products');
  return entries.map(({ id, data }) => ({ id, ...data })).sort((a, b) => a.order - b.order);
}
