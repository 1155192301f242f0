import fs from "node:fs";
import path from "node:path";
import type { Site } from "../site/site.ts";
import { RebuildSignal } from "./rebuild-signal.ts";
import { hasOwnTemplates } from "./theme.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** Milliseconds without a change after which an author is taken to have paused. */
const PAUSE = 2000;

/**
 * Keeps a served site in step with its articles: a change, a deletion or a new article writes the
 * pages that show it in the theme and removes those that are no longer made; any other change
 * writes all. Where templates of the site's own may show more, all follows when the author pauses.
 */
export function useWatch(config: EleventyConfig, site: Site): void {
  const { root, plan, stale, inputs } = site;
  config.addWatchTarget(`${inputs.articles}/**/*.{md,markdown,mdown,mkd,mkdn,mdwn}`);
  if (inputs.topics !== undefined) config.addWatchTarget(inputs.topics);
  if (process.env.ELEVENTY_RUN_MODE === "build") return;

  const signal = new RebuildSignal(root, [inputs.articles, inputs.media]);
  config.addWatchTarget(path.basename(signal.file));

  // Which pages are the site's own is read with the configuration.
  for (const pattern of plan.ownFilePatterns) config.addWatchTarget(pattern, { resetConfig: true });
  const readConfigurationAnew = () => {
    config.addWatchTarget(path.basename(signal.file), { resetConfig: true });
    signal.raise();
  };
  config.on("eleventy.reset", () => signal.close());

  // Until a build has come to its end, nobody knows which of its pages are on disk.
  let everything = true;
  let isPart = false;
  let pause: NodeJS.Timeout | undefined;
  config.on("eleventy.beforeWatch", (changed: readonly string[]) => {
    clearTimeout(pause);
    if (!changed.every((file) => isInput(file, site, signal.file))) everything = true;
  });
  config.on("eleventy.before", () => {
    signal.clear();
    // Of several files saved at once Eleventy looks at the last one only, and at none while it builds.
    if (plan.isOutdated("any")) setTimeout(readConfigurationAnew, PAUSE).unref();
    stale.begin(everything);
    isPart = !everything;
    everything = true;
  });

  const showsMore = hasOwnTemplates(config);
  let made = new Set<string>();
  config.on("eleventy.after", ({ runMode }: BuildEvent) => {
    if (runMode === "build") return;
    signal.watchDeletions();
    signal.watchFolders(plan.ownFileFolders, () => {
      if (plan.isOutdated("gone")) readConfigurationAnew();
    });
    stale.confirm();
    everything = false;
    const now = new Set(plan.pages(site.archive).map((page) => page.url));
    for (const url of made) if (!now.has(url)) removePage(config.directories.output, url, site);
    made = now;
    if (!isPart || !showsMore) return;
    pause = setTimeout(() => {
      everything = true;
      signal.raise();
    }, PAUSE).unref();
  });
}

/** @param name a changed file as Eleventy names it, by its path from the root */
function isInput(name: string, { root, inputs }: Site, signal: string): boolean {
  const { articles, topics } = inputs;
  const file = path.resolve(root, name);
  return (
    file === signal ||
    file.startsWith(path.join(root, articles) + path.sep) ||
    (topics !== undefined && file === path.join(root, topics))
  );
}

function removePage(output: string, url: string, { publication }: Site): void {
  for (const file of ["index.html", ...publication.filesBesidePages]) {
    fs.rmSync(path.join(output, url, file), { force: true });
  }
}
