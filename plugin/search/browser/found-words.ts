import { frontsOf } from "../analysis/fronts.ts";
import { isDefinite, meantOf } from "../analysis/meant-words.ts";
import { basesOf, beginningsOf } from "../analysis/same-word.ts";
import { folderOf, type Manifest, placesOf, termsFile, type YearEntry } from "../files.ts";
import { readTermLines, type TermEntry } from "../term-lines.ts";
import { articlesOf, inCompany, tellingArticles } from "./company.ts";
import type { Fetched } from "./fetched.ts";
import { isText } from "./file-forms.ts";
import type { FoundForm } from "./found-form.ts";

/** How near a form is that differs in nothing but what stands before it. */
export const SAME_WORD = 0.75;
export const OTHER_ENDING = 0.5;

/** Finds the forms that the archive has of a word. */
export class WordLookup {
  readonly #fetched: Fetched;
  readonly #manifest: Manifest;
  /** How many articles the archive has, if company tells anything there. */
  readonly articles: number | undefined;
  readonly #files = new Map<string, Promise<readonly TermEntry[]>>();

  constructor(fetched: Fetched, manifest: Manifest) {
    this.#fetched = fetched;
    this.#manifest = manifest;
    this.articles = tellingArticles(manifest.years);
  }

  /** Every form of a word, of all years. */
  async find(form: string): Promise<FoundForm[]> {
    const beginnings = frontsOf(form).flatMap(({ word }) => beginningsOf(word));
    const kept = await this.#keptUnder([...new Set(beginnings)]);
    const counts = countsOf(kept.map(({ entry }) => entry));
    const seen = (word: string) => counts.all.get(word) ?? 0;
    const meant = meantOf(form, seen);
    const frequency = (word: string, isBare?: boolean) =>
      isBare === true ? (counts.bare.get(word) ?? 0) : seen(word) + (meant.includes(word) ? 1 : 0);
    const wanted = meant.map((word) => basesOf(word, frequency));
    const shared = new Map<string, readonly string[]>();
    const sharedWith = (word: string) => {
      let bases = shared.get(word);
      if (bases === undefined) {
        bases = [...basesOf(word, frequency)].filter((base) =>
          wanted.some((others) => others.has(base)),
        );
        shared.set(word, bases);
      }
      return bases;
    };
    const nearnessOf = ({ proclitic, word }: TermEntry) => {
      if (proclitic + word === form) return 1;
      if (meant.includes(word)) return SAME_WORD;
      return sharedWith(word).length > 0 ? OTHER_ENDING : 0;
    };
    const found = nearest(kept.map((one) => ({ ...one, nearness: nearnessOf(one.entry) })));
    // «رياضة» is not of «الرياض», nor «بريد» of «بريدة».
    const own = found.filter(({ nearness }) => nearness > OTHER_ENDING);
    const others = found.filter(({ nearness }) => nearness === OTHER_ENDING);
    const left = new Set(inCompany(articlesOf(own), others, this.articles));
    // Nor is «مكتبها» of «مكتبة», with which it has no other base than «مكتب».
    const refused = new Set(others.flatMap((one) => (left.has(one) ? [] : one.entry.word)));
    const isOf = ({ entry }: FoundForm) =>
      sharedWith(entry.word).some((base) => !refused.has(base));
    return [...own, ...[...left].filter(isOf)];
  }

  /** How the archive writes a form, if it has it. */
  async writingOf(form: string): Promise<string | undefined> {
    const found = await this.find(form);
    return found.find(({ nearness }) => nearness === 1)?.entry.written;
  }

  async #keptUnder(beginnings: readonly string[]) {
    const perYear = await Promise.all(
      this.#manifest.years.map(async (year) => {
        const places = new Set(beginnings.flatMap((beginning) => placesOf(beginning, year.terms)));
        const files = await Promise.all([...places].map((place) => this.#file(year, place)));
        return files.flatMap((entries) =>
          entries
            .filter(({ word }) => beginnings.some((beginning) => word.startsWith(beginning)))
            .map((entry) => ({ year, entry })),
        );
      }),
    );
    return perYear.flat();
  }

  #file(year: YearEntry, place: number): Promise<readonly TermEntry[]> {
    const name = termsFile(year, place);
    let file = this.#files.get(name);
    if (file === undefined) {
      file = this.#fetched.get<string>(name, isText, year.version).then(readTermLines);
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return file;
  }
}

/** Those that are near, each once: «بلاتر» may be «لاتر» with «ب» before it, and is one form. */
function nearest(found: readonly FoundForm[]): FoundForm[] {
  const forms = new Map<string, FoundForm>();
  for (const one of found) {
    if (one.nearness === 0) continue;
    const key = `${folderOf(one.year)}/${one.entry.proclitic}${one.entry.word}`;
    if ((forms.get(key)?.nearness ?? 0) < one.nearness) forms.set(key, one);
  }
  return [...forms.values()];
}

/** How often words stand in the archive, and how often of them without the article. */
function countsOf(entries: readonly TermEntry[]) {
  const [all, bare] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, word: string, count: number) =>
    counts.set(word, (counts.get(word) ?? 0) + count);
  for (const { word, proclitic, places } of entries) {
    add(all, word, places.length);
    if (!isDefinite(proclitic)) add(bare, word, places.length);
  }
  return { all, bare };
}
