import type {
  CorrectionCommentLeaf,
  CreativeWork,
  ImageObjectLeaf,
  NewsArticleLeaf,
  Organization,
  QuantitativeValueLeaf,
} from "schema-dts";
import { licenceAddress } from "../articles/licence.ts";
import { isoDateTime, type PreciseDate } from "../dates/index.ts";
import type { GroupName, ToldArticle } from "../views/index.ts";
import { dataBlock } from "./data-block.ts";
import { licenceOf } from "./licence.ts";
import { leadPicture, sharedPicture } from "./picture.ts";
import { directionOf, languageOf } from "./site.ts";
import { galleriesOf, mediaOf } from "./structured-media.ts";
import { person } from "./structured-person.ts";
import {
  breadcrumb,
  graph,
  known,
  named,
  publisher,
  type StructuredSite,
  siteAsWhole,
} from "./structured-site.ts";

/**
 * The structured data of an article's page: the `NewsArticle` with every field that the article
 * has, and the way to it. It says nothing that changes when the archive grows.
 *
 * @returns JSON for a `<script type="application/ld+json">`
 */
export function articleData(article: ToldArticle, site: StructuredSite): string {
  const { links, words } = site;
  const way = [
    { title: words.archive, url: links.years },
    article.year,
    article.month,
    article.day,
    { title: article.title, url: article.url, dir: directionOf(article, site) },
  ];
  return dataBlock(graph([newsArticle(article, site), breadcrumb(way, site)]));
}

/** One article as schema.org's vocabulary describes it. */
function newsArticle(article: ToldArticle, site: StructuredSite): NewsArticleLeaf {
  const { data } = article;
  const { absolute, isolate } = site;
  const url = absolute(article.url);
  const dir = directionOf(article, site);
  const moment = (date: PreciseDate) => isoDateTime(date, { zone: site.zone });
  const topics = article.topics.map((topic) => isolate(topic.title));
  const { video, audio } = mediaOf(article, site);
  const licence = licenceOf(article, site);
  return {
    "@type": "NewsArticle",
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: { "@type": "WebPage", "@id": url },
    headline: isolate(article.title, dir),
    datePublished: moment(article.date),
    inLanguage: languageOf(article, site),
    publisher: publisher(site),
    isPartOf: partOf(article, site),
    wordCount: article.words,
    ...known({
      description: article.summary === "" ? undefined : isolate(article.summary, dir),
      dateModified: data.updated === undefined ? undefined : moment(data.updated),
      author: some(article.authors.map((group) => person(group, site))),
      sourceOrganization: some(article.sources.map((group) => organisation(group, site))),
      dateline: data.place === undefined ? undefined : isolate(data.place),
      image: picture(article, site),
      video: some(video),
      audio: some(audio),
      hasPart: some(galleriesOf(article, site)),
      articleSection: some(topics),
      keywords: some(topics),
      about: some(article.topics.map((topic) => named("Thing", topic.title, topic.url, site))),
      correction: some(
        (data.corrections ?? []).map(
          ({ date, text }): CorrectionCommentLeaf => ({
            "@type": "CorrectionComment",
            datePublished: moment(date),
            text: isolate(text, dir),
          }),
        ),
      ),
      position: article.series?.number,
      isBasedOn: data.originalUrl === undefined ? undefined : absolute(data.originalUrl),
      license: licence && licenceAddress(licence),
      archivedAt: data.archivedUrl === undefined ? undefined : absolute(data.archivedUrl),
      workTranslation: some(
        (data.translations ?? []).map(
          (other): CreativeWork => ({
            "@type": "CreativeWork",
            inLanguage: other.lang,
            url: absolute(other.url),
          }),
        ),
      ),
    }),
  };
}

function partOf(article: ToldArticle, site: StructuredSite): CreativeWork[] {
  const { series } = article;
  const whole = siteAsWhole(site);
  return series === undefined
    ? [whole]
    : [
        whole,
        {
          ...named("CreativeWorkSeries", series.title, series.url, site),
          name: site.isolate(series.title, directionOf(article, site)),
        },
      ];
}

function picture(article: ToldArticle, site: StructuredSite): ImageObjectLeaf | undefined {
  const shown = leadPicture(article, site) ?? sharedPicture(article, site);
  if (shown === undefined) return undefined;
  const { url, alt, caption, credit, width, height } = shown;
  const dir = directionOf(article, site);
  return {
    "@type": "ImageObject",
    url,
    ...known({
      caption: caption === undefined ? undefined : site.isolate(caption, dir),
      creditText: credit === undefined ? undefined : site.isolate(credit),
      description: alt === undefined ? undefined : site.isolate(alt, dir),
      width: pixels(width),
      height: pixels(height),
    }),
  };
}

function pixels(value: number | undefined): QuantitativeValueLeaf | undefined {
  return value === undefined ? undefined : { "@type": "QuantitativeValue", value, unitCode: "E37" };
}

function organisation(group: GroupName, site: StructuredSite): Organization {
  return named("Organization", group.title, group.url, site);
}

/** A list with something in it. */
function some<Item>(items: Item[]): Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
