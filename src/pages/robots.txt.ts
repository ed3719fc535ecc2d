import type { APIRoute } from 'astro';
import { address } from '../address.ts';

/** Everything may be read; the sitemap’s address depends on where the site is served. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(address('/sitemap-index.xml'), site)}\n`);
