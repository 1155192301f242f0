import type { Topic } from "./topic.ts";

/**
 * The ids from a topic by way of its parents back to itself, without the last step; `undefined`
 * when its parents end or lead into a circle that it is not part of.
 */
export function circleOf(topic: Topic, byId: ReadonlyMap<string, Topic>): string[] | undefined {
  const way = new Set<string>();
  let current: Topic | undefined = topic;
  while (current?.parent !== undefined && !way.has(current.id)) {
    way.add(current.id);
    current = byId.get(current.parent);
  }
  return current?.id === topic.id && way.has(topic.id) ? [...way] : undefined;
}
