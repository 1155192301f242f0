import type { SourceArticle } from "../article.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { exportEntries, type Library, readLibrary } from "./items.ts";
import { articleOf, headOf, type PostRules } from "./posts.ts";

/** What may be chosen of an export of WordPress. */
export type WordPressSettings = Omit<PostRules, "address">;

/** Exports of one site, which WordPress may have parted into several files. */
export class WordPressExport implements Source {
  readonly #files: readonly string[];
  readonly #settings: WordPressSettings;
  readonly #faults = new Set<string>();
  #library: Promise<Library> | undefined;

  /** @param files absolute paths */
  constructor(files: readonly string[], settings: WordPressSettings) {
    this.#files = files;
    this.#settings = settings;
  }

  get faults(): readonly string[] {
    return [...this.#faults];
  }

  async *heads(): AsyncGenerator<SourceHead> {
    this.#library = readLibrary(this.#files);
    await this.#library;
    for await (const entry of this.#entries()) {
      const head = headOf(entry, this.#settings);
      if (head !== undefined) yield head;
    }
  }

  async *articles(targets: LinkTargets, noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    this.#library ??= readLibrary(this.#files);
    const library = await this.#library;
    const rules = {
      ...this.#settings,
      address: (written: string, base: string) => targets.address(written, base),
    };
    for await (const entry of this.#entries()) {
      const article = articleOf(entry, library, rules, noteOf);
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
          if (next.value.isCut) this.#faults.add(cutFault(file, count));
          break;
        }
        if (next.value.name !== "item") continue;
        count++;
        yield next.value;
      }
    }
  }
}

function cutFault(file: string, entries: number): string {
  return `${file}: the file ends in the middle of an entry; ${entries} entries were read. Export it again.`;
}
