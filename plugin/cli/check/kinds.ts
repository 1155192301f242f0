import type { Fault } from "../../articles/faults.ts";

/**
 * Kinds of faults and notices by their sentences, the first that fits. A kind is for machines: it
 * stays when the words of a sentence are changed.
 */
const KINDS: readonly (readonly [kind: string, sentence: RegExp])[] = [
  ["field.missing", /^The field \S+ is missing\.$/],
  ["field.unknown", /is unknown and looks like/],
  ["field.unread", /is not read, and what it says would be lost/],
  ["field.withheld", /by which other generators/],
  ["field.of-templates", /does nothing in an article, which is data/],
  ["field.not-below", /stands by itself and belongs below/],
  ["field.no-such-part", /^The field \S+ has no part /],
  ["field.twice", /stands? twice(?!,? in the text)(?! in the list)/],
  ["date.file-name", /^The field date is .*and the file's name says/],
  ["updated-before-date", /^The field updated is .*which is before the article's date/],
  ["date-future", /^The field date lies in the future/],
  ["presentation-forms", /letters in presentation forms/],
  ["field.wrong", /^The field /],
  ["file.control-character", /holds the control character/],
  ["file.empty", /^The file is empty/],
  ["file.no-text", /^The article has fields and no text/],
  ["version", /^The (?:version is|name of a version's)/],
  ["file.encoding", /is not UTF-8 text/],
  ["file.unreadable", /^The (?:file|folder) cannot be read/],
  ["file.no-address", /^The file's name .* holds no letter or digit/],
  ["file.not-read", /^The file looks like an article|^The folder is a link/],
  ["file.withheld", /^The file's name begins with _|^The file stands in the folder/],
  ["folder.missing", /^The (?:media )?folder(?: of articles)? .*does not exist/],
  [
    "registry.missing",
    /^The (?:topic|author) registry .*(?:does not exist|is a folder|cannot be read)/,
  ],
  [
    "registry.wrong",
    /^The (?:(?:topic|author) registry|id|parent|author)|^An? (?:topic|author) has|^An entry is no|^The topic \S+ has the name|parents? .*circle/,
  ],
  ["topic.unknown", /^The topic .* is not in the topic registry/],
  ["topic.no-address", /^The topic .* holds no letter or digit/],
  ["topic.address-taken", /^The topics .* would have one address/],
  ["picture.missing", /^The picture .* is not there/],
  ["picture.wrong", /[Pp]icture|^The drawing|^The file \S+ (?:is|holds|says|cannot)/],
  ["address.taken", /^The (?:article|page) has the address/],
  ["redirect.taken", /^The old address/],
  ["series.part", /^The article is part /],
  ["related.unknown", /^No article's file is named/],
  ["related.wrong", /^The name .*(?:fits several articles|is that of the article itself)/],
  [
    "dead-link",
    /^The link .*(?:no article of the site|the site does not have|its page does not have|holds a blank)/,
  ],
  ["code-block", /^A code block begins/],
  ["footnote", /footnote/],
  ["id", /^The id «.*» (?:is one that the page has itself|stands twice in the text)/],
  ["unseen-character", /^The text holds the character/],
  ["text.direction", /^A paragraph of the text holds the character/],
  ["text.html", /^The text (?:begins a comment|ends an element)|has no end, and would take in/],
  ["html", /holds? HTML tags/],
  ["shortcode", /holds? shortcodes/],
  ["maths", /holds? formulas/],
  ["markdown", /holds? headings or tables that markdown|^The text holds the fields of a second/],
  ["scheme", /holds? links whose scheme/],
  ["unread-data", /^Eleventy's data files do not reach/],
];

/** All kinds; what cannot be read at all is of the last. */
export const KIND_NAMES: readonly string[] = [
  ...new Set([...KINDS.map(([kind]) => kind), "option.wrong", "fields.unreadable"]),
];

/** The kind of a fault or notice. */
export function kindOf({ kind, file, message }: Fault): string {
  if (kind !== undefined) return kind;
  const known = KINDS.find(([, sentence]) => sentence.test(message))?.[0] ?? "fields.unreadable";
  return file === "arshif options" && known !== "dead-link" ? "option.wrong" : known;
}
