import fs from "node:fs";
import path from "node:path";
import { ArchiveCache } from "../incremental/cache/archive-cache.ts";
import { CachedArticles, READING } from "../incremental/cache/cached-articles.ts";
import { RelationsStore } from "../incremental/cache/relations-store.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { outputOf } from "../incremental/output-files.ts";
import type { PagesByKind } from "../incremental/shards/batches.ts";
import type { AddedSite } from "./added-site.ts";
import { writeArticleFiles } from "./article-files.ts";
import { boundMemoryGrowth } from "./memory-growth.ts";
import { paginateOver } from "./pages.ts";
import type { WorkerOutput } from "./run-settings.ts";
import { ownTemplates } from "./theme.ts";
import type { BuiltPage, EleventyConfig, MergedConfig } from "./types.ts";

/**
 * Lets Eleventy write nothing but the pages that this process is told to: all else of the site is
 * made by the process that gives out the work. Templates of the site's own stay where the theme's
 * have been replaced, since those may show whatever there is; what Eleventy writes of them goes.
 */
export class PageWorker {
  readonly #added: AddedSite;

  constructor(added: AddedSite) {
    this.#added = added;
    const { config, site } = added;
    const pages = site.pages();
    paginateOver(config, pages);
    const { showMore } = ownTemplates(config);
    if (!showMore) config.ignores.add(path.posix.join(config.directories.input, "**"));
    const templates = new Set(pages.kinds.map(({ template }) => template));
    config.on("eleventy.config", (merged) => {
      const all = merged.getConfig();
      leaveOutOldPages(config);
      if (!showMore) {
        keepOnly(all.virtualTemplates, templates);
        // Eleventy copies all of them for each page that it asks its address.
        keepOnly(all.javascriptFunctions, new Set());
      }
      leaveOutWholeSite(all);
    });
  }

  /** Makes the archive from the cache, which another process has brought up to date. */
  load(): void {
    const { root, source } = this.#added.site;
    const { cache } = ArchiveCache.open(root);
    if (cache === undefined) throw new Error("The cache was taken away while the site was built.");
    const articles = new CachedArticles(cache, root, source.reader);
    const files = articles.read();
    boundMemoryGrowth(files.size);
    const relations = new RelationsStore(cache, {
      reading: cache.value(READING) ?? "",
      hashOf: (inputPath) => source.hashOf(inputPath),
      idOf: articles.idOf,
    });
    // The files were looked at a moment ago by the process that gives out the work.
    const { keep } = articles;
    source.restore(files, { trustsTimes: true, hash: contentHash, keep }, relations);
    source.load(false);
  }

  /** Says which pages Eleventy writes next. */
  take(pages: PagesByKind): void {
    this.#added.site.pages().take(pages);
  }

  /** Finishes what Eleventy has written. */
  finish(written: readonly BuiltPage[]): readonly WorkerOutput[] {
    const { site } = this.#added;
    const pages = site.pages();
    const given = new Set(pages.kinds.flatMap((kind) => pages.given(kind).map(({ url }) => url)));
    const isGiven = ({ url }: BuiltPage) => url !== false && given.has(url);
    const own = written.filter(isGiven);
    for (const { outputPath } of written.filter((page) => !isGiven(page))) {
      if (outputPath !== false) fs.rmSync(outputPath, { force: true });
    }
    writeArticleFiles(own, site);
    return this.#outputsOf(own);
  }

  #outputsOf(written: readonly BuiltPage[]): WorkerOutput[] {
    const { site } = this.#added;
    return written.flatMap(({ url, outputPath, content }) => {
      if (url === false || outputPath === false) return [];
      const others = site.beside(url).map((name) => url.replace(/^\/+/, "") + name);
      const beside = others.map((other) => [other, ""] as const);
      return [[outputOf(url), contentHash(content)], ...beside] as const;
    });
  }
}

function keepOnly(entries: Record<string, unknown>, kept: ReadonlySet<string>): void {
  for (const name of Object.keys(entries)) if (!kept.has(name)) delete entries[name];
}

/** From the second batch on Eleventy would take pages of the build before for templates. */
function leaveOutOldPages({ directories: { input, output }, ignores }: EleventyConfig): void {
  const isBeside = path.relative(output, input).startsWith("..");
  if (isBeside) ignores.add(path.posix.join(output, "**"));
}

/** Files that Eleventy copies, and what a site does once it is whole: a search index. */
function leaveOutWholeSite({ passthroughCopies, events }: MergedConfig): void {
  keepOnly(passthroughCopies, new Set());
  for (const event of ["afterBuild", "eleventy.after"]) events.removeAllListeners(event);
}
