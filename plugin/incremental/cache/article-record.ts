import { isUtf8, transcode } from "node:buffer";
import fs from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Article } from "../../articles/article.ts";
import { ArshifError, type Fault } from "../../articles/faults.ts";
import { PreciseDate, type Precision } from "../../dates/precise-date.ts";
import type { SharedParts } from "./shared-parts.ts";
import { survivesJson } from "./survives-json.ts";

/** A date as JSON: milliseconds since 1970 and how much of it is known. */
type KeptDate = readonly [time: number, precision: Precision];

/**
 * The text of an article: where it stands in the file, in bytes, or the text itself where the
 * reader changed it. An archive's texts are by far its largest part, and most builds need few.
 */
type KeptText = readonly [start: number, end: number] | string;

const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** An article as JSON. */
interface ArticleRecord {
  readonly article: Omit<Article, "rawInput" | "plainText" | "date" | "data">;
  readonly date: KeptDate;
  /** The fields in their order; the dates among them stand apart. */
  readonly data: Record<string, unknown>;
  readonly updated?: KeptDate;
  readonly corrections?: readonly KeptDate[];
  readonly text: KeptText;
}

/**
 * An article as one line of JSON.
 *
 * @param bytes the article's file
 * @returns `undefined` for an article that JSON cannot hold, which is read anew each time
 */
export function recordOf(article: Article, bytes: Uint8Array): string | undefined {
  const { rawInput, plainText, date, data, textHash, ...others } = article;
  const rest = textHash === undefined ? others : { ...others, textHash };
  if (!survivesJson(rest) || !fieldsSurvive(data, date)) return undefined;
  const { updated, corrections } = data;
  const record: ArticleRecord = {
    article: rest,
    date: kept(date),
    data,
    ...(updated === undefined ? {} : { updated: kept(updated) }),
    ...(corrections === undefined
      ? {}
      : { corrections: corrections.map((correction) => kept(correction.date)) }),
    text: textOf(rawInput, rest.lines.text ?? 1, bytes),
  };
  return JSON.stringify(record);
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

/**
 * The article of a record. Its text is read from its file when it is asked for.
 *
 * @param size the file's size in bytes when the record was made
 * @param shared what the articles of one archive have in common
 */
export function articleFrom(
  line: string,
  size: number,
  texts: TextReader,
  shared: SharedParts,
): Article {
  const record = JSON.parse(line) as ArticleRecord;
  const { article, text } = record;
  const date = restored(record.date);
  const data = fieldsFrom(record, date);
  shared.share(data);
  const lines = shared.lines(article.lines);
  const notices = shared.notices(article.notices);
  if (typeof text === "string") return { ...article, date, data, lines, notices, rawInput: text };
  const [start, end] = text;
  const parts = { date, data, lines, notices };
  return new RecordedArticle(article, parts, { texts, size, start, end });
}

function fieldsFrom(record: ArticleRecord, date: PreciseDate): Article["data"] {
  const { data } = record;
  // Each takes the place that it had among the fields, since a template may list them.
  data.date = date;
  if (record.updated !== undefined) data.updated = restored(record.updated);
  if (record.corrections !== undefined) {
    const dates = record.corrections;
    data.corrections = (data.corrections as object[]).map((correction, place) => ({
      ...correction,
      date: restored(dates[place] as KeptDate),
    }));
  }
  return data as Article["data"];
}

/** Where an article's text is read from when it is asked for. */
interface PlacedText {
  readonly texts: TextReader;
  readonly size: number;
  readonly start: number;
  readonly end: number;
}

/** An article without its text. A class, since an archive has so many that each word of memory counts. */
class RecordedArticle implements Article {
  readonly inputPath: string;
  readonly fileSlug: string;
  readonly url: string;
  readonly date: PreciseDate;
  readonly data: Article["data"];
  readonly lead: string;
  readonly words: number;
  readonly paragraphs: Article["paragraphs"];
  readonly notices: Article["notices"];
  readonly lines: Article["lines"];
  readonly found: Article["found"];
  readonly textHash: Article["textHash"];
  readonly #texts: TextReader;
  readonly #size: number;
  readonly #start: number;
  readonly #end: number;

  /** @param restored the parts that are not as JSON gave them */
  constructor(
    article: ArticleRecord["article"],
    restored: Pick<Article, "date" | "data" | "notices" | "lines">,
    { texts, size, start, end }: PlacedText,
  ) {
    this.inputPath = article.inputPath;
    this.fileSlug = article.fileSlug;
    this.url = article.url;
    this.date = restored.date;
    this.data = restored.data;
    this.lead = article.lead;
    this.words = article.words;
    this.paragraphs = article.paragraphs;
    this.notices = restored.notices;
    this.lines = restored.lines;
    this.found = article.found;
    this.textHash = article.textHash;
    this.#texts = texts;
    this.#size = size;
    this.#start = start;
    this.#end = end;
  }

  get rawInput(): string {
    return this.#texts.read(this.inputPath, this.#size, this.#start, this.#end);
  }

  get plainText(): string | undefined {
    return this.#texts.plainText(this.inputPath);
  }
}

/** Reads articles' texts from their files, and keeps the last: a page asks for one several times. */
export class TextReader {
  /** The words that readers see of a text, by its file, if this build has read it. */
  readonly plainText: (file: string) => string | undefined;
  readonly #root: string;
  #file: string | undefined;
  #text = "";

  /** @param root the project's root, an absolute path */
  constructor(root: string, plainText: TextReader["plainText"] = () => undefined) {
    this.#root = root;
    this.plainText = plainText;
  }

  /**
   * @param size the file's size in bytes when it was looked at
   * @param start where the text begins in it, in bytes, and where it ends
   * @throws {ArshifError} when the file is not the one that was looked at when the build began
   */
  read(file: string, size: number, start: number, end: number): string {
    if (this.#file === file) return this.#text;
    const bytes = readWhole(path.join(this.#root, file));
    if (bytes?.length !== size) throw new ArshifError([changedFile(file)]);
    this.#text = bytes.toString("utf8", start, end);
    this.#file = file;
    return this.#text;
  }

  /** To be called when a file was read anew: its text may be another one. */
  forget(): void {
    this.#file = undefined;
  }
}

/** Nothing where the file is gone, or may not be read any more. */
function readWhole(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

function changedFile(file: string): Fault {
  return {
    file,
    message: "The article was changed or deleted while the site was built.",
    cure: "Build again.",
  };
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
