import type { ReadFile } from "../../articles/read.ts";

/** What decides how every page looks: each part's name with a hash of it. */
export type Environment = Readonly<Record<string, string>>;

/** A file that a build has put into the output folder. */
export interface KeptOutput {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Of its content; an empty text where nothing but its size was kept. */
  readonly hash: string;
}

/** What is kept on disk from one build for the next: everything that is not worked out again. */
export interface Catalogue {
  /** The version of the package that wrote it. */
  readonly version: string;
  /** The output folder from the project's root. */
  readonly output: string;
  readonly environment: Environment;
  /** Stands for all articles, topics and pictures together. */
  readonly archive: string;
  /** Every article's file by its path from the root, with what was read from it. */
  readonly articles: ReadonlyMap<string, ReadFile>;
  /** What each page showed when it was written, as a hash, by its address. */
  readonly pages: ReadonlyMap<string, string>;
  /** Every file of the site by its path from the output folder. */
  readonly outputs: ReadonlyMap<string, KeptOutput>;
}
