import type { Completion, SearchEngine, SearchQuery, SearchResults } from "../browser/contract.ts";

/** An engine that is loaded when something is asked of it for the first time. */
export class LazyEngine implements SearchEngine {
  readonly #load: () => Promise<SearchEngine>;
  #loaded: Promise<SearchEngine> | undefined;

  constructor(load: () => Promise<SearchEngine>) {
    this.#load = load;
  }

  async warm(): Promise<void> {
    await (await this.#engine()).warm();
  }

  async search(query: SearchQuery): Promise<SearchResults> {
    return (await this.#engine()).search(query);
  }

  async complete(prefix: string): Promise<readonly Completion[]> {
    return (await this.#engine()).complete(prefix);
  }

  /** What could not be fetched once is asked for again. */
  async #engine(): Promise<SearchEngine> {
    this.#loaded ??= this.#load();
    try {
      return await this.#loaded;
    } catch (error) {
      this.#loaded = undefined;
      throw error;
    }
  }
}
