import { pairOf } from "../analysis/word-pairs.ts";
import type { FoundForm } from "./found-form.ts";
import type { PairLookup } from "./found-pairs.ts";
import type { WordLookup } from "./found-words.ts";
import type { WrittenForms } from "./stand-ins.ts";

/** How the archive writes words, by the files of its index. */
export class FormsInFiles implements WrittenForms {
  readonly #words: WordLookup;
  readonly #pairs: PairLookup;

  constructor(words: WordLookup, pairs: PairLookup) {
    this.#words = words;
    this.#pairs = pairs;
  }

  async countOf(form: string): Promise<number> {
    const found = await this.#find(form);
    return found.reduce((sum, { entry }) => sum + entry.places.length, 0);
  }

  async countApart([one, other]: readonly [string, string]): Promise<number> {
    const years = new Set((await this.#find(one + other)).map(({ year }) => year));
    const found = await this.#pairs.find(pairOf(one, other), [...years]);
    let sum = 0;
    for (const articles of found.values()) sum += articles.length;
    return sum;
  }

  async #find(form: string): Promise<FoundForm[]> {
    return (await this.#words.find(form)).filter(({ nearness }) => nearness === 1);
  }
}
