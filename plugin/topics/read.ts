import { isMap, isScalar, isSeq } from "yaml";
import { z } from "zod";
import { type Fault, quote } from "../articles/faults.ts";
import { parseYaml } from "../articles/yaml-document.ts";
import { yamlFaults, yamlValues } from "../articles/yaml-faults.ts";
import {
  findControlCharacter,
  hasDirectionOverride,
  isVisible,
  nearest,
  stripDirectionMarks,
} from "../text/index.ts";
import { TopicRegistry } from "./registry.ts";
import { type LocatedTopic, registryFaults } from "./registry-faults.ts";
import { TopicLines } from "./topic-lines.ts";

const ID = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;
/** Every part of a topic and what to write in it. */
const CURES: Readonly<Record<string, string>> = {
  id: "Write letters and digits joined by -: id: sadr-city.",
  name: "Write the name that readers see: name: مدينة الصدر.",
  aliases: "Write a list of names: aliases: [قسد, قوات سوريا الديموقراطية].",
  parent: "Write the id of the wider topic, or leave the part out.",
  description: "Write one or two sentences as one text, or leave the part out.",
};

const PARTS = Object.keys(CURES);

const text = z
  .string({ error: "must be a text" })
  .refine((value) => !hasDirectionOverride(value), { error: "holds a direction override" })
  .refine((value) => value.isWellFormed() && findControlCharacter(value) === undefined, {
    error: "holds a control character or half a character",
  })
  .transform((value) => stripDirectionMarks(value.normalize("NFC")).replace(/\s+/g, " ").trim())
  .refine(isVisible, { error: "is empty" });

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
  // What a file in another encoding leaves when it is read as UTF-8.
  if (source.includes("\uFFFD")) return [notUtf8(file)];
  const yaml = source.replace(/^\uFEFF/, "");
  const parsed = parseYaml(yaml, file, 0, { schema: "failsafe" });
  if (Array.isArray(parsed)) return parsed;
  const { document, lineAt } = parsed;
  if (document.errors.length > 0) return ofTopics(yamlFaults(parsed, yaml, file));
  const read = yamlValues(parsed, file);
  if (Array.isArray(read)) return ofTopics(read);
  const entries = document.contents;
  if (entries === null || (isScalar(entries) && entries.value === "")) return new TopicRegistry([]);
  if (!isSeq(entries) || !Array.isArray(read.values)) return [notAList(file)];

  const topics: LocatedTopic[] = [];
  const faults: Fault[] = [];
  for (const [place, item] of entries.items.entries()) {
    const where = new TopicLines(item, lineAt);
    const checked = topicSchema.safeParse(isMap(item) ? read.values[place] : undefined);
    if (checked.success) topics.push({ topic: withoutUndefined(checked.data), where });
    else {
      const { issues } = checked.error;
      faults.push(...issues.flatMap((issue) => topicFaults(issue, item, file, where)));
    }
  }
  faults.push(...registryFaults(topics, file));
  return faults.length > 0 ? faults : new TopicRegistry(topics.map(({ topic }) => topic));
}

/** The examples in these cures are of articles: where those have a title, a topic has a name. */
function ofTopics(faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, cure: fault.cure.replaceAll("title: ", "name: ") }));
}

function withoutUndefined(topic: z.output<typeof topicSchema>) {
  const { parent, description, ...rest } = topic;
  return {
    ...rest,
    ...(parent === undefined ? {} : { parent }),
    ...(description === undefined ? {} : { description }),
  };
}

function topicFaults(
  issue: z.core.$ZodIssue,
  item: unknown,
  file: string,
  where: TopicLines,
): Fault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const meant = nearest(key, PARTS);
      return {
        file,
        line: where.line(key),
        field: key,
        message: `A topic has no part ${quote(key)}.`,
        cure: meant === undefined ? `Its parts are ${PARTS.join(", ")}.` : `Write ${meant}:.`,
      };
    });
  }
  const part = String(issue.path[0] ?? "");
  if (part === "") {
    return [
      {
        file,
        line: where.line(),
        message: "An entry is no topic.",
        cure: "Write - id: and name: for it.",
      },
    ];
  }
  const has =
    isMap(item) && item.items.some((pair) => isScalar(pair.key) && pair.key.value === part);
  const field = issue.path.join(".");
  const place = issue.path[1];
  const named = typeof place === "number" ? `alias ${place + 1}` : part;
  const message = has ? `The topic's ${named} ${issue.message}.` : `The topic has no ${part}.`;
  const line = where.line(part, place);
  return [{ file, line, field, message, cure: CURES[part] ?? "Correct it." }];
}

function notUtf8(file: string): Fault {
  return {
    file,
    message: "The topic registry is not UTF-8 text.",
    cure: "Save it as UTF-8, for example: iconv -f windows-1256 -t utf-8.",
  };
}

function notAList(file: string): Fault {
  return {
    file,
    line: 1,
    message: "The topic registry is no list.",
    cure: "Write each topic as an entry: - id: iraq, and below it name: العراق.",
  };
}
