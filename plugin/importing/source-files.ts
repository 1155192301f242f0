import fs from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { firstBytes } from "../articles/first-bytes.ts";
import { attempt } from "../text/attempt.ts";

/** Enough of a file to tell its character set. */
const CHUNK = 256 * 1024;
/** What is read at once: larger texts live longer in memory than they are needed. */
const PIECE = 32 * 1024;

/**
 * The text of a file in pieces. What is no UTF-8 is read in the character set that the file names, or
 * as Windows' Arabic one.
 *
 * @param asksFile may it name its character set, as XML and HTML do?
 */
export async function* textChunks(
  file: string,
  { asksFile = true }: { readonly asksFile?: boolean } = {},
): AsyncGenerator<string> {
  const set = characterSet(firstBytes(file, CHUNK), asksFile);
  if (set === "utf-8") {
    const decoder = new StringDecoder("utf8");
    for await (const bytes of fs.createReadStream(file, { highWaterMark: PIECE })) {
      yield decoder.write(bytes as Buffer);
    }
    yield decoder.end();
    return;
  }
  const decoder = new TextDecoder(set);
  for await (const bytes of fs.createReadStream(file, { highWaterMark: PIECE })) {
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  yield decoder.decode();
}

/** A whole file's text. */
export async function wholeText(file: string): Promise<string> {
  let text = "";
  for await (const chunk of textChunks(file)) text += chunk;
  return text.replace(/^\uFEFF/, "");
}

/**
 * The text of a page.
 *
 * @param served the character set that its server names
 */
export function pageText(bytes: Buffer, served: string | undefined): string {
  return new TextDecoder(characterSet(bytes, true, served)).decode(bytes);
}

/** What servers name that were not told what they serve. */
const SAYS_NOTHING = /^(?:iso-8859-1|latin-?1|us-ascii|utf-?8)$/i;

/** By the byte order mark, by what is said of the text or what it says itself, or by whether it is UTF-8. */
function characterSet(head: Buffer, asksFile: boolean, served?: string): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = (from: number) =>
    head.filter((byte, place) => place % 2 === from && byte === 0).length;
  if (zeros(1) > head.length / 8) return "utf-16le";
  if (zeros(0) > head.length / 8) return "utf-16be";
  // Pages name the set that they were served in, and are often saved in another: no Arabic text in one
  // of Windows' sets is UTF-8 by chance.
  const isUnicode = isUtf8(head);
  if (isUnicode && (!asksFile || head.some((byte) => byte > 0x7f))) return "utf-8";
  if (served !== undefined && !SAYS_NOTHING.test(served) && isKnown(served)) return served;
  const named = /(?:encoding|charset)\s*=\s*["']?([\w-]+)/i.exec(head.toString("latin1"))?.[1];
  if (asksFile && named !== undefined && !/^utf-?8$/i.test(named) && isKnown(named))
    return named.toLowerCase();
  return isUnicode ? "utf-8" : "windows-1256";
}

function isKnown(set: string): boolean {
  return attempt(() => new TextDecoder(set)) !== undefined;
}

/**
 * Is a text in UTF-8? A few letters may be broken, as systems cut summaries by bytes, and the last may
 * be cut.
 */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    const text = bytes.toString("utf8");
    const broken = text.split("\uFFFD").length - 1;
    const whole = (text.match(/[\u0080-\uFFFC]/g) ?? []).length;
    return whole > broken * 20;
  }
}
