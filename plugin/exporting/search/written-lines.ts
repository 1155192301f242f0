import fs from "node:fs";

/** Characters that are written at once. */
const AT_ONCE = 1 << 20;

/** Writes lines into new files, some at once; none is held longer. */
export class WrittenLines {
  #descriptor: number | undefined;
  #waiting: string[] = [];
  #letters = 0;
  readonly #nameOf: (part: number) => string;
  readonly #most: number;
  #bytes = 0;
  #parts = 0;

  /**
   * @param nameOf the absolute path of a file, by its number from 1
   * @param most bytes of a file, after which another begins
   */
  constructor(nameOf: (part: number) => string, most = Number.POSITIVE_INFINITY) {
    this.#nameOf = nameOf;
    this.#most = most;
  }

  /** Lines that stand together in one file, each with its end. */
  write(lines: string): void {
    this.#waiting.push(lines);
    this.#letters += lines.length;
    if (this.#letters < AT_ONCE) return;
    this.#flush();
    if (this.#bytes >= this.#most) this.#close();
  }

  /** Writes what is left. */
  end(): void {
    if (this.#letters > 0 || this.#parts === 0) this.#flush();
    this.#close();
  }

  #flush(): void {
    this.#descriptor ??= fs.openSync(this.#nameOf(++this.#parts), "wx");
    this.#bytes += fs.writeSync(this.#descriptor, this.#waiting.join(""));
    this.#waiting = [];
    this.#letters = 0;
  }

  #close(): void {
    if (this.#descriptor !== undefined) fs.closeSync(this.#descriptor);
    this.#descriptor = undefined;
    this.#bytes = 0;
  }
}
