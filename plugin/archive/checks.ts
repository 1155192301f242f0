import type { CheckNotice } from "../articles/checks.ts";
import { quote } from "../articles/faults.ts";
import { matchingForm } from "../text/index.ts";
import type { Archive } from "./archive.ts";
import type { ArchiveArticle } from "./model.ts";

/**
 * What may be better in an archive as a whole: topics that one article has, and headlines that two
 * articles of one day have.
 *
 * @param registry the topic registry's file
 */
export function archiveNotices(
  archive: Pick<Archive, "articles" | "topics">,
  registry: string | undefined,
): CheckNotice[] {
  return [...topicsUsedOnce(archive, registry), ...doubledHeadlines(archive.articles)];
}

/** In an archive that has just begun every topic is used once. */
const LEAST_ARTICLES = 20;

function topicsUsedOnce(
  { topics, articles: { length: all } }: Pick<Archive, "topics" | "articles">,
  registry: string | undefined,
): CheckNotice[] {
  if (all < LEAST_ARTICLES) return [];
  return topics.flatMap(({ title, articles }): CheckNotice[] => {
    const [only, ...others] = articles;
    if (only === undefined || others.length > 0) return [];
    const line = only.lines.topics ?? 1;
    return [
      {
        ...placeOf(only, line),
        field: "topics",
        message: `The topic ${quote(title)} has this article alone.`,
        cure: `Name a topic that others have too, or make it another spelling of one${registry === undefined ? "" : `: aliases in ${registry}`}.`,
        kind: "topic-used-once",
      },
    ];
  });
}

function doubledHeadlines(articles: readonly ArchiveArticle[]): CheckNotice[] {
  const first = new Map<string, ArchiveArticle>();
  // From the oldest on, so that it is the later article that is told of.
  return [...articles].reverse().flatMap((article): CheckNotice[] => {
    const day = article.day?.key ?? article.month?.key ?? article.year.key;
    const key = `${day} ${matchingForm(article.title)}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, article);
      return [];
    }
    return [
      {
        ...placeOf(article, 1),
        field: "title",
        message: `The headline is that of ${other.inputPath.replace(/^\.\//, "")} too, of the same day.`,
        cure: "Delete one of the two, or word the headlines apart.",
        kind: "doubled-headline",
      },
    ];
  });
}

function placeOf({ inputPath }: ArchiveArticle, line: number) {
  return { file: inputPath.replace(/^\.\//, ""), line };
}
