import fs from "node:fs";
import path from "node:path";
import { CDXIndexer, WARCParser, type WARCRecord } from "warcio";
import { openPromise } from "yauzl";

/** A file in a ZIP, as a program for ZIPs finds it. */
export interface Zipped {
  readonly name: string;
  readonly isStored: boolean;
  readonly bytes: Buffer;
}

/** What a ZIP holds, in its order. */
export async function unzipped(file: string): Promise<Zipped[]> {
  const zip = await openPromise(file, { autoClose: false });
  const found: Zipped[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const parts: Buffer[] = [];
      for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
      const isStored = entry.compressionMethod === 0;
      found.push({ name: entry.fileName, isStored, bytes: Buffer.concat(parts) });
    }
  } finally {
    zip.close();
  }
  return found;
}

/** The bytes of a file in a ZIP. */
export function bytesOf(zip: readonly Zipped[], name: string): Buffer {
  const found = zip.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`${name} is not among ${zip.map((one) => one.name)}`);
  return found.bytes;
}

/** A record as warcio reads it. */
export interface ReadRecord {
  readonly record: WARCRecord;
  readonly status: string | number | undefined;
  /** Of the answer that it holds. */
  readonly header: (name: string) => string | null | undefined;
  readonly body: Buffer;
}

/** All records, those of each address under it. */
export async function recordsOf(warc: Buffer): Promise<ReadRecord[]> {
  const records: ReadRecord[] = [];
  for await (const record of WARCParser.iterRecords([warc])) {
    const body = Buffer.from(await record.readFully(true));
    const { httpHeaders } = record;
    const header = (name: string) => httpHeaders?.headers.get(name);
    records.push({ record, status: httpHeaders?.statusCode, header, body });
  }
  return records;
}

/** The index that warcio makes of records, in order. */
export async function indexByWarcio(warc: Buffer, filename: string): Promise<string[]> {
  const lines: string[] = [];
  const indexer = new CDXIndexer({ format: "cdxj" });
  for await (const entry of indexer.iterIndex([{ filename, reader: [warc] as never }])) {
    lines.push(indexer.serialize(entry).trimEnd());
  }
  return lines.sort();
}

/** Writes the files of a built site. */
export function writeSite(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}
