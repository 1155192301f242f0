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

/** What is known of the pages on disk from the build before, whichever process made it. */
export interface PageMemory {
  /** What stands for an object as long as its file has not changed. */
  identity(object: object): string;
  /** Is a page on disk, and has nothing changed at all since, so that nobody need look at it? */
  isUntouched(url: string): boolean;
  /**
   * Is a page on disk, showing the same as now? What it shows now is remembered.
   *
   * @param hash of all that the page shows now
   */
  holds(url: string, hash: string): boolean;
}

/**
 * Picks the pages that a build must write: all of them at first, then those whose view has another
 * hash than when they were last written.
 */
export class StalePages {
  readonly #identities = new WeakMap<object, string>();
  #nextIdentity = 1;
  #written = new Map<string, string>();
  #picked = new Map<string, string>();
  #everything = true;
  #isBegun = false;
  #memory: PageMemory | undefined;

  /**
   * Begins a build. Until the first one every page is stale.
   *
   * @param everything is a page stale even when it would show the same as before?
   * @param memory takes the place of what this process has written
   */
  begin(everything: boolean, memory?: PageMemory): void {
    this.#isBegun = true;
    this.#memory = memory;
    this.#everything = everything;
    this.#picked = new Map();
  }

  /**
   * The stale ones of some pages, as views.
   *
   * @param viewOf gives all that a page shows
   * @param given makes what is handed out, where that is more than is shown
   */
  pick<Page extends Addressed, View extends object>(
    pages: readonly Page[],
    viewOf: (page: Page) => View,
    given: (page: Page) => View = viewOf,
  ): View[] {
    return pages.flatMap((page) => {
      if (this.#memory?.isUntouched(page.url)) return [];
      const view = viewOf(page);
      if (!this.#isStale(page.url, view)) return [];
      return [given === viewOf ? view : given(page)];
    });
  }

  /** The stale ones of files that are no pages: those that have no view always are. */
  files<File extends ViewedFile>(files: readonly File[]): readonly File[] {
    return files.filter(({ url, view }) => {
      if (view === undefined || !this.#isBegun) return true;
      return !this.#memory?.isUntouched(url) && this.#isStale(url, view());
    });
  }

  /** What stands for an object as long as it is the same, or made of the same file. */
  identity(object: object): string {
    if (this.#memory !== undefined) return this.#memory.identity(object);
    const known = this.#identities.get(object) ?? String(this.#nextIdentity++);
    this.#identities.set(object, known);
    return known;
  }

  /** The build has written what was picked. */
  confirm(): void {
    for (const [url, hash] of this.#picked) this.#written.set(url, hash);
  }

  #isStale(url: string, view: object): boolean {
    if (!this.#isBegun) return true;
    const hash = viewHash(view, contentHash);
    if (this.#memory !== undefined) return !this.#memory.holds(url, hash);
    if (!this.#everything && this.#written.get(url) === hash) return false;
    this.#picked.set(url, hash);
    return true;
  }
}
