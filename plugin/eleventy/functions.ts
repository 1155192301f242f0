import { searchWords } from "../search/page/words.ts";
import type { Site } from "../site/site.ts";
import { useBidiFilters } from "./bidi.ts";
import { useDates } from "./dates.ts";
import { useArchiveFilters, useFilters, useLinkFilters } from "./filters.ts";
import { OwnFunctions } from "./own-functions.ts";
import { useThemeFilters } from "./theme-filters.ts";
import type { EleventyConfig } from "./types.ts";

/** Gives templates, the theme's and the site's own, all filters and shortcodes. */
export function useFunctions(config: EleventyConfig, site: Site): void {
  const { options, dates, addresses, source, age, isOpinion, dir, publication } = site;
  const functions = new OwnFunctions(config);
  useDates(functions, dates);
  useBidiFilters(functions, { lang: options.site.lang, dir });
  useLinkFilters(functions, addresses);
  useArchiveFilters(functions, source, { related: options.related.count });
  useThemeFilters(functions, source, {
    addresses,
    words: site.words,
    share: options.show.share,
    contents: options.show.contents,
    isOpinion,
    age,
  });
  useFilters(functions, { ...publication.filters, searchWords });
}
