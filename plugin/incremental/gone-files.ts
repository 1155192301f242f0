import type { OutputState } from "./cache/cached-site.ts";
import type { OutputFiles } from "./output-files.ts";
import { leftFilesWarning, strayFiles } from "./stray-files.ts";

/** What lies in an output folder though nothing makes it any more: what is ours goes, all else is named. */
export class GoneFiles {
  readonly #outputs: OutputFiles;
  readonly #known: ReadonlyMap<string, OutputState>;
  readonly #leftBehind: ReadonlySet<string>;
  /** Files that are made no more and are not as the build before wrote them. */
  #changed: ReadonlyMap<string, OutputState> = new Map();
  /** Files that lie among the archive's pages and may be the owner's. */
  #strays: readonly string[] = [];

  /**
   * @param known the files that the build before left
   * @param leftBehind what builds that were killed may have left
   */
  constructor(
    outputs: OutputFiles,
    known: ReadonlyMap<string, OutputState>,
    leftBehind: ReadonlySet<string>,
  ) {
    this.#outputs = outputs;
    this.#known = known;
    this.#leftBehind = leftBehind;
  }

  /** Files that are made no more, but for those that somebody has changed since. */
  outside(made: ReadonlySet<string>): Set<string> {
    const old: (readonly [string, OutputState])[] = [];
    // Of all files of a site few are gone: an object for each takes longer than to look.
    for (const [file, state] of this.#known) if (!made.has(file)) old.push([file, state]);
    const left = this.#leftBehind;
    this.#changed = this.#outputs.changed(old.filter(([file]) => !left.has(file)));
    const gone = [...old.map(([file]) => file), ...left];
    return new Set(gone.filter((file) => !made.has(file) && !this.#changed.has(file)));
  }

  /**
   * Removes pages that no build remembers.
   *
   * @param folder the output folder, an absolute path
   * @returns the files that were there
   */
  removeStrays(folder: string, made: ReadonlySet<string>): string[] {
    const strays = strayFiles(folder, made);
    this.#strays = strays.others;
    const unknown = strays.made.filter((file) => !this.#changed.has(file));
    return this.#outputs.remove(unknown, made);
  }

  get changed(): ReadonlyMap<string, OutputState> {
    return this.#changed;
  }

  /** @param output the output folder from the project's root */
  warning(output: string): string[] {
    return leftFilesWarning(output, [...this.#changed.keys(), ...this.#strays]);
  }
}
