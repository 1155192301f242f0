import { isUtf8, transcode } from "node:buffer";
import { findControlCharacter } from "../text/index.ts";
import { holdsUnusual } from "../text/marks.ts";
import type { Fault } from "./faults.ts";

const BYTE_ORDER_MARK = "\uFEFF";
/** Before `title:`, `##` or `-` such a mark, which nobody sees, would hide what stands after it. */
const MARKS_AT_LINE_START = /^([ \t]*)[\uFEFF\u061C\u200E\u200F]+/gm;
const ARABIC_LETTERS = /[\u0621-\u064A]/g;

/**
 * The text of an article's file: UTF-8 only, line ends as `\n`, byte-order and direction marks
 * removed from the beginnings of lines.
 *
 * @param bytes the file's content
 * @param file how a fault names the file
 * @returns the text, or the fault that keeps it from being read
 */
export function decode(bytes: Uint8Array, file: string): string | Fault {
  if (bytes.length === 0) return emptyFile(file);
  if (!isUtf8(bytes)) return notUtf8(bytes, file);
  // Several times faster than a decoder for Arabic letters.
  let text = transcode(bytes, "utf8", "utf16le").toString("utf16le");
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  const isUnusual = holdsUnusual(text);
  if (isUnusual) text = withoutByteOrderMark(text).replace(MARKS_AT_LINE_START, "$1");
  if (text.trim() === "") return emptyFile(file);
  const control = isUnusual ? findControlCharacter(text) : undefined;
  if (control === undefined) return text;
  // Every second byte of Latin signs in UTF-16 is none.
  if (likelyEncoding(bytes) !== "utf-8") return notUtf8(bytes, file);
  return {
    file,
    line: text.slice(0, control.index).split("\n").length,
    message: `The file holds the control character ${control.name}, which no page may carry.`,
    cure: "Delete that character, or save the file as UTF-8 text again.",
  };
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function emptyFile(file: string): Fault {
  return {
    file,
    line: 1,
    message: "The file is empty.",
    cure: "Write the article with its fields on top (title and date are required), or delete the file.",
  };
}

function notUtf8(bytes: Uint8Array, file: string): Fault {
  const encoding = likelyEncoding(bytes);
  const seems = encoding === undefined ? "" : ` It looks like ${encoding}.`;
  return {
    file,
    message: `The file is not UTF-8 text.${seems}`,
    cure: `Save it as UTF-8${encoding === undefined ? "" : `, for example: iconv -f ${encoding} -t utf-8`}.`,
  };
}

/** A link to nowhere or to a folder, a file that the build's user may not read. */
export function unreadable(file: string, { code, message }: NodeJS.ErrnoException): Fault {
  const isLink = code === "ENOENT" || code === "EISDIR" || code === "ELOOP";
  return {
    file,
    message: `The file cannot be read (${code ?? message}).`,
    cure: isLink
      ? "Let the link lead to the article's file, or delete it."
      : "Let it be read by the user who builds the site.",
  };
}

/** The character set in which a file most likely is; nothing where none is likely. */
export function likelyEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [...bytes.subarray(0, 40).entries()].filter(([, byte]) => byte === 0);
  for (const [half, encoding] of ["utf-16be", "utf-16le"].entries())
    if (zeros.length > 8 && zeros.every(([place]) => place % 2 === half)) return encoding;
  if (isUtf8(bytes)) return "utf-8";
  const arabic = new TextDecoder("windows-1256").decode(bytes).match(ARABIC_LETTERS)?.length ?? 0;
  return arabic > bytes.length / 4 ? "windows-1256" : undefined;
}
