import { attempt } from "./attempt.ts";

/** Bytes that are no ASCII, as addresses write them. */
const ESCAPED_LETTERS = /(?:%[89a-f][\da-f])+/gi;

/** What cannot be seen, or ends an address in running text; Persian's joiners are letters' own. */
const NOT_READABLE = /(?![\u200C\u200D])[\p{Z}\p{C}]/gu;

/**
 * An address in letters, as people copy, send and print it: `%D8%B9` becomes «ع». Every other
 * escape stays, and so do bytes that are no UTF-8, so that it leads where it led.
 */
export function readableAddress(address: string): string {
  return address.replace(ESCAPED_LETTERS, (escapes) => {
    const letters = attempt(() => decodeURIComponent(escapes));
    return letters?.replace(NOT_READABLE, encodeURIComponent) ?? escapes;
  });
}

/** An address without the escapes of signs that part nothing in it; as it is where they are wrong. */
export function decodedPath(address: string): string {
  return attempt(() => decodeURI(address)) ?? address;
}

/** An address without any escape, as files are named; as it is where its bytes are no UTF-8. */
export function decodedAddress(address: string): string {
  return attempt(() => decodeURIComponent(address)) ?? address;
}
