import type { ArchiveCache } from "./archive-cache.ts";

const TABLE =
  "CREATE TEMPORARY TABLE plain_texts (article INTEGER PRIMARY KEY, text TEXT NOT NULL)";

/**
 * The words that readers see of the articles that a build reads, for all that looks at them after
 * that: related articles, near-duplicates, search. They lie in a table that SQLite lets go with the
 * process; what is made of them is kept, and most builds need few of an earlier one's texts.
 */
export class PlainTexts {
  readonly #cache: ArchiveCache;
  #hasTable = false;

  constructor(cache: ArchiveCache) {
    this.#cache = cache;
  }

  /** @param article its number in the cache */
  keep(article: number, text: string): void {
    if (!this.#hasTable) this.#cache.note(TABLE);
    this.#hasTable = true;
    this.#cache.note("INSERT OR REPLACE INTO plain_texts VALUES (?, ?)", article, text);
  }

  /** The text of an article that this build has read. */
  of(article: number): string | undefined {
    if (!this.#hasTable) return undefined;
    const sql = "SELECT text FROM plain_texts WHERE article = ?";
    return this.#cache.row<{ text: string }>(sql, article)?.text;
  }
}
