import type { Completion } from "../browser/contract.ts";
import { element } from "./element.ts";
import { Latest, Settled } from "./latest.ts";
import { plainText } from "./marked-text.ts";
import type { SearchWords } from "./words.ts";

/** Milliseconds without a key after which completions are asked for. */
const PAUSE = 120;

/** What the field needs from the page around it. */
export interface ComboboxRules {
  readonly words: Pick<SearchWords, "searchSuggestions" | "searchKinds">;
  readonly complete: (prefix: string) => Promise<readonly Completion[]>;
  /** A completion was chosen; the field holds it already. */
  readonly chosen: () => void;
}

/**
 * A field with a list of completions below it, as the ARIA Authoring Practices 1.2 describe an
 * editable combobox with list autocomplete: the focus stays in the field, and the arrow keys, Home
 * and End point at an option. Nothing is chosen until the reader says so.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #rules: ComboboxRules;
  readonly #latest = new Latest();
  readonly #settled = new Settled(PAUSE);
  #options: readonly HTMLLIElement[] = [];
  #active = -1;

  /** @param input a text field whose parent is the place of the list */
  constructor(input: HTMLInputElement, rules: ComboboxRules) {
    this.#input = input;
    this.#rules = rules;
    this.#list = element("ul", {
      id: `${input.id}-options`,
      class: "search-options",
      role: "listbox",
      "aria-label": rules.words.searchSuggestions,
      hidden: true,
    });
    input.after(this.#list);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.setAttribute("aria-controls", this.#list.id);
    input.addEventListener("input", () => {
      // Whoever writes on has left the list.
      this.#point(-1);
      this.#settled.after(() => this.#offer());
    });
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("blur", () => this.close());
    // The field keeps the focus while an option is pressed.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", ({ target }) => {
      const place = this.#options.findIndex((option) => option.contains(target as Node));
      if (place >= 0) this.#choose(place);
    });
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** Takes the list away; answers that are under way come too late. */
  close(): void {
    this.#settled.cancel();
    this.#latest.begin();
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#point(-1);
  }

  async #offer(): Promise<void> {
    this.#settled.cancel();
    const isLatest = this.#latest.begin();
    const written = this.#input.value;
    const completions =
      written.trim() === "" ? [] : await this.#rules.complete(written).catch(() => []);
    if (!isLatest() || document.activeElement !== this.#input) return;
    const news = completions.filter(({ text }) => text !== written.trim());
    if (news.length === 0) this.close();
    else this.#show(news);
  }

  #show(completions: readonly Completion[]): void {
    const { searchKinds } = this.#rules.words;
    const pointedAt = this.#options[this.#active]?.dataset.text;
    this.#options = completions.map(({ text, kind }, place) => {
      const option = element(
        "li",
        { id: `${this.#list.id}-${place}`, role: "option", "aria-selected": "false" },
        element("span", { class: "search-option-text" }, plainText(text)),
      );
      option.dataset.text = text;
      if (kind !== "word") {
        option.append(" ", element("span", { class: "search-option-kind" }, searchKinds[kind]));
      }
      return option;
    });
    this.#list.replaceChildren(...this.#options);
    this.#list.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
    // A list that comes late takes no option from a reader who has walked on to it.
    this.#point(this.#options.findIndex(({ dataset }) => dataset.text === pointedAt));
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.#act(event.key, event.altKey)) event.preventDefault();
  }

  /** @returns whether the key has done what it is for here */
  #act(key: string, isAlt: boolean): boolean {
    if (key === "ArrowDown" && !this.isOpen) {
      void this.#offer().then(() => {
        if (this.isOpen && !isAlt) this.#point(0);
      });
      return true;
    }
    if (!this.isOpen) return false;
    const last = this.#options.length - 1;
    switch (key) {
      case "ArrowDown":
        this.#point(this.#active === last ? -1 : this.#active + 1);
        return true;
      case "ArrowUp":
        if (isAlt) this.close();
        else this.#point(this.#active === -1 ? last : this.#active - 1);
        return true;
      case "Home":
      case "End":
        if (this.#active === -1) return false;
        this.#point(key === "Home" ? 0 : last);
        return true;
      case "Escape":
        this.close();
        return true;
      case "Enter":
        if (this.#active === -1) return false;
        this.#choose(this.#active);
        return true;
      default:
        // Whoever moves in the text has left the list.
        if (key.startsWith("Arrow")) this.#point(-1);
        return false;
    }
  }

  #choose(place: number): void {
    this.#input.value = this.#options[place]?.dataset.text ?? this.#input.value;
    this.close();
    this.#rules.chosen();
  }

  /** @param place of the option that the arrows point at; -1 for the field itself */
  #point(place: number): void {
    this.#options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = place;
    const option = this.#options[place];
    if (option === undefined) {
      this.#input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", option.id);
  }
}
