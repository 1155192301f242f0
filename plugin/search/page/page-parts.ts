import { element } from "./element.ts";
import type { SearchWords } from "./words.ts";

/** What a reader sees beside the field. */
type PageState =
  /** Nothing was asked: ways into the archive. */
  | "plain"
  /** The first answer is under way. */
  | "asked"
  | "found"
  | "none"
  | "failed";

/** From this width on, filters stand beside the results. */
const WIDE = "(min-width: 64rem)";

/** The page's parts: those of the template, and those that only a script can fill. */
export interface PageParts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly tools: HTMLElement;
  readonly filters: HTMLElement;
  /** The place of the fields for the time of articles, among the filters. */
  readonly times: HTMLElement;
  /** What the results are narrowed to. */
  readonly narrowed: HTMLElement;
  /** The place of the results. */
  readonly found: HTMLElement;
  setState(state: PageState): void;
  /** One result alone need not be narrowed. */
  offerFilters(isOffered: boolean): void;
  /** Says something to all readers, those who hear the page too. */
  say(...parts: (Node | string)[]): void;
  /** Takes back what was said last, if it was this. */
  unsay(text: string): void;
  /** What may have been meant; nothing takes it away. */
  suggest(...parts: (Node | string)[]): void;
  /** What to do when nothing was found. */
  explain(text: string): void;
}

/**
 * Finds the parts of the page in what the template made, and makes the rest.
 *
 * @param root the element of `search.njk`
 * @throws {TypeError} when a template of the site's own lacks a part
 */
export function pageParts(root: HTMLElement, words: SearchWords): PageParts {
  const status = part(root, "status", HTMLElement);
  const plain = part(document.body, "plain", HTMLElement);
  const tools = element("div", { class: "search-tools" });
  const filters = element("div", { class: "search-filter-groups" });
  const panel = element("details", { class: "search-filters" });
  const times = element("div", { class: "search-times" });
  const narrowed = element("p", { class: "search-narrowed" });
  panel.append(element("summary", {}, words.searchFilter), filters, times);
  const found = element("section", { class: "search-found", "aria-label": words.searchResults });
  found.tabIndex = -1;
  const suggestion = element("p", { class: "search-suggestion" });
  const explanation = element("p", { class: "search-explanation" });
  const columns = element("div", { class: "search-columns" }, panel, found);
  status.replaceWith(tools);
  tools.append(status);
  status.textContent = "";
  tools.after(narrowed, suggestion, explanation, columns);
  panel.open = matchMedia(WIDE).matches;

  return {
    form: part(root, "form", HTMLFormElement),
    field: part(root, "field", HTMLInputElement),
    tools,
    filters,
    times,
    narrowed,
    found,
    setState(state) {
      // Results stay until the next ones are there; filters that leave nothing can be taken back.
      const isKept = state === "asked" && root.dataset.state === "found";
      const days = [...times.querySelectorAll("input")];
      const isChosen =
        filters.querySelector(":checked") !== null || days.some(({ value }) => value);
      const isNarrowed = state === "none" && isChosen;
      root.dataset.state = isKept ? "found" : state;
      plain.hidden = state === "asked" || state === "found";
      columns.hidden = state !== "found" && !isKept && !isNarrowed;
      if (state !== "none") explanation.textContent = "";
    },
    offerFilters(isOffered) {
      panel.hidden = !isOffered;
    },
    say(...parts) {
      const text = parts.map((it) => (typeof it === "string" ? it : it.textContent)).join("");
      if (status.textContent !== text) status.replaceChildren(...parts);
    },
    unsay(text) {
      if (status.textContent === text) status.replaceChildren();
    },
    suggest(...parts) {
      suggestion.replaceChildren(...parts);
    },
    explain(text) {
      explanation.textContent = text;
    },
  };
}

function part<Part extends HTMLElement>(
  root: HTMLElement,
  name: string,
  kind: new () => Part,
): Part {
  const found = root.querySelector(`[data-search=${name}]`);
  if (found instanceof kind) return found;
  throw new TypeError(`The search page lacks its element data-search="${name}".`);
}
