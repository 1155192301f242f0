import { type Fault, quote } from "../articles/faults.ts";
import { matchingForm, nearest } from "../text/index.ts";
import { parentCircles } from "./parent-circles.ts";
import type { LocatedEntry } from "./registry-entries.ts";
import { type SharingWords, sharedNames } from "./shared-names.ts";
import type { Topic } from "./topic.ts";

type LocatedTopic = LocatedEntry<Topic>;

const SHARING: SharingWords = {
  id: (id, line) => `The id ${id} is already that of the topic on line ${line}.`,
  idCure: "Give one of the two another id, or make them one topic.",
  name: (id, name, owner, line) =>
    `The topic ${id} has the name ${name}, which is already the topic ${owner} on line ${line}.`,
  nameCure: "Remove the name from one of the two, or make them one topic.",
};

/** What is wrong between topics: two with one name, a parent that is none, a circle of parents. */
export function registryFaults(topics: readonly LocatedTopic[], file: string): Fault[] {
  const { faults, owners } = sharedNames(topics, file, SHARING);
  return [...faults, ...parentFaults(topics, owners, file)];
}

/** @param owners topics by the matching forms of all their names */
function parentFaults(
  topics: readonly LocatedTopic[],
  owners: ReadonlyMap<string, LocatedTopic>,
  file: string,
): Fault[] {
  const byId = new Map(topics.map((located) => [located.entry.id, located]));
  const unknown = topics.filter(
    ({ entry: { parent } }) => parent !== undefined && !byId.has(parent),
  );
  const circles = parentCircles(topics.map(({ entry }) => entry));
  return [
    ...unknown.map((located, place) =>
      noParent(located, place < MOST_LOOKED_FOR ? owners : undefined, file),
    ),
    ...circles.map((circle) => inCircle(byId.get(circle[0] ?? "") as LocatedTopic, circle, file)),
  ];
}

/** Unknown parents for which the report looks through all topics for what was meant. */
const MOST_LOOKED_FOR = 100;

function noParent(
  { entry: topic, where }: LocatedTopic,
  owners: ReadonlyMap<string, LocatedTopic> | undefined,
  file: string,
): Fault {
  const form = owners && nearest(matchingForm(topic.parent ?? ""), owners.keys());
  const meant = form === undefined ? undefined : owners?.get(form)?.entry.id;
  return {
    file,
    line: where.line("parent"),
    field: `${topic.id}.parent`,
    message: `The parent ${quote(topic.parent)} of the topic ${topic.id} is no topic's id.`,
    cure: meant === undefined ? "Name the id of a topic in this file." : `Write parent: ${meant}.`,
  };
}

/** One fault for all topics of a circle. */
function inCircle(
  { entry: topic, where }: LocatedTopic,
  circle: readonly string[],
  file: string,
): Fault {
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
