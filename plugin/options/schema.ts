import type { MarkdownIt } from "markdown-it";
import { z } from "zod";
import { arabicWords } from "../words.ts";
import { articlesSchema } from "./articles.ts";
import { checkSchema } from "./check.ts";
import { citeSchema } from "./cite.ts";
import { DATE_OPTIONS, DATES_OF_SITE, datesSchema } from "./dates.ts";
import { feedsSchema } from "./feeds.ts";
import { fixitySchema } from "./fixity.ts";
import { frontSchema } from "./front.ts";
import { headersSchema, hostSchema, redirectsSchema } from "./host.ts";
import { cardsSchema, imagesSchema, mediaSchema, themeSchema } from "./images.ts";
import { licenceGroup, licenceSchema } from "./licence.ts";
import { manifestSchema } from "./manifest.ts";
import { menuSchema } from "./menu.ts";
import { openSearchSchema } from "./open-search.ts";
import { pagesSchema } from "./pages.ts";
import { relatedSchema } from "./related.ts";
import { robotsSchema } from "./robots.ts";
import { SEARCH_OPTIONS, searchSchema } from "./search.ts";
import { showSchema } from "./show.ts";
import { siteSchema, wholeSiteSchema } from "./site.ts";
import { STORY_OPTIONS, storiesSchema } from "./stories.ts";
import { topicsSchema } from "./topics.ts";
import { count, folder, yesOrNo } from "./values.ts";
import { wordsSchema } from "./words.ts";

/** All options. */
export const optionsSchema = z.strictObject({
  site: wholeSiteSchema,
  /** How dates are printed; every option of the date functions but `zone`, which is the site's. */
  dates: datesSchema.default({}),
  topics: topicsSchema.prefault({}),
  /** The author registry: a YAML list of authors, from the project's root. */
  authors: folder.optional(),
  articles: articlesSchema.prefault({}),
  /** Pages that the plugin makes. */
  pages: pagesSchema.prefault({}),
  show: showSchema.prefault({}),
  /** Links at the top of every page, and at its end. */
  menu: menuSchema,
  footer: menuSchema,
  /** What the front page shows, in which order. */
  front: frontSchema,
  lists: z.strictObject({ size: count(1, 1000).default(20) }).prefault({}),
  related: relatedSchema.prefault({}),
  feeds: feedsSchema.prefault({}),
  cite: citeSchema.prefault({}),
  /** Under what others may publish articles. */
  licence: licenceSchema.prefault({}),
  /** A file with each article's text, and one with the hashes of all. */
  fixity: fixitySchema,
  /** Which robots robots.txt sends away. */
  robots: robotsSchema.prefault({}),
  /** Checks of `arshif check` that are turned off: `{ "no-summary": false }`. */
  check: checkSchema.prefault({}),
  /** Where the site is published: decides which files a host reads, and which limits are checked. */
  host: hostSchema,
  headers: headersSchema.default({}),
  redirects: redirectsSchema.prefault({}),
  manifest: manifestSchema.prefault({}),
  /** A sitemap of the last two days' articles; they are counted back from `dates.now`. */
  newsSitemap: yesOrNo.default(false),
  /** The site's own search: its index, its page and the field in the header. */
  search: searchSchema,
  openSearch: openSearchSchema,
  stories: storiesSchema,
  media: mediaSchema,
  images: imagesSchema.prefault({}),
  cards: cardsSchema,
  theme: themeSchema.prefault({}),
  /** Words of the interface that differ from the theme's own. */
  words: wordsSchema().default({}),
  /** Changes the markdown-it instance that renders articles. */
  markdown: z
    .custom<(md: MarkdownIt) => void>((value) => typeof value === "function", {
      error: "must be a function that takes a markdown-it instance",
    })
    .optional(),
});

/** Names of the options that stand in a group; none for what is no group. */
export function optionsBelow(path: readonly string[]): readonly string[] {
  const known: Readonly<Record<string, object>> = {
    "": optionsSchema.shape,
    site: siteSchema.shape,
    articles: articlesSchema.shape,
    "articles.defaults": articlesSchema.shape.defaults.unwrap().shape,
    pages: pagesSchema.shape,
    topics: { file: "", open: false, opinion: [] },
    show: showSchema.shape,
    lists: { size: 0 },
    related: relatedSchema.shape,
    feeds: feedsSchema.shape,
    cite: citeSchema.shape,
    licence: licenceGroup.shape,
    robots: robotsSchema.shape,
    check: checkSchema.shape,
    redirects: redirectsSchema.shape,
    manifest: manifestSchema.shape,
    images: imagesSchema.shape,
    theme: themeSchema.shape,
    words: arabicWords,
    ...groupsOfWords(),
  };
  if (path.join(".") === "stories") return STORY_OPTIONS;
  if (path.join(".") === "search") return SEARCH_OPTIONS;
  if (path[0] === "dates") {
    return DATE_OPTIONS.filter((name) => !DATES_OF_SITE.includes(name));
  }
  return Object.keys(known[path.join(".")] ?? {});
}

/** Words that stand in a group of their own, by their paths. */
function groupsOfWords(): Record<string, object> {
  const groups = Object.entries(arabicWords).filter(([, word]) => typeof word === "object");
  return Object.fromEntries(groups.map(([name, group]) => [`words.${name}`, group as object]));
}
