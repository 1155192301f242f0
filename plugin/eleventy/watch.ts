import fs from "node:fs";
import path from "node:path";
import { CACHE_FOLDER } from "../incremental/cache/cache-folder.ts";
import type { Site } from "../site/site.ts";
import { RebuildSignal } from "./rebuild-signal.ts";
import type { ServedRun } from "./served-run.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** Milliseconds without a change after which an author is taken to have paused. */
const PAUSE = 2000;

/** Milliseconds in which a browser gets a page that was just written, before all others are. */
const BREATH = 200;

/**
 * Keeps a served site in step with its articles: a change, a deletion or a new article writes the
 * pages that show it, those of saved articles first. Where templates of the site's own may show
 * more, all others follow when the author pauses.
 */
export function useWatch(config: EleventyConfig, site: Site, run: ServedRun | undefined): void {
  const { root, plan, inputs } = site;
  config.addWatchTarget(`${inputs.articles}/**/*.{md,markdown,mdown,mkd,mkdn,mdwn}`);
  for (const registry of registriesOf(site)) config.addWatchTarget(registry);
  if (run === undefined) return;

  const signal = new RebuildSignal(root, [inputs.articles, inputs.media]);
  config.addWatchTarget(path.basename(signal.file));
  // Each build writes there, and Eleventy watches every file of data below the input folder.
  config.watchIgnores.add(`${CACHE_FOLDER}/**`);

  // Which pages are the site's own is read with the configuration.
  for (const pattern of plan.ownFilePatterns) config.addWatchTarget(pattern, { resetConfig: true });
  const readConfigurationAnew = () => {
    config.addWatchTarget(path.basename(signal.file), { resetConfig: true });
    signal.raise();
  };
  config.on("eleventy.reset", () => signal.close());

  let pause: NodeJS.Timeout | undefined;
  config.on("eleventy.beforeWatch", (changed: readonly string[]) => {
    clearTimeout(pause);
    const files = changed.map((name) => path.resolve(root, name));
    run.expect(
      files.every((file) => isArticle(file, site)),
      files.every((file) => isArticle(file, site) || isOtherInput(file, site, signal.file)),
    );
  });
  config.on("eleventy.before", () => {
    signal.clear();
    // Of several files saved at once Eleventy looks at the last one only, and at none while it builds.
    if (plan.isOutdated("any")) setTimeout(readConfigurationAnew, PAUSE).unref();
  });
  config.on("eleventy.after", ({ runMode }: BuildEvent) => {
    if (runMode === "build") return;
    signal.watchDeletions();
    signal.watchFolders(plan.ownFileFolders, () => {
      if (plan.isOutdated("gone")) readConfigurationAnew();
    });
    if (!run.isQuick) return;
    pause = setTimeout(() => signal.raise(), run.showsMore ? PAUSE : BREATH).unref();
  });
}

/** @param file an absolute path */
function isArticle(file: string, { root, inputs }: Site): boolean {
  return file.startsWith(path.join(root, inputs.articles) + path.sep) && fs.existsSync(file);
}

function isOtherInput(file: string, { root, inputs }: Site, signal: string): boolean {
  const { articles } = inputs;
  return (
    file === signal ||
    file.startsWith(path.join(root, articles) + path.sep) ||
    registriesOf({ inputs }).some((registry) => file === path.join(root, registry))
  );
}

/** Files of the registries that the site has. */
function registriesOf({ inputs: { topics, authors } }: Pick<Site, "inputs">): string[] {
  return [topics, authors].filter((file) => file !== undefined);
}
