/** How many of some sets hold each key. */
export function timesIn<Key>(sets: Iterable<Key>[]): Map<Key, number> {
  const times = new Map<Key, number>();
  for (const set of sets) for (const key of new Set(set)) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** How much a key tells that `times` of so many sets hold: the inverse document frequency. */
export const rarity = (times: number, sets: number): number => Math.log(1 + sets / times);
