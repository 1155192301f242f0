import fs from "node:fs";
import path from "node:path";
import type { DuePages } from "../build/due-pages.ts";
import { DeletionSignal } from "./deletions.ts";
import type { PagePlan } from "./pages.ts";
import type { ArchiveSource } from "./source.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** What a site's author changes while `--serve` or `--watch` runs, as paths from the root. */
export interface WatchedInput {
  readonly root: string;
  readonly articles: string;
  readonly topics: string | undefined;
}

/**
 * Keeps a served site in step with its articles: a change, a deletion or a new article writes the
 * pages that show it and removes those that are no longer made; any other change writes all.
 */
export function useWatch(
  config: EleventyConfig,
  source: ArchiveSource,
  plan: PagePlan,
  due: DuePages,
  input: WatchedInput,
): void {
  config.addWatchTarget(`${input.articles}/**/*.md`);
  if (input.topics !== undefined) config.addWatchTarget(input.topics);
  if (process.env.ELEVENTY_RUN_MODE === "build") return;

  const deletions = new DeletionSignal(path.join(input.root, input.articles));
  config.addWatchTarget(posix(path.relative(input.root, deletions.file)));

  let isInputAlone = false;
  config.on("eleventy.beforeWatch", (changed: readonly string[]) => {
    isInputAlone = changed.every((file) => isInput(file, input, deletions.file));
  });
  config.on("eleventy.before", () => due.begin(source.archive, !isInputAlone));

  let made = new Set<string>();
  config.on("eleventy.after", ({ runMode }: BuildEvent) => {
    if (runMode === "build") return;
    deletions.watch();
    due.confirm();
    const now = new Set(plan.pages(source.archive).map((page) => page.url));
    for (const url of made) if (!now.has(url)) removePage(config.directories.output, url);
    made = now;
  });
}

/** Eleventy names a changed file by `./` and its path from the root, or from the disk's root. */
function isInput(name: string, { root, articles, topics }: WatchedInput, signal: string): boolean {
  return [path.resolve(root, name), path.resolve("/", name)].some(
    (file) =>
      file === signal ||
      file.startsWith(path.join(root, articles) + path.sep) ||
      (topics !== undefined && file === path.join(root, topics)),
  );
}

function removePage(output: string, url: string): void {
  fs.rmSync(path.join(output, url, "index.html"), { force: true });
}

function posix(name: string): string {
  return name.split(path.sep).join("/");
}
