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
}

const SITE = "site";

/** The site as the build before left it; nothing where there was none. */
export function cachedSite(cache: ArchiveCache): BuiltSite | undefined {
  const site = cache.value(SITE);
  if (site === undefined) return undefined;
  const pages = cache.rows<{ url: string; hash: string }>("SELECT url, hash FROM pages");
  const outputs = cache.rows<OutputState & { file: string }>("SELECT * FROM outputs");
  return {
    ...(JSON.parse(site) as Pick<BuiltSite, "output" | "environment" | "archive">),
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
  const { output, environment, archive, pages, outputs } = site;
  cache.setValue(SITE, JSON.stringify({ output, environment, archive }));
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

function isSame(one: OutputState | undefined, two: OutputState): boolean {
  return one?.size === two.size && one.modified === two.modified && one.hash === two.hash;
}
