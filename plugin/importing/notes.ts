/**
 * What an import did to articles beyond carrying them over, by kind. Each kind is a line of the
 * report; `LOSES` are those by which something of a source is not in its article.
 */
export const NOTE_KINDS = {
  "words-lost": "words of the source that the article lacks",
  "picture-missing": "pictures that the source names and lacks",
  "date-missing": "articles left out, as the source does not say their day",
  "not-read": "files that look like articles and are of a kind that is not read",
  "other-type":
    "texts of other types than posts, which --types imports, or says to leave: --types post",
  "picture-elsewhere": "pictures that are not in the archive and stay on their old hosts",
  shortcode: "shortcodes that are not known: what stood in them was kept, they were not",
  form: "forms, buttons and scripts that were left out",
  "held-back": "articles that were not published at the source and are drafts here",
  cut: "files that end in the middle, of which what is whole was taken",
  "no-text": "articles without a text, which are drafts here",
  "date-guessed": "articles whose date was worked out",
  "same-address": "articles that shared an address with another and got a number",
  "no-redirect": "old addresses that no redirect can serve",
  "slug-cut": "addresses that were cut or mended",
  "name-changed": "names of topics, authors or sources that were changed",
  "topics-joined": "topics whose names are one name to readers, which became one topic",
  embed: "embedded players and posts that became links",
  table: "tables whose cells held paragraphs, which became one line each",
  boilerplate: "lines that belong to the page rather than the article, which were cut",
  marks: "direction marks and control characters that were dropped",
  "field-twice": "what a source says twice, of which one was taken and this left out",
  field: "fields that were kept under their own names, which the theme does not show",
  "left-out": "entries that are no articles, that stand twice, or whose owners deleted them",
} as const;

export type NoteKind = keyof typeof NOTE_KINDS;

/** Kinds by which a reader has less than before. */
export const LOSES: readonly NoteKind[] = [
  "words-lost",
  "date-missing",
  "picture-missing",
  "not-read",
  "other-type",
];

/** One thing to tell of one article. */
export interface ImportNote {
  readonly kind: NoteKind;
  /** Where in the source: a file with a line, or the entry's name. */
  readonly where: string;
  /** What exactly, in a few words; quotes the value. */
  readonly what: string;
}

/** Takes notes of one article or entry. */
export type TakeNote = (kind: NoteKind, what: string) => void;
