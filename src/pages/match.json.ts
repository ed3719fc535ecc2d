import type { APIRoute } from 'astro';
import { matchData } from '../catalogue/match-data.ts';

/** The compiled catalogue for the box. Its shape is not a contract: the box and it are built together. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await matchData()));
