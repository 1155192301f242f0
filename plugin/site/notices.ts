import { told } from "../articles/arabic/index.ts";
import { type Fault, placeOf } from "../articles/faults.ts";

/** Tells authors, on the error stream, what was put right in their files. The build goes on. */
export class NoticeBoard {
  #told: ReadonlySet<string> = new Set();

  /** What the last reading gave. */
  get lines(): readonly string[] {
    return [...this.#told];
  }

  /** Somebody else tells what an earlier reading gave, which this one would give too. */
  expect(lines: readonly string[]): void {
    this.#told = new Set(lines);
  }

  /**
   * One line for each notice. While `--serve` runs, articles are read again and again: a notice that
   * the last reading gave too is not told a second time.
   */
  tell(notices: readonly Fault[]): void {
    // What names its check is told by the check alone.
    const lines = new Set(notices.filter(({ kind }) => kind === undefined).map(lineOf));
    for (const line of lines) if (!this.#told.has(line)) console.warn(line);
    this.#told = lines;
  }
}

function lineOf(notice: Fault): string {
  const { file, line, field, message, cure } = told(notice);
  const place = placeOf({ file, line });
  return `Arshif: ${field === undefined ? place : `${place} ${field}`}: ${message} → ${cure}`;
}
