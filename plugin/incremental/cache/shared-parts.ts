import type { Article } from "../../articles/article.ts";
import type { ArticleEntry } from "../../articles/entry.ts";

const NONE: readonly never[] = [];

/**
 * Articles name the same few topics, authors and sources, and most have their fields in the same
 * lines: each of these is held in memory once.
 */
export class SharedParts {
  readonly #names = new Map<string, string>();
  readonly #alone = new Map<string, string[]>();
  readonly #lines = new Map<string, Article["lines"]>();

  /** Puts names in their places that other articles have too, and lists of one name. */
  share(entry: ArticleEntry): void {
    const fields = entry as Record<"topics" | "authors" | "sources", string[] | undefined>;
    for (const field of ["topics", "authors", "sources"] as const) {
      const names = fields[field];
      names?.forEach((name, place) => {
        names[place] = known(this.#names, name, name);
      });
      if (names?.length === 1) fields[field] = known(this.#alone, names[0] as string, names);
    }
  }

  lines(lines: Article["lines"]): Article["lines"] {
    return known(this.#lines, JSON.stringify(lines), lines);
  }

  notices(notices: Article["notices"]): Article["notices"] {
    return notices?.length === 0 ? NONE : notices;
  }
}

function known<Key, Value>(all: Map<Key, Value>, key: Key, value: Value): Value {
  const before = all.get(key);
  if (before !== undefined) return before;
  all.set(key, value);
  return value;
}
