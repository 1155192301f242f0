import path from "node:path";
import { ArshifError } from "./articles/faults.ts";
import { DuePages } from "./build/due-pages.ts";
import { Addresses } from "./eleventy/addresses.ts";
import { articleAge } from "./eleventy/article-age.ts";
import { useBidiFilters } from "./eleventy/bidi.ts";
import { useArchive } from "./eleventy/collections.ts";
import { useDates } from "./eleventy/dates.ts";
import { useFiles } from "./eleventy/files.ts";
import { useArchiveFilters, useLinkFilters } from "./eleventy/filters.ts";
import { arabicMarkdown, articleMarkdown } from "./eleventy/markdown/index.ts";
import { PagePlan, usePages } from "./eleventy/pages.ts";
import { ArchiveSource } from "./eleventy/source.ts";
import { useTheme } from "./eleventy/theme.ts";
import { useThemeFilters } from "./eleventy/theme-filters.ts";
import type { EleventyConfig } from "./eleventy/types.ts";
import { useWatch } from "./eleventy/watch.ts";
import { type ArshifOptions, readOptions } from "./options.ts";
import { machineFiles } from "./publish/files.ts";
import { directionOf, wordsFor } from "./words/choice.ts";

export type { ArshifOptions } from "./options.ts";

/**
 * The Eleventy plugin.
 *
 * @param eleventyConfig Eleventy's configuration
 * @param written the site owner's options; `site.title` and `site.url` are required
 * @throws {ArshifError} one report of everything that is wrong with the options
 */
export default function arshif(eleventyConfig: EleventyConfig, written: ArshifOptions): void {
  eleventyConfig.versionCheck(">=3.1");
  refuseSecond(eleventyConfig);

  const options = readOptions(written);
  const { site } = options;
  const dates = { ...options.dates, zone: site.zone };
  const addresses = new Addresses(eleventyConfig, site.url);
  const words = wordsFor(site.lang, options.words);
  const { html, quotes } = options.articles;
  const markdown = articleMarkdown(addresses.link, options.markdown, words, {
    html,
    quotes,
    headingLinks: true,
  });
  const feedMarkdown = articleMarkdown(addresses.absolute, options.markdown, words, {
    html,
    quotes,
  });
  const plan = new PagePlan(options.pages, eleventyConfig.directories.input);

  const articles = options.articles.folder ?? articlesBelow(eleventyConfig.directories.input);
  const topics = options.topics.file;
  const source = new ArchiveSource({
    root: process.cwd(),
    articles,
    topics,
    openTopics: options.topics.open ?? topics === undefined,
    reading: {
      zone: site.zone,
      defaults: options.articles.defaults,
      fields: options.articles.fields,
    },
    archive: {
      dates,
      related: options.related,
      stories: plan.storyRules(options.stories),
      listSize: options.lists.size,
      groupsWithPages: plan.groupsWithPages,
      home: plan.allArticles ?? "/",
      render: (article) => markdown.render(article.rawInput),
    },
  });

  const age = articleAge(dates, options.show.ageFrom);
  const due = new DuePages({
    age,
    relatedArticles: options.related.count,
    moreArticles: MOST_SHOWN,
    relatedTopics: MOST_SHOWN,
  });

  eleventyConfig.ignores.add(`${articles}/**`);
  const assets = useTheme(eleventyConfig);
  eleventyConfig.addGlobalData("arshif", {
    site,
    assets,
    words,
    show: options.show,
    dir: directionOf(site.lang),
    links: { ...plan.links, allArticles: plan.allArticles },
    articlePages: plan.hasArticlePages,
  });
  eleventyConfig.amendLibrary("md", (md) => arabicMarkdown(md, addresses.link, words, quotes));

  useDates(eleventyConfig, dates);
  useBidiFilters(eleventyConfig);
  useLinkFilters(eleventyConfig, addresses);
  useArchiveFilters(eleventyConfig, source, { related: options.related.count });
  useThemeFilters(eleventyConfig, source, { addresses, share: options.show.share, age });
  useArchive(eleventyConfig, source);
  usePages(eleventyConfig, plan, source, due);
  useFiles(eleventyConfig, () =>
    machineFiles(
      source.archive,
      plan.pages(source.archive),
      {
        ...site,
        absolute: addresses.absolute,
        text: (article) => feedMarkdown.render(article.rawInput),
      },
      { feed: plan.made("feed"), sitemap: plan.made("sitemap"), robots: plan.made("robots") },
      plan.links.sitemap,
    ),
  );
  useWatch(eleventyConfig, source, plan, due, { root: process.cwd(), articles, topics });
}

/** The longest list of articles or topics that a page is expected to show beside its own. */
const MOST_SHOWN = 10;

/** Where articles stand when the site does not say: `articles` in the input folder. */
function articlesBelow(input: string): string {
  return path.posix.join(input.split(path.sep).join("/"), "articles");
}

function refuseSecond(eleventyConfig: EleventyConfig): void {
  if (!("arshif" in eleventyConfig.globalData)) return;
  throw new ArshifError([
    {
      file: "arshif options",
      message: "The plugin was added twice, or the site has global data named arshif.",
      cure: "Call eleventyConfig.addPlugin(arshif, …) once, and name other data differently.",
    },
  ]);
}
