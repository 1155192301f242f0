import type { OutputWarnings } from "./output-check.ts";
import type { BuiltPage } from "./types.ts";

/** What the plan needs to know of a site. */
export interface IncrementalSite {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** Folders from the root. */
  readonly articles: string;
  readonly media: string;
  /** The topic registry from the root. */
  readonly topics: string | undefined;
  /** Is a name that the registry lacks a topic too? */
  readonly openTopics: boolean;
  /** An IANA name. */
  readonly zone: string;
  /** The whole address of the home page. */
  readonly home: string;
  /** The plugin's options after reading, those that pages depend on. */
  readonly options: object;
  /** Names of checks that the owner has turned off. */
  readonly turnedOff: readonly string[];
  /** Names of the files beside the page at an address, if it is an article's. */
  readonly beside: (url: string) => readonly string[];
  /** Does the top of every page say whether the archive has stories? */
  readonly headersShowStories: boolean;
  /** What the host will not take of the site's files. */
  readonly warnings: OutputWarnings;
  /** Files that are copied into the output folder, as paths from there. */
  readonly copies: () => readonly string[];
  /** Writes the files beside pages that were written. */
  readonly writeBeside: (pages: readonly BuiltPage[]) => void;
  /** Makes the index of search now, while other processes write pages. */
  readonly makeSearchIndex: () => Promise<void>;
  /** Called when all files are in the output folder. */
  readonly ended: () => void;
}
