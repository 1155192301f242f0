/** A piece of a text to be written anew; `from` and `to` are places in {@link ExactText.plain}. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What reading leaves out: `\r` of a line's end, and unseen marks at its beginning. */
const LEFT_OUT = /\r(?=\n)|(?<=^[ \t]*)[\uFEFF\u061C\u200E\u200F]+/gm;

/**
 * A file's text as it is read (see `articles/decode.ts`), and as it stands in the file, so that what is
 * edited in one is written in the other and every byte beside it stays.
 */
export class ExactText {
  readonly #written: string;
  /** The text as it is read. */
  readonly plain: string;
  /** Where something was left out: its place in the plain text, and how long it is. */
  readonly #gaps: readonly { readonly at: number; readonly length: number }[];
  readonly #lineEnd: string;

  constructor(written: string) {
    this.#written = written;
    let left = 0;
    this.#gaps = [...written.matchAll(LEFT_OUT)].map(({ 0: { length }, index }) => {
      const at = index - left;
      left += length;
      return { at, length };
    });
    this.plain = written.replace(LEFT_OUT, "").replaceAll("\r", "\n");
    this.#lineEnd = /\r\n?|\n/.exec(written)?.[0] ?? "\n";
  }

  /** The text with some pieces written anew, in the file's own line ends. */
  with(edits: readonly Edit[]): string {
    let result = "";
    let done = 0;
    for (const { from, to, text } of [...edits].sort((one, two) => one.from - two.from)) {
      const start = Math.max(done, this.#place(from, this.plain[from] !== "\n"));
      result += this.#written.slice(done, start) + text.replaceAll("\n", this.#lineEnd);
      done = Math.max(start, this.#place(to, false));
    }
    return result + this.#written.slice(done);
  }

  /** A place of the plain text in the file. */
  #place(at: number, isBehindGap: boolean): number {
    let place = at;
    for (const gap of this.#gaps) {
      if (gap.at > at || (gap.at === at && !isBehindGap)) break;
      place += gap.length;
    }
    return place;
  }
}
