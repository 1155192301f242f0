import type { SourceArticle } from "./article.ts";
import type { TakeNote } from "./notes.ts";

/** What decides where an article will stand, and under which addresses it was found. */
export type SourceHead = Pick<
  SourceArticle,
  "id" | "where" | "title" | "date" | "unreadDate" | "slug" | "oldPaths"
>;

/** Takes notes of entries of a source; `where` names the entry. */
export type NoteOf = (where: string) => TakeNote;

/** What a source asks of the archive while its texts are read. */
export interface LinkTargets {
  /**
   * Where a link of a text leads in the archive.
   *
   * @param written as the source has it
   * @param base the source's own address, or an empty text
   */
  address(written: string, base: string): string;
  /** The address of an article by what a source calls it: its `where`. */
  addressOf(where: string): string | undefined;
  /** The address of an article by its id. */
  addressOfId(id: string): string | undefined;
}

/** Something to import, which is read twice: first for addresses alone, then whole. */
export interface Source {
  /** Every article that {@link articles} will give, in the same order, at little cost. */
  heads(): AsyncIterable<SourceHead>;
  /** Every article; an entry at a time is held in memory. */
  articles(targets: LinkTargets, noteOf: NoteOf): AsyncIterable<SourceArticle>;
  /** Files that end in the middle, in a sentence each; asked once all was read. */
  readonly cuts?: Iterable<string>;
  /** What went wrong with the source as a whole, for people; asked once all was read. */
  readonly faults?: Iterable<string>;
  /** Lets go of what was opened or unpacked. */
  close?(): void;
}
