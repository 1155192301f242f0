import fs from "node:fs";
import path from "node:path";
import { ArshifError, type Fault } from "../../articles/faults.ts";

/** Reads articles' texts from their files, and keeps the last: a page asks for one several times. */
export class TextReader {
  /** The words that readers see of a text, by its file, if this build has read it. */
  readonly plainText: (file: string) => string | undefined;
  readonly #root: string;
  #file: string | undefined;
  #text = "";

  /** @param root the project's root, an absolute path */
  constructor(root: string, plainText: TextReader["plainText"] = () => undefined) {
    this.#root = root;
    this.plainText = plainText;
  }

  /**
   * @param size the file's size in bytes when it was looked at
   * @param start where the text begins in it, in bytes, and where it ends
   * @throws {ArshifError} when the file is not the one that was looked at when the build began
   */
  read(file: string, size: number, start: number, end: number): string {
    if (this.#file === file) return this.#text;
    const bytes = readWhole(path.join(this.#root, file));
    if (bytes?.length !== size) throw new ArshifError([changedFile(file)]);
    this.#text = bytes.toString("utf8", start, end);
    this.#file = file;
    return this.#text;
  }

  /** To be called when a file was read anew: its text may be another one. */
  forget(): void {
    this.#file = undefined;
  }
}

/** Nothing where the file is gone, or may not be read any more. */
function readWhole(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

export function changedFile(file: string): Fault {
  return {
    file,
    message: "The article was changed or deleted while the site was built.",
    cure: "Build again.",
  };
}
