import type { Environment } from "../environment-hash.ts";
import type { ArchiveCache } from "./archive-cache.ts";

/** A file that a build has put into the output folder. */
export interface OutputState {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Of its content; an empty text where nothing but its size is known. */
  readonly hash: string;
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
  /** What each page showed when it was written, as a hash, by its address. */
  readonly pages: ReadonlyMap<string, string>;
  /** Every file of the site by its path from the output folder. */
  readonly outputs: ReadonlyMap<string, OutputState>;
  /** What pages show of articles; unset where that is not known. */
  readonly shown?: ShownArticles | undefined;
}

const SITE = "site";
const SHOWN = "shown";

/** The site as the build before left it; nothing where there was none. */
export function cachedSite(cache: ArchiveCache): BuiltSite | undefined {
  const site = cache.value(SITE);
  if (site === undefined) return undefined;
  const pages = cache.rows<{ url: string; hash: string }>("SELECT url, hash FROM pages");
  const outputs = cache.rows<OutputState & { file: string }>("SELECT * FROM outputs");
  return {
    ...(JSON.parse(site) as Pick<BuiltSite, "output" | "environment" | "archive">),
    shown: shownIn(cache.value(SHOWN) ?? ""),
    pages: new Map(pages.map(({ url, hash }) => [url, hash])),
    outputs: new Map(
      outputs.map(({ file, size, modified, hash }) => [file, { size, modified, hash }]),
    ),
  };
}

/** Keeps a site: of its pages and files, those that are others than before. */
export function keepSite(
  cache: ArchiveCache,
  site: BuiltSite,
  before: BuiltSite | undefined,
): void {
  const { output, environment, archive, pages, outputs, shown } = site;
  cache.setValue(SITE, JSON.stringify({ output, environment, archive }));
  cache.setValue(SHOWN, shown === undefined ? "" : textOf(shown));
  for (const [url, hash] of pages) {
    if (before?.pages.get(url) === hash) continue;
    cache.write("INSERT OR REPLACE INTO pages VALUES (?, ?)", url, hash);
  }
  for (const url of before?.pages.keys() ?? []) {
    if (!pages.has(url)) cache.write("DELETE FROM pages WHERE url = ?", url);
  }
  for (const [file, state] of outputs) {
    if (isSame(before?.outputs.get(file), state)) continue;
    const { size, modified, hash } = state;
    cache.write("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?)", file, size, modified, hash);
  }
  for (const file of before?.outputs.keys() ?? []) {
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
  return one?.size === two.size && one.modified === two.modified && one.hash === two.hash;
}
