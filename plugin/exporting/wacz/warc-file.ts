import { createHash } from "node:crypto";
import { checksum, type HashedFile } from "../hashed-file.ts";
import { gzipMember } from "./gzip-writer.ts";

/** What a host answers when it is asked for an address. */
export interface Answer {
  /** The whole address, percent-encoded. */
  readonly url: string;
  readonly status: keyof typeof REASONS;
  /** The fields of its head, in their order. */
  readonly fields: readonly Field[];
  readonly body: Iterable<Buffer>;
}

type Field = readonly [name: string, value: string];

const REASONS = { 200: "OK", 301: "Moved Permanently", 404: "Not Found" } as const;

/** Where a record stands in its file, and the checksum of what it holds. */
export interface RecordPlace {
  readonly offset: number;
  readonly length: number;
  /** SHA-256, in hex. */
  readonly digest: string;
}

/** A file of WARC 1.1 (ISO 28500:2017), each record of it a member of gzip that can be read by itself. */
export class WarcFile {
  readonly #file: HashedFile;
  readonly #date: string;

  /** @param date of all records: an instant in UTC, `2019-08-07T00:00:00Z` */
  constructor(file: HashedFile, date: string) {
    this.#file = file;
    this.#date = date;
  }

  /** Writes what the file says of itself; it stands first. */
  writeInfo(fields: readonly Field[], filename: string): void {
    const block = Buffer.from(lines(fields));
    this.#write({
      type: "warcinfo",
      contentType: "application/warc-fields",
      fields: [["WARC-Filename", filename]],
      ...{
        head: block,
        body: [],
        digest: `sha256:${checksum([block])}`,
        size: block.length,
      },
    });
  }

  /** Writes an answer as a crawler would have kept it. */
  write({ url, status, fields, body }: Answer): RecordPlace {
    const head = Buffer.from(`HTTP/1.1 ${status} ${REASONS[status]}\r\n${lines(fields)}\r\n`);
    const payload = createHash("sha256");
    const block = createHash("sha256").update(head);
    let size = head.length;
    for (const piece of body) {
      payload.update(piece);
      block.update(piece);
      size += piece.length;
    }
    const digest = payload.digest("hex");
    const place = this.#write({
      type: "response",
      contentType: "application/http; msgtype=response",
      fields: [
        ["WARC-Target-URI", url],
        ["WARC-Payload-Digest", `sha256:${digest}`],
      ],
      ...{ head, body, digest: `sha256:${block.digest("hex")}`, size },
    });
    return { ...place, digest };
  }

  #write({ type, contentType, fields, head, body, digest, size }: WarcRecord) {
    const named = [this.#date, ...fields.flat(), digest].join(" ");
    const own = lines([
      ["WARC-Type", type],
      ["WARC-Record-ID", `<urn:uuid:${uuid(named)}>`],
      ["WARC-Date", this.#date],
      ...fields,
      ["WARC-Block-Digest", digest],
      ["Content-Type", contentType],
      ["Content-Length", String(size)],
    ]);
    const offset = this.#file.size;
    for (const piece of gzipMember(pieces())) this.#file.write(piece);
    return { offset, length: this.#file.size - offset };

    function* pieces() {
      yield Buffer.from(`WARC/1.1\r\n${own}\r\n`);
      yield head;
      yield* body;
      yield Buffer.from("\r\n\r\n");
    }
  }
}

interface WarcRecord {
  readonly type: string;
  readonly contentType: string;
  readonly fields: readonly Field[];
  /** What its block begins with, and goes on with. */
  readonly head: Buffer;
  readonly body: Iterable<Buffer>;
  /** Of its block. */
  readonly digest: string;
  readonly size: number;
}

function lines(fields: readonly Field[]): string {
  return fields.map(([name, value]) => `${name}: ${value}\r\n`).join("");
}

/** The namespace of addresses (RFC 9562, 6.6). */
const ADDRESSES = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** A UUID that a name always gets (version 5, RFC 9562): no record's is made by chance. */
function uuid(name: string): string {
  const bytes = createHash("sha1").update(ADDRESSES).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
