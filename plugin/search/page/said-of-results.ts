import { arPlural, type PluralForms, pluralLanguage } from "../../text/plural.ts";
import type { SearchResults } from "../browser/contract.ts";
import { element } from "./element.ts";
import { plainText } from "./marked-text.ts";
import { linkTo, type SearchSettings } from "./settings.ts";

type Time = NonNullable<SearchResults["time"]>;

/** What is said of results in a line above them. */
export class SaidOfResults {
  readonly #settings: SearchSettings;
  readonly #labelOf: (time: Time) => string;

  /** @param labelOf names the time of some results */
  constructor(settings: SearchSettings, labelOf: (time: Time) => string) {
    this.#settings = settings;
    this.#labelOf = labelOf;
  }

  /** How many there are, and what of the query they do not answer. */
  found(results: SearchResults): (Node | string)[] {
    const { resultCount, searchFromIndex, searchSomeLack } = this.#settings.words;
    return [
      ...this.#noneOf(results.time),
      this.counted(results.count, resultCount),
      ...this.#leftOut(results.leftOut),
      ...(results.lacking > 0 ? [". ", searchSomeLack] : []),
      ...(results.isFromIndex ? [". ", searchFromIndex] : []),
    ];
  }

  /** «سلمى الراوي (كاتب): 13 مقالًا», «كانون الأول/ ديسمبر 2025: 13 مقالًا», with links to the pages. */
  ways({ named, periods }: SearchResults): Node[] {
    const { words } = this.#settings;
    const names = named.map(({ name, kind, url, count }) => {
      const what = element("span", { class: "search-option-kind" }, words.searchKinds[kind]);
      return this.#way(name, url, count, " ", what);
    });
    return [...names, ...periods.map(({ title, url, count }) => this.#way(title, url, count))];
  }

  counted(count: number, forms: PluralForms): string {
    const { digits, page } = this.#settings;
    return arPlural(count, forms, digits, pluralLanguage(page.lang));
  }

  /** A sentence with what was typed in the place of its dots. */
  about(sentence: string, text: string): Node {
    const [before = "", after = ""] = sentence.split("…");
    return element("span", {}, before, element("bdi", {}, text), after);
  }

  #way(name: string, url: string | undefined, count: number, ...what: (Node | string)[]): Node {
    const { home, words } = this.#settings;
    const text = plainText(name);
    const shown = url === undefined ? text : element("a", { href: linkTo(home, url) }, text);
    const articles = `: ${this.counted(count, words.articleCount)}`;
    return element("span", { class: "search-period" }, shown, ...what, articles);
  }

  /** «لا نتائج في «آب 2019»، وهذه نتائج كل الفترات: ». */
  #noneOf(time: SearchResults["time"]): (Node | string)[] {
    if (!time?.isEmpty) return [];
    const [before = "", after = ""] = this.#settings.words.searchNoneInTime.split("…");
    return [element("span", {}, before, plainText(this.#labelOf(time)), after), " "];
  }

  /** «. هذه نتائج البحث من دون «forces، silos».», behind the number of results. */
  #leftOut(typed: SearchResults["leftOut"]): (Node | string)[] {
    if (typed.length === 0) return [];
    const { searchLeftOut, separator } = this.#settings.words;
    const [before = "", after = ""] = searchLeftOut.split("…");
    const names = typed.flatMap((text, place) => [
      ...(place === 0 ? [] : [separator]),
      element("bdi", {}, text),
    ]);
    return [". ", element("span", {}, before, ...names, after)];
  }
}
