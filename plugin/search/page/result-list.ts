import { type TextLanguage, textLanguage } from "../../text/text-language.ts";
import type { SearchResult, SearchResults, TextRun } from "../browser/contract.ts";
import { areSame } from "../browser/same-text.ts";
import { element } from "./element.ts";
import { markedText, plainText } from "./marked-text.ts";
import { linkTo, type SearchSettings } from "./settings.ts";

/** Results that are shown at first, and by each press of the button below them. */
const STEP = 10;

/** What a reader may come back to at most, so that a page of history is not slow. */
const MOST_AT_ONCE = 100;

/** Articles that were found, as an ordered list with a button for more. */
export class ResultList {
  readonly #place: HTMLElement;
  readonly #settings: SearchSettings;
  readonly #grown: (shown: number) => void;
  readonly #failed: () => void;
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  #items: SearchResults["items"] = [];
  /** Results that are on the page, those that stand with another of the same text too. */
  #shown = 0;
  readonly #cards = new Map<SearchResult, HTMLElement>();

  /**
   * @param grown is told how many results are shown after the reader asked for more
   * @param failed is told when more could not be loaded
   */
  constructor(
    place: HTMLElement,
    settings: SearchSettings,
    grown: (shown: number) => void,
    failed: () => void,
  ) {
    this.#place = place;
    this.#settings = settings;
    this.#grown = grown;
    this.#failed = failed;
    // Safari takes a list without marks for none unless it is told.
    this.#list = element("ol", { class: "search-results stories", role: "list" });
    this.#more = element("button", { type: "button", class: "search-more" });
    this.#more.append(settings.words.searchMore);
    this.#more.addEventListener("click", () => this.#grow());
  }

  /** Loads the first results, or as many as were shown before. */
  static first({ items }: SearchResults, shown = STEP): Promise<SearchResult[]> {
    const count = Math.min(Math.max(shown, STEP), MOST_AT_ONCE);
    return Promise.all(items.slice(0, count).map((item) => item.load()));
  }

  /** Shows results in the place of those before. */
  show({ items }: SearchResults, first: readonly SearchResult[]): void {
    this.#items = items;
    this.#cards.clear();
    this.#shown = first.length;
    this.#list.replaceChildren(...this.#entries(first));
    this.#place.replaceChildren(...(first.length === 0 ? [] : [this.#list]));
    this.#offerMore();
  }

  async #grow(): Promise<void> {
    const items = this.#items;
    const shown = this.#shown;
    if (this.#more.ariaDisabled === "true") return;
    this.#more.ariaDisabled = "true";
    const results = await Promise.all(
      items.slice(shown, shown + STEP).map((item) => item.load()),
    ).catch(() => undefined);
    this.#more.ariaDisabled = null;
    if (items !== this.#items) return;
    if (results === undefined) return this.#failed();
    this.#shown += results.length;
    const added = this.#entries(results);
    this.#list.append(...added);
    // A reader without a mouse goes on with the first of the new results.
    added[0]?.querySelector("a")?.focus();
    this.#offerMore();
    this.#grown(this.#shown);
  }

  #offerMore(): void {
    if (this.#shown < this.#items.length) this.#place.append(this.#more);
    else this.#more.remove();
  }

  /** An entry for each result whose text is not on the page; others are named with it. */
  #entries(results: readonly SearchResult[]): HTMLLIElement[] {
    return results.flatMap((result) => {
      for (const [{ beginning }, card] of this.#cards) {
        if (beginning === undefined || result.beginning === undefined) continue;
        if (!areSame(beginning, result.beginning)) continue;
        this.#nameCopy(card, result);
        return [];
      }
      return [this.#draw(result)];
    });
  }

  #nameCopy(card: HTMLElement, { url, title, date, isoDate }: SearchResult): void {
    const { home, words } = this.#settings;
    const others =
      card.querySelector(".search-same") ??
      element("p", { class: "search-same card-meta" }, `${words.searchSameText}:`);
    const text = plainText(title.map((run) => run.text).join(""));
    const time = element("time", { datetime: isoDate }, date);
    others.append(" ", element("a", { href: linkTo(home, url) }, text), " ", time);
    card.append(others);
  }

  #draw(result: SearchResult): HTMLLIElement {
    const { url, title, date, isoDate, place, topics, passage } = result;
    const { home, words } = this.#settings;
    const attributes = (runs: readonly TextRun[]) => this.#guest(runs, result.language);
    const meta = element("p", { class: "card-meta" });
    if (place !== undefined && place !== "") {
      meta.append(element("span", { class: "search-place" }, plainText(place)), " ");
    }
    meta.append(element("time", { datetime: isoDate }, date));
    const card = element(
      "article",
      { class: "card" },
      element(
        "h2",
        { class: "card-title", ...attributes(title) },
        element("a", { href: linkTo(home, url) }, this.#runs(title, result.language)),
      ),
      meta,
    );
    if (passage.length > 0) {
      const summary = { class: "card-summary", ...attributes(passage) };
      card.append(element("p", summary, this.#runs(passage, result.language)));
    }
    if (topics.length > 0) {
      const links = topics.map((topic) =>
        element(
          "li",
          {},
          topic.url === undefined
            ? element("span", {}, plainText(topic.name))
            : element("a", { href: linkTo(home, topic.url) }, plainText(topic.name)),
        ),
      );
      card.append(
        element(
          "ul",
          { class: "topics", role: "list", "aria-label": words.articleTopics },
          ...links,
        ),
      );
    }
    this.#cards.set(result, card);
    return element("li", {}, card);
  }

  /** What runs from left to right needs no isolates: between Arabic words they would change places. */
  #runs(runs: readonly TextRun[], language: SearchResult["language"]): DocumentFragment {
    const { dir = this.#settings.page.dir } = this.#guest(runs, language);
    if (dir === "rtl") return markedText(runs);
    const whole = document.createDocumentFragment();
    whole.append(...runs.map(({ text, marked }) => (marked ? element("mark", {}, text) : text)));
    return whole;
  }

  /** A headline in another language than the page, or one that runs the other way. */
  #guest(runs: readonly TextRun[], language: SearchResult["language"]): TextLanguage {
    const text = runs.map((run) => run.text).join("");
    return textLanguage(text, language, this.#settings.page);
  }
}
