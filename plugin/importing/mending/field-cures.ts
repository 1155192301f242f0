import { isDeepStrictEqual } from "node:util";
import { articleContract } from "../../articles/contract.ts";
import type { Fault } from "../../articles/faults.ts";
import { PICTURE_ENDING } from "../../articles/pictures/picture.ts";
import { truth, withholding } from "../../articles/withheld.ts";
import { readForeignDate } from "../folder/dates.ts";
import {
  fieldOf,
  imageOf,
  oldAddressesOf,
  PICTURE_GROUP,
  texts,
  topicsOf,
} from "../folder/fields.ts";
import type { Edit } from "./exact-text.ts";
import type { WrittenField, WrittenFields } from "./field-text.ts";

/** A change of some fields that has one meaning alone, and what the fields shall say then. */
export interface FieldCure {
  readonly edits: readonly Edit[];
  readonly field?: string;
  readonly value?: unknown;
}

type Contract = ReturnType<typeof articleContract>["shape"];

/** A field with its value as YAML gives it. */
interface Said {
  readonly name: string;
  readonly value: unknown;
  readonly written: WrittenField;
}

/** Fields of the contract that hold lists, into which several fields of another generator can go. */
const LISTS = new Set(["topics", "authors", "sources", "redirectFrom"]);
/** Fields of one line. */
const LINES = new Set(["title", "summary", "place", "series", "lang", "slug", "originalUrl"]);

/**
 * The certain cures of an article's faulty fields, by the table by which `arshif import` reads fields of
 * other generators: what a field says goes under the name that takes it here, in the form that is taken.
 *
 * @param faults of the article, each with its field
 * @param zone an IANA name, for moments
 */
export function fieldCures(
  written: WrittenFields,
  values: Readonly<Record<string, unknown>>,
  faults: readonly Fault[],
  zone: string,
): FieldCure[] {
  const isFaulty = (name: string) =>
    faults.some(({ field }) => field === name || field?.startsWith(`${name}.`));
  const groups = new Map<string, Said[]>();
  const cures: FieldCure[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = written.fields.get(name);
    if (field === undefined || !isFaulty(name)) continue;
    if (name !== "draft" && typeof withholding(name, value) === "string") {
      if (!("draft" in values)) {
        cures.push({
          edits: [written.addBehind(field, "draft", true)],
          field: "draft",
          value: true,
        });
      }
      continue;
    }
    if (name === "layout") cures.push({ edits: [written.remove(field)] });
    const target = targetOf(name, value);
    if (target === undefined) continue;
    const said = { name, value, written: field };
    groups.set(target, [...(groups.get(target) ?? []), said]);
  }
  const contract = articleContract(zone).shape;
  for (const [target, group] of groups) {
    const own = written.fields.get(target);
    const isOwnFaulty = group.some(({ name }) => name === target);
    const all =
      own === undefined || isOwnFaulty
        ? group
        : [{ name: target, value: values[target], written: own }, ...group];
    cures.push(...cureOf(target as keyof Contract, all, written, contract, zone));
  }
  return cures;
}

function targetOf(name: string, value: unknown): string | undefined {
  const field = name === "draft" ? name : fieldOf(name);
  if (field === "permalink") return isPath(value) ? "redirectFrom" : undefined;
  // Where the original stands, or where this article stood before: a path can be this site's alone.
  if (field === "originalUrl" && isPath(value)) return "redirectFrom";
  if (field === "summary" && typeof value === "string" && PICTURE_ENDING.test(value))
    return "image";
  return field;
}

function isPath(value: unknown): boolean {
  return texts(value).length > 0 && texts(value).every((text) => /^\/(?!\/)[^:{}]*$/.test(text));
}

function cureOf(
  target: keyof Contract,
  said: readonly Said[],
  written: WrittenFields,
  contract: Contract,
  zone: string,
): FieldCure[] {
  const [first, ...others] = said;
  const schema = contract[target];
  if (first === undefined || schema === undefined) return [];
  const read = (value: unknown) => {
    const checked = schema.safeParse(value);
    return checked.success ? checked.data : undefined;
  };
  const value = jointValue(target, said, zone);
  if (value === undefined) return [];
  // As it stands it says the same: its bytes stay.
  const raw = isPlain(first.value) ? String(first.value) : first.value;
  const isDate = target === "date" || target === "updated";
  const data = (isDate ? read(raw) : undefined) ?? read(value);
  if (data === undefined) return [];
  const removed = others.map(({ written: field }) => written.remove(field));
  if (isSame(read(raw), data)) {
    const edits =
      first.name === target ? removed : [written.rename(first.written, target), ...removed];
    return edits.length === 0 ? [] : [{ edits, field: target, value: data }];
  }
  const edits = [...written.replace(first.written, target, value), ...removed];
  return [{ edits, field: target, value: data }];
}

/** What some fields say together in the form of one of the contract's; nothing where it is not certain. */
function jointValue(target: string, said: readonly Said[], zone: string): unknown {
  const values = said.map(({ value }) => value);
  if (LISTS.has(target)) {
    const lists = values.map((value) => listOf(target, value));
    const [first = [], ...others] = lists;
    // Beside a list of the author's own, another that says more may be meant otherwise.
    const isOwn = said[0]?.name === target && said.length > 1;
    if (isOwn && others.flat().some((name) => !first.includes(name))) return undefined;
    const names = [...new Set(lists.flat())];
    return names.length === 0 ? undefined : names;
  }
  if (target === "image") return pictureOf(said);
  if (target === "draft") return values.length === 1 ? truth(values[0]) : undefined;
  if (target === "date" || target === "updated")
    return only(values.map((value) => readForeignDate(value, zone)));
  if (!LINES.has(target)) return undefined;
  const lines = values.map((value) => {
    const found = texts(value);
    return found.length === 1 ? found[0]?.trim() : undefined;
  });
  const line = only(lines);
  return target === "lang" ? line?.replace("_", "-") : line;
}

function listOf(target: string, value: unknown): string[] {
  if (target === "topics") return topicsOf([value]).map(({ name }) => name);
  if (target === "redirectFrom") return oldAddressesOf(texts(value));
  const list =
    typeof value === "string" ? value.split("،").map((name) => name.trim()) : texts(value);
  return list.filter((name) => name !== "");
}

/** A picture of which no part would be lost. */
function pictureOf(said: readonly Said[]): unknown {
  const isWhole = said.every(({ value }) => {
    if (Array.isArray(value)) return value.length === 1 && typeof value[0] === "string";
    if (typeof value !== "object" || value === null) return true;
    return Object.entries(value).every(
      ([part, of]) => PICTURE_GROUP.has(part) && texts(of).length <= 1,
    );
  });
  if (!isWhole) return undefined;
  const parts = said.map((one) => imageOf([one], () => undefined) ?? {});
  const names = parts.flatMap((one) =>
    Object.entries(one).flatMap(([part, value]) => (value === undefined ? [] : [part])),
  );
  if (names.length !== new Set(names).size || names.length === 0) return undefined;
  const picture = Object.assign(
    {},
    ...parts.map((one) => JSON.parse(JSON.stringify(one))),
  ) as Record<string, unknown>;
  return Object.fromEntries(
    ["src", "alt", "caption", "credit"].flatMap((part) =>
      part in picture ? [[part, picture[part]]] : [],
    ),
  );
}

/** The one text that all say; nothing where they say several. */
function only(found: readonly (string | undefined)[]): string | undefined {
  return new Set(found).size === 1 ? found[0] : undefined;
}

function isPlain(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined) return false;
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  return isDeepStrictEqual(one, other);
}
