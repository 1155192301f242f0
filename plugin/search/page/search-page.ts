import type {
  SearchEngine,
  SearchQuery,
  SearchResult,
  SearchResults,
} from "../browser/contract.ts";
import { hasWords, readAddress, searchText, writeAddress } from "./address.ts";
import { Combobox } from "./combobox.ts";
import { element } from "./element.ts";
import { FilterPanel } from "./filter-panel.ts";
import { Latest, Settled } from "./latest.ts";
import { plainText } from "./marked-text.ts";
import { PageHistory } from "./page-history.ts";
import { type PageParts, pageParts } from "./page-parts.ts";
import { ResultList } from "./result-list.ts";
import { SaidOfResults } from "./said-of-results.ts";
import { readSettings, type SearchSettings } from "./settings.ts";
import { SortChoice } from "./sort-choice.ts";
import { TimeChoice } from "./time-choice.ts";

/** Milliseconds without a key after which what stands in the field is looked for. */
const PAUSE = 400;

/** Milliseconds after which a reader is told that an answer is under way. */
const PATIENCE = 700;

/** The shortest text that is looked for while it is being written. */
const SHORTEST = 2;

/** The page of the search: field, filters, results, and the address that stands for them. */
export class SearchPage {
  readonly #parts: PageParts;
  readonly #settings: SearchSettings;
  readonly #engine: SearchEngine;
  readonly #history: PageHistory;
  readonly #combobox: Combobox;
  readonly #filters: FilterPanel;
  readonly #sort: SortChoice;
  readonly #time: TimeChoice;
  readonly #results: ResultList;
  readonly #said: SaidOfResults;
  readonly #latest = new Latest();
  readonly #settled = new Settled(PAUSE);
  readonly #waiting = new Settled(PATIENCE);
  readonly #title = document.title;

  /**
   * @param root the page's element with its settings
   * @param home the address of the home page, with `/` at its end
   */
  constructor(root: HTMLElement, engine: SearchEngine, home: string) {
    this.#settings = readSettings(root, home);
    this.#parts = pageParts(root, this.#settings.words);
    this.#engine = engine;
    this.#history = new PageHistory((query, shown) => this.#answer(query, shown));
    const { field, form, filters, times, narrowed, found, tools } = this.#parts;
    this.#combobox = new Combobox(field, {
      words: this.#settings.words,
      complete: async (written) => {
        const text = searchText(written);
        // A blank at the end says that the last word is whole.
        return hasWords(text) ? this.#engine.complete(text + (/\s$/.exec(written) ? " " : "")) : [];
      },
      chosen: () => this.#submit(),
    });
    this.#filters = new FilterPanel(filters, this.#settings, () => this.#submit());
    this.#sort = new SortChoice(tools, this.#settings.words, () => this.#submit());
    this.#time = new TimeChoice(
      { fields: times, chip: narrowed },
      this.#settings,
      () => this.#submit(),
      () => {
        this.#submit();
        found.focus({ preventScroll: true });
      },
    );
    this.#said = new SaidOfResults(this.#settings, (time) => this.#time.labelOf(time));
    this.#results = new ResultList(
      found,
      this.#settings,
      (shown) => this.#history.grow(shown),
      () => this.#tellFailure(),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    field.addEventListener("focus", () => this.#engine.warm().catch(() => {}), { once: true });
    field.addEventListener("input", (event) => {
      this.#direct();
      if (!(event as InputEvent).isComposing) this.#settled.after(() => this.#follow());
    });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || field.value === "") return;
      event.preventDefault();
      field.value = "";
      this.#direct();
      this.#submit();
    });
  }

  /** Answers what the page's address asks for. */
  start(): void {
    this.#history.start();
  }

  get #query(): SearchQuery {
    const text = searchText(this.#parts.field.value);
    const time = this.#time.chosen;
    const query = { text, filters: this.#filters.chosen, sort: this.#sort.chosen };
    return time === undefined ? query : { ...query, time };
  }

  /** A reader has said what is to be looked for: an entry of the history. */
  #submit(): void {
    this.#settled.cancel();
    this.#combobox.close();
    // The keyboard of a phone would lie upon the results.
    if (matchMedia("(pointer: coarse)").matches) this.#parts.field.blur();
    const query = this.#query;
    this.#history.commit(query);
    this.#answer(query);
  }

  /** A reader has paused while writing. */
  #follow(): void {
    const query = this.#query;
    if (query.text.length < SHORTEST && query.text !== "") return;
    // Another text is another search: what narrowed the last one would hide its results.
    const isSame = query.text === readAddress(location.search).text;
    if (isSame) return;
    const { time: _, ...fresh } = { ...query, filters: {} };
    this.#filters.choose({});
    this.#time.choose(undefined);
    this.#history.draft(fresh);
    this.#answer({ ...fresh, isUnfinished: true });
  }

  /** Empty fields keep the page's direction, in which their hint is written. */
  #direct(): void {
    const { field } = this.#parts;
    if (field.value === "") field.removeAttribute("dir");
    else field.dir = "auto";
  }

  async #answer(query: SearchQuery, shown?: number): Promise<void> {
    const isLatest = this.#latest.begin();
    const { field, found } = this.#parts;
    if (searchText(field.value) !== query.text) field.value = query.text;
    this.#direct();
    this.#filters.choose(query.filters);
    this.#sort.choose(query.sort);
    this.#time.choose(query.time);
    document.title = query.text === "" ? this.#title : `${query.text} - ${this.#title}`;
    const { searchNoWords, searchTooCommon } = this.#settings.words;
    if (query.text === "") return this.#showNothingAsked("");
    if (!hasWords(query.text)) return this.#showNothingAsked(searchNoWords);
    found.setAttribute("aria-busy", "true");
    this.#parts.setState("asked");
    this.#waiting.after(() => this.#parts.say(this.#settings.words.searching));
    try {
      const results = await this.#engine.search(query);
      if (results.isWordless) {
        if (isLatest()) this.#showNothingAsked(query.isUnfinished ? "" : searchTooCommon);
        return;
      }
      const first = await ResultList.first(results, shown);
      // Of a word that can go on nothing is said before it does.
      const isHalf =
        query.isUnfinished === true && results.count === 0 && (await this.#goesOn(query));
      if (!isLatest()) return;
      if (isHalf) this.#wait();
      else this.#show(query, results, first);
    } catch {
      if (isLatest()) this.#fail();
    }
  }

  /** Has the list of completions any for what is being written? */
  async #goesOn({ text }: SearchQuery): Promise<boolean> {
    const completions = await this.#engine.complete(text).catch(() => []);
    return completions.some((completion) => completion.text !== text);
  }

  /** What is shown stays until the reader has written on. */
  #wait(): void {
    this.#waiting.cancel();
    this.#parts.found.removeAttribute("aria-busy");
    this.#parts.unsay(this.#settings.words.searching);
  }

  /** @param told to a reader whose text holds nothing to look for */
  #showNothingAsked(told: string): void {
    this.#waiting.cancel();
    this.#sort.offer(false);
    this.#results.show({ items: [] } as unknown as SearchResults, []);
    this.#parts.setState("plain");
    this.#parts.say(told);
    this.#forgetTime();
    this.#parts.suggest();
  }

  #show(asked: SearchQuery, results: SearchResults, first: readonly SearchResult[]): void {
    const query = { ...asked, filters: results.chosen };
    const { words } = this.#settings;
    this.#waiting.cancel();
    this.#filters.show(query, results.filters);
    this.#results.show(results, first);
    this.#parts.found.removeAttribute("aria-busy");
    this.#sort.offer(results.count > 1);
    this.#time.show(results);
    const isNarrowed = Object.keys(query.filters).length > 0 || typeof query.time === "object";
    this.#parts.offerFilters(results.count > 1 || isNarrowed);
    document.title = this.#titleOf(query);
    this.#parts.setState(results.count === 0 ? "none" : "found");
    const ways = this.#said.ways(results);
    const suggested = this.#suggested(query, results);
    if (results.count > 0) {
      this.#parts.say(...this.#said.found(results));
      this.#parts.suggest(...ways, ...suggested);
    } else {
      this.#parts.say(this.#notFound(query));
      this.#parts.suggest(...ways, ...suggested);
      this.#parts.explain(words.searchNoResults);
    }
    this.#history.shown();
  }

  #forgetTime(): void {
    this.#time.show({ time: undefined, span: undefined });
  }

  /** What is looked for, and what narrows it. */
  #titleOf({ text, filters, time }: SearchQuery): string {
    const days = typeof time === "object" ? [this.#time.labelOf({ ...time, label: "" })] : [];
    const parts = [text, ...Object.values(filters).flat(), ...days];
    return `${parts.join(this.#settings.words.separator)} - ${this.#title}`;
  }

  /** One sentence with what was looked for; what is narrowed may be found without the filters. */
  #notFound({ text, filters }: SearchQuery): Node | string {
    const { words } = this.#settings;
    if (Object.keys(filters).length > 0) return this.#said.counted(0, words.resultCount);
    return this.#said.about(words.searchNotFound, text);
  }

  /** «هل تقصد: القوات؟», or «هذه نتائج «القوات».», with a link that leads there without a script too. */
  #suggested(
    query: SearchQuery,
    { suggestion, isMeant }: Pick<SearchResults, "suggestion" | "isMeant">,
  ): (Node | string)[] {
    if (suggestion === undefined || suggestion === query.text) return [];
    const link = element("a", {
      href: writeAddress({ text: suggestion, filters: {}, sort: query.sort }),
    });
    link.append(plainText(suggestion));
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#parts.field.value = suggestion;
      this.#filters.choose({});
      this.#time.choose(undefined);
      this.#parts.field.focus();
      this.#submit();
    });
    const { searchDidYouMean, searchMeant } = this.#settings.words;
    if (isMeant !== true) return [`${searchDidYouMean} `, link];
    const [before = "", after = ""] = searchMeant.split("…");
    return [before, link, after];
  }

  /** No index, no network, or an old page beside a new index: the address itself is a way on. */
  #fail(): void {
    this.#waiting.cancel();
    this.#parts.found.removeAttribute("aria-busy");
    this.#sort.offer(false);
    this.#results.show({ items: [] } as unknown as SearchResults, []);
    this.#parts.setState("failed");
    this.#forgetTime();
    this.#parts.suggest();
    this.#tellFailure();
  }

  #tellFailure(): void {
    const { searchFailed, searchRetry } = this.#settings.words;
    const again = element("a", { href: location.href }, searchRetry);
    this.#parts.say(searchFailed, " ", again);
  }
}
