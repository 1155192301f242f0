import type { Article, ArticleEntry } from "../../articles/article.ts";

const NONE: readonly never[] = [];

/**
 * Articles name the same few topics, authors and sources, and most have their fields in the same
 * lines: each of these is held in memory once.
 */
export class SharedParts {
  readonly #names = new Map<string, string>();
  readonly #lines = new Map<string, Article["lines"]>();

  /** Puts names in their places that other articles have too. */
  share({ topics, authors, sources }: ArticleEntry): void {
    this.#shareNames(topics);
    this.#shareNames(authors);
    this.#shareNames(sources);
  }

  lines(lines: Article["lines"]): Article["lines"] {
    return known(this.#lines, JSON.stringify(lines), lines);
  }

  notices(notices: Article["notices"]): Article["notices"] {
    return notices?.length === 0 ? NONE : notices;
  }

  #shareNames(names: readonly string[] | undefined): void {
    const list = names as string[] | undefined;
    list?.forEach((name, place) => {
      list[place] = known(this.#names, name, name);
    });
  }
}

function known<Key, Value>(all: Map<Key, Value>, key: Key, value: Value): Value {
  const before = all.get(key);
  if (before !== undefined) return before;
  all.set(key, value);
  return value;
}
