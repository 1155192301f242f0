import { OPEN_SEARCH } from "../publish/files.ts";
import type { Site } from "../site/site.ts";
import type { SearchPageData } from "./search-page.ts";
import type { SiteAssets } from "./theme.ts";
import type { EleventyConfig } from "./types.ts";

/** Gives templates, as `arshif`, what they show of the site. */
export function useSiteData(
  config: EleventyConfig,
  { options, plan, publication, views, words, dir }: Site,
  assets: SiteAssets,
  search: SearchPageData | undefined,
): void {
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
    accounts: options.site.accounts.map((url) => ({ url, name: accountName(url) })),
    articlePages: plan.hasArticlePages,
    onThisDay: plan.makesDaysOfYear,
    titles: plan.titles,
    search,
    get frame() {
      return views.shown.frame;
    },
  });
  config.addGlobalData("arshif", data);
}

/** Names that people know places by; others are called by their host. */
const PLACES: Readonly<Record<string, string>> = {
  "facebook.com": "Facebook",
  "instagram.com": "Instagram",
  "linkedin.com": "LinkedIn",
  "t.me": "Telegram",
  "telegram.me": "Telegram",
  "tiktok.com": "TikTok",
  "twitter.com": "X",
  "whatsapp.com": "WhatsApp",
  "x.com": "X",
  "youtube.com": "YouTube",
};

function accountName(url: string): string {
  const host = new URL(url).hostname.replace(/^(?:www|m)\./, "");
  return PLACES[host] ?? host;
}
