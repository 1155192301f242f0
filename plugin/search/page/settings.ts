import { DIGITS, type Digits } from "../../text/digits.ts";
import type { PageLanguage } from "../../text/text-language.ts";
import type { SearchWords } from "./words.ts";

/** What the page tells its script. */
export interface SearchSettings {
  /** The address of the home page, with `/` at its end: what is found is named from there. */
  readonly home: string;
  readonly digits: Digits;
  readonly words: SearchWords;
  /** The language of the page. */
  readonly page: PageLanguage;
}

/** Reads the attributes of the page's element (`search.njk`). */
export function readSettings({ dataset }: HTMLElement, home: string): SearchSettings {
  const isLtr = document.documentElement.dir === "ltr";
  return {
    home,
    digits: DIGITS.find((digits) => digits === dataset.digits) ?? "latn",
    words: JSON.parse(dataset.words ?? "{}") as SearchWords,
    page: { lang: document.documentElement.lang, dir: isLtr ? "ltr" : "rtl" },
  };
}

/** The address of a page that is named from the site's root; nothing but a page can be linked to. */
export function linkTo(home: string, url: string): string {
  const own = url.startsWith("/") && !url.startsWith("//") ? home + url.slice(1) : url;
  return /^https?:$/.test(new URL(own, location.href).protocol) ? own : home;
}
