/** Addresses of pages by the names of kinds. */
export type PagesByKind = Readonly<Record<string, readonly string[]>>;

/**
 * Cuts pages into batches of nearly the same size, in their order.
 *
 * @param most pages of a batch at most
 * @param writers who write at the same time; all of them get as many batches
 */
export function batchesOf(pages: PagesByKind, most: number, writers: number): PagesByKind[] {
  const all = Object.entries(pages).flatMap(([kind, urls]) =>
    urls.map((url) => [kind, url] as const),
  );
  const rounds = Math.ceil(all.length / (most * writers));
  const count = Math.min(all.length, rounds * writers);
  return Array.from({ length: count }, (_, place) => {
    const from = Math.floor((place * all.length) / count);
    const to = Math.floor(((place + 1) * all.length) / count);
    return byKind(all.slice(from, to));
  });
}

function byKind(pages: readonly (readonly [kind: string, url: string])[]): PagesByKind {
  const kinds: Record<string, string[]> = {};
  for (const [kind, url] of pages) {
    kinds[kind] ??= [];
    kinds[kind].push(url);
  }
  return kinds;
}
