import type {
  Archive,
  ArchiveArticle,
  NameGroup,
  TopicGroup,
  YearGroup,
} from "../../archive/index.ts";
import { entryOf } from "../../articles/entry.ts";
import { createDateFunctions, type DateOptions, isoDate } from "../../dates/index.ts";
import type { OwnTexts } from "../../related/index.ts";
import type { YearPeriods } from "../files.ts";
import type { CountedName, DescribedArticle, SearchDocument } from "../index/index.ts";

/** How the site prints dates. */
type Dates = Partial<DateOptions> & { readonly zone: string };

/** Says all of an article but its text and lead. */
export function describing(
  dates: Dates,
): (article: ArchiveArticle) => Omit<DescribedArticle, "lead"> {
  const { arDate } = createDateFunctions(dates);
  return (article) => ({
    url: article.url,
    title: article.title,
    date: arDate(article.date),
    isoDate: isoDate(article.date, dates),
    lang: article.data.lang,
    place: article.data.place,
    topics: article.topics.map((topic) => ({
      name: topic.name,
      url: topic.url,
      others: topic.lineage.flatMap((wider) =>
        wider === topic ? wider.topic.aliases : [wider.name, ...wider.topic.aliases],
      ),
    })),
    authors: article.authors.map(({ name }) => name),
    sources: article.sources.map(({ name }) => name),
  });
}

/** What is said in the films and sounds of an article, in paragraphs. */
export function transcriptsOf({ media }: Pick<ArchiveArticle, "media">): string[] {
  const { video, audio, inText = {} } = media ?? {};
  const fields = [video, audio].flatMap(
    (field) => field?.transcript ?? field?.file?.transcript ?? [],
  );
  return [...fields, ...Object.values(inText).flatMap(({ transcript = [] }) => transcript)];
}

/** The text in which an article is found: its own, and below it what is said in its films and sounds. */
export function searchedText(article: ArchiveArticle, ownTexts: OwnTexts): string {
  const own = ownTexts.text(article.place, article.plainText);
  return [own, ...transcriptsOf(article)].join("\n");
}

/** The published articles as search takes them, the newest first; one text is held at a time. */
export function* searchDocuments(
  { articles, ownTexts }: Archive,
  dates: Dates,
): Generator<SearchDocument> {
  const describe = describing(dates);
  for (const article of articles) {
    if (entryOf(article).draft) continue;
    const { place, summary } = article;
    const { plainText } = article;
    const lead = ownTexts.lead(place, summary, () => plainText);
    yield { ...describe(article), lead, text: searchedText(article, ownTexts) };
  }
}

/** The names of an archive with their pages and the number of their articles. */
export function countedNames(archive: Archive) {
  return {
    topic: archive.topics.filter(isPublished).map((topic) => ({
      ...countedName(topic),
      id: topic.id,
      others: topic.topic.aliases,
    })),
    author: archive.authors
      .filter(isPublished)
      .map((author) => ({ ...countedName(author), others: author.aliases })),
    source: archive.sources.filter(isPublished).map(countedName),
  } satisfies Record<string, readonly CountedName[]>;
}

/** A year with its months and days, as the site's pages name them. */
export function periodsOf(year: YearGroup): YearPeriods {
  const groups = [year, ...year.months.flatMap((month) => [month, ...month.days])];
  return Object.fromEntries(
    groups.filter(isPublished).map(({ key, title, url, articles }) => {
      const count = articles.filter((article) => !entryOf(article).draft).length;
      return [key, url === undefined ? [title, count] : [title, count, url]];
    }),
  );
}

/** Does a group hold more than drafts, which `--serve` alone knows? */
export function isPublished({
  articles,
}: {
  readonly articles: readonly ArchiveArticle[];
}): boolean {
  return articles.some((article) => !entryOf(article).draft);
}

function countedName({ name, url, articles }: TopicGroup | NameGroup) {
  const published = articles.filter((article) => !entryOf(article).draft);
  return { name, url, others: [], articles: published.length };
}
