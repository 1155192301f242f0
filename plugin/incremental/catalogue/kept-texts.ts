/** Texts by number, decoded when they are asked for: a section of UTF-8 and one of where each ends. */
export class KeptTexts {
  readonly #bytes: Uint8Array;
  readonly #ends: Int32Array;
  readonly #known: (string | undefined)[] = [];

  constructor(bytes: Uint8Array, ends: Int32Array) {
    this.#bytes = bytes;
    this.#ends = ends;
  }

  get size(): number {
    return this.#ends.length;
  }

  /** The text with a number; an empty one for a number that was never given. */
  at(number: number): string {
    const known = this.#known[number];
    if (known !== undefined) return known;
    const start = number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
    const bytes = this.#bytes.subarray(start, this.#ends[number] ?? start);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
    this.#known[number] = text;
    return text;
  }

  all(): string[] {
    return Array.from(this.#ends, (_, number) => this.at(number));
  }
}

/** The two sections for some texts. */
export function keptTexts(texts: readonly string[]): { bytes: Uint8Array; ends: Int32Array } {
  const parts = texts.map((text) => Buffer.from(text));
  const ends = new Int32Array(texts.length);
  let end = 0;
  parts.forEach((part, number) => {
    end += part.length;
    ends[number] = end;
  });
  return { bytes: Buffer.concat(parts), ends };
}
