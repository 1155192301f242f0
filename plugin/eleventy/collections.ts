import path from "node:path";
import type { Site } from "../site/site.ts";
import { loadWhenMended } from "./first-load.ts";
import { lazyList } from "./lazy-list.ts";
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
    if (site.left !== undefined) return;
    const load = () => site.read(runMode !== "build");
    const waits = isFirst && runMode !== "build" && process.env.ELEVENTY_SOURCE === "cli";
    isFirst = false;
    reportedOnce(waits ? () => loadWhenMended(load, inputs) : load);
  });
  useCollections(config, site);
}

const COLLECTIONS = [
  ...(["articles", "corrections", "topics", "years", "months", "days"] as const),
  ...(["authors", "sources", "stories", "allSeries"] as const),
] as const;

/** Offers the parts of the archive as collections; where nothing has changed, it is read when one is looked at. */
export function useCollections(config: EleventyConfig, site: Site): void {
  for (const name of COLLECTIONS) {
    config.addCollection(name, () =>
      site.left === undefined
        ? site.archive[name]
        : lazyList<object>(site.left.counts[name] ?? 0, () => site.archive[name]),
    );
  }
}

/** How many items each collection has. */
export function collectionCounts({ archive }: Site): Record<string, number> {
  return Object.fromEntries(COLLECTIONS.map((name) => [name, archive[name].length]));
}
