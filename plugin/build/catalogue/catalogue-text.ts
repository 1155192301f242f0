import { createHash } from "node:crypto";
import type { ArticleFields } from "../../articles/contract.ts";
import type { ReadFile } from "../../articles/read.ts";
import { articleFrom, TextReader } from "./article-record.ts";
import type { Catalogue, Fingerprint, KeptOutput } from "./catalogue.ts";
import { LineReader, linePieces } from "./line-pieces.ts";

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
  readonly fingerprint: Fingerprint;
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
  const { version, output, fingerprint, archive, pages, outputs } = catalogue;
  let articles = 0;
  for (const read of catalogue.articles.values()) if (isKept(read)) articles++;
  const counts = { articles, pages: pages.size, outputs: outputs.size };
  yield JSON.stringify({ version, output, fingerprint, archive, ...counts } satisfies Head);
  for (const [file, read] of catalogue.articles) {
    if (!isKept(read)) continue;
    yield JSON.stringify([file, read.size, read.modified, read.hash]);
    yield read.kept;
  }
  for (const entry of pages) yield JSON.stringify(entry);
  for (const [file, { size, modified, hash }] of outputs) {
    yield JSON.stringify([file, size, modified, hash]);
  }
}

/** An article that cannot be kept is read each time. */
function isKept(read: ReadFile): read is ReadFile & { kept: string | Uint8Array } {
  return read.hash !== undefined && read.kept !== undefined;
}

/**
 * @param root the project's root, an absolute path
 * @throws {UnusableCatalogue} when the file is no catalogue, of another format, or damaged
 */
export function catalogueFrom(bytes: Buffer, root: string): Catalogue {
  const end = bytes.indexOf("\n");
  const [magic, format, length, sum] = bytes.toString("utf8", 0, Math.max(0, end)).split(" ");
  if (magic !== MAGIC) throw new UnusableCatalogue("is no catalogue");
  if (format !== String(FORMAT)) throw new UnusableCatalogue("is of another version of Arshif");
  const content = bytes.subarray(end + 1);
  if (String(content.length) !== length || checksum(content) !== sum) {
    throw new UnusableCatalogue("is damaged");
  }
  return read(new LineReader(content), root);
}

function read(lines: LineReader, root: string): Catalogue {
  const head = JSON.parse(lines.next()) as Head;
  const { version, output, fingerprint, archive } = head;
  const articles = new Map<string, ReadFile>();
  const texts = new TextReader(root);
  const names = new Map<string, string>();
  for (let left = head.articles; left > 0; left--) {
    const [file, size, modified, hash] = JSON.parse(lines.next()) as FileLine;
    const result = articleFrom(lines.next(), size, texts);
    shareNames(result.data, names);
    articles.set(file, { size, modified, hash, kept: lines.bytes, result });
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
  return { version, output, fingerprint, archive, articles, pages, outputs };
}

/** Articles name the same few topics, authors and sources: each name is held in memory once. */
function shareNames({ topics, authors, sources }: ArticleFields, names: Map<string, string>): void {
  for (const list of [topics, authors, sources] as (string[] | undefined)[]) {
    list?.forEach((name, place) => {
      const known = names.get(name);
      if (known === undefined) names.set(name, name);
      else list[place] = known;
    });
  }
}

type FileLine = [file: string, size: number, modified: number, hash: string];

function checksum(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
