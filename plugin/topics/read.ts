import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { z } from "zod";
import { type Fault, quote } from "../articles/faults.ts";
import { yamlFault } from "../articles/yaml-faults.ts";
import { nearest } from "../text/index.ts";
import { type LocatedTopic, registryFaults, TopicRegistry } from "./registry.ts";

const ID = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;
const PARTS = ["id", "name", "aliases", "parent", "description"];

const text = z
  .string({ error: "must be a text" })
  .transform((value) => value.normalize("NFC").replace(/\s+/g, " ").trim())
  .refine((value) => value !== "", { error: "is empty" });

const topicSchema = z.strictObject({
  id: text.refine((value) => ID.test(value) && value.length <= 60, {
    error: "must be letters and digits joined by -, at most 60",
  }),
  name: text,
  aliases: z.array(text, { error: "must be a list of names" }).default([]),
  parent: text.optional(),
  description: text.optional(),
});

/**
 * Reads a topic registry: a YAML list of topics with `id`, `name` and, where wanted, `aliases`,
 * `parent` and `description`.
 *
 * @param source the file's text
 * @param file how a fault names the file
 * @returns the registry, or everything that is wrong with it
 */
export function readTopics(source: string, file: string): TopicRegistry | Fault[] {
  const lines = new LineCounter();
  const document = parseDocument(source.replace(/^\uFEFF/, ""), {
    lineCounter: lines,
    prettyErrors: false,
    schema: "failsafe",
  });
  if (document.errors.length > 0) {
    return document.errors.map((error) => yamlFault(error, file, lines.linePos(error.pos[0]).line));
  }
  if (document.contents === null) return new TopicRegistry([]);
  if (!isSeq(document.contents)) return [notAList(file)];

  const topics: LocatedTopic[] = [];
  const faults: Fault[] = [];
  for (const item of document.contents.items) {
    const line = lines.linePos((item as Node).range?.[0] ?? 0).line;
    const checked = topicSchema.safeParse(isMap(item) ? item.toJS(document) : undefined);
    if (checked.success) topics.push({ ...withoutUndefined(checked.data), line });
    else
      faults.push(...checked.error.issues.flatMap((issue) => topicFaults(issue, item, file, line)));
  }
  faults.push(...registryFaults(topics, file));
  return faults.length > 0
    ? faults
    : new TopicRegistry(topics.map(({ line: _, ...topic }) => topic));
}

function withoutUndefined(topic: z.output<typeof topicSchema>) {
  const { parent, description, ...rest } = topic;
  return {
    ...rest,
    ...(parent === undefined ? {} : { parent }),
    ...(description === undefined ? {} : { description }),
  };
}

function topicFaults(issue: z.core.$ZodIssue, item: unknown, file: string, line: number): Fault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const meant = nearest(key, PARTS);
      return {
        file,
        line,
        field: key,
        message: `A topic has no part ${quote(key)}.`,
        cure: meant === undefined ? `Its parts are ${PARTS.join(", ")}.` : `Write ${meant}:.`,
      };
    });
  }
  const part = String(issue.path[0] ?? "");
  if (part === "") {
    return [
      { file, line, message: "An entry is no topic.", cure: "Write - id: and name: for it." },
    ];
  }
  const has =
    isMap(item) && item.items.some((pair) => isScalar(pair.key) && pair.key.value === part);
  const message = has ? `The topic's ${part} ${issue.message}.` : `The topic has no ${part}.`;
  return [{ file, line, field: part, message, cure: `Write ${part}: for the topic.` }];
}

function notAList(file: string): Fault {
  return {
    file,
    line: 1,
    message: "The topic registry is no list.",
    cure: "Write each topic as an entry: - id: iraq, and below it name: العراق.",
  };
}
