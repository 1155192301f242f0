import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ArchiveSource } from "./source.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** What a site's author changes while `--serve` or `--watch` runs, as paths from the root. */
export interface WatchedInput {
  readonly root: string;
  readonly articles: string;
  readonly topics: string | undefined;
}

/**
 * Keeps a served site in step with its articles. Eleventy builds anew when a watched file is added
 * or changed; a deleted one it does not notice, and pages that are no longer made it leaves where
 * they are. Both are seen to here.
 */
export function useWatch(config: EleventyConfig, source: ArchiveSource, input: WatchedInput): void {
  config.addWatchTarget(`${input.articles}/**/*.md`);
  if (input.topics !== undefined) config.addWatchTarget(input.topics);
  if (process.env.ELEVENTY_RUN_MODE === "build") return;

  const deletions = deletionSignal(input);
  config.addWatchTarget(deletions.file);
  let watched = false;
  let written: string[] = [];
  config.on("eleventy.after", ({ runMode }: BuildEvent) => {
    if (runMode === "build") return;
    if (!watched) deletions.watch();
    watched = true;
    const now = source.archive.articles.map((article) => article.url);
    const kept = new Set(now);
    for (const url of written) if (!kept.has(url)) removePage(config.directories.output, url);
    written = now;
  });
}

/** A file that is touched when an article's file disappears, so that Eleventy builds anew. */
function deletionSignal({ root, articles }: WatchedInput) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-"));
  const file = path.join(folder, "deleted");
  fs.writeFileSync(file, "");
  const absolute = path.join(root, articles);
  return {
    file: path.relative(root, file).split(path.sep).join("/"),
    watch: () => {
      const watcher = fs.watch(absolute, { recursive: true }, (_, name) => {
        if (name === null || fs.existsSync(path.join(absolute, name))) return;
        fs.writeFileSync(file, String(process.hrtime.bigint()));
      });
      watcher.unref();
    },
  };
}

function removePage(output: string, url: string): void {
  fs.rmSync(path.join(output, url, "index.html"), { force: true });
}
