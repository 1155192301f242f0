import type { Article } from "../articles/article.ts";
import { matchingForm, slug } from "../text/index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { Topic } from "../topics/topic.ts";
import { compareTexts } from "./order.ts";

/**
 * A topic for every name in the articles that the registry does not know yet: for sites that keep
 * no closed list of topics. Names that differ in their spelling alone are one topic.
 *
 * @returns the names as topics, in the order of the articles' paths; their ids are their slugs
 */
export function unlistedTopics(articles: readonly Article[], registry: TopicRegistry): Topic[] {
  const byId = new Map<string, Topic & { readonly aliases: string[] }>();
  const forms = new Set<string>();
  for (const article of [...articles].sort((a, b) => compareTexts(a.inputPath, b.inputPath))) {
    for (const name of article.data.topics ?? []) {
      const id = slug(name);
      const form = matchingForm(name);
      if (id === "" || forms.has(form) || registry.find(name) !== undefined) continue;
      if (registry.get(id) !== undefined) continue;
      forms.add(form);
      const known = byId.get(id);
      if (known === undefined) byId.set(id, { id, name, aliases: [] });
      else known.aliases.push(name);
    }
  }
  return [...byId.values()];
}
