import type { Article } from "../../articles/article.ts";
import type { ArticleFields } from "../../articles/contract.ts";

/** What an article is read with, as JSON gave it. */
type Parts = Omit<Article, "rawInput">;

const NONE: readonly never[] = [];

/**
 * Articles name the same few topics, authors and sources, and most have their fields in the same
 * lines: each of these is held in memory once.
 */
export class SharedParts {
  readonly #names = new Map<string, string>();
  readonly #lines = new Map<string, Article["lines"]>();

  /** The same parts, of which those that other articles have too are theirs. */
  share(parts: Parts): Parts {
    this.#shareNames(parts.data);
    const lines = known(this.#lines, JSON.stringify(parts.lines), parts.lines);
    const notices = parts.notices?.length === 0 ? NONE : parts.notices;
    return { ...parts, lines, ...(notices === undefined ? {} : { notices }) };
  }

  #shareNames({ topics, authors, sources }: ArticleFields): void {
    for (const list of [topics, authors, sources] as (string[] | undefined)[]) {
      list?.forEach((name, place) => {
        list[place] = known(this.#names, name, name);
      });
    }
  }
}

function known<Key, Value>(all: Map<Key, Value>, key: Key, value: Value): Value {
  const before = all.get(key);
  if (before !== undefined) return before;
  all.set(key, value);
  return value;
}
