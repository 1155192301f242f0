import fs from "node:fs";
import path from "node:path";
import { ArchiveCache } from "../incremental/cache/archive-cache.ts";
import { CachedArticles, READING } from "../incremental/cache/cached-articles.ts";
import { RelationsStore } from "../incremental/cache/relations-store.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { fileBelow } from "../incremental/output-files.ts";
import type { ArchivePages } from "./archive-pages.ts";
import { type MakeArticleFiles, writeArticleFiles } from "./article-files.ts";
import type { HandedShard, ShardOutput } from "./handed-shard.ts";
import { boundMemoryGrowth } from "./memory-growth.ts";
import { paginateOver } from "./pages.ts";
import type { ArchiveSource } from "./source.ts";
import { ownTemplates } from "./theme.ts";
import type { BuiltPage, EleventyConfig, MergedConfig } from "./types.ts";

/** What a process that writes some pages needs to know of the site. */
export interface ShardSite {
  readonly root: string;
  readonly articleFiles: MakeArticleFiles;
  /** Names of the files beside the page at an address, if it is an article's. */
  readonly beside: (url: string) => readonly string[];
}

/**
 * Lets Eleventy write nothing but the pages that this process is told to: all else of the site is
 * made by the process that gives out the work. Templates of the site's own stay where the theme's
 * have been replaced, since those may show whatever there is; what Eleventy writes of them goes.
 */
export function useShard(
  config: EleventyConfig,
  shard: HandedShard,
  source: ArchiveSource,
  pages: ArchivePages,
  site: ShardSite,
): void {
  paginateOver(config, pages);
  const { showMore } = ownTemplates(config);
  if (!showMore) config.ignores.add(path.posix.join(config.directories.input, "**"));
  const templates = new Set(pages.kinds.map(({ template }) => template));
  config.on("eleventy.config", (merged) => {
    const all = merged.getConfig();
    if (!showMore) keepOnly(all.virtualTemplates, templates);
    leaveOutWholeSite(all);
  });
  shard.work = {
    load: () => {
      const { cache } = ArchiveCache.open(site.root);
      if (cache === undefined)
        throw new Error("The cache was taken away while the site was built.");
      const articles = new CachedArticles(cache, site.root);
      const files = articles.read();
      boundMemoryGrowth(files.size);
      const relations = new RelationsStore(cache, {
        reading: cache.value(READING) ?? "",
        hashOf: (inputPath) => source.hashOf(inputPath),
        idOf: (inputPath) => articles.id(inputPath.replace(/^\.\//, "")),
      });
      // The files were looked at a moment ago by the process that gives out the work.
      const { keep } = articles;
      source.recall(files, { trustsTimes: true, hash: contentHash, keep }, relations);
      source.load(false);
    },
    take: (some) => pages.take(some),
    finish: (written) => {
      const given = new Set(pages.kinds.flatMap((kind) => pages.given(kind).map(({ url }) => url)));
      const isGiven = ({ url }: BuiltPage) => url !== false && given.has(url);
      const own = written.filter(isGiven);
      for (const { outputPath } of written.filter((page) => !isGiven(page))) {
        if (outputPath !== false) fs.rmSync(outputPath, { force: true });
      }
      writeArticleFiles(own, source, site.articleFiles);
      return outputsOf(own, config, site);
    },
  };
}

function keepOnly(entries: Record<string, unknown>, kept: ReadonlySet<string>): void {
  for (const name of Object.keys(entries)) if (!kept.has(name)) delete entries[name];
}

/** Files that Eleventy copies, and what a site does once it is whole: a search index. */
function leaveOutWholeSite({ passthroughCopies, events }: MergedConfig): void {
  keepOnly(passthroughCopies, new Set());
  for (const event of ["afterBuild", "eleventy.after"]) events.removeAllListeners(event);
}

function outputsOf(
  written: readonly BuiltPage[],
  config: EleventyConfig,
  { root, beside }: ShardSite,
): ShardOutput[] {
  const folder = path.resolve(root, config.directories.output);
  return written.flatMap(({ url, outputPath, content }) => {
    const file = outputPath === false ? undefined : fileBelow(folder, outputPath);
    if (file === undefined || url === false) return [];
    const others = beside(url).map((name) => url.replace(/^\/+/, "") + name);
    return [[file, contentHash(content)], ...others.map((other) => [other, ""] as const)] as const;
  });
}
