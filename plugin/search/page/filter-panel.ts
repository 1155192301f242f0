import { writeNumber } from "../../text/digits.ts";
import type { FilterName, SearchQuery, SearchResults } from "../browser/contract.ts";
import { FILTER_NAMES } from "./address.ts";
import { element } from "./element.ts";
import { plainText } from "./marked-text.ts";
import type { SearchSettings } from "./settings.ts";

/** Values of a filter that are shown before a reader asks for all. */
const FIRST = 8;

type Values = SearchResults["filters"][FilterName];

/**
 * What narrows the results: topics, years, sources and authors as checkboxes with the number of
 * results for each. The order of values stays as long as the text does, so that no checkbox jumps
 * away when it is pressed.
 */
export class FilterPanel {
  readonly #place: HTMLElement;
  readonly #settings: SearchSettings;
  readonly #changed: () => void;
  readonly #opened = new Set<FilterName>();
  #text = "";
  #counts: SearchResults["filters"] | undefined;
  #known: Partial<Record<FilterName, readonly string[]>> = {};
  #chosen: SearchQuery["filters"] = {};

  /** @param changed is told when a reader has chosen otherwise */
  constructor(place: HTMLElement, settings: SearchSettings, changed: () => void) {
    this.#place = place;
    this.#settings = settings;
    this.#changed = changed;
    place.addEventListener("change", () => {
      this.#chosen = this.#read();
      changed();
    });
  }

  /** What is chosen. */
  get chosen(): SearchQuery["filters"] {
    return this.#chosen;
  }

  /** Chooses what an address says, before its results are there. */
  choose(filters: SearchQuery["filters"]): void {
    this.#chosen = filters;
  }

  /** Draws the filters of some results anew; the focus stays where it was. */
  show({ text, filters: chosen }: SearchQuery, counts: SearchResults["filters"]): void {
    if (text !== this.#text) {
      this.#known = {};
      this.#opened.clear();
    }
    this.#text = text;
    this.#chosen = chosen;
    this.#counts = counts;
    this.#draw(counts);
  }

  #draw(counts: SearchResults["filters"]): void {
    const focused = this.#place.contains(document.activeElement) ? document.activeElement?.id : "";
    const groups = FILTER_NAMES.flatMap((name) => this.#group(name, counts[name]) ?? []);
    const isChosen = Object.keys(this.#chosen).length > 0;
    this.#place.replaceChildren(...groups, ...(isChosen ? [this.#none()] : []));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  #group(name: FilterName, counts: Values): HTMLFieldSetElement | undefined {
    const numbers = new Map(counts.map(({ value, count }) => [value, count]));
    const chosen = this.#chosen[name] ?? [];
    const values = this.#order(name, counts, chosen).filter(
      (value) => (numbers.get(value) ?? 0) > 0 || chosen.includes(value),
    );
    // What all results of a text have in common narrows nothing.
    if (values.length === 0 || (this.#known[name] ?? []).length < 2) return undefined;
    const { words } = this.#settings;
    const names = {
      topic: words.topics,
      year: words.years,
      source: words.sources,
      author: words.authors,
    };
    const isWhole = this.#opened.has(name) || values.length <= FIRST + 1;
    const shown = isWhole
      ? values
      : values.filter((value, place) => place < FIRST || chosen.includes(value));
    const rows = shown.map((value) => this.#row(name, value, numbers.get(value) ?? 0));
    const group = element(
      "fieldset",
      { class: "search-filter" },
      element("legend", {}, names[name]),
      element("ul", { role: "list" }, ...rows),
    );
    if (!isWhole) group.append(this.#all(name, names[name], values));
    return group;
  }

  /** Years from the newest, all else from the most frequent; what comes later goes to the end. */
  #order(name: FilterName, counts: Values, chosen: readonly string[]): readonly string[] {
    const known = this.#known[name] ?? [];
    const sorted = [...counts].sort((a, b) =>
      name === "year"
        ? b.value.localeCompare(a.value)
        : b.count - a.count || a.value.localeCompare(b.value, "ar"),
    );
    const values = [...new Set([...known, ...sorted.map(({ value }) => value), ...chosen])];
    this.#known = { ...this.#known, [name]: values };
    return values;
  }

  #row(name: FilterName, value: string, count: number): HTMLLIElement {
    const id = this.#idOf(name, value);
    const box = element("input", { type: "checkbox", name, value, id });
    box.checked = this.#chosen[name]?.includes(value) ?? false;
    const number = element(
      "span",
      { class: "search-filter-count" },
      writeNumber(count, this.#settings.digits),
    );
    const label = element("span", { class: "search-filter-value" }, plainText(value));
    return element("li", {}, element("label", {}, box, label, " ", number));
  }

  #all(name: FilterName, group: string, values: readonly string[]): HTMLButtonElement {
    const { searchFilterAll } = this.#settings.words;
    const button = element("button", { type: "button" }, `${searchFilterAll} ${group}`);
    button.addEventListener("click", () => {
      this.#opened.add(name);
      if (this.#counts !== undefined) this.#draw(this.#counts);
      document.getElementById(this.#idOf(name, values[FIRST]))?.focus();
    });
    return button;
  }

  #none(): HTMLButtonElement {
    const button = element("button", { type: "button" }, this.#settings.words.searchFilterNone);
    button.addEventListener("click", () => {
      this.#chosen = {};
      this.#place.closest("details")?.querySelector("summary")?.focus();
      this.#changed();
    });
    return button;
  }

  #idOf(name: FilterName, value = ""): string {
    return `search-${name}-${this.#known[name]?.indexOf(value)}`;
  }

  #read(): SearchQuery["filters"] {
    const boxes = [...this.#place.querySelectorAll<HTMLInputElement>("input:checked")];
    const chosen: Partial<Record<FilterName, readonly string[]>> = {};
    for (const name of FILTER_NAMES) {
      const values = boxes.filter((box) => box.name === name).map((box) => box.value);
      if (values.length > 0) chosen[name] = values;
    }
    return chosen;
  }
}
