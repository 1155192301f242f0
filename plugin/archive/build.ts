import type { Article } from "../articles/article.ts";
import { entryOf } from "../articles/entry.ts";
import type { Fault } from "../articles/faults.ts";
import { OwnTexts } from "../related/index.ts";
import { CachedRelations } from "../relations/cached-relations.ts";
import { ComputedRelations } from "../relations/computed-relations.ts";
import { Copies } from "../relations/copy-groups.ts";
import { likenessOf } from "../relations/likeness.ts";
import { RelationTable } from "../relations/relation-table.ts";
import { type Relations, relatedCount } from "../relations/relations.ts";
import { updatedIndex } from "../relations/updated-index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import { Archive } from "./archive.ts";
import { referenceFaults, sharedAddresses, takenAddresses, topicFaults } from "./faults.ts";
import { Grouping } from "./grouping.ts";
import { ArchiveArticle, NameGroup, type TopicGroup } from "./model.ts";
import { newestFirst } from "./order.ts";
import { redirectFaults } from "./redirect-faults.ts";
import type { ArchiveRules } from "./rules.ts";
import { seriesFaults } from "./series.ts";

/** An archive, and what contradicts itself in it. */
export interface PutTogether {
  readonly archive: Archive;
  readonly faults: readonly Fault[];
}

/**
 * Puts articles together to an archive that may hold contradictions: `arshif check` looks on.
 *
 * @param articles in any order
 * @param registry must know every topic that the articles name
 * @param unread paths of articles that could not be read, which others may refer to
 * @param faulty articles with faults of their own, as far as they could be read: they are in no
 *   archive, but all that is wrong is told at once
 */
export function putTogether(
  articles: readonly Article[],
  registry: TopicRegistry,
  rules: ArchiveRules,
  unread: readonly string[] = [],
  faulty: readonly Article[] = [],
): PutTogether {
  const sorted = newestFirst(articles, rules.dates.zone);
  const all = [...sorted, ...faulty];
  const faults = [
    ...all.flatMap((article) => topicFaults(article, registry)),
    ...sharedAddresses(all),
    ...referenceFaults(sorted, unread),
    ...seriesFaults(all),
  ];

  const groups = new Grouping(registry, rules);
  const members = sorted.map((article, place) => {
    const { topics = [], authors = [], sources = [], series } = entryOf(article);
    const links = {
      topics: topicGroups(topics, registry, groups),
      authors: NameGroup.distinct(authors.map((name) => groups.author(name))),
      sources: NameGroup.distinct(sources.map((name) => groups.source(name))),
      series: series === undefined ? undefined : groups.seriesOf(series),
      ...groups.periods(article),
    };
    const member = new ArchiveArticle(
      article,
      links,
      place,
      rules,
      rules.picturesOf?.(article),
      rules.linksOf?.(article),
      rules.versionsOf?.(article),
    );
    groups.add(member);
    return member;
  });
  const ownTexts = new OwnTexts(members.map(comparedParagraphs));
  const archive = new Archive(
    members,
    groups,
    registry,
    relationsWhenAsked(members, ownTexts, registry, rules),
    ownTexts,
    rules,
  );
  faults.push(...takenAddresses(archive));
  faults.push(...redirectFaults(archive, all, rules.otherPages ?? []));
  return { archive, faults };
}

/** The same archive, or everything that keeps it from standing. */
export function buildArchive(...parts: Parameters<typeof putTogether>): Archive | Fault[] {
  const { archive, faults } = putTogether(...parts);
  return faults.length > 0 ? [...faults] : archive;
}

/**
 * Looked up or found when one is first asked for: pages of lists ask for none, and may be written
 * while another process is still finding them.
 */
function relationsWhenAsked(...of: Parameters<typeof relationsOf>): () => Relations {
  let relations: Relations | undefined;
  return () => {
    relations ??= relationsOf(...of);
    return relations;
  };
}

/** As they were kept, else found from the articles' texts. */
function relationsOf(
  articles: readonly ArchiveArticle[],
  ownTexts: OwnTexts,
  registry: TopicRegistry,
  { related, stories, relations }: ArchiveRules,
): Relations {
  const { onlyOlder = false } = related;
  const count = relatedCount(related);
  const basis = { articles, ownTexts, registry, related, stories };
  const kept = relations?.restore(basis);
  const find = () => {
    const earlier = kept === undefined ? relations?.earlier(basis) : undefined;
    const updated = earlier && updatedIndex(earlier, articles, ownTexts, registry, related, count);
    const table = new RelationTable(articles.length, count);
    return updated ?? { index: likenessOf(articles, ownTexts, registry, related), table };
  };
  const found = new ComputedRelations(articles, find, { count, onlyOlder, stories });
  if (kept === undefined) return found;
  return new CachedRelations(kept, new Copies(kept.copies, articles, onlyOlder), found);
}

function comparedParagraphs({ paragraphs, sources }: ArchiveArticle) {
  return { paragraphs, source: sources[0]?.name };
}

/** The topics that are meant by some names, each once. */
function topicGroups(names: readonly string[], registry: TopicRegistry, groups: Grouping) {
  const found: TopicGroup[] = [];
  for (const name of names) {
    const topic = registry.find(name);
    const group = topic && groups.topic(topic);
    if (group !== undefined && !found.includes(group)) found.push(group);
  }
  return found;
}
