import type { SearchQuery } from "../browser/contract.ts";
import { element } from "./element.ts";
import type { SearchWords } from "./words.ts";

type Sort = SearchQuery["sort"];

/** In which order results stand. */
export class SortChoice {
  readonly #select: HTMLSelectElement;
  readonly #label: HTMLLabelElement;

  /** @param changed is told when a reader has chosen otherwise */
  constructor(
    place: HTMLElement,
    { searchSort, searchSorts }: Pick<SearchWords, "searchSort" | "searchSorts">,
    changed: () => void,
  ) {
    const options = Object.entries(searchSorts).map(([value, name]) =>
      element("option", { value }, name),
    );
    this.#select = element("select", { name: "sort", autocomplete: "off" }, ...options);
    this.#select.addEventListener("change", changed);
    this.#label = element("label", { class: "search-sort", hidden: true }, `${searchSort} `);
    this.#label.append(this.#select);
    place.append(this.#label);
  }

  /** One result alone stands in any order. */
  offer(isOffered: boolean): void {
    this.#label.hidden = !isOffered;
  }

  get chosen(): Sort {
    return this.#select.value as Sort;
  }

  choose(sort: Sort): void {
    this.#select.value = sort;
  }
}
