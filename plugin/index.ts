import path from "node:path";
import { ArshifError } from "./articles/faults.ts";
import { DuePages } from "./build/due-pages.ts";
import { readDate } from "./dates/index.ts";
import { Addresses } from "./eleventy/addresses.ts";
import { useArticleFiles } from "./eleventy/article-files.ts";
import { useBidiFilters } from "./eleventy/bidi.ts";
import { useArchive } from "./eleventy/collections.ts";
import { useDates } from "./eleventy/dates.ts";
import { useFiles } from "./eleventy/files.ts";
import { useArchiveFilters, useFilters, useLinkFilters } from "./eleventy/filters.ts";
import { arabicMarkdown, articleMarkdown } from "./eleventy/markdown/index.ts";
import { useOutputCheck } from "./eleventy/output-check.ts";
import { ownRedirects, PagePlan, usePages } from "./eleventy/pages.ts";
import { ArchiveSource } from "./eleventy/source.ts";
import { useTheme } from "./eleventy/theme.ts";
import type { EleventyConfig } from "./eleventy/types.ts";
import { useWatch } from "./eleventy/watch.ts";
import { type ArshifOptions, type Options, readOptions } from "./options.ts";
import { Publication } from "./publish/publication.ts";
import { isolateText } from "./text/index.ts";
import { wordsWith } from "./words.ts";

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
  const words = wordsWith(options.words);
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
      listSize: options.lists.size,
      groupsWithPages: plan.groupsWithPages,
      home: plan.allArticles ?? "/",
      otherPages: plan.taken,
      render: (article) => markdown.render(article.rawInput),
    },
  });

  const due = new DuePages({
    relatedArticles: options.related.count,
    moreArticles: MOST_SHOWN,
    relatedTopics: MOST_SHOWN,
  });

  eleventyConfig.ignores.add(`${articles}/**`);
  const assets = useTheme(eleventyConfig);
  const publication = new Publication(
    {
      ...site,
      absolute: addresses.absolute,
      isolate: isolateText,
      links: plan.links,
      words,
      articlePages: plan.hasArticlePages,
    },
    publicationRules(options, plan, assets.icon, eleventyConfig.directories.input),
  );
  eleventyConfig.addGlobalData("arshif", {
    site,
    assets,
    words,
    links: { ...plan.links, feed: publication.feed, allArticles: plan.allArticles },
    articlePages: plan.hasArticlePages,
  });
  eleventyConfig.amendLibrary("md", (md) => arabicMarkdown(md, addresses.link, words, quotes));

  useDates(eleventyConfig, dates);
  useBidiFilters(eleventyConfig);
  useLinkFilters(eleventyConfig, addresses);
  useArchiveFilters(eleventyConfig, source, { related: options.related.count });
  useArchive(eleventyConfig, source);
  usePages(eleventyConfig, plan, source, due);
  useFilters(eleventyConfig, publication.filters);
  useFiles(eleventyConfig, () =>
    due.files(
      publication.files(source.archive, plan.pages(source.archive), (article) =>
        feedMarkdown.render(article.rawInput),
      ),
    ),
  );
  useArticleFiles(eleventyConfig, source, (article) => publication.articleFiles(article));
  useOutputCheck(eleventyConfig, (files, redirects) =>
    publication.warnings(source.archive, files, redirects),
  );
  useWatch(eleventyConfig, source, plan, due, {
    root: process.cwd(),
    articles,
    topics,
    besidePages: publication.filesBesidePages,
  });
}

/** What the options say of everything that is published beside the pages. */
function publicationRules(options: Options, plan: PagePlan, icon: string, input: string) {
  const { feeds, cite, host, headers, redirects, manifest, dates, newsSitemap, site } = options;
  const now = readDate(dates.now, { zone: site.zone });
  return {
    feeds,
    citationFiles: cite.files && plan.hasArticlePages,
    host,
    headers,
    redirectPages: redirects.pages,
    manifest,
    newsUntil: newsSitemap && now !== null ? now : undefined,
    icon,
    ownRedirects: ownRedirects(input),
    urls: plan.urls,
    linked: plan.links,
  };
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
