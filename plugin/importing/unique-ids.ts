import { contentHash } from "../incremental/content-hash.ts";
import type { SourceArticle } from "./article.ts";
import { DiskMap } from "./disk-map.ts";
import type { NoteOf, SourceHead } from "./source.ts";

/**
 * Gives every article of a source an id that no other has, in both passes the same: rows may share one,
 * and the files of a parted export may hold an article twice.
 */
export class UniqueIds {
  /** How many articles have an id. */
  readonly #counts = new DiskMap<number>();
  /** Their own ids, by what they are. */
  readonly #ids = new DiskMap<string>();
  /** Hashes of what is said in articles, by their own ids. */
  readonly #given = new DiskMap<string>();

  /** The heads of a source, each article once. */
  async *heads(heads: AsyncIterable<SourceHead>): AsyncGenerator<SourceHead> {
    for await (const head of heads) {
      if (this.#ids.has(keyOf(head))) continue;
      const count = (this.#counts.get(head.id) ?? 0) + 1;
      const id = count === 1 ? head.id : `${head.id}#${count}`;
      this.#counts.set(head.id, count);
      this.#ids.set(keyOf(head), id);
      yield { ...head, id };
    }
  }

  /** Its articles, each once, after its heads were read. */
  async *articles(
    articles: AsyncIterable<SourceArticle>,
    noteOf: NoteOf,
  ): AsyncGenerator<SourceArticle> {
    for await (const article of articles) {
      const id = this.#ids.get(keyOf(article)) ?? article.id;
      const said = contentHash(article.words);
      const before = this.#given.get(id);
      const note = noteOf(article.where);
      if (before === undefined) {
        this.#given.set(id, said);
        yield { ...article, id };
      } else if (before === said) note("left-out", "it stands twice in the source");
      else note("words-lost", "another text has the same id, name and day");
    }
  }
}

function keyOf({ id, title, date, slug }: SourceHead): string {
  return contentHash(JSON.stringify([id, title, date, slug]));
}
