import path from "node:path";
import { checksum, HashedFile, writeHashed } from "../hashed-file.ts";
import { gzipMember } from "./gzip-writer.ts";

/** Lines that are compressed together; readers take an index of no more as it is. */
const TOGETHER = 3000;

/** What an index says of a record. */
export interface IndexEntry {
  readonly key: string;
  /** Fourteen digits: `20190807000000`. */
  readonly timestamp: string;
  /** What readers look at; all of it texts. */
  readonly record: Readonly<Record<string, string>>;
}

/**
 * The index of an archive (CDXJ), given in the order of its keys. A long one is written in compressed
 * parts, with a list of what each begins with, so that readers fetch no more than the part that they
 * need.
 */
export class CdxjIndex {
  readonly #folder: string;
  #lines: string[] = [];
  #firsts: string[] = [];
  #parts: HashedFile | undefined;

  /** @param folder an absolute path, of a folder in which no index stands */
  constructor(folder: string) {
    this.#folder = folder;
  }

  add({ key, timestamp, record }: IndexEntry): void {
    if (this.#lines.length === TOGETHER) this.#writePart();
    this.#lines.push(`${key} ${timestamp} ${JSON.stringify(record)}\n`);
  }

  close(): void {
    if (this.#parts === undefined) {
      writeHashed(path.join(this.#folder, "index.cdx"), this.#lines);
      return;
    }
    this.#writePart();
    this.#parts.close();
    const format = { format: "cdxj-gzip-1.0", filename: PARTS };
    const lines = [`!meta 0 ${JSON.stringify(format)}\n`, ...this.#firsts];
    writeHashed(path.join(this.#folder, "index.idx"), lines);
  }

  #writePart(): void {
    this.#parts ??= new HashedFile(path.join(this.#folder, PARTS), "sha256");
    const [first = ""] = this.#lines;
    const bytes = Buffer.concat([...gzipMember([Buffer.from(this.#lines.join(""))])]);
    const place = {
      offset: this.#parts.size,
      length: bytes.length,
      digest: `sha256:${checksum([bytes])}`,
      filename: PARTS,
    };
    this.#parts.write(bytes);
    this.#firsts.push(`${first.slice(0, first.indexOf(" {"))} ${JSON.stringify(place)}\n`);
    this.#lines = [];
  }
}

/** The file of the compressed parts. */
const PARTS = "index.cdx.gz";
