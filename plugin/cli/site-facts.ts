import { ArshifError } from "../articles/faults.ts";
import { onSite, type SiteFacts } from "../eleventy/offered-site.ts";
import { errorIn, failureText, tell } from "./build-failure.ts";
import { startEleventy, whyNoSite } from "./site-eleventy.ts";

/**
 * What a site's configuration says, for a command that writes into the site.
 *
 * @param root the project's root, an absolute path
 * @param configuration the configuration's file as it was named; Eleventy's usual ones if unset
 * @returns nothing, and says so, where the site cannot be started
 * @throws {ArshifError} where the site's options are wrong
 */
export async function siteFacts(
  root: string,
  configuration: string | undefined,
): Promise<SiteFacts | undefined> {
  try {
    let facts: SiteFacts | undefined;
    await startEleventy(root, configuration, (config) => {
      onSite(config, (site) => {
        facts = site.facts;
      });
    });
    if (facts !== undefined) return facts;
    tell(`Nothing was written: ${whyNoSite(root, configuration)}`);
  } catch (error) {
    if (errorIn(error, ArshifError) !== undefined) throw errorIn(error, ArshifError);
    tell(failureText(error, "the site").replace("The build failed", "Nothing was written"));
  }
  return undefined;
}
