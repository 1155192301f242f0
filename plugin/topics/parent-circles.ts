import type { Topic } from "./topic.ts";

/**
 * The circles of topics that are each other's parents, each as the ids on its way, the earliest topic
 * of the list first. Every topic is visited once: a registry may be one chain.
 */
export function parentCircles(topics: readonly Topic[]): string[][] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const visited = new Map<string, Topic>();
  const circles: string[][] = [];
  for (const start of topics) {
    const way: string[] = [];
    let current: Topic | undefined = start;
    while (current !== undefined && !visited.has(current.id)) {
      visited.set(current.id, start);
      way.push(current.id);
      current = current.parent === undefined ? undefined : byId.get(current.parent);
    }
    // A topic that an earlier way came by leads into no circle that is new.
    if (current !== undefined && visited.get(current.id) === start) {
      circles.push(way.slice(way.indexOf(current.id)));
    }
  }
  return circles.map((circle) => fromEarliest(circle, topics));
}

function fromEarliest(circle: readonly string[], topics: readonly Topic[]): string[] {
  const members = new Set(circle);
  const first = topics.find(({ id }) => members.has(id))?.id ?? "";
  const place = circle.indexOf(first);
  return [...circle.slice(place), ...circle.slice(0, place)];
}
