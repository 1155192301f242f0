import { ArshifError } from "../../articles/faults.ts";
import { Inspected, type Inspection } from "../../eleventy/inspection.ts";
import { onSite } from "../../eleventy/offered-site.ts";
import type { EleventyConfig } from "../../eleventy/types.ts";
import { englishNumber } from "../../text/plural.ts";
import { errorIn, failureText, tell } from "../build-failure.ts";
import { type SiteTools, startEleventy, whyNoSite } from "../site-eleventy.ts";
import { checkOutside, type ExternalSettings } from "./external/index.ts";
import { type OutsideLink, outsideLinks } from "./external/outside-links.ts";
import { type Checked, checkedOf, type FoundByCheck } from "./findings.ts";
import { keepLookedAt } from "./looked-at.ts";

/** What `arshif check` was told to look at. */
export interface CheckSettings {
  /** The configuration's file as it was named; Eleventy's usual ones if unset. */
  readonly configuration: string | undefined;
  /** Are files compared by their content? */
  readonly byContent: boolean;
  /** Names of checks that are not made. */
  readonly without: readonly string[];
  /** Are originals listed that no archive keeps? */
  readonly listsOriginals?: boolean;
  /** Are links to other sites looked at, and how? */
  readonly external?: ExternalSettings | undefined;
}

/**
 * Reads a site as a build would, and looks for all that is wrong; nothing is printed into the output
 * folder, and what is found stands in no cache that a build uses.
 *
 * @param root the project's root, an absolute path
 * @returns nothing, and says so, where the site cannot be looked at
 */
export async function checkSite(
  root: string,
  { configuration, byContent, without, external, listsOriginals }: CheckSettings,
): Promise<Checked | undefined> {
  let inspection: Inspection | undefined;
  const isTold = (error: unknown) =>
    errorIn(error, Inspected) !== undefined || errorIn(error, ArshifError) !== undefined;
  try {
    const inspect = (config: EleventyConfig, tools: SiteTools) => {
      onSite(config, (site) => {
        inspection = site.inspect({ ...tools, byContent });
      });
    };
    const eleventy = await startEleventy(root, configuration, inspect, isTold);
    if (inspection === undefined) {
      tell(`Nothing was checked: ${whyNoSite(root, configuration)}`);
      return undefined;
    }
    await eleventy.toJSON();
    throw new Inspected();
  } catch (error) {
    if (!isTold(error)) {
      tell(failureText(error, ".cache/arshif").replace("The build failed", "The check failed"));
      return undefined;
    }
    const others = errorIn(error, ArshifError);
    const found = foundBy(inspection, others);
    const isWhole = others === undefined && inspection !== undefined;
    keepLookedAt(root, isWhole ? inspection?.looked : undefined);
    const isAsked = isWhole && external !== undefined;
    const outside = isAsked ? await outsideOf(root, inspection as Inspection, external) : undefined;
    const all = { ...found, notices: [...found.notices, ...(outside?.notices ?? [])] };
    const off = new Set([...found.turnedOff, ...without]);
    const dead = off.has("external-dead") ? [] : (outside?.faults ?? []);
    const checked = checkedOf({ ...all, faults: [...found.faults, ...dead] }, without);
    return {
      ...checked,
      reading: inspection?.reading,
      ...(isWhole && listsOriginals ? { originals: originalsOf(inspection as Inspection) } : {}),
    };
  } finally {
    inspection?.close();
  }
}

/** Originals of articles of which no archived copy is named. */
function originalsOf(inspection: Inspection): OutsideLink[] {
  const { articles, url } = inspection.published;
  return outsideLinks(articles, url).filter(({ field }) => field === "originalUrl");
}

async function outsideOf(root: string, inspection: Inspection, external: ExternalSettings) {
  const { articles, url } = inspection.published;
  const outside = await checkOutside(root, articles, url, external);
  if (outside.unasked > 0) {
    const links = englishNumber(outside.unasked);
    tell(`${links} links to other sites could not be asked for now: check again to go on.`);
  }
  return outside;
}

function foundBy(
  inspection: Inspection | undefined,
  others: ArshifError | undefined,
): FoundByCheck {
  const { faults = [], notices = [] } = inspection?.findings ?? {};
  return {
    faults: [...faults, ...(others?.faults ?? [])],
    notices,
    turnedOff: inspection?.turnedOff ?? [],
    articles: inspection?.articles ?? 0,
  };
}
