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
import { TopicLines } from "./topic-lines.ts";

/** One line of text in a registry. */
export const registryText = z
  .string({ error: "must be a text" })
  .refine((value) => !hasDirectionOverride(value), { error: "holds a direction override" })
  .refine((value) => value.isWellFormed() && findControlCharacter(value) === undefined, {
    error: "holds a control character or half a character",
  })
  .transform((value) => stripDirectionMarks(value.normalize("NFC")).replace(/\s+/g, " ").trim())
  .refine(isVisible, { error: "is empty" });

const ID = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;

/** A name for addresses. */
export const registryId = registryText.refine((value) => ID.test(value) && value.length <= 60, {
  error: "must be letters and digits joined by -, at most 60",
});

/** A picture's file, or its whole address. */
export const registryPicture = registryText.refine(
  (value) => /^(?:https?:|(?![a-z][a-z\d+.-]*:))/i.test(value),
  { error: "is no picture's address" },
);

/** Other names. */
export const registryNames = z
  .array(registryText, { error: "must be a list of names" })
  .default([]);

/** A kind of registry: what its entries are, and how faults speak of them. */
export interface RegistryKind<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** Every part of an entry and what to write in it. */
  readonly cures: Readonly<Record<string, string>>;
  readonly says: {
    /** «The topic's», before a part. */
    readonly its: string;
    readonly has: string;
    readonly unknownPart: (part: string) => string;
    readonly noEntry: { readonly message: string; readonly cure: string };
    readonly noList: { readonly message: string; readonly cure: string };
    readonly notUtf8: string;
  };
}

/** An entry with the places of its parts in the registry's file. */
export interface LocatedEntry<Entry> {
  readonly entry: Entry;
  readonly where: TopicLines;
}

/** What a registry's file holds, and what is wrong with single entries. */
export interface RegistryEntries<Entry> {
  readonly entries: readonly LocatedEntry<Entry>[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a registry: a YAML list of entries.
 *
 * @param source the file's text
 * @param file how a fault names the file
 * @returns the entries, or faults of a file of which none can be read
 */
export function registryEntries<Schema extends z.ZodType>(
  source: string,
  file: string,
  kind: RegistryKind<Schema>,
): RegistryEntries<z.output<Schema>> | Fault[] {
  // What a file in another encoding leaves when it is read as UTF-8.
  if (source.includes("\uFFFD")) {
    const cure = "Save it as UTF-8, for example: iconv -f windows-1256 -t utf-8.";
    return [{ file, message: kind.says.notUtf8, cure }];
  }
  const yaml = source.replace(/^\uFEFF/, "");
  const parsed = parseYaml(yaml, file, 0, { schema: "failsafe" });
  if (Array.isArray(parsed)) return parsed;
  const { document, lineAt } = parsed;
  if (document.errors.length > 0) return ofEntries(yamlFaults(parsed, yaml, file));
  const read = yamlValues(parsed, file);
  if (Array.isArray(read)) return ofEntries(read);
  const list = document.contents;
  if (list === null || (isScalar(list) && list.value === "")) return { entries: [], faults: [] };
  if (!isSeq(list) || !Array.isArray(read.values)) return [{ file, line: 1, ...kind.says.noList }];

  const entries: LocatedEntry<z.output<Schema>>[] = [];
  const faults: Fault[] = [];
  for (const [place, item] of list.items.entries()) {
    const where = new TopicLines(item, lineAt);
    const checked = kind.schema.safeParse(isMap(item) ? read.values[place] : undefined);
    if (checked.success) entries.push({ entry: checked.data, where });
    else {
      const { issues } = checked.error;
      faults.push(...issues.flatMap((issue) => entryFaults(issue, item, file, where, kind)));
    }
  }
  return { entries, faults };
}

/** The examples in these cures are of articles: where those have a title, an entry has a name. */
function ofEntries(faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, cure: fault.cure.replaceAll("title: ", "name: ") }));
}

function entryFaults(
  issue: z.core.$ZodIssue,
  item: unknown,
  file: string,
  where: TopicLines,
  { cures, says }: Pick<RegistryKind<z.ZodType>, "cures" | "says">,
): Fault[] {
  const part = String(issue.path[0] ?? "");
  if (issue.code === "unrecognized_keys" && part === "") {
    const parts = Object.keys(cures);
    return issue.keys.map((key) => {
      const meant = nearest(key, parts);
      return {
        file,
        line: where.line(key),
        field: key,
        message: says.unknownPart(quote(key)),
        cure: meant === undefined ? `Its parts are ${parts.join(", ")}.` : `Write ${meant}:.`,
      };
    });
  }
  if (part === "") return [{ file, line: where.line(), ...says.noEntry }];
  const has =
    isMap(item) && item.items.some((pair) => isScalar(pair.key) && pair.key.value === part);
  const field = issue.path.join(".");
  const place = issue.path[1];
  const named =
    typeof place === "number" ? `${part === "aliases" ? "alias" : part} ${place + 1}` : part;
  const problem =
    issue.code === "unrecognized_keys" ? "holds what is none of its parts" : issue.message;
  const message = has ? `${says.its} ${named} ${problem}.` : `${says.has} ${part}.`;
  return [
    { file, line: where.line(part, place), field, message, cure: cures[part] ?? "Correct it." },
  ];
}
