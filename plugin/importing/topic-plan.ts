import { stringify } from "yaml";
import { matchingForm, slug } from "../text/index.ts";
import type { TopicRegistry } from "../topics/index.ts";
import type { SourceTopic } from "./article.ts";
import { nameInList } from "./article-text.ts";
import type { TakeNote } from "./notes.ts";

interface PlannedTopic {
  readonly id: string;
  readonly name: string;
  parent?: string;
}

/** The topics that articles of a source name, beside those of the registry. */
export class TopicPlan {
  readonly #registry: TopicRegistry;
  readonly #topics = new Map<string, PlannedTopic>();
  readonly #byId = new Map<string, PlannedTopic>();
  readonly #ids = new Set<string>();
  /** Names of which it was told that they are another's. */
  readonly #joined = new Set<string>();

  constructor(registry: TopicRegistry) {
    this.#registry = registry;
    for (const { id, name, aliases } of registry.topics) {
      for (const known of [id, name, ...aliases]) this.#ids.add(matchingForm(known));
    }
  }

  /** The names under which an article's topics stand in the registry, each once. */
  names(topics: readonly SourceTopic[], note: TakeNote): string[] {
    const names = topics.flatMap(({ name, parent }) => this.#add(name, parent, note)?.name ?? []);
    return [...new Set(names)];
  }

  #add(written: string, parent: string | undefined, note: TakeNote): PlannedTopic | undefined {
    const name = nameInList(written, note);
    if (name === undefined) return undefined;
    const known = this.#registry.find(name);
    if (known !== undefined) return known;
    const form = matchingForm(name);
    let topic = this.#topics.get(form);
    if (topic === undefined) {
      topic = { id: this.#freeId(name, form), name };
      this.#topics.set(form, topic);
      this.#byId.set(topic.id, topic);
    } else if (topic.name !== name && !this.#joined.has(name)) {
      this.#joined.add(name);
      note("topics-joined", `«${name}» is «${topic.name}»`);
    }
    if (topic.parent === undefined && parent !== undefined) {
      const above = this.#add(parent, undefined, note);
      if (above !== undefined && !this.#leadsTo(above, topic)) topic.parent = above.id;
    }
    return topic;
  }

  #leadsTo(from: PlannedTopic, to: PlannedTopic): boolean {
    const seen = new Set<string>();
    for (let topic: PlannedTopic | undefined = from; topic && !seen.has(topic.id); ) {
      if (topic.id === to.id) return true;
      seen.add(topic.id);
      topic = topic.parent === undefined ? undefined : this.#byId.get(topic.parent);
    }
    return false;
  }

  /** An id of letters and digits that is nobody's name: of its own name it may be the same. */
  #freeId(name: string, form: string): string {
    const plain = slug(name).replace(/\p{M}/gu, "") || "topic";
    let id = plain;
    for (let number = 2; this.#ids.has(matchingForm(id)) && matchingForm(id) !== form; number++) {
      id = `${plain.slice(0, 56)}-${number}`;
    }
    this.#ids.add(matchingForm(id)).add(form);
    return id;
  }

  /** How many topics the registry lacks. */
  get added(): number {
    return this.#topics.size;
  }

  /** The lines that the registry lacks, as YAML; an empty text where it has all. */
  get yaml(): string {
    return [...this.#topics.values()]
      .map(({ id, name, parent }) =>
        stringify([{ id, name, ...(parent && { parent }) }], { lineWidth: 0 }),
      )
      .join("");
  }
}
