import { z } from "zod";
import type { Fault } from "../articles/faults.ts";
import { TopicRegistry } from "./registry.ts";
import {
  type LocatedEntry,
  type RegistryKind,
  registryEntries,
  registryId,
  registryNames,
  registryPicture,
  registryText,
} from "./registry-entries.ts";
import { registryFaults } from "./registry-faults.ts";
import type { Topic } from "./topic.ts";

/** More are a list of their own, not the way into one. */
const MOST_KEY_ARTICLES = 5;

const picture = z.strictObject(
  {
    src: registryPicture,
    alt: registryText.optional(),
    caption: registryText.optional(),
    credit: registryText.optional(),
  },
  { error: "is no picture" },
);

const topicSchema = z.strictObject({
  id: registryId,
  name: registryText,
  aliases: registryNames,
  parent: registryText.optional(),
  description: registryText.optional(),
  image: z
    .preprocess((value) => (typeof value === "string" ? { src: value } : value), picture)
    .optional(),
  key: z
    .preprocess(
      (value) => (typeof value === "string" ? [value] : value),
      z
        .array(registryText, { error: "must be a list of names" })
        .max(MOST_KEY_ARTICLES, { error: `names more than ${MOST_KEY_ARTICLES} articles` }),
    )
    .optional(),
});

const TOPICS: RegistryKind<typeof topicSchema> = {
  schema: topicSchema,
  cures: {
    id: "Write letters and digits joined by -: id: sadr-city.",
    name: "Write the name that readers see: name: مدينة الصدر.",
    aliases: "Write a list of names: aliases: [قسد, قوات سوريا الديموقراطية].",
    parent: "Write the id of the wider topic, or leave the part out.",
    description: "Write one or two sentences as one text, or leave the part out.",
    image: "Write the picture's file in the media folder: image: { src: iraq.jpg, alt: نهر دجلة }.",
    key: "Write a list of at most 5 article files: key: [2019-08-07-داعش].",
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
 * `parent`, `description`, `image` and `key`.
 *
 * @param source the file's text
 * @param file how a fault names the file
 * @returns the registry, or everything that is wrong with it
 */
export function readTopics(source: string, file: string): TopicRegistry | Fault[] {
  const read = registryEntries(source, file, TOPICS);
  if (Array.isArray(read)) return read;
  const topics = read.entries.map(locatedTopic);
  const faults = [...read.faults, ...registryFaults(topics, file)];
  return faults.length > 0 ? faults : new TopicRegistry(topics.map(({ entry }) => entry));
}

function locatedTopic({
  entry,
  where,
}: LocatedEntry<z.output<typeof topicSchema>>): LocatedEntry<Topic> {
  const { parent, description, image, key, ...rest } = entry;
  const names = [...new Set(key)];
  const topic = {
    ...rest,
    ...(parent === undefined ? {} : { parent }),
    ...(description === undefined ? {} : { description }),
    ...(image === undefined ? {} : { image: { ...image, line: where.line("image") } }),
    ...(key === undefined
      ? {}
      : { key: names.map((name) => ({ name, line: where.line("key", key.indexOf(name)) })) }),
  };
  return { entry: topic, where };
}
