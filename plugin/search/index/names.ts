import type { NamePages, Names } from "../files.ts";

/** Names that are offered of each kind: those of the most articles. */
const MOST_NAMES = 3000;

/** A name and how many articles it has. */
export interface CountedName {
  readonly name: string;
  /** A topic's. */
  readonly id?: string;
  readonly others: readonly string[];
  /** Its page from the site's root. */
  readonly url?: string | undefined;
  readonly articles: number;
}

/** The names of an archive, those of the most articles first. */
export function namesOf(
  topics: readonly CountedName[],
  authors: readonly CountedName[],
  sources: readonly CountedName[],
): Names {
  const only = (names: readonly CountedName[]) => mostUsed(names).map(({ name }) => name);
  const aliases = mostUsed(authors).flatMap(({ name, others }) =>
    others.map((other) => [other, name] as const),
  );
  return {
    topic: mostUsed(topics).map(({ name, others }) => [name, ...others]),
    author: only(authors),
    source: only(sources),
    ...(aliases.length > 0 && { aliases: Object.fromEntries(aliases) }),
    ids: Object.fromEntries(
      mostUsed(topics).flatMap(({ id, name }) => (id === undefined ? [] : [[id, name]])),
    ),
  };
}

/** The pages of the names that {@link namesOf} gives; `undefined` where none has one. */
export function namePagesOf(
  names: Readonly<Record<keyof NamePages, readonly CountedName[]>>,
): NamePages | undefined {
  const kinds = Object.entries(names).flatMap(([kind, all]) => {
    const pages = mostUsed(all).flatMap(({ name, url, articles }) =>
      url === undefined ? [] : [[name, [url, articles]] as const],
    );
    return pages.length === 0 ? [] : [[kind, Object.fromEntries(pages)] as const];
  });
  return kinds.length === 0 ? undefined : Object.fromEntries(kinds);
}

function mostUsed(names: readonly CountedName[]): CountedName[] {
  return [...names]
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMES);
}
