import { pairsFile, type YearEntry } from "../files.ts";
import { pairPlace, readPairs } from "../pair-lines.ts";
import type { Fetched } from "./fetched.ts";
import { isText } from "./file-forms.ts";

/** Articles of each year in which two words stand side by side, rising. */
export type PairArticles = ReadonlyMap<YearEntry, readonly number[]>;

/** Finds the articles in which words stand side by side. */
export class PairLookup {
  readonly #fetched: Fetched;

  constructor(fetched: Fetched) {
    this.#fetched = fetched;
  }

  /**
   * @param pair as `word-pairs.ts` numbers it
   * @param years in which it is looked for: a file is asked for in each
   */
  async find(pair: number, years: readonly YearEntry[]): Promise<PairArticles> {
    const perYear = years.map(async (year) => {
      const place = pairPlace(pair, year.pairs);
      const name = pairsFile(year, place);
      const content = await this.#fetched.get<string>(name, isText, year.version);
      return [year, readPairs(content, place, year.pairs).get(pair) ?? []] as const;
    });
    return new Map(await Promise.all(perYear));
  }
}
