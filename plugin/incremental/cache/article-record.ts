import { isUtf8, transcode } from "node:buffer";
import { isDeepStrictEqual } from "node:util";
import type { Article } from "../../articles/article.ts";
import { type ArticleEntry, ENTRY_FIELDS } from "../../articles/entry.ts";
import { PreciseDate, type Precision } from "../../dates/precise-date.ts";
import type { SharedParts } from "./shared-parts.ts";
import { survivesJson } from "./survives-json.ts";
import type { TextReader } from "./text-reader.ts";

/** A date as JSON: milliseconds since 1970 and how much of it is known. */
type KeptDate = readonly [time: number, precision: Precision];

/**
 * The text of an article: where it stands in the file, in bytes, or the text itself where the
 * reader changed it. An archive's texts are by far its largest part, and most builds need few.
 */
type KeptText = readonly [start: number, end: number] | string;

const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** What is asked of every article, as JSON: a small part of all that it says. */
interface EntryRecord {
  readonly article: Pick<Article, "url" | "paragraphs" | "found" | "textHash" | "notices">;
  readonly date: KeptDate;
  /** The dates among the fields stand apart. */
  readonly data: Record<string, unknown>;
  readonly updated?: KeptDate | undefined;
  readonly corrections?: readonly KeptDate[] | undefined;
}

/** What an entry does not say, as JSON. */
interface FieldsRecord {
  readonly article: Pick<Article, "fileSlug" | "lead" | "words" | "lines">;
  /** All fields in their order; those of the entry are empty. */
  readonly data: Record<string, unknown>;
  readonly text: KeptText;
}

/** An article in two lines of JSON. */
export interface KeptArticle {
  readonly entry: string;
  readonly record: string;
}

/**
 * An article as JSON.
 *
 * @param bytes the article's file
 * @returns `undefined` for an article that JSON cannot hold, which is read anew each time
 */
export function recordOf(article: Article, bytes: Uint8Array): KeptArticle | undefined {
  const { url, paragraphs, found, textHash, notices, date, data } = article;
  const { fileSlug, lead, words, lines } = article;
  const ofEntry = withoutUnset({ url, paragraphs, found, textHash, notices });
  const others = { fileSlug, lead, words, lines };
  if (!survivesJson([ofEntry, others]) || !fieldsSurvive(data, date)) return undefined;
  const { updated, corrections } = data;
  const ofAll = ENTRY_FIELDS.flatMap((field) => (field in data ? [[field, data[field]]] : []));
  const entry: EntryRecord = {
    article: ofEntry,
    date: kept(date),
    data: Object.fromEntries(ofAll),
    updated: updated && kept(updated),
    corrections: corrections?.map((correction) => kept(correction.date)),
  };
  const record: FieldsRecord = {
    article: others,
    data: Object.fromEntries(
      Object.entries(data).map(([field, value]) => [field, IN_ENTRY.has(field) ? null : value]),
    ),
    text: textOf(article.rawInput, lines.text ?? 1, bytes),
  };
  return { entry: JSON.stringify(entry), record: JSON.stringify(record) };
}

const IN_ENTRY: ReadonlySet<string> = new Set(["date", ...ENTRY_FIELDS]);

function withoutUnset<Values extends object>(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Values;
}

/** Do all fields, as the contract gives them, come back from a record as they were? */
function fieldsSurvive(data: Article["data"], own: PreciseDate): boolean {
  const { date, updated, corrections, ...others } = data;
  return (
    survivesDate(own) &&
    isDeepStrictEqual(date, own) &&
    (!("updated" in data) || survivesDate(updated)) &&
    (!("corrections" in data) || correctionsSurvive(corrections)) &&
    survivesJson(others)
  );
}

function correctionsSurvive(corrections: Article["data"]["corrections"]): boolean {
  if (!Array.isArray(corrections)) return false;
  return corrections.every(({ date, ...others }) => survivesDate(date) && survivesJson(others));
}

function survivesDate(date: PreciseDate | undefined): boolean {
  return date !== undefined && isDeepStrictEqual(restored(kept(date)), date);
}

/** Where what an entry does not say is read from, when it is asked for. */
export interface RecordSource {
  readonly texts: TextReader;
  /** What the articles of one archive have in common. */
  readonly shared: SharedParts;
  /** The record of an article; nothing where it is lost, or not what it was. */
  recordOf(file: string, check: number): string | undefined;
  /** The article as its file says it. */
  readAnew(file: string, size: number): Article;
}

/** How an article's file was, and what tells its record from another. */
interface RecordedState {
  readonly size: number;
  readonly recordCheck: number;
}

/**
 * The article of an entry. The rest of its record is read when it is asked for, and its text from its
 * file. A class, since an archive has so many that each word of memory counts.
 */
export class RecordedArticle implements Article {
  readonly inputPath: string;
  readonly url: string;
  readonly date: PreciseDate;
  readonly entry: ArticleEntry;
  readonly paragraphs: Article["paragraphs"];
  readonly notices: Article["notices"];
  readonly found: Article["found"];
  readonly textHash: Article["textHash"];
  readonly #from: RecordSource;
  readonly #size: number;
  readonly #recordCheck: number;
  #fields: Fields | undefined;

  /** @param record where it is at hand */
  constructor(
    file: string,
    entry: string,
    { size, recordCheck }: RecordedState,
    from: RecordSource,
    record?: string,
  ) {
    const kept = JSON.parse(entry) as EntryRecord;
    const { article } = kept;
    this.inputPath = `./${file}`;
    this.url = article.url;
    this.date = restored(kept.date);
    this.entry = entryFrom(kept);
    from.shared.share(this.entry);
    this.paragraphs = article.paragraphs;
    this.notices = from.shared.notices(article.notices);
    this.found = article.found;
    this.textHash = article.textHash;
    this.#from = from;
    this.#size = size;
    this.#recordCheck = recordCheck;
    this.#fields = record === undefined ? undefined : this.#fieldsOf(record);
  }

  get fileSlug(): string {
    return this.#read().fileSlug;
  }

  get data(): Article["data"] {
    return this.#read().data;
  }

  get lead(): string {
    return this.#read().lead;
  }

  get words(): number {
    return this.#read().words;
  }

  get lines(): Article["lines"] {
    return this.#read().lines;
  }

  get rawInput(): string {
    const { text } = this.#read();
    return typeof text === "string"
      ? text
      : this.#from.texts.read(this.inputPath, this.#size, ...text);
  }

  get plainText(): string | undefined {
    return this.#from.texts.plainText(this.inputPath);
  }

  /**
   * Reads its record, before that is another one.
   *
   * @returns is all of the article at hand now?
   */
  complete(): boolean {
    this.#fields ??= this.#recorded();
    return this.#fields !== undefined;
  }

  #read(): Fields {
    this.#fields ??= this.#recorded() ?? this.#readAnew();
    return this.#fields;
  }

  #recorded(): Fields | undefined {
    const line = this.#from.recordOf(this.inputPath.slice(2), this.#recordCheck);
    return line === undefined ? undefined : this.#fieldsOf(line);
  }

  #readAnew(): Fields {
    const read = this.#from.readAnew(this.inputPath.slice(2), this.#size);
    const { fileSlug, lead, words, lines, data, rawInput } = read;
    return { fileSlug, lead, words, lines, data, text: rawInput };
  }

  #fieldsOf(line: string): Fields {
    const { article, data, text } = JSON.parse(line) as FieldsRecord;
    // Each field takes the place that it had, since a template may list them.
    for (const field of ENTRY_FIELDS) if (field in data) data[field] = this.entry[field];
    data.date = this.date;
    const lines = this.#from.shared.lines(article.lines);
    return { ...article, lines, data: data as Article["data"], text };
  }
}

interface Fields extends Pick<Article, "fileSlug" | "lead" | "words" | "lines" | "data"> {
  readonly text: KeptText;
}

function entryFrom({ data, updated, corrections }: EntryRecord): ArticleEntry {
  if (updated !== undefined) data.updated = restored(updated);
  if (corrections !== undefined) {
    data.corrections = (data.corrections as object[]).map((correction, place) => ({
      ...correction,
      date: restored(corrections[place] as KeptDate),
    }));
  }
  return data;
}

function textOf(text: string, firstLine: number, bytes: Uint8Array): KeptText {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [start, end] = placeOf(text, firstLine, file);
  return start < 0 ? text : [start, end];
}

/**
 * Where a text stands in its file, in bytes; -1 when the reader changed it. Most stand from their
 * first line to the file's end, which is told faster than any place is found.
 */
function placeOf(text: string, firstLine: number, file: Buffer): [start: number, end: number] {
  let start = 0;
  for (let line = 1; line < firstLine; line++) start = file.indexOf(LINE_FEED, start) + 1;
  let end = file.length;
  while (isBlank(file[start])) start++;
  while (end > start && isBlank(file[end - 1])) end--;
  if (text !== "" && utf8Text(file.subarray(start, end)) === text) return [start, end];
  const written = Buffer.from(text);
  const place = file.lastIndexOf(written);
  return [place, place + written.length];
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED;
}

function utf8Text(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? transcode(bytes, "utf8", "utf16le").toString("utf16le") : undefined;
}

function kept(date: PreciseDate): KeptDate {
  return [date.getTime(), date.precision];
}

function restored([time, precision]: KeptDate): PreciseDate {
  return new PreciseDate(time, precision);
}
