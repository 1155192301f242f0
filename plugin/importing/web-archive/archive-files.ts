import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { filesBelow } from "../../incremental/files-below.ts";
import { FileBytes, MemoryBytes } from "./bytes.ts";
import { gzipStart, isGzip } from "./gzip-member.ts";
import { warcRecords } from "./warc-records.ts";

/** Files of archives of the web, by their names. */
export const ARCHIVE_ENDING = /\.(?:warc(?:\.gz)?|wacz)$/i;
const WARC_ENDING = /\.warc(?:\.gz)?$/i;

/** What unpacks to so many times its size is made to fill disks. */
const MOST_TIMES = 200;
/** Bytes that may be unpacked in any case. */
const ALWAYS = 256 * 1024 * 1024;

/** Is a file an archive of the web, whatever its name? */
export function isWebArchive(file: string): boolean {
  if (/\.wacz$/i.test(file)) return true;
  const bytes = new FileBytes(file, file);
  const head = bytes.read(0, 8);
  return (isGzip(head) ? gzipStart(bytes, 0) : head).toString("latin1", 0, 5) === "WARC/";
}

/** The WARC files of some places, each of which is read wherever it is asked for. */
export class ArchiveFiles {
  readonly #places: readonly string[];
  /** What could not be read, for people. */
  readonly faults = new Set<string>();
  #folder: string | undefined;
  #files: Promise<readonly FileBytes[]> | undefined;

  /** @param places absolute paths of files or folders */
  constructor(places: readonly string[]) {
    this.#places = places;
  }

  fault(file: string, why: string): void {
    this.faults.add(`${file}: ${why}`);
  }

  open(): Promise<readonly FileBytes[]> {
    this.#files ??= this.#open();
    return this.#files;
  }

  /** Removes what was unpacked. */
  close(): void {
    if (this.#folder !== undefined) fs.rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
    this.#files = undefined;
  }

  async #open(): Promise<FileBytes[]> {
    const files: FileBytes[] = [];
    for (const place of this.#places) {
      const isFolder = fs.statSync(place).isDirectory();
      const found = isFolder
        ? filesBelow(place).filter((file) => ARCHIVE_ENDING.test(file))
        : [place];
      for (const file of found) {
        const name = isFolder ? path.relative(place, file) : path.basename(file);
        if (isZip(file)) files.push(...(await this.#inZip(file, name)));
        else files.push(await this.#apart(new FileBytes(name, file), file));
      }
    }
    return files;
  }

  /** The archives that a WACZ holds: as the format has them, or packed by another hand. */
  async #inZip(file: string, name: string): Promise<FileBytes[]> {
    const found: FileBytes[] = [];
    try {
      const { openPromise } = await import("yauzl");
      // Names are shown alone, and lead to no file: what they hold is no matter.
      const zip = await openPromise(file, { decodeStrings: false, autoClose: false });
      try {
        for await (const entry of zip.eachEntry()) {
          const inner = entry.fileNameRaw.toString("utf8");
          if (!WARC_ENDING.test(inner)) continue;
          const shown = `${name}/${inner.replace(/^.*[/\\]/, "").replace(/\p{C}/gu, "")}`;
          if (!entry.canDecodeFileData()) {
            this.fault(
              shown,
              "it is encrypted, or packed in a way that is not known, and was not read.",
            );
          } else if (entry.compressionMethod === 0) {
            const { fileDataStart: from } = await zip.readLocalFileHeaderPromise(entry, {
              minimal: true,
            });
            const { compressedSize: size } = entry;
            found.push(await this.#apart(new FileBytes(shown, file, { from, size }), file));
          } else {
            const unpacked = this.#newFile();
            const isWhole = await this.#unpack([await zip.openReadStreamPromise(entry)], {
              unpacked,
              packed: entry.compressedSize,
              shown,
            });
            const bytes = new FileBytes(shown, unpacked);
            found.push(isWhole ? await this.#apart(bytes, unpacked) : bytes);
          }
        }
      } finally {
        zip.close();
      }
    } catch (error) {
      this.fault(name, `it is no whole WACZ (${(error as Error).message.slice(0, 100)}).`);
    }
    return found;
  }

  /** An archive that was compressed as one piece is unpacked, for no record of it can be read by itself. */
  async #apart(bytes: FileBytes, file: string): Promise<FileBytes> {
    if (!isOfOnePiece(bytes)) return bytes;
    const unpacked = this.#newFile();
    const read = fs.createReadStream(file, {
      start: bytes.start,
      end: bytes.start + bytes.size - 1,
    });
    await this.#unpack([read, zlib.createGunzip()], {
      unpacked,
      packed: bytes.size,
      shown: bytes.name,
    });
    return new FileBytes(bytes.name, unpacked);
  }

  #newFile(): string {
    this.#folder ??= fs.mkdtempSync(path.join(tmpdir(), "arshif-archive-"));
    return path.join(this.#folder, `${fs.readdirSync(this.#folder).length}.warc`);
  }

  /** What came before a fault stands in the file. */
  async #unpack(
    streams: readonly (NodeJS.ReadableStream | NodeJS.ReadWriteStream)[],
    { unpacked, packed, shown }: { unpacked: string; packed: number; shown: string },
  ): Promise<boolean> {
    const most = Math.max(ALWAYS, packed * MOST_TIMES);
    let size = 0;
    const counter = new Transform({
      transform(part: Buffer, _, done) {
        size += part.length;
        done(size > most ? new Error("it unpacks to far more than an archive holds") : null, part);
      },
    });
    try {
      await pipeline([...streams, counter, fs.createWriteStream(unpacked)]);
      return true;
    } catch (error) {
      if (!fs.existsSync(unpacked)) fs.writeFileSync(unpacked, "");
      this.fault(shown, `it cannot be unpacked whole: ${(error as Error).message}.`);
      return false;
    }
  }
}

function isZip(file: string): boolean {
  return new FileBytes(file, file).read(0, 4).toString("latin1") === "PK\x03\x04";
}

/** Does the first member hold more than one record? */
function isOfOnePiece(bytes: FileBytes): boolean {
  if (!isGzip(bytes.read(0, 3))) return false;
  let starts = 0;
  // Of the last one only a part may be here, which is told as damage.
  const start = new MemoryBytes(gzipStart(bytes, 0, 64 * 1024));
  for (const _ of warcRecords(start, () => starts++)) starts++;
  return starts > 1;
}
