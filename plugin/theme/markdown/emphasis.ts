import type { MarkdownIt } from "markdown-it";

/** Arabic letters with their vowel marks, and Arabic digits; no punctuation. */
const ARABIC =
  /^[\u0610-\u061A\u0620-\u0669\u066E-\u06D3\u06D5-\u06DC\u06DF-\u06E8\u06EA-\u06FC\u06FF\u0750-\u077F\u0870-\u08FF\uFB50-\uFD3D\uFD50-\uFDFF\uFE70-\uFEFC]$/;
const SPACE = /^[\s\u00A0]?$/;

/** «و», «ف», «ب», «ل», «ك» at a word's beginning, which Arabic writes together with the next word. */
const PREFIXED_WORD = /(?:^|[^\p{L}\p{N}\p{M}_#@])[وفبلك]$/u;

/**
 * Lets emphasis stand beside Arabic letters: `**"نعم"**ثم`, `**العراق:**قال`, `و_مائل_،`.
 *
 * CommonMark takes `**` between a punctuation mark and a letter for the letter's side only, which is
 * right for scripts that put a blank between words: Arabic writes «و» together with the next word.
 * So stars beside an Arabic letter may both open and close, and `_` may open after such a prefixed
 * word. Text without Arabic letters, `snake_case` and `#العراق_ينتفض` stay what they are.
 */
export function arabicEmphasis(md: MarkdownIt): void {
  const { inline } = md;
  inline.State = class extends inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      const before = this.src[start - 1] ?? "";
      const after = this.src[start + scanned.length] ?? "";
      if (!canSplitWord) {
        if (scanned.can_open || scanned.length !== 1 || !ARABIC.test(after)) return scanned;
        const opens = PREFIXED_WORD.test(this.src.slice(Math.max(0, start - 2), start));
        return opens ? { ...scanned, can_open: true } : scanned;
      }
      return {
        ...scanned,
        can_open: scanned.can_open || (ARABIC.test(before) && !SPACE.test(after)),
        can_close: scanned.can_close || (ARABIC.test(after) && !SPACE.test(before)),
      };
    }
  };
}
