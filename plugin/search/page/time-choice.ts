import type { SearchQuery, SearchResults, TimeSpan } from "../browser/contract.ts";
import { element } from "./element.ts";
import { plainText } from "./marked-text.ts";
import type { SearchSettings } from "./settings.ts";

type Time = SearchQuery["time"];

/**
 * The time to which results are narrowed: two fields for its first and last day, and a button that
 * names it and takes it away. The fields stay as they are while results come, so that a reader can
 * write in them.
 */
export class TimeChoice {
  readonly #settings: SearchSettings;
  readonly #fields: Readonly<Record<keyof TimeSpan, HTMLInputElement>>;
  readonly #taken: () => void;
  readonly #chip: HTMLElement;
  #chosen: Time;

  /**
   * @param fields where the fields stand
   * @param chip where the button stands
   * @param changed is told when a reader has chosen otherwise
   * @param taken is told when he has taken the time away
   */
  constructor(
    places: { readonly fields: HTMLElement; readonly chip: HTMLElement },
    settings: SearchSettings,
    changed: () => void,
    taken: () => void,
  ) {
    const { searchTime, searchTimeFrom, searchTimeTo } = settings.words;
    this.#settings = settings;
    this.#taken = taken;
    this.#chip = places.chip;
    const field = (name: string) => element("input", { type: "date", name, autocomplete: "off" });
    this.#fields = { from: field("from"), to: field("to") };
    const group = element(
      "fieldset",
      { class: "search-filter search-time-fields" },
      element("legend", {}, searchTime),
      element("label", {}, `${searchTimeFrom} `, this.#fields.from),
      element("label", {}, `${searchTimeTo} `, this.#fields.to),
    );
    group.addEventListener("change", (event) => {
      // What is half written is before the archive: «0020».
      if (!(event.target as HTMLInputElement).validity.valid) return;
      this.#chosen = this.#read();
      changed();
    });
    places.fields.append(group);
  }

  /** What was chosen; `undefined` where the text alone decides. */
  get chosen(): Time {
    return this.#chosen;
  }

  /** Chooses what an address says. */
  choose(time: Time): void {
    this.#chosen = time;
  }

  /** Shows the time of some results; the same label as before keeps the button. */
  show({ time, span }: Pick<SearchResults, "time" | "span">): void {
    const days = typeof this.#chosen === "object" ? this.#chosen : time?.isEmpty ? {} : time;
    for (const end of ["from", "to"] as const) {
      const field = this.#fields[end];
      field.min = span?.from ?? "";
      field.max = span?.to ?? "";
      const day = days?.[end] ?? "";
      if (field.value !== day) field.value = day;
    }
    this.#chip.replaceChildren(...(time === undefined || time.isEmpty ? [] : this.#drawn(time)));
  }

  /** «آب/ أغسطس 2019», or the days that were chosen. */
  labelOf({ label, from, to }: TimeSpan & { readonly label: string }): string {
    const { searchTimeFrom, searchTimeTo } = this.#settings.words;
    if (label !== "") return label;
    return [from && `${searchTimeFrom} ${from}`, to && `${searchTimeTo} ${to}`]
      .filter(Boolean)
      .join(" ");
  }

  #drawn(time: NonNullable<SearchResults["time"]>): Node[] {
    const { searchTime, searchTimeAny } = this.#settings.words;
    const button = element(
      "button",
      { type: "button", class: "search-chip", title: searchTimeAny },
      element("span", { class: "visually-hidden" }, `${searchTimeAny}: `),
      plainText(this.labelOf(time)),
      element("span", { class: "search-chip-cross", "aria-hidden": "true" }, "×"),
    );
    button.addEventListener("click", () => {
      this.#chosen = "any";
      this.#taken();
    });
    return [element("span", { class: "quiet" }, `${searchTime}: `), button];
  }

  #read(): Time {
    const [from, to] = [this.#fields.from.value, this.#fields.to.value];
    if (from === "" && to === "") return "any";
    const isTurned = from !== "" && to !== "" && from > to;
    const [first, last] = isTurned ? [to, from] : [from, to];
    return { ...(first === "" ? {} : { from: first }), ...(last === "" ? {} : { to: last }) };
  }
}
