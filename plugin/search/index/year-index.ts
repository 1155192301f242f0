import { languageDirection } from "../../text/index.ts";
import { encodeLength } from "../encoding.ts";
import {
  documentsFile,
  type IndexedYear,
  pairsFile,
  periodsFile,
  type ShownArticle,
  termsFile,
  textsFile,
  type YearDocuments,
  type YearEntry,
  type YearPeriods,
} from "../files.ts";
import type { ArticleReader } from "./article-reader.ts";
import type { CachedTerms, YearWords } from "./cached-terms.ts";
import type { SearchDocument, YearArticle } from "./document.ts";
import { pairFiles } from "./pair-files.ts";
import { termFiles } from "./term-files.ts";
import { YearFilters } from "./year-filters.ts";
import { YearTerms } from "./year-terms.ts";

/** Letters of the texts that share a file: fewer files for a host, more bytes for a reader. */
const TEXTS_LETTERS = 6000;

/** Letters of texts that are held at most. */
const HELD_LETTERS = 4_000_000;

/** What an index is made with, and where it goes. */
export interface IndexRules {
  readonly reader: ArticleReader;
  /** A short text that stands for a content. */
  readonly versionOf: (content: string) => string;
  /**
   * Is given each file as soon as it is made.
   *
   * @param name from the search folder
   * @param source of a file of texts: stands for its articles
   * @returns a version, which stands for the content
   */
  readonly write: (name: string, content: string, source?: string) => string;
  /** The year with its months and days; unset of all but its newest articles, where those are apart. */
  readonly periods?: YearPeriods | undefined;
  /** What articles of the year said in an earlier build, in the reader's words: they are not read again. */
  readonly before?: CachedTerms | undefined;
  /** The version of a file of texts that is there already and need not be made. */
  readonly versionThere?: (name: string, source: string) => string | undefined;
}

/** A year's index, whose files are written. */
export interface YearIndex {
  readonly entry: YearEntry;
  /** What the next index of the year may be made of. */
  readonly kept: YearWords;
}

/**
 * Makes the index of a year's articles, or of some of them: depends on nothing else.
 *
 * @param articles the oldest first
 */
export function yearIndex(
  year: IndexedYear,
  articles: readonly YearArticle[],
  rules: IndexRules,
): YearIndex {
  const { reader, before, periods, write, versionOf, versionThere } = rules;
  const held = new HeldTexts();
  const terms = new YearTerms(reader, before);
  const filters = new YearFilters();
  let [lengths, length, letters] = ["", 0, 0];
  for (const [number, article] of articles.entries()) {
    const read = terms.add(article, () => held.of(article));
    filters.add(article.about, number);
    lengths += encodeLength(read.words);
    length += read.words;
    letters += read.letters;
  }
  const documents: YearDocuments = { lengths, ...filters.encoded };
  const versions = [write(documentsFile(year), JSON.stringify(documents))];
  if (periods !== undefined) versions.push(write(periodsFile(year), JSON.stringify(periods)));
  const firsts: string[] = [];
  termFiles(terms.entries(), year, ({ first, content }) => {
    versions.push(write(termsFile(year, firsts.length), JSON.stringify(content)));
    firsts.push(first);
  });
  let pairs = 0;
  for (const content of pairFiles(terms.kept.pairs, year)) {
    versions.push(write(pairsFile(year, pairs++), JSON.stringify(content)));
  }
  const together = Math.max(
    1,
    Math.floor((TEXTS_LETTERS * articles.length) / Math.max(1, letters)),
  );
  for (let start = 0; start < articles.length; start += together) {
    const some = articles.slice(start, start + together);
    const name = textsFile(year, start / together);
    const source = versionOf(some.map(({ key }) => key).join(" "));
    versions.push(versionThere?.(name, source) ?? write(name, textsOf(some, held), source));
  }
  const entry: YearEntry = {
    ...year,
    version: versionOf(versions.join(" ")),
    articles: articles.length,
    length,
    together,
    terms: firsts,
    pairs,
  };
  return { entry, kept: terms.kept };
}

/** Texts that were read, until files of them are made: those of most years. */
class HeldTexts {
  readonly #texts = new Map<YearArticle, string>();
  #room = HELD_LETTERS;

  of(article: YearArticle): string {
    const known = this.#texts.get(article);
    if (known !== undefined) return known;
    const text = article.text();
    this.#room -= text.length;
    if (this.#room > 0) this.#texts.set(article, text);
    return text;
  }
}

function textsOf(articles: readonly YearArticle[], held: HeldTexts): string {
  const shown = articles.map((article) =>
    shownArticle({ ...article.about, text: held.of(article) }),
  );
  return `[${shown.map((one) => JSON.stringify(one)).join(",\n")}]`;
}

function shownArticle({ topics, place, lang, ...article }: SearchDocument): ShownArticle {
  const { url, title, date, isoDate, text } = article;
  return {
    url,
    title,
    date,
    isoDate,
    ...(lang === undefined ? {} : { lang: languageEntry(lang) }),
    ...(place === undefined ? {} : { place }),
    topics: topics.map((topic) =>
      topic.url === undefined ? [topic.name] : [topic.name, topic.url],
    ),
    text,
  };
}

function languageEntry(tag: string): NonNullable<ShownArticle["lang"]> {
  const dir = languageDirection(tag);
  return dir === undefined ? [tag] : [tag, dir];
}
