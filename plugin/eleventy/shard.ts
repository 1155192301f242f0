import fs from "node:fs";
import path from "node:path";
import { ArticleKeeper } from "../incremental/catalogue/article-keeper.ts";
import { contentHash } from "../incremental/catalogue/content-hash.ts";
import { RelationsStore } from "../incremental/catalogue/relations-store.ts";
import { fileBelow } from "../incremental/output-files.ts";
import { planToWriteFrom } from "../incremental/shards/plan-file.ts";
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
    load: (file) => {
      const { articles, environment } = planToWriteFrom(file, site.root, boundMemoryGrowth);
      const hashOf = (inputPath: string) => source.hashOf(inputPath);
      const relations = new RelationsStore({ root: site.root, environment, hashOf });
      // The files were looked at a moment ago by the process that made the plan.
      const keeping = {
        trustsTimes: true,
        hash: contentHash,
        keep: new ArticleKeeper(site.root).keep,
      };
      source.recall(articles, keeping, relations);
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
