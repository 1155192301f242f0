import { compareTexts } from "../../text/compare.ts";
import { type Front, frontsOf } from "../analysis/fronts.ts";
import { homesOf } from "./homes.ts";

/** A word of files, and the form that is kept under it. */
export interface Home extends Front {
  readonly form: number;
}

/** Forms by their numbers, and the other way round. */
interface Forms {
  readonly forms: readonly string[];
  readonly numberOf: (form: string) => number | undefined;
}

/**
 * All words under which forms of an archive may be kept. They are put into the order of files when
 * they are first seen, so that no year has to.
 */
export class KnownHomes {
  /** By the numbers of forms. */
  readonly #homes: Home[][] = [];
  readonly #inOrder: Home[] = [];

  /**
   * Those of a year, in the order of its files.
   *
   * @param vocabulary of the archive; it only grows
   * @param count in how many of the year's articles the form of a number stands
   */
  ofYear({ forms, numberOf }: Forms, count: (form: number) => number): Home[] {
    this.#learn(forms);
    const countOf = (text: string) => {
      const form = numberOf(text);
      return form === undefined ? 0 : count(form);
    };
    const own = new Set<Home>();
    for (let form = 0; form < forms.length; form++) {
      // It may be of other years alone.
      if (count(form) === 0) continue;
      for (const home of homesOf(forms[form] as string, countOf, this.#homes[form])) own.add(home);
    }
    return this.#inOrder.filter((home) => own.has(home));
  }

  #learn(forms: readonly string[]): void {
    const known = this.#homes.length;
    for (let form = known; form < forms.length; form++) {
      this.#homes.push(
        frontsOf(forms[form] as string).map(({ word, proclitic }) => ({ word, proclitic, form })),
      );
    }
    for (const home of this.#homes.slice(known).flat().sort(compareHomes)) this.#inOrder.push(home);
    // Two runs, each in order: sorting joins them.
    this.#inOrder.sort(compareHomes);
  }
}

/** No two are the same. */
function compareHomes(a: Home, b: Home): number {
  if (a.word === b.word) return compareTexts(a.proclitic, b.proclitic);
  return a.word < b.word ? -1 : 1;
}
