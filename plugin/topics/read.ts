import { z } from "zod";
import type { Fault } from "../articles/faults.ts";
import { TopicRegistry } from "./registry.ts";
import {
  type RegistryKind,
  registryEntries,
  registryId,
  registryNames,
  registryText,
} from "./registry-entries.ts";
import { registryFaults } from "./registry-faults.ts";

const topicSchema = z.strictObject({
  id: registryId,
  name: registryText,
  aliases: registryNames,
  parent: registryText.optional(),
  description: registryText.optional(),
});

const TOPICS: RegistryKind<typeof topicSchema> = {
  schema: topicSchema,
  cures: {
    id: "Write letters and digits joined by -: id: sadr-city.",
    name: "Write the name that readers see: name: مدينة الصدر.",
    aliases: "Write a list of names: aliases: [قسد, قوات سوريا الديموقراطية].",
    parent: "Write the id of the wider topic, or leave the part out.",
    description: "Write one or two sentences as one text, or leave the part out.",
  },
  says: {
    its: "The topic's",
    has: "The topic has no",
    unknownPart: (part) => `A topic has no part ${part}.`,
    noEntry: {
      message: "An entry is no topic.",
      cure: "Write - id: and name: for it.",
    },
    noList: {
      message: "The topic registry is no list.",
      cure: "Write each topic as an entry: - id: iraq, and below it name: العراق.",
    },
    notUtf8: "The topic registry is not UTF-8 text.",
  },
};

/**
 * Reads a topic registry: a YAML list of topics with `id`, `name` and, where wanted, `aliases`,
 * `parent` and `description`.
 *
 * @param source the file's text
 * @param file how a fault names the file
 * @returns the registry, or everything that is wrong with it
 */
export function readTopics(source: string, file: string): TopicRegistry | Fault[] {
  const read = registryEntries(source, file, TOPICS);
  if (Array.isArray(read)) return read;
  const topics = read.entries.map(({ entry, where }) => ({
    entry: withoutUndefined(entry),
    where,
  }));
  const faults = [...read.faults, ...registryFaults(topics, file)];
  return faults.length > 0 ? faults : new TopicRegistry(topics.map(({ entry }) => entry));
}

function withoutUndefined(topic: z.output<typeof topicSchema>) {
  const { parent, description, ...rest } = topic;
  return {
    ...rest,
    ...(parent === undefined ? {} : { parent }),
    ...(description === undefined ? {} : { description }),
  };
}
