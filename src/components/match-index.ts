import type { IndexData } from '../match/index-data.ts';

let loading: Promise<IndexData> | undefined;

/**
 * The catalogue that the matcher reads, fetched once.
 * @param base the base path of the site, with a slash at its end
 * @throws Error where it cannot be fetched; the next call tries again
 */
export const matchIndex = (base: string): Promise<IndexData> =>
  (loading ??= fetch(`${base}match.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`match.json: ${response.status}`);
      return response.json() as Promise<IndexData>;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
