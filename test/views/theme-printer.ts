import nunjucks from "nunjucks";
import type { Archive } from "../../plugin/archive/index.ts";
import { useBidiFilters } from "../../plugin/eleventy/bidi.ts";
import { useDates } from "../../plugin/eleventy/dates.ts";
import { useFilters, useLinkFilters } from "../../plugin/eleventy/filters.ts";
import { OwnFunctions } from "../../plugin/eleventy/own-functions.ts";
import { useThemeFilters } from "../../plugin/eleventy/theme-filters.ts";
import type { EleventyConfig } from "../../plugin/eleventy/types.ts";
import { contentHash } from "../../plugin/incremental/content-hash.ts";
import { StalePages } from "../../plugin/incremental/stale-pages.ts";
import { readOptions } from "../../plugin/options.ts";
import { headFilters } from "../../plugin/publish/head.ts";
import { searchWords } from "../../plugin/search/page/words.ts";
import { Addresses } from "../../plugin/site/addresses.ts";
import { pageKinds } from "../../plugin/site/page-kinds.ts";
import { PagePlan } from "../../plugin/site/page-plan.ts";
import { PageViews } from "../../plugin/site/page-views.ts";
import type { ArchiveSource } from "../../plugin/site/source.ts";
import { viewHash } from "../../plugin/views/index.ts";
import { wordsFor } from "../../plugin/words/choice.ts";
import { RULES } from "../archive/making.ts";

const OPTIONS = readOptions({
  site: { title: "أرشيف «ارفع صوتك»", url: "https://example.org/", description: "أخبار بغداد" },
  show: { hijri: true },
});
const WORDS = wordsFor("ar");
const PLAN = new PagePlan(OPTIONS.pages, "no-such-folder");
const ADDRESSES = new Addresses(
  { pathPrefix: "/", isPrefixedLater: () => false },
  OPTIONS.site.url,
);

/** A page of the theme. */
export interface PrintedPage {
  readonly url: string;
  readonly view: object;
  /** The hash of what the page shows. */
  readonly hash: string;
  print(): string;
}

/**
 * All pages of an archive, printed by the theme without Eleventy. Its filters are asked with no
 * archive behind them and no collections: a page that asks for more than its view fails.
 *
 * @param age years that each article is said to be old
 */
export function pagesOf(archive: Archive, isWhole = false, age?: number): PrintedPage[] {
  const views = new PageViews(
    { archive } as ArchiveSource,
    {
      relatedArticles: 3,
      age: () => age,
      isOpinion: () => false,
      menu: (lists) => PLAN.menu(WORDS, lists),
      footer: () => [{ url: "/about/", title: WORDS.about }],
      front: [
        "lead",
        { topic: "العراق", design: "cards", size: 2 },
        "latest",
        "onThisDay",
        "stories",
      ],
      frontSource: {
        topic: ({ topics }, name) => topics.find((topic) => topic.name === name),
        article: () => undefined,
      },
      today: ({ days }) => days[0]?.key,
      titleOfDay: ({ key }) => key,
      fileOf: ({ data, rawInput }) => JSON.stringify([data, rawInput]),
    },
    () => isWhole,
  );
  const stale = new StalePages();
  const data = { ...SITE_DATA, frame: views.shown.frame };
  return pageKinds(PLAN, { archive } as ArchiveSource, { views, stale }).flatMap((kind) => {
    const shown = stale.pick(kind.all(), (page) => page);
    return kind.views(shown).map((view) => ({
      url: view.url,
      view,
      hash: isWhole ? "" : viewHash(view, contentHash),
      print: () =>
        THEME.render(`arshif/${kind.name}.njk`, {
          arshif: data,
          page: { url: view.url },
          [kind.alias]: view,
        }),
    }));
  });
}

const SITE_DATA = {
  site: OPTIONS.site,
  assets: { style: "/style.css", script: "/theme.js", icon: "/icon.svg", fonts: [] },
  words: WORDS,
  show: OPTIONS.show,
  dir: "rtl",
  links: { ...PLAN.links, feed: "/feed.xml", allArticles: PLAN.allArticles },
  articlePages: true,
  titles: {},
  search: { script: "/search.js", digits: "latn" },
};

const THEME = themeEnvironment();

function themeEnvironment(): nunjucks.Environment {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader("_includes"));
  type Any = (...args: never[]) => unknown;
  const nothing = () => undefined;
  const engineMade: ((made: { environment: nunjucks.Environment }) => void)[] = [];
  const functions = new OwnFunctions({
    on: (_: string, listener: (typeof engineMade)[number]) => engineMade.push(listener),
    addFilter: nothing,
    addShortcode: nothing,
    addNunjucksShortcode: (name: string, print: Any) =>
      environment.addExtension(name, tag(name, print)),
  } as unknown as EleventyConfig);
  useDates(functions, RULES.dates);
  useBidiFilters(functions, { lang: "ar", dir: "rtl" });
  useLinkFilters(functions, ADDRESSES);
  useThemeFilters(functions, {} as ArchiveSource, {
    addresses: ADDRESSES,
    words: WORDS,
    share: OPTIONS.show.share,
    contents: OPTIONS.show.contents,
    isOpinion: () => false,
    age: nothing,
  });
  const site = {
    ...OPTIONS.site,
    absolute: ADDRESSES.absolute,
    readable: ADDRESSES.readable,
    isolate: (text: string) => text,
    dir: "rtl" as const,
    links: PLAN.links,
    words: WORDS,
    articlePages: true,
  };
  const rules = { feeds: ["atom"], topicFeeds: ["atom"], citationFiles: true } as const;
  useFilters(functions, { ...headFilters(site, rules), searchWords });
  for (const listener of engineMade) listener({ environment });
  return environment;
}

/** A tag of Nunjucks that prints what a function gives. */
function tag(name: string, print: (...args: never[]) => unknown): nunjucks.Extension {
  type Parser = { nextToken(): { value: string } } & Record<
    string,
    (...args: unknown[]) => unknown
  >;
  type Nodes = { CallExtension: new (...args: unknown[]) => object };
  const extension = {
    tags: [name],
    parse(parser: Parser, nodes: Nodes) {
      const { value } = parser.nextToken();
      const args = parser.parseSignature?.(true, true);
      parser.advanceAfterBlockEnd?.(value);
      return new nodes.CallExtension(extension, "run", args);
    },
    run: (_: object, ...args: never[]) => new nunjucks.runtime.SafeString(String(print(...args))),
  };
  return extension as unknown as nunjucks.Extension;
}
