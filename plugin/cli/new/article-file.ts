import { Document } from "yaml";
import { PreciseDate, readDate } from "../../dates/index.ts";
import { printIsoDate } from "../../dates/machine-date.ts";
import { slug } from "../../text/index.ts";

/** What a new article is to say of itself. */
export interface NewArticle {
  readonly title: string;
  /** As it is written in the field; today in the site's zone if unset. */
  readonly date?: string | undefined;
  readonly topics?: readonly string[];
  readonly summary?: string;
}

/** Where and how a site reads its articles. */
export interface NewArticlePlace {
  /** The folder of the articles from the project's root. */
  readonly folder: string;
  /** An IANA name. */
  readonly zone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A file of a new article, from the project's root. */
export interface ArticleFile {
  readonly file: string;
  readonly content: string;
}

/**
 * The file of a new article: its name begins with the day where the date is one, and its values are
 * quoted where YAML would take them for something else.
 *
 * @param text what stands below the fields
 * @returns what is wrong with title or date, where no file can be made of them
 */
export function articleFile(
  { title, date, topics = [], summary }: NewArticle,
  { folder, zone, now }: NewArticlePlace,
  text = "",
): ArticleFile | "title" | "date" {
  const words = title.replace(/\s+/g, " ").trim();
  const name = slug(words);
  if (name === "") return "title";
  const read = date === undefined ? new PreciseDate(now, "minute") : readDate(date, { zone });
  if (read === null) return "date";
  const day = printIsoDate(read, zone);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const fields = new Document({
    title: words,
    date: date === undefined || read.civil ? day : date,
    ...(summary === undefined ? {} : { summary }),
  });
  if (topics.length > 0) fields.set("topics", fields.createNode(topics, { flow: true }));
  const yaml = fields.toString({
    singleQuote: true,
    lineWidth: 0,
    flowCollectionPadding: false,
  });
  return {
    file: `${folder}/${isDay ? `${day}-` : ""}${name}.md`,
    content: `---\n${yaml}---\n\n${text === "" ? "" : `${text}\n`}`,
  };
}
