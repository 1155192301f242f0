import type { Article } from "../articles/article.ts";
import {
  escapeHtml,
  isEnglish,
  isolateText,
  isolatingHtml,
  languageAttributes,
  languageOfTag,
  type OwnLanguage,
  type PageLanguage,
  type TextLanguage,
  textLanguage,
} from "../text/index.ts";
import type { OwnFunctions } from "./own-functions.ts";

/** What Nunjucks gives a filter as `this`; other template languages have no `env`. */
interface NunjucksContext {
  readonly env?: { getFilter?(name: string): (html: string) => unknown };
}

/** An article whose text it is, for the language that it names. */
type TextOwner = Partial<Pick<Article, "data">> | "" | null | undefined;

/** Texts whose HTML is kept: those of a year's days, and of the articles that are near each other. */
const TEXTS_KEPT = 1000;

/**
 * Adds the filters for texts that mix Arabic with Latin letters, numbers and signs. Each takes the
 * article whose text it is, where it is one's. Nothing in, nothing out.
 *
 * `bdi` is for texts in a line of the page's body (names, links): escaped HTML with `<bdi>` around
 * what must keep its order, or around the whole where the text is a guest on its page: of another
 * language, or running the other way (see `textLanguage`). An element that holds such a text alone
 * (a headline, a summary) takes its attributes from `langAndDir` and its content from `bdiWithin`:
 *
 * `<h2{{ item.title | langAndDir(item) }}>{{ item.title | bdiWithin(item) }}</h2>`
 *
 * `bdiNames` prints names, or groups by their names, in a row; its argument stands between them.
 *
 * Nunjucks gets these four marked as safe. `isolate` is for places that take no markup (`<title>`,
 * `content`, `alt`, `aria-label`): plain text, by the rules of `isolateText`.
 *
 * @param page the language of the interface
 */
export function useBidiFilters(functions: OwnFunctions, page: PageLanguage): void {
  const asHtml = isolatingHtml(TEXTS_KEPT);
  const languages = new Map<string, OwnLanguage>();
  const languageOf = (owner: TextOwner): OwnLanguage | undefined => {
    const tag = owner ? owner.data?.lang : undefined;
    if (tag === undefined) return undefined;
    const language = languages.get(tag) ?? languageOfTag(tag);
    languages.set(tag, language);
    return language;
  };
  const guest = (text: string, owner: TextOwner) => textLanguage(text, languageOf(owner), page);
  // What runs from left to right needs no isolates within.
  const within = (text: string, { dir = page.dir }: TextLanguage) =>
    dir === "ltr" ? escapeHtml(text) : asHtml(text);

  const isolated = (text: string, owner: TextOwner) => {
    const language = guest(text, owner);
    const html = within(text, language);
    if (language.dir === undefined) return html;
    // All letters of a name run one way, which is what an isolate takes its direction from.
    const attributes = owner ? language : isEnglish(text) ? { lang: "en" } : {};
    return `<bdi${languageAttributes(attributes)}>${html}</bdi>`;
  };
  addTextFilter("bdi", isolated);
  addTextFilter("bdiWithin", (text, owner) => within(text, guest(text, owner)));
  addTextFilter("langAndDir", (text, owner) => languageAttributes(guest(text, owner)));
  addHtmlFilter("bdiNames", (names: readonly unknown[] | undefined, separator: unknown) =>
    (names ?? [])
      .map((name) => isolated(nameOf(name), undefined))
      .join(escapeHtml(textOf(separator))),
  );
  functions.addFilter("isolate", (value: unknown, owner?: TextOwner) => {
    const own = owner ? (languageOf(owner)?.dir ?? page.dir) : undefined;
    return isolateText(textOf(value), own, page.dir);
  });

  function addTextFilter(name: string, print: (text: string, owner: TextOwner) => string): void {
    addHtmlFilter(name, (value: unknown, owner?: TextOwner) => print(textOf(value), owner));
  }

  function addHtmlFilter<Value, Argument>(
    name: string,
    print: (value: Value, argument: Argument) => string,
  ): void {
    functions.addFilter(name, function (this: unknown, value: Value, argument: Argument) {
      const html = print(value, argument);
      const { env } = (this ?? {}) as NunjucksContext;
      return env?.getFilter === undefined ? html : env.getFilter("safe")(html);
    });
  }
}

/** A name, or that of a group. */
function nameOf(item: unknown): string {
  return textOf(typeof item === "object" && item !== null && "name" in item ? item.name : item);
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}
