import type { Archive, TopicGroup } from "../archive/index.ts";
import type { WantedBlock } from "./front-rules.ts";

/** Fewer articles need no sections: the list of the newest shows what there is. */
const ENOUGH_ARTICLES = 60;

/** A smaller topic is no section of a newspaper. */
const ENOUGH_OF_TOPIC = 8;

const MOST_SECTIONS = 4;

/** Articles of a section: a row, or two of two. */
const SECTION_SIZE = 4;

/**
 * The front page of an archive whose owner asks for none: sections of its biggest topics, once it is
 * large enough to have some.
 */
export function usualFront(archive: Archive): readonly WantedBlock[] {
  return ["lead", ...sectionTopics(archive).map(sectionOf), "onThisDay", "stories", "latest"];
}

function sectionOf({ id }: TopicGroup): WantedBlock {
  return { topic: id, design: "fitting", size: SECTION_SIZE };
}

/** The biggest topics first; none stands beside its own wider one, or is of more than half of all. */
function sectionTopics({ articles, topics }: Archive): TopicGroup[] {
  if (articles.length < ENOUGH_ARTICLES) return [];
  const bySize = topics
    .filter(({ count }) => count >= ENOUGH_OF_TOPIC && count <= articles.length / 2)
    .sort((a, b) => b.count - a.count);
  const chosen: TopicGroup[] = [];
  for (const topic of bySize) {
    if (chosen.length === MOST_SECTIONS) break;
    const isKin = chosen.some(
      (other) => other.lineage.includes(topic) || topic.lineage.includes(other),
    );
    if (!isKin) chosen.push(topic);
  }
  return chosen;
}
