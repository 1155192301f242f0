import { isoDate, readDate } from "../dates/index.ts";
import { PALETTES } from "../options/images.ts";
import type { Options } from "../options.ts";
import { signingKey } from "../publish/fixity.ts";
import { cmsFolder } from "./cms-folder.ts";
import { ownRedirects } from "./own-pages.ts";
import type { PagePlan } from "./page-plan.ts";

/**
 * What a site's options and files say of everything that is published beside its pages.
 *
 * @param icon the address of the site's icon
 * @param input the input folder
 */
export function publicationRules(options: Options, plan: PagePlan, icon: string, input: string) {
  const {
    feeds,
    cite,
    host,
    headers,
    redirects,
    manifest,
    dates,
    newsSitemap,
    site,
    openSearch,
    search,
  } = options;
  const paper = PALETTES[options.theme.palette];
  const now = readDate(dates.now, { zone: site.zone });
  return {
    feeds,
    citationFiles: cite.files && plan.hasArticlePages,
    robots: options.robots,
    fixity:
      options.fixity && plan.hasArticlePages
        ? {
            released: now === null ? undefined : isoDate(now, { zone: site.zone }),
            key: signingKey(),
          }
        : undefined,
    host,
    headers,
    hasHtml: options.articles.html,
    redirectPages: redirects.pages,
    manifest: {
      shortName: manifest.shortName,
      themeColor: manifest.themeColor ?? paper,
      backgroundColor: manifest.backgroundColor ?? paper,
    },
    newsUntil: newsSitemap && now !== null ? now : undefined,
    icon,
    openSearch: openSearch ?? plan.openSearch,
    hasSearchIndex: search.enabled && search.index && plan.links.search !== undefined,
    connections: search.enabled && search.endpoint !== undefined ? [search.endpoint] : [],
    hasCms: cmsFolder(input) !== undefined,
    ownRedirects: ownRedirects(input),
    urls: plan.urls,
    linked: plan.links,
  };
}
