import zlib from "node:zlib";
import { MOST_BYTES } from "./gzip-member.ts";
import { endOfHead, headFields } from "./warc-records.ts";

/** What a server has answered. */
export interface HttpMessage {
  readonly status: number;
  /** Where it sends its reader, as the server wrote it. */
  readonly location: string | undefined;
  /** What it asks of search engines: `X-Robots-Tag`. */
  readonly robots: string | undefined;
  /** In small letters, without what it says beside: `text/html`. */
  readonly type: string;
  /** The character set that the server names. */
  readonly charset: string | undefined;
  /** Its body as a reader sees it; nothing where it cannot be unpacked. */
  readonly body: () => Buffer | undefined;
}

/** Reads an answer as a crawler has kept it: nothing where it is none. */
export function httpMessage(block: Buffer): HttpMessage | undefined {
  const [end, length] = endOfHead(block);
  const head = block.toString("latin1", 0, end < 0 ? block.length : end);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(head)?.[1];
  if (status === undefined) return undefined;
  const fields = headFields(head);
  const body = end < 0 ? Buffer.alloc(0) : block.subarray(end + length);
  return {
    status: Number(status),
    location: fields.get("location"),
    robots: fields.get("x-robots-tag"),
    ...mediaType(fields.get("content-type") ?? ""),
    body: () => {
      const isChunked = /\bchunked\b/i.test(fields.get("transfer-encoding") ?? "");
      return decoded(isChunked ? dechunked(body) : body, fields.get("content-encoding") ?? "");
    },
  };
}

/** `text/html; charset=windows-1256` in its parts. */
export function mediaType(written: string): Pick<HttpMessage, "type" | "charset"> {
  return {
    type: written.replace(/;.*$/s, "").trim().toLowerCase(),
    charset: /;\s*charset\s*=\s*["']?([\w-]+)/i.exec(written)?.[1],
  };
}

/** Puts the chunks of a body together; crawlers often have, and left the head as it was. */
function dechunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf("\n", at);
    const line = end < 0 || end - at > 200 ? "" : body.toString("latin1", at, end);
    const size = /^\s*([\da-f]{1,8})\s*(?:;.*)?\s*$/i.exec(line)?.[1];
    // What is no chunk stands as it is, from there on.
    if (size === undefined) return at === 0 ? body : Buffer.concat([...parts, body.subarray(at)]);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (body[at] === 0x0d || body[at] === 0x0a) at++;
  }
  return Buffer.concat(parts);
}

const OPTIONS = { maxOutputLength: MOST_BYTES, finishFlush: zlib.constants.Z_SYNC_FLUSH };

const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: (body) => zlib.gunzipSync(body, OPTIONS),
  br: (body) =>
    zlib.brotliDecompressSync(body, {
      maxOutputLength: MOST_BYTES,
      finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH,
    }),
  // Servers send it with the head that belongs to it, and without.
  deflate: (body) =>
    ((body[0] ?? 0) & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0
      ? zlib.inflateSync(body, OPTIONS)
      : zlib.inflateRawSync(body, OPTIONS),
};

/** Undoes how a body was packed; a crawler may have undone it, and left the head as it was. */
function decoded(body: Buffer, encodings: string): Buffer | undefined {
  let bytes = body;
  const names = encodings.toLowerCase().split(",").reverse();
  for (const name of names.map((one) => one.trim().replace(/^x-/, ""))) {
    if (name === "" || name === "identity" || bytes.length === 0) continue;
    try {
      const decoder = DECODERS[name];
      if (decoder === undefined) throw new Error(name);
      bytes = decoder(bytes);
    } catch {
      return isMarkup(bytes) ? bytes : undefined;
    }
  }
  return bytes;
}

function isMarkup(bytes: Buffer): boolean {
  return /^\s*(?:\xef\xbb\xbf)?\s*</.test(bytes.toString("latin1", 0, 200));
}
