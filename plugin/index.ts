import path from "node:path";
import type { ArchiveArticle } from "./archive/index.ts";
import { CHECK_NAMES } from "./articles/check-names.ts";
import { ArshifError } from "./articles/faults.ts";
import { createDateFunctions } from "./dates/index.ts";
import { Addresses } from "./eleventy/addresses.ts";
import { ArchivePages } from "./eleventy/archive-pages.ts";
import { articleAge } from "./eleventy/article-age.ts";
import { writeArticleFiles } from "./eleventy/article-files.ts";
import { useBidiFilters } from "./eleventy/bidi.ts";
import { cardTools } from "./eleventy/card-tools.ts";
import { useCards } from "./eleventy/cards.ts";
import { useArchive, useCollections } from "./eleventy/collections.ts";
import { useDates } from "./eleventy/dates.ts";
import { useFiles } from "./eleventy/files.ts";
import { useArchiveFilters, useFilters, useLinkFilters } from "./eleventy/filters.ts";
import { useFonts } from "./eleventy/fonts.ts";
import type { IncrementalSite } from "./eleventy/incremental-site.ts";
import { useInputPlace } from "./eleventy/input-place.ts";
import { useLinkCheck } from "./eleventy/link-check.ts";
import { refuseMissingMedia } from "./eleventy/media.ts";
import { refuseMissingPackages } from "./eleventy/needed-packages.ts";
import { OfferedSite, offerSite } from "./eleventy/offered-site.ts";
import { admitOtherTransforms } from "./eleventy/other-transforms.ts";
import { type OutputWarnings, useOutputCheck } from "./eleventy/output-check.ts";
import { OutputFolders } from "./eleventy/output-folders.ts";
import { writesFiles } from "./eleventy/output-mode.ts";
import { useOutputPlace } from "./eleventy/output-place.ts";
import { OwnFunctions } from "./eleventy/own-functions.ts";
import { PageViews } from "./eleventy/page-views.ts";
import { PagePlan, pageKinds, usePages } from "./eleventy/pages.ts";
import { copiedTo } from "./eleventy/passthrough.ts";
import { usePictures } from "./eleventy/pictures.ts";
import { publicationRules } from "./eleventy/publication-rules.ts";
import { copiedFiles } from "./eleventy/published-files.ts";
import { useRedirectCheck } from "./eleventy/redirect-check.ts";
import { responsivePictures } from "./eleventy/responsive-pictures.ts";
import { responsiveSources } from "./eleventy/responsive-sources.ts";
import { useSearchIndex } from "./eleventy/search-index.ts";
import { useSearchPage } from "./eleventy/search-page.ts";
import { useServedDrafts } from "./eleventy/served-drafts.ts";
import { ArchiveSource } from "./eleventy/source.ts";
import { ownTemplates, useTheme } from "./eleventy/theme.ts";
import { useThemeFilters } from "./eleventy/theme-filters.ts";
import type { BuiltPage, EleventyConfig } from "./eleventy/types.ts";
import { useWatch } from "./eleventy/watch.ts";
import { CACHE_FOLDER } from "./incremental/cache/cache-folder.ts";
import { StalePages } from "./incremental/stale-pages.ts";
import { siteDates } from "./options/dates.ts";
import { type ArshifOptions, readOptions } from "./options.ts";
import { articleCard, cardTexts } from "./publish/cards/card.ts";
import { CardMaker } from "./publish/cards/card-maker.ts";
import { rememberingTexts } from "./publish/feeds.ts";
import { OPEN_SEARCH } from "./publish/files.ts";
import { Publication } from "./publish/publication.ts";
import { MANIFEST, PARTS, SEARCH_FOLDER } from "./search/files.ts";
import { searchWords } from "./search/page/words.ts";
import { pageScript } from "./search/page-script.ts";
import { searchBasis } from "./search/site/kept-years.ts";
import { SiteIndex } from "./search/site/site-index.ts";
import { isolating, languageDirection } from "./text/index.ts";
import { arabicMarkdown, articleMarkdown } from "./theme/markdown/index.ts";
import { bothDirections, leftToRight } from "./theme/markdown/left-to-right.ts";
import type { TextEnvironment } from "./theme/markdown/pictures.ts";
import { articleReading } from "./theme/markdown/reading.ts";
import { textKey } from "./views/index.ts";
import { wordsFor } from "./words/choice.ts";

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
  refuseMissingPackages(options, process.cwd());
  refuseMissingMedia(process.cwd(), options.media);
  const { input } = eleventyConfig.directories;
  const { site } = options;
  const dates = siteDates(options);
  const addresses = new Addresses(eleventyConfig, site.url);
  const words = wordsFor(site.lang, options.words);
  const dir = languageDirection(site.lang) ?? "rtl";
  const { html, quotes } = options.articles;
  const directionIn = ({ data }: ArchiveArticle) =>
    (data.lang === undefined ? undefined : languageDirection(data.lang)) ?? dir;
  const render = bothDirections(() =>
    articleMarkdown(addresses.link, options.markdown, words, { html, quotes, headingLinks: true }),
  );
  const renderForFeeds = bothDirections(() =>
    articleMarkdown(addresses.absolute, options.markdown, words, {
      html,
      quotes,
      isForFeeds: true,
    }),
  );
  const text = articleReading(
    articleMarkdown((address) => address, options.markdown, words, { html }),
  );
  const plan = new PagePlan(
    { ...options.pages, search: options.search && options.pages.search },
    input,
  );

  const hasCards = options.cards && plan.hasArticlePages;

  const articles = options.articles.folder ?? below(input, "articles");
  const media = options.media ?? below(input, "media");
  const topics = options.topics.file;
  const folders = new OutputFolders(eleventyConfig, process.cwd());
  useInputPlace(eleventyConfig);
  useOutputPlace(eleventyConfig, process.cwd(), { articles, media }, folders);
  const source = new ArchiveSource({
    root: process.cwd(),
    articles,
    topics,
    openTopics: options.topics.open ?? topics === undefined,
    reading: {
      zone: site.zone,
      defaults: options.articles.defaults,
      fields: options.articles.fields,
      text,
    },
    archive: {
      dates,
      related: options.related,
      stories: plan.storyRules(options.stories),
      listSize: options.lists.size,
      groupsWithPages: plan.groupsWithPages,
      home: plan.allArticles ?? "/",
      otherPages: plan.taken,
      cardOf: hasCards ? ({ url, data }) => articleCard(url, data.title) : undefined,
      plainText: (markdown) => text.plainText(markdown),
      // Nunjucks looks at each value twice, and would have each text rendered twice.
      render: rememberingTexts(
        (article) => render(article.rawInput, directionIn(article), environmentOf(article)),
        1,
      ),
    },
    pictures: {
      root: process.cwd(),
      input: below(input, "."),
      articles,
      media,
      copied: (address) => copiedTo(eleventyConfig, address),
      sourcesOf: (picture) =>
        options.images.responsive ? responsiveSources(picture, options.images) : undefined,
    },
    links: {
      input: below(eleventyConfig.directories.input, ""),
      articles,
      address: addresses.absolute("/").replace(/\/$/, ""),
    },
    deadLinks: options.articles.deadLinks,
  });

  const age = articleAge(dates, options.show.ageFrom);
  const stale = new StalePages();
  const views = new PageViews(
    source,
    {
      relatedArticles: options.related.count,
      age,
      menu: (archive) => plan.menu(words, archive),
      fileOf: ({ data }) => stale.identity(data),
    },
    () => ownTemplates(eleventyConfig).showMore,
  );

  for (const folder of [articles, CACHE_FOLDER]) eleventyConfig.ignores.add(`${folder}/**`);
  const functions = new OwnFunctions(eleventyConfig);
  const fonts = useFonts(eleventyConfig, options.theme.font, process.cwd(), folders);
  const assets = useTheme(eleventyConfig, fonts, plan.links.search !== undefined);
  const searchPage =
    plan.links.search === undefined
      ? undefined
      : useSearchPage(eleventyConfig, pageScript(), dates.digits);
  const publication = new Publication(
    {
      ...site,
      absolute: addresses.absolute,
      readable: addresses.readable,
      isolate: isolating(dir, TEXTS_KEPT),
      dir,
      links: plan.links,
      words,
      articlePages: plan.hasArticlePages,
    },
    publicationRules(options, plan, assets.icon, input),
  );
  // Frozen, since Eleventy copies other data for each template and puts a proxy around each look at it.
  const data = Object.freeze({
    site,
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
    articlePages: plan.hasArticlePages,
    titles: plan.titles,
    search: searchPage,
    get frame() {
      return views.shown.frame;
    },
  });
  eleventyConfig.addGlobalData("arshif", data);
  admitOtherTransforms(eleventyConfig, () => source.pictureFiles, addresses.link);
  eleventyConfig.amendLibrary("md", (md) => {
    arabicMarkdown(md, addresses.link, words, quotes, (href, env) => {
      const { page } = env as { page?: { inputPath?: string } };
      return source.addressOf(href, page?.inputPath?.replace(/^\.\//, "") ?? "");
    });
    if (dir === "ltr") leftToRight(md);
  });

  useDates(functions, dates);
  useBidiFilters(functions, { lang: site.lang, dir });
  useLinkFilters(functions, addresses);
  useArchiveFilters(functions, source, { related: options.related.count });
  useThemeFilters(functions, source, {
    addresses,
    share: options.show.share,
    age,
    menu: (indexes) => plan.menu(words, indexes),
  });
  useFilters(functions, { ...publication.filters, searchWords });
  const pages = new ArchivePages(pageKinds(plan, source, { views, stale }));
  const beside = (url: string) => (source.archive.article(url) ? publication.articleFileNames : []);
  const articleFiles = (article: ArchiveArticle) => publication.articleFiles(article);

  const writeBeside = (pages: readonly BuiltPage[]) =>
    writeArticleFiles(pages, source, articleFiles);
  const warnings: OutputWarnings = (files, redirects) =>
    publication.warnings(source.archive, files, redirects);
  const search =
    // A page elsewhere asks the index too: the option openSearch names it.
    options.search && (plan.links.search ?? options.openSearch) !== undefined
      ? new SiteIndex({
          root: process.cwd(),
          dates,
          hashOf: (inputPath) => source.hashOf(inputPath),
          basis: () => offered.run && searchBasis(offered.run.environment),
        })
      : undefined;
  const built: IncrementalSite = {
    root: process.cwd(),
    articles,
    media,
    topics,
    home: addresses.absolute("/"),
    options: { ...options, check: undefined, titles: plan.titles },
    turnedOff: CHECK_NAMES.filter((name) => options.check[name] === false),
    beside,
    headersShowStories: options.stories.enabled && plan.links.stories !== undefined,
    copies: () => [
      ...copiedFiles(source, process.cwd(), media, fonts.preloaded),
      ...(search?.files ?? []),
    ],
    writeBeside,
    warnings,
    makeMeanwhile: async () => makeSearch?.(),
    ended: () => search?.keep(),
  };
  const parts = {
    config: eleventyConfig,
    source,
    stale,
    pages,
    folders,
    articleFiles,
    site: built,
  };
  const offered = new OfferedSite(parts);
  offerSite(eleventyConfig, offered);
  if (offered.worker !== undefined) {
    useCollections(eleventyConfig, source);
    return;
  }
  useLinkCheck(eleventyConfig, source, {
    root: process.cwd(),
    input: below(eleventyConfig.directories.input, ""),
    media,
    beside,
    addresses: () => {
      const pages = plan.pages(source.archive);
      const files = publication.files(source.archive, pages, NO_TEXT, NO_TEXT);
      return [...[...pages, ...files].map(({ url }) => url), ...plan.taken];
    },
  });
  const inputs = [articles, media, topics ?? []].flat().map((name) => path.resolve(name));
  useArchive(eleventyConfig, source, inputs);
  useRedirectCheck(eleventyConfig, source, process.cwd(), () =>
    [
      ...publication.standing(source.archive, plan.pages(source.archive)),
      ...built.copies().map((file) => `/${file}`),
      ...(search === undefined ? [] : SEARCH_FILES),
      ...[assets.style, assets.script, assets.icon, assets.searchStyle ?? []].flat(),
    ].map((url) => ({ url: url.replace(/\?.*$/, "") })),
  );
  if (offered.inspection !== undefined) {
    offered.inspection.followReading();
    return;
  }
  offered.run?.followReading();
  usePictures(
    eleventyConfig,
    source,
    { root: process.cwd(), articles, media },
    folders,
    options.images.responsive ? responsivePictures(process.cwd(), options.images) : undefined,
  );
  if (hasCards) {
    const maker = new CardMaker(cardTools(process.cwd()));
    const text = cardTexts(site.title, createDateFunctions(dates).arDate, directionIn);
    useCards(eleventyConfig, source, folders, (shown) => maker.make(shown.map(text)));
  }
  const makeSearch: (() => Promise<void>) | undefined =
    search &&
    useSearchIndex(eleventyConfig, source, folders, (archive, folders) =>
      search.make(archive, folders),
    );
  usePages(eleventyConfig, pages);
  useFiles(eleventyConfig, () =>
    stale.files(
      publication.files(
        source.archive,
        plan.pages(source.archive),
        (article) => renderForFeeds(article.rawInput, directionIn(article), environmentOf(article)),
        (article) => textKey(article, stale.identity(article.data)),
      ),
    ),
  );
  if (offered.run === undefined) {
    eleventyConfig.on("eleventy.after", (event) => {
      if (writesFiles(event)) writeBeside(event.results ?? []);
    });
    useOutputCheck(eleventyConfig, warnings);
  }
  useServedDrafts(eleventyConfig, source, folders, publication.filesBesidePages);
  useWatch(eleventyConfig, source, plan, stale, {
    root: process.cwd(),
    articles,
    media,
    topics,
    besidePages: publication.filesBesidePages,
  });
}

/** Where the index of search stands: one file, and a folder whose files have names of its own. */
const SEARCH_FILES = [MANIFEST, PARTS].map((name) => SEARCH_FOLDER + name);

/** For asking where files stand. */
const NO_TEXT = () => "";

/** Texts whose isolated form is kept: names and headlines that a page says several times. */
const TEXTS_KEPT = 1000;

/** A path in the input folder, which Eleventy may have as an absolute one, from the project's root. */
function below(input: string, name: string): string {
  return path.relative("", path.join(input, name)).split(path.sep).join("/");
}

/** What the renderer of texts needs to know of an article. */
function environmentOf({ pictures, links, image }: ArchiveArticle): TextEnvironment {
  return { arshifPictures: pictures, arshifLinks: links, arshifHasLead: image !== undefined };
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
