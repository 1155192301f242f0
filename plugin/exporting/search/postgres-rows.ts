import type { ArchiveWord } from "../../search/keys/archive-counts.ts";
import { quoted } from "../../search/server/postgres-query.ts";
import { daysOf } from "./documents.ts";
import { FIELDS, type KeyField, type SearchRecord } from "./search-record.ts";

/** The weight of a part: PostgreSQL knows four. */
const WEIGHTS: Readonly<Record<KeyField, string>> = { title: "A", names: "B", lead: "C", text: "" };

/** Limits of a `tsvector` (PostgreSQL's documentation, 12.11): a higher place is taken for this one. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;
/** Of the mebibyte that it may have, lexemes and places together; each place takes two bytes. */
const MOST_BYTES = 1_000_000;
const BYTES_OF_A_LEXEME = 8;

/** A row of `articles.tsv`, with its end. */
export function articleRow(record: SearchRecord, absolute: (url: string) => string): string {
  const { title, lead, text, url, date, isoDate, lang, place, topics, authors, sources } =
    record.document;
  const [first, last] = daysOf(isoDate);
  return row([
    ...[url, absolute(url), title, lead, text, date, isoDate, isoDate.slice(0, 4), first, last],
    ...[lang, place, array(topics.map(({ name }) => name)), array(authors), array(sources)],
    ...[String(record.newer), String(record.length), vectorOf(record)],
  ]);
}

/** A row of `words.tsv`, with its end. */
export function wordRow({ word, articles, bare, written }: ArchiveWord): string {
  return row([word, String(articles), String(bare), written]);
}

/** Keys with their places as the text of a `tsvector`: `'قوات':1A,7 '~قوه':7`. */
function vectorOf(record: SearchRecord): string {
  const places = new Map<string, Map<number, KeyField>>();
  let bytes = 0;
  record.eachKey((key, place, field) => {
    let own = places.get(key);
    if (own === undefined) {
      if (bytes >= MOST_BYTES) return;
      bytes += Buffer.byteLength(key) + BYTES_OF_A_LEXEME;
      own = new Map();
      places.set(key, own);
    }
    if (own.size >= MOST_PLACES || bytes >= MOST_BYTES) return;
    const at = Math.min(place, LAST_PLACE);
    const known = own.get(at);
    if (known !== undefined && FIELDS.indexOf(known) <= FIELDS.indexOf(field)) return;
    own.set(at, field);
    bytes += 2;
  });
  return [...places]
    .map(([key, own]) => {
      const written = [...own].map(([place, field]) => place + WEIGHTS[field]);
      return `${quoted(key)}:${written.join(",")}`;
    })
    .join(" ");
}

function array(values: readonly string[]): string {
  return `{${values.map((value) => `"${plain(value).replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}

const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
};

/** A row of the text format of `COPY`. */
function row(values: readonly (string | undefined)[]): string {
  return `${values.map((value) => (value === undefined ? "\\N" : cell(value))).join("\t")}\n`;
}

function cell(value: string): string {
  return plain(value).replace(/[\\\t\n\r\b\f\v]/g, (letter) => ESCAPED[letter] ?? letter);
}

/** PostgreSQL's texts hold no NUL. */
function plain(value: string): string {
  return value.replaceAll("\0", "");
}
