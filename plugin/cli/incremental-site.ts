import type { IncrementalRun } from "../eleventy/incremental-run.ts";
import { type OfferedSite, onSite } from "../eleventy/offered-site.ts";
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

/** What a site is read by: its configuration's file and its Eleventy's version. */
type SiteTools = Pick<RunSettings, "configuration" | "eleventy">;

/**
 * Starts the site's Eleventy, and builds nothing.
 *
 * @param root the project's root, an absolute path
 * @param configuration the configuration's file as it was named; Eleventy's usual ones if unset
 * @param take says what shall become of the site
 * @param prepare is given the configuration before the site's own is read
 * @param isTold is an error one that the command tells by itself?
 * @returns nothing taken where the configuration does not add the plugin
 */
export async function offeredBy<Taken>(
  root: string,
  configuration: string | undefined,
  take: (site: OfferedSite, tools: SiteTools) => Taken,
  prepare: (config: EleventyConfig) => void = () => {},
  isTold?: (error: unknown) => boolean,
): Promise<{ readonly eleventy: Eleventy; readonly taken: Taken | undefined }> {
  const file = configurationFile(root, configuration);
  const Eleventy = await siteEleventy(root);
  const taken: Taken[] = [];
  const begin = (config: EleventyConfig) => {
    onSite(config, (site) => {
      taken.push(take(site, { configuration: file, eleventy: Eleventy.getVersion() }));
    });
    prepare(config);
  };
  const eleventy = startEleventy(Eleventy, configuration, begin, isTold);
  await eleventy.init();
  return { eleventy, taken: taken[0] };
}

/**
 * The same, to write stale pages alone.
 *
 * @returns nothing, and says so, where the configuration does not add the plugin
 */
export async function startSite(
  root: string,
  configuration: string | undefined,
  settings: Omit<RunSettings, "configuration" | "eleventy">,
  prepare: (config: EleventyConfig) => void,
): Promise<StartedSite | undefined> {
  const take = (site: OfferedSite, tools: SiteTools) =>
    site.buildIncrementally({ ...settings, ...tools });
  const { eleventy, taken: run } = await offeredBy(root, configuration, take, prepare);
  if (run !== undefined) return { eleventy, run };
  tell("Nothing was built: the site's configuration does not add the plugin Arshif.");
  return undefined;
}
