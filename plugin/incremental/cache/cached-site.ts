import type { Environment } from "../environment-hash.ts";
import type { ArchiveCache } from "./archive-cache.ts";

/** A file that a build has put into the output folder. */
export interface OutputState {
  /** Its path from the output folder, by which it is listed too: one text for both. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Of its content; an empty text where nothing but its size is known. */
  readonly hash: string;
  /** Of what it showed when it was written, if it is a page; an empty text for any other file. */
  readonly view: string;
}

/** What pages show of the articles by themselves, as a build showed it. */
export interface ShownArticles {
  /** Stands for all that many pages show beside articles: the menu, what registries say. */
  readonly rest: string;
  /** A key for each article that was shown, by its number in the cache. */
  readonly keys: ReadonlyMap<number, string>;
}

/** What a build leaves behind for the next. */
export interface BuiltSite {
  /** The output folder from the project's root. */
  readonly output: string;
  readonly environment: Environment;
  /** Stands for all articles, topics and pictures together. */
  readonly archive: string;
  /** Every file of the site by its path from the output folder. */
  readonly outputs: ReadonlyMap<string, OutputState>;
  /** What pages show of articles; unset where that is not known. */
  readonly shown?: ShownArticles | undefined;
  /** What is told and made again where nothing has changed; unset where that cannot be known. */
  readonly unchanged?: UnchangedSite | undefined;
}

/** What a build that finds everything as it was need not ask the archive for. */
export interface UnchangedSite {
  /** Stands for the files that the site was read from: their names, sizes and times. */
  readonly inputs: string;
  /** When one of the notices is true no more by itself: milliseconds since 1970. */
  readonly until?: number | undefined;
  /** Stands for the addresses of what Eleventy makes beside the archive's pages, with their templates. */
  readonly beside: string;
  /** Files that name pages of the site's own, and what stands for these pages. */
  readonly listing: { readonly urls: readonly string[]; readonly pages: string };
  /** How many items each collection has. */
  readonly counts: Readonly<Record<string, number>>;
  /** Old addresses of articles that lead on. */
  readonly oldAddresses: number;
  /** Lines that authors were told. */
  readonly notices: readonly string[];
  /** What the frame of every page shows, as JSON. */
  readonly frame: string;
}

const SITE = "site";
const SHOWN = "shown";
const PUT_OUTPUT = "INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?, ?)";

type SiteRow = Pick<BuiltSite, "output" | "environment" | "archive" | "unchanged">;

/**
 * The site as the build before left it; nothing where there was none. What its pages showed is read when
 * it is asked for: where nothing has changed nobody does.
 */
export function cachedSite(cache: ArchiveCache): BuiltSite | undefined {
  const site = cache.value(SITE);
  if (site === undefined) return undefined;
  const outputs = cache.rows<OutputState>("SELECT file, size, modified, hash, view FROM outputs");
  return {
    ...(JSON.parse(site) as SiteRow),
    outputs: new Map(outputs.map((state) => [state.file, state])),
    get shown() {
      // Asked for once, and not held: it is of all articles.
      return shownIn(cache.value(SHOWN) ?? "");
    },
  };
}

/** Keeps a site: of its files, those that are others than before. */
export function keepSite(
  cache: ArchiveCache,
  site: BuiltSite,
  before: BuiltSite | undefined,
): void {
  const { output, environment, archive, unchanged, outputs, shown } = site;
  cache.setValue(SITE, JSON.stringify({ output, environment, archive, unchanged }));
  cache.setValue(SHOWN, shown === undefined ? "" : textOf(shown));
  keepOutputs(cache, outputs, before?.outputs);
}

/** Keeps the files of a site that are others than before. */
export function keepOutputs(
  cache: ArchiveCache,
  outputs: BuiltSite["outputs"],
  before: BuiltSite["outputs"] | undefined,
): void {
  for (const [file, state] of outputs) {
    if (isSame(before?.get(file), state)) continue;
    const { size, modified, hash, view } = state;
    cache.write(PUT_OUTPUT, file, size, modified, hash, view);
  }
  for (const file of before?.keys() ?? []) {
    if (!outputs.has(file)) cache.write("DELETE FROM outputs WHERE file = ?", file);
  }
}

/**
 * From now on nobody believes what the cache says of articles that were shown: it is about to be told
 * what belongs to pages that are not written yet.
 */
export function forgetShown(cache: ArchiveCache): void {
  cache.setValue(SHOWN, "");
}

/** One text, since so many rows take longer to read than all else that a build does with them. */
function textOf({ rest, keys }: ShownArticles): string {
  return [rest, ...Array.from(keys, ([id, key]) => `${id} ${key}`)].join("\n");
}

function shownIn(text: string): ShownArticles | undefined {
  const [rest, ...lines] = text.split("\n");
  if (!rest) return undefined;
  const keys = new Map<number, string>();
  for (const line of lines) {
    const end = line.indexOf(" ");
    keys.set(Number(line.slice(0, end)), line.slice(end + 1));
  }
  return { rest, keys };
}

function isSame(one: OutputState | undefined, two: OutputState): boolean {
  if (one === two) return true;
  const isFile = one?.size === two.size && one.modified === two.modified;
  return isFile && one.hash === two.hash && one.view === two.view;
}
