import type { Article } from "../articles/article.ts";
import { entryOf } from "../articles/entry.ts";
import { type Fault, quote } from "../articles/faults.ts";
import { compareTexts, matchingForm, slug } from "../text/index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { Topic } from "../topics/topic.ts";

/** What the names in articles make beside the registry. */
export interface UnlistedTopics {
  /** In the order of the articles' paths; their ids are their slugs. */
  readonly topics: readonly Topic[];
  /** Names that would stand at an address of another: C, C++ and C# have one slug. */
  readonly faults: readonly Fault[];
}

/**
 * A topic for every name in the articles that the registry does not know yet: for sites that keep
 * no closed list of topics. Names that differ in their spelling alone are one topic. Two names with
 * one slug are told, and never given numbers: an address must not hang on which article was there
 * first.
 */
export function unlistedTopics(
  articles: readonly Article[],
  registry: TopicRegistry,
): UnlistedTopics {
  const byId = new Map<string, Topic & { readonly aliases: string[] }>();
  const forms = new Set<string>();
  const faults: Fault[] = [];
  for (const article of [...articles].sort((a, b) => compareTexts(a.inputPath, b.inputPath))) {
    for (const [place, name] of (entryOf(article).topics ?? []).entries()) {
      const id = slug(name);
      const form = matchingForm(name);
      if (id === "" || forms.has(form) || registry.find(name) !== undefined) continue;
      if (registry.get(id) !== undefined) continue;
      forms.add(form);
      const owner = byId.get(id);
      if (owner === undefined) {
        byId.set(id, { id, name, aliases: [] });
        continue;
      }
      // So that the name is not told a second time as one that no topic has.
      owner.aliases.push(name);
      faults.push(sharedTopicAddress(article, place, name, owner));
    }
  }
  return { topics: [...byId.values()], faults };
}

function sharedTopicAddress(
  { inputPath, lines }: Article,
  place: number,
  name: string,
  owner: Topic,
): Fault {
  return {
    file: inputPath.slice(2),
    line: lines[`topics.${place}`] ?? lines.topics ?? 1,
    field: "topics",
    message: `The topics ${quote(name)} and ${quote(owner.name)} would have one address, /topics/${owner.id}/.`,
    cure: `Write one name for both, or add ${quote(name)} to the topic registry with an id of its own.`,
  };
}
