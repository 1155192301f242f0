import { loadWhenMended } from "./first-load.ts";
import { reportedOnce } from "./report.ts";
import type { ArchiveSource } from "./source.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/**
 * Reads the archive when a build begins, and offers its parts as collections. A server that is
 * started with faults waits until they are mended, as one that runs does.
 *
 * @param inputs files and folders that are read, absolute paths
 */
export function useArchive(
  config: EleventyConfig,
  source: ArchiveSource,
  inputs: readonly string[],
): void {
  let isFirst = true;
  config.on("eleventy.before", ({ runMode }: BuildEvent) => {
    const load = () => source.load(runMode !== "build");
    const waits = isFirst && runMode !== "build" && process.env.ELEVENTY_SOURCE === "cli";
    isFirst = false;
    reportedOnce(waits ? () => loadWhenMended(load, inputs) : load);
  });
  useCollections(config, source);
}

/** Offers the parts of the archive as collections. */
export function useCollections(config: EleventyConfig, source: ArchiveSource): void {
  const groups = ["topics", "years", "months", "days", "authors", "sources", "stories"] as const;
  config.addCollection("articles", () => source.archive.articles);
  config.addCollection("corrections", () => source.archive.corrections);
  for (const name of groups) config.addCollection(name, () => source.archive[name]);
}
