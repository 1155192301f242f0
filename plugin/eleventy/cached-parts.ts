import path from "node:path";
import type { ArchiveCache } from "../incremental/cache/archive-cache.ts";
import { CachedArticles } from "../incremental/cache/cached-articles.ts";
import { RelationsStore } from "../incremental/cache/relations-store.ts";
import { ChangeLists } from "../incremental/change-lists.ts";
import type { BuildCache } from "../incremental/incremental-build.ts";
import type { PlanSettings } from "../incremental/plan-settings.ts";
import type { AddedSite } from "./added-site.ts";
import type { RunSettings } from "./run-settings.ts";

/** The parts of the cache that a build uses. */
export interface CachedParts extends Required<BuildCache> {
  readonly relations: RelationsStore;
}

/**
 * @param reading stands for how articles are read
 * @param waits are articles written when the build settles?
 */
export function cachedParts(
  cache: ArchiveCache,
  { site: { root, source } }: AddedSite,
  reading: string,
  waits = false,
): CachedParts {
  const articles = new CachedArticles(cache, root, source.reader, waits);
  const relations = new RelationsStore(cache, {
    reading,
    hashOf: (inputPath) => source.hashOf(inputPath),
    idOf: articles.idOf,
  });
  return { cache, articles, relations };
}

/** How a site is built that writes what is stale. */
export function planSettings(
  { site, folders }: AddedSite,
  { byContent, changes }: Pick<RunSettings, "byContent" | "changes">,
): PlanSettings {
  return {
    changes: changes === undefined ? undefined : new ChangeLists(changes, folders.site),
    root: site.root,
    output: path.posix.normalize(folders.output),
    outputFolder: folders.site,
    partFolder: folders.written,
    byContent,
    beside: (url) => site.beside(url).map((name) => url.replace(/^\/+/, "") + name),
  };
}
