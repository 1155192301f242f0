import type { Article } from "./article.ts";
import type { Fault } from "./faults.ts";
import type { Oddity } from "./text-reading.ts";

const WORDS: Readonly<Record<Oddity, { readonly what: string; readonly cure: string }>> = {
  html: {
    what: "HTML tags",
    cure: "Set the option articles.html to true if every text is your own, or take the tags out.",
  },
  shortcode: {
    what: "shortcodes or template tags",
    cure: "Write markdown in their place: an article's text is no template.",
  },
  maths: {
    what: "formulas ($$…$$, \\(…\\))",
    cure: "Give markdown a plugin for formulas with the option markdown, or write them in words.",
  },
  scheme: {
    what: "links whose scheme is none of http, https, mailto, tel, sms and xmpp",
    cure: "Write an address that begins with one of these.",
  },
  markdown: {
    what: "headings or tables that markdown does not read",
    cure: "Write a blank behind ##, and in the line below a table's first row as many cells as in that row.",
  },
};

const MOST_NAMED = 3;

/**
 * One line for each kind of signs that texts hold and that are printed as they stand: how many
 * articles hold them, and the first of these.
 *
 * @param folder the articles' folder
 */
export function oddityNotices(articles: readonly Article[], folder: string): Fault[] {
  const places: Partial<Record<Oddity, string[]>> = {};
  for (const article of articles) {
    const { inputPath, found } = article;
    if (found === undefined) continue;
    for (const [oddity, line] of Object.entries(found.oddities) as [Oddity, number][]) {
      places[oddity] ??= [];
      places[oddity].push(
        `${inputPath.replace(/^\.\//, "")}:${(article.lines.text ?? 1) + line - 1}`,
      );
    }
  }
  const kinds = Object.keys(WORDS) as Oddity[];
  return kinds.flatMap((oddity) => {
    const named = places[oddity] ?? [];
    if (named.length === 0) return [];
    const { what, cure } = WORDS[oddity];
    const more = named.length - MOST_NAMED;
    const first = named.slice(0, MOST_NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
    const holders = named.length === 1 ? "1 article holds" : `${named.length} articles hold`;
    const message = `${holders} ${what}, which are printed as text: ${first}.`;
    return { file: folder, message, cure };
  });
}
