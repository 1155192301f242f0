import type { Archive, ArchiveArticle, ArticleGroup, ListPage, Story } from "../archive/index.ts";
import { PageSignatures, type ShownCounts } from "./page-signature.ts";

/** A file and what it is made of, if that can be told: as long as this is the same, the file is. */
interface DueFile {
  readonly url: string;
  readonly shows?: () => readonly (object | string)[];
}

/** What is known of the pages on disk from the build before, whichever process made it. */
export interface PageMemory {
  /** What stands for an object as long as its file has not changed. */
  identity(object: object): string;
  /** Is a page on disk, and has nothing changed at all since, so that nobody need look at it? */
  isUntouched(url: string): boolean;
  /**
   * Is a page on disk, showing the same as now? What it shows now is remembered.
   *
   * @param signature says in one text what the page shows
   */
  holds(url: string, signature: string): boolean;
}

/**
 * Picks the pages that a build must write: all of them at first, then those that show something
 * else than when they were last written.
 */
export class DuePages {
  readonly #counts: ShownCounts;
  readonly #identities = new WeakMap<object, number>();
  #nextIdentity = 1;
  #written = new Map<string, string>();
  #picked = new Map<string, string>();
  #signatures: PageSignatures | undefined;
  #everything = true;
  #memory: PageMemory | undefined;

  constructor(counts: ShownCounts) {
    this.#counts = counts;
  }

  /**
   * @param everything is a page due even when it would show the same as before?
   * @param memory takes the place of what this process has written
   */
  begin(archive: Archive, everything: boolean, memory?: PageMemory): void {
    this.#memory = memory;
    this.#signatures = new PageSignatures(archive, this.#counts, (object) =>
      this.#identity(object),
    );
    this.#everything = everything;
    this.#picked = new Map();
  }

  articles(pages: readonly ArchiveArticle[]): readonly ArchiveArticle[] {
    return this.#pick(pages, (page, signatures) => signatures.article(page));
  }

  lists<Page extends ListPage<ArticleGroup | undefined>>(pages: readonly Page[]): readonly Page[] {
    return this.#pick(pages, (page, signatures) => signatures.list(page));
  }

  /** Files that are no pages: those that do not say what they are made of are always due. */
  files<File extends DueFile>(files: readonly File[]): readonly File[] {
    return this.#pick(files, ({ shows }) =>
      shows === undefined
        ? undefined
        : JSON.stringify(
            shows().map((part) => (typeof part === "string" ? part : this.#identity(part))),
          ),
    );
  }

  stories<Page extends Story & { readonly url: string }>(pages: readonly Page[]): readonly Page[] {
    return this.#pick(pages, (page, signatures) => signatures.story(page));
  }

  /** The build has written what was picked. */
  confirm(): void {
    for (const [url, signature] of this.#picked) this.#written.set(url, signature);
  }

  #pick<Page extends { readonly url: string }>(
    pages: readonly Page[],
    sign: (page: Page, signatures: PageSignatures) => string | undefined,
  ): readonly Page[] {
    const signatures = this.#signatures;
    if (signatures === undefined) return pages;
    return pages.filter((page) => {
      if (this.#memory?.isUntouched(page.url)) return false;
      const signature = sign(page, signatures);
      if (signature === undefined) return true;
      if (this.#memory !== undefined) return !this.#memory.holds(page.url, signature);
      if (!this.#everything && this.#written.get(page.url) === signature) return false;
      this.#picked.set(page.url, signature);
      return true;
    });
  }

  #identity(object: object): number | string {
    if (this.#memory !== undefined) return this.#memory.identity(object);
    const known = this.#identities.get(object);
    if (known !== undefined) return known;
    const identity = this.#nextIdentity++;
    this.#identities.set(object, identity);
    return identity;
  }
}
