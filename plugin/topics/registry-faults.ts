import { type Fault, quote } from "../articles/faults.ts";
import { matchingForm, nearest } from "../text/index.ts";
import { parentCircles } from "./parent-circles.ts";
import { namesOf, type Topic } from "./topic.ts";
import type { TopicLines } from "./topic-lines.ts";

/** A topic with the places of its parts in the registry's file. */
export interface LocatedTopic {
  readonly topic: Topic;
  readonly where: TopicLines;
}

/** What is wrong between topics: two with one name, a parent that is none, a circle of parents. */
export function registryFaults(topics: readonly LocatedTopic[], file: string): Fault[] {
  const byId = new Map<string, LocatedTopic>();
  const owners = new Map<string, LocatedTopic>();
  const faults: Fault[] = [];
  for (const located of topics) {
    const { topic } = located;
    const owner = byId.get(topic.id);
    if (owner !== undefined) {
      faults.push(sharedId(located, owner, file));
      continue;
    }
    byId.set(topic.id, located);
    for (const [place, name] of namesOf(topic).entries()) {
      const form = matchingForm(name);
      const owner = owners.get(form);
      if (owner === undefined) owners.set(form, located);
      else if (owner !== located) faults.push(sharedName(name, place, located, owner, file));
    }
  }
  return [...faults, ...parentFaults(topics, owners, file)];
}

/** @param owners topics by the matching forms of all their names */
function parentFaults(
  topics: readonly LocatedTopic[],
  owners: ReadonlyMap<string, LocatedTopic>,
  file: string,
): Fault[] {
  const byId = new Map(topics.map((located) => [located.topic.id, located]));
  const unknown = topics.filter(
    ({ topic: { parent } }) => parent !== undefined && !byId.has(parent),
  );
  const circles = parentCircles(topics.map(({ topic }) => topic));
  return [
    ...unknown.map((located, place) =>
      noParent(located, place < MOST_LOOKED_FOR ? owners : undefined, file),
    ),
    ...circles.map((circle) => inCircle(byId.get(circle[0] ?? "") as LocatedTopic, circle, file)),
  ];
}

/** Unknown parents for which the report looks through all topics for what was meant. */
const MOST_LOOKED_FOR = 100;

function sharedId({ topic, where }: LocatedTopic, owner: LocatedTopic, file: string): Fault {
  return {
    file,
    line: where.line("id"),
    field: topic.id,
    message: `The id ${topic.id} is already that of the topic on line ${owner.where.line("id")}.`,
    cure: "Give one of the two another id, or make them one topic.",
  };
}

/** @param place of the name in `namesOf`: the id, the name, then the aliases */
function sharedName(
  name: string,
  place: number,
  { topic, where }: LocatedTopic,
  owner: LocatedTopic,
  file: string,
): Fault {
  const part = ["id", "name"][place];
  return {
    file,
    line: part === undefined ? where.line("aliases", place - 2) : where.line(part),
    field: topic.id,
    message: `The topic ${topic.id} has the name ${quote(name)}, which is already the topic ${owner.topic.id} on line ${owner.where.line()}.`,
    cure: "Remove the name from one of the two, or make them one topic.",
  };
}

function noParent(
  { topic, where }: LocatedTopic,
  owners: ReadonlyMap<string, LocatedTopic> | undefined,
  file: string,
): Fault {
  const form = owners && nearest(matchingForm(topic.parent ?? ""), owners.keys());
  const meant = form === undefined ? undefined : owners?.get(form)?.topic.id;
  return {
    file,
    line: where.line("parent"),
    field: `${topic.id}.parent`,
    message: `The parent ${quote(topic.parent)} of the topic ${topic.id} is no topic's id.`,
    cure: meant === undefined ? "Name the id of a topic in this file." : `Write parent: ${meant}.`,
  };
}

/** One fault for all topics of a circle. */
function inCircle({ topic, where }: LocatedTopic, circle: readonly string[], file: string): Fault {
  const [next] = circle.slice(1);
  return {
    file,
    line: where.line("parent"),
    field: `${topic.id}.parent`,
    message:
      next === undefined
        ? `The topic ${topic.id} names itself as its parent.`
        : `The topic ${topic.id} is its own parent by way of ${circle.slice(1).join(", ")}.`,
    cure:
      next === undefined
        ? "Name the id of a wider topic, or leave the parent out."
        : "Take the parent away from one topic of the circle.",
  };
}
