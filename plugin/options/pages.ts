import { z } from "zod";
import { yesOrNo } from "./values.ts";

/** `false`: nobody makes the page. `"own"`: the site makes it, at the address that the theme links to. */
const shown = z
  .union([z.boolean(), z.literal("own")], { error: 'must be true, false or "own"' })
  .default(true);

/** Who makes which page. */
export const pagesSchema = z.strictObject({
  home: shown,
  article: shown,
  topic: shown,
  topics: shown,
  year: shown,
  month: shown,
  day: shown,
  years: shown,
  onThisDay: shown,
  author: shown,
  authors: shown,
  source: shown,
  sources: shown,
  story: shown,
  stories: shown,
  series: shown,
  allSeries: shown,
  about: shown,
  corrections: shown,
  /** What is known of the articles as data, with a page that describes it. */
  data: shown.default(false),
  /** Earlier versions of articles, where some are kept beside them. */
  version: shown,
  search: shown,
  saved: shown,
  notFound: shown,
  /** Every part of the theme with hard content, for whoever changes it. */
  style: yesOrNo.default(false),
  feed: shown,
  sitemap: shown,
  robots: shown,
  manifest: shown,
  headers: shown,
  redirects: shown,
  nojekyll: shown,
});
