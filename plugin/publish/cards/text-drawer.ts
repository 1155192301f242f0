import type sharp from "sharp";
import { bidiRuns, type Direction, escapeHtml, textDirection } from "../../text/index.ts";

/** A text drawn on nothing. */
export interface DrawnText {
  /** Four bytes a pixel: red, green, blue, opacity. */
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** What a text looks like, whatever its size. */
interface TextStyle {
  readonly colour: string;
  readonly isBold: boolean;
  readonly width: number;
  /** Which way the text runs unless all of its letters run the other; from right to left if unset. */
  readonly dir?: Direction;
}

/** How a text is set. */
export interface TextLook extends TextStyle {
  /** Letters' sizes to try in turn, in pixels; the first at which the text fits is taken. */
  readonly sizes: readonly number[];
  readonly maxLines: number;
  readonly maxHeight: number;
}

/** Fonts in the order of preference; the first one's file may come with the site's packages. */
const FONTS = "Noto Naskh Arabic, Amiri, Noto Sans Arabic, Geeza Pro, Arial, DejaVu Sans";

const BALANCING_STEPS = 4;

/** More than fits on any card. */
const MOST_LETTERS = 600;

/** Gives the text its direction, even where it begins with a word of the other one. */
const MARKS = { ltr: "\u200E", rtl: "\u200F" } as const;

/** Draws texts with sharp, whose text engine shapes and orders Arabic as browsers do. */
export class TextDrawer {
  readonly #sharp: typeof sharp;
  readonly #lineHeights = new Map<string, number>();

  constructor(library: typeof sharp) {
    this.#sharp = library;
  }

  /** Draws a text at the greatest size at which it fits; one too long ends in «…» after a word. */
  async draw(whole: string, look: TextLook): Promise<DrawnText> {
    const text = whole.slice(0, MOST_LETTERS).toWellFormed();
    for (const size of look.sizes) {
      const drawn = await this.#at(text, look, size);
      const lines = await this.#lines(drawn, look, size);
      if (lines > look.maxLines || drawn.height > look.maxHeight) continue;
      return lines === 1 ? drawn : this.#balanced(text, look, size, drawn);
    }
    return this.#cut(text, look, look.sizes.at(-1) as number);
  }

  /** Does any font here join Arabic letters? Joined, four are narrower than four times one. */
  async hasArabic(): Promise<boolean> {
    const look = { colour: "#000", isBold: false, width: 2000 };
    try {
      const drawn = await Promise.all(["ب", "بببب"].map((text) => this.#at(text, look, 100)));
      const [one = 0, four = 0] = drawn.map(({ width }) => width);
      // Without any font the engine draws marks of a size of its own.
      return one > 30 && four > 1.2 * one && four < 3 * one;
    } catch {
      // Where there is no font at all, nothing can be drawn.
      return false;
    }
  }

  /** Makes a font's file known to the text engine. */
  async addFont(file: string): Promise<void> {
    await this.#sharp({ text: { text: "a", font: FONTS, fontfile: file } }).toBuffer();
  }

  /** Breaks a text of several lines so that they are about as long as each other. */
  async #balanced(text: string, look: TextLook, size: number, drawn: DrawnText) {
    let best = drawn;
    let [tooNarrow, enough] = [look.width / 2, look.width];
    for (let step = 0; step < BALANCING_STEPS; step++) {
      const width = Math.round((tooNarrow + enough) / 2);
      const tried = await this.#at(text, { ...look, width }, size);
      const fits = tried.height <= drawn.height + 0.5 * size && tried.width <= width;
      if (fits) [best, enough] = [tried, width];
      else tooNarrow = width;
    }
    return best;
  }

  async #cut(text: string, look: TextLook, size: number): Promise<DrawnText> {
    const words = text.split(" ");
    let [fits, tooMany] = [0, words.length];
    const first = (count: number) => {
      const kept =
        count === 0 ? [...(words[0] ?? "")].slice(0, 40).join("") : words.slice(0, count);
      return `${[kept]
        .flat()
        .join(" ")
        .replace(/[،؛:.\s]+$/, "")}…`;
    };
    while (tooMany - fits > 1) {
      const middle = Math.floor((fits + tooMany) / 2);
      const drawn = await this.#at(first(middle), look, size);
      if ((await this.#lines(drawn, look, size)) <= look.maxLines) fits = middle;
      else tooMany = middle;
    }
    return this.#at(first(fits), look, size);
  }

  async #at(text: string, look: TextStyle, size: number): Promise<DrawnText> {
    const { colour, isBold, width } = look;
    const dir = textDirection(text, look.dir ?? "rtl");
    const words = MARKS[dir] + escapeHtml(dir === "rtl" ? isolated(text) : text);
    const weight = isBold ? ` weight="bold"` : "";
    const { data, info } = await this.#sharp({
      text: {
        text: `<span foreground="${colour}"${weight} line_height="0.86">${words}</span>`,
        font: `${FONTS} ${size}px`,
        width,
        wrap: "word-char",
        dpi: 72,
        rgba: true,
      },
    })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { pixels: data, width: info.width, height: info.height };
  }

  async #lines({ height }: DrawnText, look: TextLook, size: number): Promise<number> {
    const key = `${size} ${look.isBold}`;
    let line = this.#lineHeights.get(key);
    if (line === undefined) {
      const [one, two] = await Promise.all(["ا", "ا\nا"].map((text) => this.#at(text, look, size)));
      line = Math.max(1, (two as DrawnText).height - (one as DrawnText).height);
      this.#lineHeights.set(key, line);
    }
    return Math.max(1, Math.ceil((height - 0.2 * size) / line));
  }
}

function isolated(text: string): string {
  let result = "";
  let end = 0;
  for (const { from, to } of bidiRuns(text)) {
    result += `${text.slice(end, from)}\u2066${text.slice(from, to)}\u2069`;
    end = to;
  }
  return result + text.slice(end);
}
