import { DATA_FILES } from "../publish/dataset-files.ts";
import { OPEN_SEARCH } from "../publish/files.ts";
import type { Site } from "../site/site.ts";
import type { Words } from "../words.ts";
import type { SearchPageData } from "./search-page.ts";
import type { SiteAssets } from "./theme.ts";
import type { EleventyConfig } from "./types.ts";

/** Gives templates, as `arshif`, what they show of the site. */
export function useSiteData(
  config: EleventyConfig,
  site: Site,
  assets: SiteAssets,
  search: SearchPageData | undefined,
): void {
  const { options, plan, publication, words, dir } = site;
  // Frozen, since Eleventy copies other data for each template and puts a proxy around each look at it.
  const data = Object.freeze({
    site: options.site,
    assets,
    words,
    show: options.show,
    dir,
    links: {
      ...plan.links,
      feed: publication.feed,
      allArticles: plan.allArticles,
      openSearch: (options.openSearch ?? plan.openSearch) && OPEN_SEARCH,
    },
    logo: options.theme.logo,
    accounts: options.site.accounts.map((url) => ({ url, name: accountName(url, words) })),
    articlePages: plan.hasArticlePages,
    onThisDay: plan.makesDaysOfYear,
    titles: plan.titles,
    dataFiles: DATA_FILES,
    search,
    get frame() {
      return site.frame;
    },
  });
  config.addGlobalData("arshif", data);
}

/** Hosts of the places that the interface has a name for; others are called by their host. */
const PLACES: Readonly<
  Record<string, keyof Words["mediaSites"] | Exclude<keyof Words["shareWith"], "email">>
> = {
  "facebook.com": "facebook",
  "instagram.com": "instagram",
  "linkedin.com": "linkedin",
  "soundcloud.com": "soundcloud",
  "t.me": "telegram",
  "telegram.me": "telegram",
  "tiktok.com": "tiktok",
  "twitter.com": "x",
  "vimeo.com": "vimeo",
  "whatsapp.com": "whatsapp",
  "x.com": "x",
  "youtube.com": "youtube",
};

function accountName(url: string, { mediaSites, shareWith }: Words): string {
  const host = new URL(url).hostname.replace(/^(?:www|m)\./, "");
  const place = PLACES[host];
  return place === undefined ? host : { ...shareWith, ...mediaSites }[place];
}
