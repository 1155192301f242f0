import type { Archive, ArchiveArticle } from "../../plugin/archive/index.ts";
import { contentHash } from "../../plugin/incremental/content-hash.ts";
import { articleKeys } from "../../plugin/views/article-key.ts";
import type { ArchiveChange } from "../../plugin/views/reach.ts";

/** Related articles that the tests' pages name. */
const RELATED = 3;

/**
 * How an archive differs from an earlier one, as a build tells from what it has kept.
 *
 * @param fileOf what an article's file says
 * @param archiveOf makes an archive of some of the earlier articles
 * @returns nothing where something else has changed than articles: the menu, or what an article shows
 *   of whose file nothing has
 */
export function changeOf(
  before: Archive,
  archive: Archive,
  fileOf: (article: ArchiveArticle) => string,
  archiveOf: (paths: ReadonlySet<string>) => Archive,
): ArchiveChange | undefined {
  if (menuOf(before) !== menuOf(archive)) return undefined;
  const keyOf = articleKeys(fileOf, contentHash);
  const was = new Map(before.articles.map((article) => [article.inputPath, article]));
  const is = new Map(archive.articles.map((article) => [article.inputPath, article]));
  const changed = archive.articles.filter((article) => {
    const earlier = was.get(article.inputPath);
    return earlier === undefined || keyOf(earlier) !== keyOf(article);
  });
  const paths = new Set(changed.map(({ inputPath }) => inputPath));
  for (const path of paths) {
    const [one, other] = [was.get(path), is.get(path)];
    if (one && other && fileOf(one) === fileOf(other)) return undefined;
  }
  const gone = [...was.keys()].filter((path) => !is.has(path) || paths.has(path));
  const differs = (companyOf: (archive: Archive, article: ArchiveArticle) => unknown) =>
    archive.articles.filter((article) => {
      const earlier = was.get(article.inputPath);
      if (earlier === undefined) return true;
      const [one, other] = [companyOf(before, earlier), companyOf(archive, article)];
      return JSON.stringify(one) !== JSON.stringify(other);
    });
  return {
    archive,
    changed,
    earlier: archiveOf(new Set(gone)),
    // An article of another text is another one in an index: what names it is ranked anew.
    relisted: [
      ...differs(listOf),
      ...archive.articles.filter((article) => {
        const named = archive
          .related(article, RELATED)
          .flatMap((one) => [one.article, ...one.copies]);
        return named.some(({ inputPath }) => paths.has(inputPath));
      }),
    ],
    regrouped: differs((of, article) => [of.copies(article).map(pathOf), storyOf(of, article)]),
    relatedArticles: RELATED,
  };
}

function listOf(archive: Archive, article: ArchiveArticle) {
  return archive
    .related(article, RELATED)
    .map((entry) => [pathOf(entry.article), entry.reason, entry.copies.map(pathOf)]);
}

function storyOf(archive: Archive, article: ArchiveArticle) {
  const { title, articles, parts } = archive.story(article) ?? {};
  return [
    title,
    articles?.map(pathOf),
    parts?.map((part) => [part.title, part.articles.map(pathOf)]),
  ];
}

function pathOf({ inputPath }: ArchiveArticle): string {
  return inputPath;
}

/** Which of the lists to which the menu leads have something in them. */
function menuOf({ articles, topics, stories, allSeries, years, authors, sources }: Archive) {
  const lists = [articles, topics, stories, allSeries, years, authors, sources];
  return lists.map(({ length }) => Number(length > 0)).join("");
}
