import type { Fault } from "../articles/faults.ts";
import { quote } from "../articles/faults.ts";
import { matchingForm, nearest } from "../text/index.ts";
import type { Topic } from "./topic.ts";

/** The topics of a site, found by id, name or alias. */
export class TopicRegistry {
  /** All topics in the registry's order. */
  readonly topics: readonly Topic[];
  readonly #byId: ReadonlyMap<string, Topic>;
  readonly #byName: ReadonlyMap<string, Topic>;

  /** @throws RangeError when topics are each other's parents */
  constructor(topics: readonly Topic[]) {
    this.topics = topics;
    this.#byId = new Map(topics.map((topic) => [topic.id, topic]));
    const circular = topics.find((topic) => isInCircle(topic, this.#byId));
    if (circular !== undefined) {
      throw new RangeError(`The topic ${circular.id} is its own parent.`);
    }
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
    return this.#byName.get(matchingForm(name));
  }

  /** The registry's name that a misspelt one is nearest to. */
  nearestName(name: string): string | undefined {
    const found = nearest(matchingForm(name), this.#byName.keys());
    const topic = found === undefined ? undefined : this.#byName.get(found);
    return namesOf(topic).find((candidate) => matchingForm(candidate) === found);
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

function namesOf(topic: Topic | undefined): string[] {
  return topic === undefined ? [] : [topic.id, topic.name, ...topic.aliases];
}

/** A topic with the line on which the registry's file names it. */
export interface LocatedTopic extends Topic {
  readonly line: number;
}

/** What is wrong between topics: two with one name, a parent that is none, a circle of parents. */
export function registryFaults(topics: readonly LocatedTopic[], file: string): Fault[] {
  const byId = new Map<string, LocatedTopic>();
  const owners = new Map<string, LocatedTopic>();
  const faults: Fault[] = [];
  for (const topic of topics) {
    if (byId.has(topic.id)) {
      faults.push(sharedId(topic, byId.get(topic.id) ?? topic, file));
      continue;
    }
    byId.set(topic.id, topic);
    for (const name of namesOf(topic)) {
      const form = matchingForm(name);
      const owner = owners.get(form);
      if (owner === undefined) owners.set(form, topic);
      else if (owner !== topic) faults.push(sharedName(name, topic, owner, file));
    }
  }
  for (const topic of topics) {
    if (topic.parent === undefined) continue;
    if (!byId.has(topic.parent)) faults.push(noParent(topic, owners, file));
    else if (isInCircle(topic, byId)) faults.push(circle(topic, file));
  }
  return faults;
}

function isInCircle(topic: Topic, byId: ReadonlyMap<string, Topic>): boolean {
  const seen = new Set<string>();
  let current: Topic | undefined = topic;
  while (current?.parent !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    current = byId.get(current.parent);
  }
  return current?.id === topic.id && seen.has(topic.id);
}

function sharedId(topic: LocatedTopic, owner: LocatedTopic, file: string): Fault {
  return {
    file,
    line: topic.line,
    field: topic.id,
    message: `The id ${topic.id} is already that of the topic on line ${owner.line}.`,
    cure: "Give one of the two another id, or make them one topic.",
  };
}

function sharedName(name: string, topic: LocatedTopic, owner: LocatedTopic, file: string): Fault {
  return {
    file,
    line: topic.line,
    field: topic.id,
    message: `The topic ${topic.id} has the name ${quote(name)}, which is already the topic ${owner.id} on line ${owner.line}.`,
    cure: "Remove the name from one of the two, or make them one topic.",
  };
}

/** @param owners topics by the matching forms of all their names */
function noParent(
  topic: LocatedTopic,
  owners: ReadonlyMap<string, LocatedTopic>,
  file: string,
): Fault {
  const form = nearest(matchingForm(topic.parent ?? ""), owners.keys());
  const meant = form === undefined ? undefined : owners.get(form)?.id;
  return {
    file,
    line: topic.line,
    field: `${topic.id}.parent`,
    message: `The parent ${quote(topic.parent)} of the topic ${topic.id} is no topic's id.`,
    cure: meant === undefined ? "Name the id of a topic in this file." : `Write parent: ${meant}.`,
  };
}

function circle(topic: LocatedTopic, file: string): Fault {
  return {
    file,
    line: topic.line,
    field: `${topic.id}.parent`,
    message: `The topic ${topic.id} is its own parent by way of ${quote(topic.parent)}.`,
    cure: "Take the parent away from one topic of the circle.",
  };
}
