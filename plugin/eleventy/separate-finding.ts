import type { RelationsStore } from "../build/catalogue/relations-store.ts";
import { writeFinding } from "../build/finding/finding-file.ts";
import type { HandedBuild, RelationsInSearch } from "./handed-build.ts";
import type { ArchiveSource } from "./source.ts";

/** Related articles that another process finds while this one goes on. */
export class SeparateFinding {
  /** Are stories found too? */
  readonly findsStories: boolean;
  readonly #search: RelationsInSearch;
  readonly #found: Promise<void>;

  private constructor(search: RelationsInSearch, store: RelationsStore, findsStories: boolean) {
    this.findsStories = findsStories;
    this.#search = search;
    this.#found = search.found.then(() => store.found());
    // It may fail before anybody waits for it.
    this.#found.catch(() => undefined);
  }

  /**
   * Begins to find them, unless they are known or the archive is small. Until they are found nobody may
   * ask the archive for any.
   *
   * @param root the project's root, an absolute path
   */
  static begin(
    { finder }: HandedBuild,
    source: ArchiveSource,
    store: RelationsStore | undefined,
    root: string,
  ): SeparateFinding | undefined {
    const { archive } = source;
    if (finder === undefined || store === undefined) return undefined;
    if (!finder.isWorth(archive.articles.length)) return undefined;
    const { stories } = archive.relationsBasis;
    const basis = store.unknown(archive.relationsBasis);
    if (basis === undefined) return undefined;
    if (!writeFinding(root, archive, basis, (inputPath) => source.readFileOf(inputPath))) {
      return undefined;
    }
    return new SeparateFinding(finder.start(), store, stories !== undefined);
  }

  /** From then on the archive knows them. */
  found(): Promise<void> {
    return this.#found;
  }

  /** From then on they are kept for later builds as well. */
  async ended(): Promise<void> {
    await this.#found;
    await this.#search.ended;
  }
}
