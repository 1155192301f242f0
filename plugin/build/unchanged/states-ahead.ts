import { Worker } from "node:worker_threads";

/** Files whose states are told together. */
const AT_ONCE = 128;

const LINE_END = 0x0a;

/** What the thread gets; the last two are shared with it. */
interface Asked {
  /** Paths with the ends of lines between them, and what stands before each. */
  readonly names: Uint8Array;
  readonly from: Uint8Array;
  readonly atOnce: number;
  readonly lineEnd: number;
  /** By the number of a file over `atOnce`: 1 where all of these were looked at. */
  readonly done: Int32Array;
  /** Size and time of each file; no numbers for what is none. */
  readonly figures: Float64Array;
}

/**
 * Sizes and times of files, looked at by a thread of its own while this one loads and reads other
 * things. Nobody waits for it: of files that it has not come to yet, nothing is known.
 */
export class StatesAhead {
  /** How many files there are. */
  readonly count: number;
  readonly #done: Int32Array;
  readonly #figures: Float64Array;

  /**
   * Begins to look.
   *
   * @param names paths with the ends of lines between them
   * @param from what stands before each of them; nothing for paths from the working folder
   */
  constructor(names: Uint8Array, from = "") {
    this.count = linesIn(names);
    const shared = <Made>(bytes: number, make: (buffer: SharedArrayBuffer) => Made) =>
      make(new SharedArrayBuffer(bytes));
    const groups = Math.ceil(this.count / AT_ONCE);
    this.#done = shared(groups * 4, (buffer) => new Int32Array(buffer));
    this.#figures = shared(this.count * 16, (buffer) => new Float64Array(buffer));
    if (this.count > 0) this.#begin(names, from);
  }

  /**
   * Has a file been seen with a size and time?
   *
   * @param place its number among the names, from 0
   */
  has(place: number, size: number, modified: number): boolean {
    return (
      place < this.count &&
      Atomics.load(this.#done, Math.floor(place / AT_ONCE)) === 1 &&
      this.#figures[2 * place] === size &&
      this.#figures[2 * place + 1] === modified
    );
  }

  #begin(names: Uint8Array, from: string): void {
    const asked: Asked = {
      names,
      from: Buffer.from(from),
      atOnce: AT_ONCE,
      lineEnd: LINE_END,
      done: this.#done,
      figures: this.#figures,
    };
    // A text, so that the thread loads nothing: no file of its own, nor what runs TypeScript here.
    const program = `(${look})(require("node:fs"), require("node:worker_threads").workerData);`;
    try {
      const thread = new Worker(program, { eval: true, execArgv: [], workerData: asked });
      // One that fails has looked at nothing.
      thread.on("error", () => undefined);
      thread.unref();
    } catch {
      // Node was told to begin no threads.
    }
  }
}

/** Runs in the thread: it may name nothing that stands outside of it, and hold no other function. */
function look(fs: typeof import("node:fs"), asked: Asked): void {
  const { names, from, atOnce, lineEnd, done, figures } = asked;
  let start = 0;
  for (let place = 0; start <= names.length; place++) {
    const next = names.indexOf(lineEnd, start);
    const end = next < 0 ? names.length : next;
    const name = names.subarray(start, end);
    let size = Number.NaN;
    let modified = Number.NaN;
    try {
      const state = fs.statSync(Buffer.concat([from, name]), { throwIfNoEntry: false });
      if (state?.isFile()) {
        size = state.size;
        modified = state.mtimeMs;
      }
    } catch {
      // A folder on the way to it may have become a file.
    }
    figures[2 * place] = size;
    figures[2 * place + 1] = modified;
    start = end + 1;
    if ((place + 1) % atOnce === 0 || start > names.length) {
      Atomics.store(done, Math.floor(place / atOnce), 1);
    }
  }
}

function linesIn(names: Uint8Array): number {
  if (names.length === 0) return 0;
  let count = 1;
  for (let at = names.indexOf(LINE_END); at >= 0; at = names.indexOf(LINE_END, at + 1)) count++;
  return count;
}
