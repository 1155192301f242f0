import type { SiteFiles } from "../site/site.ts";
import { copiedTo } from "./passthrough.ts";
import { ownTemplates, useIcon } from "./theme.ts";
import type { EleventyConfig } from "./types.ts";

/**
 * What Eleventy's configuration says of a site.
 *
 * @param root the project's root, an absolute path
 */
export function siteFiles(config: EleventyConfig, root: string): SiteFiles {
  const { input, includes, layouts, data, output } = config.directories;
  return {
    root,
    input,
    pathPrefix: config.pathPrefix,
    // By Eleventy's HtmlBase plugin.
    isPrefixedLater: () => config.getFilter("transformWithHtmlBase") !== undefined,
    icon: useIcon(config),
    copied: (address) => copiedTo(config, address),
    showsMore: () => ownTemplates(config).showMore,
    apart: [includes, layouts ?? includes, data, output],
  };
}
