import { createHash } from "node:crypto";
import type { KeptLine, ReadFile } from "../../articles/read.ts";
import { articleFrom, TextReader } from "./article-record.ts";
import type { Catalogue, Environment, KeptOutput } from "./catalogue.ts";
import type { FileBytes } from "./file-bytes.ts";
import { LineReader, linePieces, PIECE } from "./line-pieces.ts";
import { SharedParts } from "./shared-parts.ts";

/** What every catalogue begins with. */
const MAGIC = "arshif-catalogue";

/** Bytes of the first line, with spaces before its end: it is known only once all else is written. */
const FIRST_LINE = 128;

/** Counted up when the layout of the file changes. */
const FORMAT = 1;

/** The first line of the content: what there is one of, and how many lines follow of each kind. */
interface Head {
  readonly version: string;
  readonly output: string;
  readonly environment: Environment;
  readonly archive: string;
  readonly articles: number;
  readonly pages: number;
  readonly outputs: number;
}

/** Why a file is no catalogue that can be used; the end of a sentence that begins with its name. */
export class UnusableCatalogue extends Error {}

/** A catalogue as bytes. */
export interface CatalogueBytes {
  /** One after the other; each is good until the next is asked for. */
  readonly pieces: Iterable<Uint8Array>;
  /** What takes the place of the first piece, once all have been asked for. */
  readonly start: () => Uint8Array;
}

/**
 * A catalogue as a file: a line with magic, format and the content's length and checksum, then lines
 * of JSON. An article that was not read anew keeps its line as it is.
 */
export function catalogueBytes(catalogue: Catalogue): CatalogueBytes {
  const sum = createHash("sha256");
  let length = 0;
  const start = () => {
    const line = `${MAGIC} ${FORMAT} ${length} ${sum.digest("hex")}`;
    return Buffer.from(`${line.padEnd(FIRST_LINE - 1)}\n`);
  };
  return { pieces: pieces(), start };

  function* pieces(): Generator<Uint8Array> {
    yield new Uint8Array(FIRST_LINE);
    for (const piece of linePieces(linesOf(catalogue))) {
      sum.update(piece);
      length += piece.length;
      yield piece;
    }
  }
}

function* linesOf(catalogue: Catalogue): Generator<string | Uint8Array> {
  const { version, output, environment, archive, pages, outputs } = catalogue;
  let articles = 0;
  for (const read of catalogue.articles.values()) if (isKept(read)) articles++;
  const counts = { articles, pages: pages.size, outputs: outputs.size };
  yield JSON.stringify({ version, output, environment, archive, ...counts } satisfies Head);
  for (const [file, read] of catalogue.articles) {
    if (!isKept(read)) continue;
    yield JSON.stringify([file, read.size, read.modified, read.hash]);
    yield lineOf(read);
  }
  for (const entry of pages) yield JSON.stringify(entry);
  for (const [file, { size, modified, hash }] of outputs) {
    yield JSON.stringify([file, size, modified, hash]);
  }
}

/** An article that cannot be kept is read each time. */
function isKept(read: ReadFile): read is ReadFile & { kept: KeptLine } {
  return read.hash !== undefined && read.kept !== undefined;
}

/** The line of an article that is kept. */
export function lineOf({ kept }: { readonly kept: KeptLine }): Uint8Array {
  return typeof kept === "function" ? kept() : kept;
}

/** How a catalogue is read. */
export interface CatalogueReading {
  /** Are the articles' lines held, so that another catalogue can be written of them? */
  readonly holdsLines?: boolean;
  /** Hears how many articles there are before the first is read. */
  readonly onCount?: (articles: number) => void;
}

/**
 * @param root the project's root, an absolute path
 * @throws {UnusableCatalogue} when the file is no catalogue, of another format, or damaged
 */
export function catalogueFrom(
  bytes: FileBytes,
  root: string,
  reading: CatalogueReading = {},
): Catalogue {
  // One of another format may be longer.
  const firstLine = bytes.read(0, 2 * FIRST_LINE);
  const end = firstLine.indexOf("\n");
  const [magic, format, length, sum] = firstLine.toString("utf8", 0, Math.max(0, end)).split(" ");
  if (magic !== MAGIC) throw new UnusableCatalogue("is no catalogue");
  if (format !== String(FORMAT)) throw new UnusableCatalogue("is of another version of Arshif");
  const start = end + 1;
  if (String(bytes.length - start) !== length || checksum(bytes, start) !== sum) {
    throw new UnusableCatalogue("is damaged");
  }
  return read(new LineReader(bytes, start), root, reading);
}

function read(
  lines: LineReader,
  root: string,
  { holdsLines = true, onCount }: CatalogueReading,
): Catalogue {
  const head = JSON.parse(lines.next()) as Head;
  onCount?.(head.articles);
  const { version, output, environment, archive } = head;
  const articles = new Map<string, ReadFile>();
  const texts = new TextReader(root);
  const shared = new SharedParts();
  for (let left = head.articles; left > 0; left--) {
    const [name, size, modified, hash] = JSON.parse(lines.next()) as FileLine;
    const result = articleFrom(lines.next(), size, texts, shared);
    const file = sameName(name, result.inputPath);
    const kept = holdsLines ? lines.bytes : undefined;
    articles.set(file, { size, modified, hash, result, kept });
  }
  const pages = new Map<string, string>();
  for (let left = head.pages; left > 0; left--) {
    pages.set(...(JSON.parse(lines.next()) as [string, string]));
  }
  const outputs = new Map<string, KeptOutput>();
  for (let left = head.outputs; left > 0; left--) {
    const [file, size, modified, hash] = JSON.parse(lines.next()) as FileLine;
    outputs.set(file, { size, modified, hash });
  }
  return { version, output, environment, archive, articles, pages, outputs };
}

/** A file's name as a part of its article's path, so that memory holds its letters once. */
function sameName(name: string, inputPath: string): string {
  const end = inputPath.slice(-name.length);
  return end === name ? end : name;
}

type FileLine = [file: string, size: number, modified: number, hash: string];

function checksum(bytes: FileBytes, start: number): string {
  const sum = createHash("sha256");
  const piece = Buffer.allocUnsafeSlow(PIECE);
  for (let at = start; at < bytes.length; at += PIECE) {
    sum.update(bytes.read(at, at + PIECE, piece));
  }
  return sum.digest("hex");
}
