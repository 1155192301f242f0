import type { BuiltSite, OutputState } from "./cache/cached-site.ts";
import { changedParts, changeOf, type Environment } from "./environment-hash.ts";
import type { Journal } from "./journal.ts";
import { type OutputFiles, outputOf } from "./output-files.ts";

/** The site as the build before left it, where there was one. */
export class EarlierSite {
  readonly site: BuiltSite | undefined;
  /** The files that it left in the output folder of today. */
  readonly files: ReadonlyMap<string, OutputState>;
  readonly #output: string;
  readonly #outputs: OutputFiles;
  readonly #journal: Journal;

  /**
   * @param output the output folder from the project's root
   * @param outputs the files that stand in it
   * @param journal of builds that were killed
   */
  constructor(site: BuiltSite | undefined, output: string, outputs: OutputFiles, journal: Journal) {
    this.site = site;
    this.files = (site?.output === output ? site.outputs : undefined) ?? new Map();
    this.#output = output;
    this.#outputs = outputs;
    this.#journal = journal;
  }

  /** What a page showed, as a hash. */
  shown(url: string): string | undefined {
    return this.files.get(outputOf(url))?.view || undefined;
  }

  /** Did the build before make this page or file? */
  hadMade(url: string): boolean {
    return this.files.has(outputOf(url));
  }

  /** A file's state if it is as the build before left it, and no build that was killed came to it. */
  stateOf(file: string): OutputState | undefined {
    if (this.#journal.outputs.has(file)) return undefined;
    return this.#outputs.same(file, this.files.get(file));
  }

  /** Does everything stand in the output folder as the build before left it, by sizes and times? */
  get isIntact(): boolean {
    if (this.site?.output !== this.#output || this.#journal.outputs.size > 0) return false;
    for (const [file, state] of this.files) if (!this.#outputs.looksSame(file, state)) return false;
    return true;
  }

  /** Does a file stand in its place with this content? */
  holds(file: string, hash: string): boolean {
    return hash !== "" && this.files.get(file)?.hash === hash && this.stateOf(file) !== undefined;
  }

  /** Why every page must be written, if it must. */
  whyEverything(environment: Environment): string | undefined {
    if (this.site === undefined) return "there is no cache of an earlier build";
    if (this.site.output !== this.#output) return "the output folder is another one";
    const changed = changedParts(this.site.environment, environment);
    return changed.length === 0 ? undefined : changeOf(changed);
  }
}
