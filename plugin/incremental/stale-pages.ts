import { viewHash } from "../views/index.ts";
import { contentHash } from "./content-hash.ts";

/** A page or file by its address. */
interface Addressed {
  readonly url: string;
}

/** A file and what it says, if that can be told without making it. */
interface ViewedFile extends Addressed {
  readonly view?: () => object;
}

/** What tells an article's file, or else what it says. */
export interface FiledArticle {
  readonly inputPath: string;
  readonly data: object;
}

/** What is known of the pages on disk from the build before, whichever process made it. */
export interface PageMemory {
  /** What stands for all that an article's file says. */
  fileOf(article: FiledArticle): string;
  /**
   * Is a page on disk, and has nothing that it could show changed since, so that nobody need look at it?
   *
   * @param isOfMany is it of a kind of which it is told what changes of articles reach?
   */
  isUntouched(url: string, isOfMany: boolean): boolean;
  /**
   * Is a page on disk, showing the same as now? What it shows now is remembered.
   *
   * @param hash of all that the page shows now
   */
  holds(url: string, hash: string): boolean;
}

/** Picks the pages that a build must write: all of them, unless it remembers what a build before has written. */
export class StalePages {
  #memory: PageMemory | undefined;
  #wanted: ReadonlySet<string> | undefined;

  /**
   * Begins a build.
   *
   * @param memory without one every page is stale
   * @param wanted addresses of the pages that alone are looked at; unset for all
   */
  begin(memory: PageMemory | undefined, wanted?: ReadonlySet<string>): void {
    this.#memory = memory;
    this.#wanted = wanted;
  }

  /**
   * The stale ones of some pages, as views.
   *
   * @param viewOf gives all that a page shows
   * @param given makes what is handed out, where that is more than is shown
   * @param isOfMany are they of a kind of which it is told what changes of articles reach?
   */
  pick<Page extends Addressed, View extends object>(
    pages: readonly Page[],
    viewOf: (page: Page) => View,
    given: (page: Page) => View = viewOf,
    isOfMany = false,
  ): View[] {
    return pages.flatMap((page) => {
      if (this.#isPassedOver(page.url, isOfMany)) return [];
      const view = viewOf(page);
      if (!this.#isStale(page.url, view)) return [];
      return [given === viewOf ? view : given(page)];
    });
  }

  /**
   * The stale ones of files that are no pages: those that have no view always are.
   *
   * @param all gives all of them; not asked where some pages alone are looked at
   */
  files<File extends ViewedFile>(all: () => readonly File[]): readonly File[] {
    if (this.#wanted !== undefined) return [];
    return all().filter(({ url, view }) => {
      if (view === undefined || this.#memory === undefined) return true;
      return !this.#isPassedOver(url, false) && this.#isStale(url, view());
    });
  }

  /** What stands for all that an article's file says, in a build that remembers one before. */
  fileOf(article: FiledArticle): string {
    return this.#memory?.fileOf(article) ?? "";
  }

  #isPassedOver(url: string, isOfMany: boolean): boolean {
    if (this.#wanted !== undefined) return !this.#wanted.has(url);
    return this.#memory?.isUntouched(url, isOfMany) ?? false;
  }

  #isStale(url: string, view: object): boolean {
    return this.#memory === undefined || !this.#memory.holds(url, viewHash(view, contentHash));
  }
}
