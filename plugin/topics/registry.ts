import { matchingForm, nearest } from "../text/index.ts";
import { parentCircles } from "./parent-circles.ts";
import { namesOf, type Topic } from "./topic.ts";

/** Names that are remembered; then all are forgotten at once. */
const MOST_FOUND = 10_000;

/** The topics of a site, found by id, name or alias. */
export class TopicRegistry {
  /** All topics in the registry's order. */
  readonly topics: readonly Topic[];
  readonly #byId: ReadonlyMap<string, Topic>;
  readonly #byName: ReadonlyMap<string, Topic>;
  /** Names as articles write them; an archive writes few, and each of them often. */
  readonly #found = new Map<string, Topic | undefined>();

  /** @throws RangeError when topics are each other's parents */
  constructor(topics: readonly Topic[]) {
    this.topics = topics;
    this.#byId = new Map(topics.map((topic) => [topic.id, topic]));
    const [circle] = parentCircles(topics);
    if (circle !== undefined) throw new RangeError(`The topic ${circle[0]} is its own parent.`);
    this.#byName = new Map(
      topics.flatMap((topic) =>
        namesOf(topic).map((name): [string, Topic] => [matchingForm(name), topic]),
      ),
    );
  }

  /** The topic with this id. */
  get(id: string): Topic | undefined {
    return this.#byId.get(id);
  }

  /** The topic that an author means by an id, a name or an alias, in any spelling that matches. */
  find(name: string): Topic | undefined {
    if (!this.#found.has(name)) {
      if (this.#found.size >= MOST_FOUND) this.#found.clear();
      this.#found.set(name, this.#byName.get(matchingForm(name)));
    }
    return this.#found.get(name);
  }

  /** The registry's name that a misspelt one is nearest to. */
  nearestName(name: string): string | undefined {
    const found = nearest(matchingForm(name), this.#byName.keys());
    const topic = found === undefined ? undefined : this.#byName.get(found);
    return topic && namesOf(topic).find((candidate) => matchingForm(candidate) === found);
  }

  /** The wider topics of a topic, the nearest first. */
  ancestors(topic: Topic): readonly Topic[] {
    const found: Topic[] = [];
    let parent = topic.parent === undefined ? undefined : this.get(topic.parent);
    while (parent !== undefined) {
      found.push(parent);
      parent = parent.parent === undefined ? undefined : this.get(parent.parent);
    }
    return found;
  }
}
