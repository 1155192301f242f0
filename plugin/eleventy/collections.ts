import { reportedOnce } from "./report.ts";
import type { ArchiveSource } from "./source.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** Reads the archive when a build begins, and offers its parts as collections. */
export function useArchive(config: EleventyConfig, source: ArchiveSource): void {
  config.on("eleventy.before", ({ runMode }: BuildEvent) =>
    reportedOnce(() => source.load(runMode !== "build")),
  );
  useCollections(config, source);
}

/** Offers the parts of the archive as collections. */
export function useCollections(config: EleventyConfig, source: ArchiveSource): void {
  const groups = ["topics", "years", "months", "days", "authors", "sources", "stories"] as const;
  config.addCollection("articles", () => source.archive.articles);
  config.addCollection("corrections", () => source.archive.corrections);
  for (const name of groups) config.addCollection(name, () => source.archive[name]);
}
