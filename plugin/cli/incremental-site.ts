import type { IncrementalRun } from "../eleventy/incremental-run.ts";
import { onSite } from "../eleventy/offered-site.ts";
import type { RunSettings } from "../eleventy/run-settings.ts";
import type { EleventyConfig } from "../eleventy/types.ts";
import { configurationFile } from "./configuration-file.ts";
import { tell } from "./locked-build.ts";
import { type Eleventy, siteEleventy, startEleventy } from "./site-eleventy.ts";

/** A site whose configuration was read, and of which nothing is built so far. */
interface StartedSite {
  readonly eleventy: Eleventy;
  readonly run: IncrementalRun;
}

/**
 * Starts the site's Eleventy, to write stale pages alone.
 *
 * @param root the project's root, an absolute path
 * @param configuration the configuration's file as it was named; Eleventy's usual ones if unset
 * @param prepare is given the configuration before the site's own is read
 * @returns nothing, and says so, where the configuration does not add the plugin
 */
export async function startSite(
  root: string,
  configuration: string | undefined,
  settings: Omit<RunSettings, "configuration" | "eleventy">,
  prepare: (config: EleventyConfig) => void,
): Promise<StartedSite | undefined> {
  const Eleventy = await siteEleventy(root);
  const runs: IncrementalRun[] = [];
  const eleventy = startEleventy(Eleventy, configuration, (config) => {
    onSite(config, (site) => {
      runs.push(
        site.buildIncrementally({
          ...settings,
          configuration: configurationFile(root, configuration),
          eleventy: Eleventy.getVersion(),
        }),
      );
    });
    prepare(config);
  });
  await eleventy.init();
  const [run] = runs;
  if (run !== undefined) return { eleventy, run };
  tell("Nothing was built: the site's configuration does not add the plugin Arshif.");
  return undefined;
}
