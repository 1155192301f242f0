/**
 * What `arshif check` tells of articles that are right: each check by its name, with what it tells.
 * The option `check` and `--without` turn them off.
 */
export const CHECKS = {
  "day-first": "dates in numbers whose day could be the month",
  "code-block": "code between fences that has no end",
  "date-1970": "articles of 1 January 1970, which stands for no date in many systems",
  "date-calendar": "dates of the years 1300 to 1499, which Hijri and Persian ones look like",
  "date-future": "articles that are dated later than today",
  "dead-link": "links to addresses, files and headings that the site does not have",
  "doubled-headline": "headlines that two articles of one day have",
  "external-dead": "links to pages of other sites that are gone (--external)",
  "external-moved": "links to pages of other sites that have moved for good (--external)",
  "external-unsure":
    "links to other sites of which nobody can say whether they are there (--external)",
  footnote: "footnotes without a text, and those that nothing refers to",
  html: "HTML that is printed as text",
  id: "ids that stand twice on a page",
  markdown: "headings, tables and fields of a second article that are printed as text",
  maths: "formulas that are printed as text",
  "missing-alt": "pictures without a word for those who do not see them",
  "no-summary": "articles without a summary, whose beginning stands for one",
  "no-topics": "articles without a topic",
  "presentation-forms": "letters in forms that no search finds",
  scheme: "links whose scheme is none of the web's",
  shortcode: "shortcodes and template tags that are printed as text",
  "topic-used-once": "topics that one article has",
  "unread-data": "data files of Eleventy's that no article reads",
  "unseen-character": "characters that were left out of a text",
  "updated-before-date": "articles that were changed before they appeared",
} as const;

/** The name of a check. */
export type CheckName = keyof typeof CHECKS;

export const CHECK_NAMES = Object.keys(CHECKS) as CheckName[];
