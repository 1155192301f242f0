import type { ToldArticle } from "../views/index.ts";
import { citationOf, titleInMarks } from "./citation/citation.ts";
import { CITATION_FORMATS } from "./citation/formats.ts";
import { citationTags, type MetaTag } from "./citation-tags.ts";
import { type FeedFormat, type FeedLink, feedLinks } from "./feeds.ts";
import { FIXED_TEXT } from "./fixity-files.ts";
import { licenceOf, type NamedLicence, namedLicence } from "./licence.ts";
import { type Pictured, type SharedPicture, sharedPicture } from "./picture.ts";
import { languageOf } from "./site.ts";
import { articleData } from "./structured-article.ts";
import { datasetData, type ToldDataset } from "./structured-dataset.ts";
import { listData, type ToldList } from "./structured-list.ts";
import { type PlainPage, pageData } from "./structured-page.ts";
import type { StructuredSite } from "./structured-site.ts";
import { type TypedLink, typedLinks } from "./typed-links.ts";

/** What a site chose about the heads of its pages. */
export interface HeadRules {
  /** Formats of the site's feeds. */
  readonly feeds: readonly FeedFormat[];
  /** Formats of the feeds of topics. */
  readonly topicFeeds: readonly FeedFormat[];
  /** Are there files of references beside articles? */
  readonly citationFiles: boolean;
}

/** A page in one of its languages. */
export interface LanguageLink {
  readonly lang: string;
  readonly url: string;
}

/** A reference to an article as its page prints it. */
export interface PrintedCitation {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publications: readonly string[];
  readonly archive: string | undefined;
  /** The whole address in readable letters; browsers copy the link in escapes. */
  readonly url: string;
  /** The hash of the text, and the file that has it; unset where the site publishes none. */
  readonly fixity: { readonly hash: string; readonly url: string } | undefined;
  /** Files for reference managers, with addresses from the site's root. */
  readonly files: readonly CitationLink[];
}

/** A file of a reference as a page links to it. */
interface CitationLink {
  readonly name: string;
  readonly type: string;
  readonly url: string;
  /** The name under which a reader keeps it. */
  readonly saveAs: string;
}

/**
 * What templates ask for when they tell machines of a page: filters by their names.
 *
 * A subject is an article, a page of a list, or any other page as `{ title, url }`.
 */
export function headFilters(site: StructuredSite, rules: HeadRules) {
  return {
    /** JSON-LD for a `<script type="application/ld+json">`, safe as it is. */
    structuredData: (subject: ToldArticle | PlainPage | ToldList | ToldDataset): string => {
      if ("dataset" in subject) return datasetData(subject, site);
      if ("articles" in subject) return listData(subject, site);
      return "authors" in subject ? articleData(subject, site) : pageData(subject, site);
    },

    /** Tags for reference managers. */
    citationTags: (article: ToldArticle): MetaTag[] => citationTags(article, site),

    /** The parts of a reference in the order in which Arabic journals print them. */
    citation: (article: ToldArticle): PrintedCitation => {
      const { key, title, authors, publications, archive, fixity } = citationOf(article, site);
      return {
        title: titleInMarks(title),
        authors,
        publications,
        archive: publications.includes(archive) ? undefined : archive,
        url: site.readable(article.url),
        fixity: fixity === undefined ? undefined : { hash: fixity, url: article.url + FIXED_TEXT },
        files: rules.citationFiles
          ? CITATION_FORMATS.map(({ name, file, type }) => ({
              name,
              type,
              url: article.url + file,
              saveAs: key + file.slice(file.lastIndexOf(".")),
            }))
          : [],
      };
    },

    /** Links for machines that collect what is worth keeping. */
    typedLinks: (article: ToldArticle): TypedLink[] =>
      typedLinks(article, site, rules.citationFiles),

    /** Under what others may publish an article, or the archive's own ones where none is given. */
    licence: (article: ToldArticle | undefined): NamedLicence | undefined => {
      const licence = article ? licenceOf(article, site) : site.licence?.site;
      return licence === undefined ? undefined : namedLicence(licence, site.words);
    },

    /** The picture that stands for an article or a topic elsewhere. */
    sharedPicture: (subject: Pictured): SharedPicture | undefined => sharedPicture(subject, site),

    /** The article itself and its other languages; none when it has no other. */
    languageLinks: (article: ToldArticle): LanguageLink[] => {
      const others = article.data.translations ?? [];
      if (others.length === 0) return [];
      const own = { lang: languageOf(article, site), url: site.absolute(article.url) };
      return [own, ...others.map(({ lang, url }) => ({ lang, url: site.absolute(url) }))];
    },

    /** Feeds of the site, or of the topic whose page's address is given. */
    feedLinks: (page: string): FeedLink[] =>
      feedLinks(page, page === "/" ? rules.feeds : rules.topicFeeds),
  };
}
