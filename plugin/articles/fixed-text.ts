import { createHash } from "node:crypto";

/**
 * An article's text in a form that stays the same whatever its page looks like: the headline, an empty
 * line, and a line for each paragraph in the words that readers see, without direction marks, in
 * composed Unicode, each line ended by a line feed.
 *
 * @param plainText the text in the words that readers see, a line for each paragraph
 */
export function fixedText(title: string, plainText: string): string {
  return `${title}\n\n${plainText}\n`.normalize("NFC");
}

/** The SHA-256 of a text in UTF-8, in hex, as `sha256sum` prints it. */
export function hashOfText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
