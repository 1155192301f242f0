import type { Archive } from "../archive/index.ts";
import { type Fault, quote } from "../articles/faults.ts";
import type { FrontBlock } from "../options/front.ts";
import type { TopicRegistry } from "../topics/index.ts";
import type { FrontSource } from "../views/index.ts";

const FILE = "arshif options";

/** Finds what the option `front` names: topics by the registry, articles by their files. */
export class FrontBlocks implements FrontSource {
  readonly #registry: () => TopicRegistry;

  /** @param registry the topics of the build at hand */
  constructor(registry: () => TopicRegistry) {
    this.#registry = registry;
  }

  readonly topic: FrontSource["topic"] = (archive, name) => {
    const found = this.#registry().find(name);
    return found && archive.topic(found.id);
  };

  readonly article: FrontSource["article"] = (archive, file) => archive.named([file])[0];

  /** Files that the option names and the archive lacks. */
  faults(front: readonly FrontBlock[], archive: Archive): Fault[] {
    return front.flatMap((block, place) => {
      const [files, field] = namedBy(block);
      return files
        .filter((file) => this.article(archive, file) === undefined)
        .map((file) => unknownArticle(file, `front.${place}.${field}`));
    });
  }
}

function namedBy(block: FrontBlock): [files: readonly string[], field: string] {
  if (typeof block === "string" || "topic" in block) return [[], ""];
  return "picks" in block ? [block.picks, "picks"] : [[block.lead], "lead"];
}

/** Topics that the option names and that there are not. One without articles has no block, which is no fault. */
export function topicFaults(front: readonly FrontBlock[], registry: TopicRegistry): Fault[] {
  return front.flatMap((block, place) => {
    if (typeof block === "string" || !("topic" in block)) return [];
    if (registry.find(block.topic) !== undefined) return [];
    return [unknownTopic(block.topic, place, registry.nearestName(block.topic))];
  });
}

function unknownTopic(name: string, place: number, meant: string | undefined): Fault {
  return {
    file: FILE,
    field: `front.${place}.topic`,
    message: `The option front names the topic ${quote(name)}, which there is not.`,
    cure: meant === undefined ? "Write an id, name or alias from the registry." : `Write ${meant}.`,
  };
}

function unknownArticle(file: string, field: string): Fault {
  return {
    file: FILE,
    field,
    message: `The option front picks ${quote(file)}, and no article that is shown has a file of that name.`,
    cure: "Write the file's name without its folder: 2019-08-07-داعش.md.",
  };
}
