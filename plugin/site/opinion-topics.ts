import type { TopicGroup } from "../archive/index.ts";
import { type Fault, quote } from "../articles/faults.ts";
import type { TopicRegistry } from "../topics/index.ts";

/** The topics in which authors speak for themselves: the option `topics.opinion`. */
export class OpinionTopics {
  readonly #names: readonly string[];

  /** @param names ids, names or aliases */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Is one of these topics such a one, or part of one? */
  has(topics: readonly TopicGroup[], registry: TopicRegistry): boolean {
    if (this.#names.length === 0) return false;
    const ids = new Set(this.#names.map((name) => registry.find(name)?.id));
    return topics.some(({ lineage }) => lineage.some(({ id }) => ids.has(id)));
  }

  /** Names of which there is no topic. */
  faults(registry: TopicRegistry): Fault[] {
    return this.#names.flatMap((name, place) => {
      if (registry.find(name) !== undefined) return [];
      const meant = registry.nearestName(name);
      return [
        {
          file: "arshif options",
          field: `topics.opinion.${place}`,
          message: `The option topics.opinion names the topic ${quote(name)}, which there is not.`,
          cure:
            meant === undefined
              ? "Write an id, name or alias from the registry."
              : `Write ${meant}.`,
        },
      ];
    });
  }
}
