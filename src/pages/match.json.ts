import type { APIRoute } from 'astro';
import { matchData } from '../catalogue/match-data.ts';

/** The compiled catalogue for the box, without ids. Its shape is not a contract: the box and it are built together. */
export const GET: APIRoute = async () => {
  const data = await matchData();
  const { id, ...errors } = data.errors;
  return new Response(JSON.stringify({ ...data, errors }));
};
