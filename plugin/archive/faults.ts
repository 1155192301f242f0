import type { Article } from "../articles/article.ts";
import { entryOf } from "../articles/entry.ts";
import { type Fault, quote } from "../articles/faults.ts";
import { howTheyDiffer } from "../articles/look-alikes.ts";
import { slug } from "../text/index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { Topic } from "../topics/topic.ts";
import type { Archive } from "./archive.ts";
import { FileNames } from "./file-names.ts";

/** Topics that an article names and the registry does not know. */
export function topicFaults(article: Article, registry: TopicRegistry): Fault[] {
  return (entryOf(article).topics ?? []).flatMap((name, index): Fault[] => {
    if (registry.find(name) !== undefined) return [];
    if (slug(name) === "") return [namelessTopic(article, name, index)];
    const meant = registry.nearestName(name);
    return [
      {
        ...placeOf(article, "topics", index),
        message: `The topic ${quote(name)} is not in the topic registry.`,
        cure:
          meant === undefined
            ? "Name a topic of the registry, add this one to it, or set the option topics.open."
            : `Write ${quote(meant)}, or add the topic to the registry.`,
      },
    ];
  });
}

/** A name of signs alone, for which there is no address; the registry could give it an id. */
function namelessTopic(article: Article, name: string, index: number): Fault {
  return {
    ...placeOf(article, "topics", index),
    message: `The topic ${quote(name)} holds no letter or digit from which to make an address.`,
    cure: "Write a name in letters, or add the topic to the topic registry with an id.",
  };
}

/** Articles with the address of another. */
export function sharedAddresses(articles: readonly Article[]): Fault[] {
  const owners = new Map<string, Article>();
  return articles.flatMap((article): Fault[] => {
    if (article.url === "") return [];
    const owner = owners.get(article.url);
    if (owner === undefined) {
      owners.set(article.url, article);
      return [];
    }
    return [
      {
        ...placeOf(article, "slug"),
        message: `The article has the address ${article.url}, which ${owner.inputPath.slice(2)} has too.${howTheyDiffer(article.inputPath, owner.inputPath)}`,
        cure: "Rename one of the two files, or give one of them a slug.",
      },
    ];
  });
}

/** An article whose address a list needs: `/2019/08/` for a file named 08 that is dated 2019. Each period's list counts. */
export function takenAddresses(archive: Archive): Fault[] {
  const lists = (["year", "month", "day"] as const).flatMap((kind) => archive.groupPages(kind));
  return lists.flatMap((list): Fault[] => {
    const article = archive.article(list.url);
    if (article === undefined) return [];
    return [
      {
        ...placeOf(article, "slug"),
        message: `The article has the address ${list.url}, which the list of ${quote(list.subject.title)} has too.`,
        cure: "Rename the file, or give the article a slug.",
      },
    ];
  });
}

/** Names below `related` that are no other article's file, or fit several. */
export function referenceFaults(articles: readonly Article[], unread: readonly string[]): Fault[] {
  if (articles.every((article) => entryOf(article).related === undefined)) return [];
  const files = new FileNames([...articles, ...unread.map((inputPath) => ({ inputPath }))]);
  return articles.flatMap((article) => {
    const { pin = [], exclude = [] } = entryOf(article).related ?? {};
    return [...pin, ...exclude].flatMap((name): Fault[] => {
      const found = files.find(name);
      if (found.length !== 1) return [namesNone(name, found, placeOf(article, "related"))];
      return found[0]?.inputPath === article.inputPath ? [namesItself(article, name)] : [];
    });
  });
}

/**
 * Key articles of topics that are no article's file, or fit several.
 *
 * @param articles all that there are, those that are not shown among them
 * @param file the topic registry's
 */
export function keyArticleFaults(
  topics: readonly Topic[],
  articles: readonly { readonly inputPath: string }[],
  file: string,
): Fault[] {
  if (topics.every(({ key }) => key === undefined)) return [];
  const files = new FileNames(articles);
  return topics.flatMap(({ id, key = [] }) =>
    key.flatMap(({ name, line }) => {
      const found = files.find(name);
      return found.length === 1 ? [] : [namesNone(name, found, { file, line, field: `${id}.key` })];
    }),
  );
}

function namesNone(
  name: string,
  found: readonly { readonly inputPath: string }[],
  place: Pick<Fault, "file" | "line" | "field">,
): Fault {
  const several = found.map((other) => other.inputPath.replace(/^\.\//, "")).join(", ");
  return {
    ...place,
    message:
      found.length === 0
        ? `No article's file is named ${quote(name)}.`
        : `The name ${quote(name)} fits several articles: ${several}.`,
    cure: "Write the name of an article's file as it stands in the folder, its date included.",
  };
}

function namesItself(article: Article, name: string): Fault {
  return {
    ...placeOf(article, "related"),
    message: `The name ${quote(name)} is that of the article itself.`,
    cure: "Name another article's file, or remove the name.",
  };
}

function placeOf(article: Article, field: string, index?: number) {
  const line = article.lines[`${field}.${index}`] ?? article.lines[field] ?? 1;
  return { file: article.inputPath.slice(2), line, field };
}
