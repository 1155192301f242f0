import path from "node:path";
import type { Site } from "../site/site.ts";
import type { ArchiveSource } from "../site/source.ts";
import { loadWhenMended } from "./first-load.ts";
import { reportedOnce } from "./report.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/**
 * Reads the archive when a build begins, and offers its parts as collections. A server that is
 * started with faults waits until they are mended, as one that runs does.
 */
export function useArchive(config: EleventyConfig, site: Site): void {
  const { articles, media, topics, authors } = site.inputs;
  const inputs = [articles, media, topics ?? [], authors ?? []]
    .flat()
    .map((name) => path.resolve(name));
  let isFirst = true;
  config.on("eleventy.before", ({ runMode }: BuildEvent) => {
    const load = () => site.read(runMode !== "build");
    const waits = isFirst && runMode !== "build" && process.env.ELEVENTY_SOURCE === "cli";
    isFirst = false;
    reportedOnce(waits ? () => loadWhenMended(load, inputs) : load);
  });
  useCollections(config, site.source);
}

/** Offers the parts of the archive as collections. */
export function useCollections(config: EleventyConfig, source: ArchiveSource): void {
  const groups = [
    "topics",
    "years",
    "months",
    "days",
    "authors",
    "sources",
    "stories",
    "allSeries",
  ] as const;
  config.addCollection("articles", () => source.archive.articles);
  config.addCollection("corrections", () => source.archive.corrections);
  for (const name of groups) config.addCollection(name, () => source.archive[name]);
}
