import path from "node:path";
import type { SourceArticle } from "../article.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { exportEntries, type Library, LibraryReader } from "./items.ts";
import { articleOf, headOf, type PostRules } from "./posts.ts";

/** What may be chosen of an export of WordPress. */
export type WordPressSettings = Omit<PostRules, "address">;

/** Exports of one site, which WordPress may have parted into several files. */
export class WordPressExport implements Source {
  readonly #files: readonly string[];
  readonly #settings: WordPressSettings;
  readonly cuts = new Set<string>();
  #library: Library = new LibraryReader().library;

  /** @param files absolute paths */
  constructor(files: readonly string[], settings: WordPressSettings) {
    this.#files = files;
    this.#settings = settings;
  }

  async *heads(): AsyncGenerator<SourceHead> {
    const reader = new LibraryReader();
    for await (const entry of this.#entries()) {
      reader.take(entry);
      const head = entry.name === "item" ? headOf(entry, this.#settings) : undefined;
      if (head !== undefined) yield head;
    }
    this.#library = reader.library;
  }

  async *articles(targets: LinkTargets, noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    const library = this.#library;
    const rules = {
      ...this.#settings,
      address: (written: string, base: string) =>
        targets.addressOfId(`wordpress:${numberIn(written, base)}`) ??
        targets.address(written, base),
    };
    for await (const entry of this.#entries()) {
      const article = entry.name === "item" ? articleOf(entry, library, rules, noteOf) : undefined;
      if (article !== undefined) yield article;
    }
  }

  async *#entries() {
    for (const file of this.#files) {
      const entries = exportEntries(file);
      let count = 0;
      for (;;) {
        const next = await entries.next();
        if (next.done) {
          if (next.value.isCut) this.cuts.add(cutFault(file, count));
          break;
        }
        if (next.value.name === "item") count++;
        yield next.value;
      }
    }
  }
}

/** The number of a post in an address of its own site that is not made of words: `/?p=102`. */
function numberIn(written: string, base: string): string | undefined {
  if (!written.includes("?") || base === "" || !URL.canParse(written, base)) return undefined;
  const { host, searchParams } = new URL(written, base);
  if (host !== new URL(base).host) return undefined;
  return searchParams.get("p") ?? searchParams.get("page_id") ?? undefined;
}

function cutFault(file: string, entries: number): string {
  return `${path.basename(file)}: the file ends in the middle of entry ${entries + 1}.`;
}
