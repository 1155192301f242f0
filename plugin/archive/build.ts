import type { Article } from "../articles/article.ts";
import { type Fault, quote } from "../articles/faults.ts";
import { slug } from "../text/index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { Topic } from "../topics/topic.ts";
import { Archive } from "./archive.ts";
import { ArchiveArticle } from "./article.ts";
import { FileNames } from "./file-names.ts";
import { Grouping } from "./grouping.ts";
import type { ArchiveRules } from "./rules.ts";

/**
 * Puts articles together to an archive.
 *
 * @param articles in any order
 * @param registry must know every topic that the articles name
 * @param unread paths of articles that could not be read, which others may refer to
 * @returns the archive, or everything that keeps it from standing
 */
export function buildArchive(
  articles: readonly Article[],
  registry: TopicRegistry,
  rules: ArchiveRules,
  unread: readonly string[] = [],
): Archive | Fault[] {
  const sorted = [...articles].sort(newestFirst);
  const faults = [
    ...sorted.flatMap((article) => topicFaults(article, registry)),
    ...sharedAddresses(sorted),
    ...referenceFaults(sorted, unread),
  ];
  if (faults.length > 0) return faults;

  const groups = new Grouping(registry, rules);
  const members = sorted.map((article, place) => {
    const { topics = [], authors = [], sources = [] } = article.data;
    const links = {
      topics: distinct(topics.flatMap((name) => topicGroup(name, registry, groups))),
      authors: distinct(authors.map((name) => groups.author(name))),
      sources: distinct(sources.map((name) => groups.source(name))),
      ...groups.periods(article),
    };
    const member = new ArchiveArticle(article, links, place, rules.render);
    groups.add(member);
    return member;
  });
  const archive = new Archive(members, groups, registry, rules);
  const taken = takenAddresses(archive);
  return taken.length > 0 ? taken : archive;
}

/**
 * A registry with a topic for every name in the articles that it does not know yet: for sites
 * that keep no closed list of topics.
 *
 * @returns the names as topics, in the order of the articles' paths; their ids are their slugs
 */
export function unlistedTopics(articles: readonly Article[], registry: TopicRegistry): Topic[] {
  const found = new Map<string, Topic>();
  for (const article of [...articles].sort((a, b) => (a.inputPath < b.inputPath ? -1 : 1))) {
    for (const name of article.data.topics ?? []) {
      const id = slug(name);
      if (id === "" || registry.find(name) !== undefined || found.has(id)) continue;
      found.set(id, { id, name, aliases: [] });
    }
  }
  return [...found.values()];
}

/** Of the same moment, the later path stands first, so that oldest-first lists are by path. */
function newestFirst(a: Article, b: Article): number {
  return b.date.getTime() - a.date.getTime() || (a.inputPath < b.inputPath ? 1 : -1);
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

function topicGroup(name: string, registry: TopicRegistry, groups: Grouping) {
  const topic = registry.find(name);
  return topic === undefined ? [] : groups.topic(topic);
}

function topicFaults(article: Article, registry: TopicRegistry): Fault[] {
  return (article.data.topics ?? []).flatMap((name, index): Fault[] => {
    if (registry.find(name) !== undefined) return [];
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

function sharedAddresses(articles: readonly Article[]): Fault[] {
  const owners = new Map<string, Article>();
  return articles.flatMap((article): Fault[] => {
    const owner = owners.get(article.url);
    if (owner === undefined) {
      owners.set(article.url, article);
      return [];
    }
    return [
      {
        ...placeOf(article, "slug"),
        message: `The article has the address ${article.url}, which ${owner.inputPath.slice(2)} has too.`,
        cure: "Rename one of the two files, or give one of them a slug.",
      },
    ];
  });
}

/** An article whose address a list needs: `/2019/08/` for a file named 08 that is dated 2019. */
function takenAddresses(archive: Archive): Fault[] {
  const lists = [...archive.groupPages("year"), ...archive.groupPages("month")];
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

function referenceFaults(articles: readonly Article[], unread: readonly string[]): Fault[] {
  const files = new FileNames([...articles, ...unread.map((inputPath) => ({ inputPath }))]);
  return articles.flatMap((article) => {
    const { pin = [], exclude = [] } = article.data.related ?? {};
    return [...pin, ...exclude].flatMap((name): Fault[] => {
      const found = files.find(name);
      if (found.length === 1) return [];
      const several = found.map((other) => other.inputPath.replace(/^\.\//, "")).join(", ");
      return [
        {
          ...placeOf(article, "related"),
          message:
            found.length === 0
              ? `No article's file is named ${quote(name)}.`
              : `The name ${quote(name)} fits several articles: ${several}.`,
          cure: "Write the name of an article's file as it stands in the folder, its date included.",
        },
      ];
    });
  });
}

function placeOf(article: Article, field: string, index?: number) {
  const line = article.lines[`${field}.${index}`] ?? article.lines[field];
  const file = article.inputPath.slice(2);
  return line === undefined ? { file, field } : { file, line, field };
}
