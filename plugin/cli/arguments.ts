import { parseArgs } from "node:util";
import { quote } from "../articles/faults.ts";
import { isZone } from "../dates/zone.ts";
import type { PartNumber } from "../incremental/part.ts";
import { nearest } from "../text/nearest.ts";
import type { BuildSettings } from "./build.ts";
import type { SuggestSettings } from "./topics-suggest.ts";

/** What a command line asks for. */
export type Asked =
  | { readonly command: "help" }
  | { readonly command: "version" }
  | { readonly command: "topics suggest"; readonly settings: SuggestSettings }
  | { readonly command: "build"; readonly settings: BuildSettings }
  | { readonly command: "plan"; readonly configuration: string | undefined }
  | { readonly command: "merge" };

/** A command line that cannot be followed; the message is one or two sentences for its writer. */
export class UsageError extends Error {}

const MOST_PROPOSALS = 1000;

const OPTIONS = {
  articles: { type: "string" },
  topics: { type: "string" },
  zone: { type: "string" },
  count: { type: "string" },
  field: { type: "string", multiple: true },
  config: { type: "string" },
  hash: { type: "boolean" },
  jobs: { type: "string" },
  shard: { type: "string" },
  why: { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type OptionName = keyof typeof OPTIONS;

type Command = Exclude<Asked["command"], "help" | "version">;

/** The commands with their own options. */
const COMMANDS: Readonly<Record<Command, readonly OptionName[]>> = {
  build: ["config", "hash", "jobs", "shard", "why"],
  plan: ["config"],
  merge: [],
  "topics suggest": ["articles", "topics", "zone", "count", "field"],
};

/**
 * Reads the words after `arshif`.
 *
 * @throws {UsageError} names the nearest command or option, or what a value should be
 */
export function readArguments(args: readonly string[]): Asked {
  // Not strict: Node's own sentences name neither the nearest option nor a cure.
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<OptionName, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const name = knownOption(token.name, token.rawName);
    given.set(name, [...(given.get(name) ?? []), valueGiven(name, token.value, token.inlineValue)]);
  }
  if (given.has("help")) return { command: "help" };
  if (given.has("version")) return { command: "version" };
  const command = commandIn(words);
  refuseOptionsOfOthers(command, given);
  switch (command) {
    case "build":
      return { command, settings: buildSettingsFrom(given) };
    case "plan":
      return { command, configuration: given.get("config")?.at(-1) };
    case "merge":
      return { command };
    case "topics suggest":
      return { command, settings: settingsFrom(given) };
  }
}

function knownOption(name: string, written: string): OptionName {
  if (Object.hasOwn(OPTIONS, name)) return name as OptionName;
  const names = Object.keys(OPTIONS);
  const meant = nearest(name, names);
  const cure =
    meant === undefined
      ? `The options are ${names.map((known) => `--${known}`).join(", ")}.`
      : `Write --${meant}.`;
  throw new UsageError(`There is no option ${quote(written)}. ${cure}`);
}

/** An option's value; an empty text for one that takes none. */
function valueGiven(
  name: OptionName,
  value: string | undefined,
  inline: boolean | undefined,
): string {
  if (OPTIONS[name].type === "boolean") {
    if (value === undefined) return "";
    throw new UsageError(`The option --${name} takes no value. Write --${name} alone.`);
  }
  // What looks like the next option is one, unless it is joined to this one by =.
  const isNext = value?.startsWith("-") && !inline && name !== "count";
  if (value !== undefined && value.trim() !== "" && !isNext) return value;
  throw new UsageError(`The option --${name} has no value. Write it after the option's name.`);
}

function commandIn(words: readonly string[]): Command {
  const written = words.join(" ");
  const names = Object.keys(COMMANDS) as Command[];
  const command = names.find((name) => name === written);
  if (command !== undefined) return command;
  const what = written === "" ? "No command is named." : `There is no command ${quote(written)}.`;
  const meant = nearest(written, names);
  const cure = meant ?? `${names.slice(0, -1).join(", arshif ")} or arshif ${names.at(-1)}`;
  throw new UsageError(`${what} Write arshif ${cure}, or arshif --help for its options.`);
}

function refuseOptionsOfOthers(command: Command, given: ReadonlyMap<OptionName, unknown>): void {
  const own = COMMANDS[command];
  const other = [...given.keys()].find((name) => !own.includes(name));
  if (other === undefined) return;
  const options = own.map((name) => `--${name}`).join(", ");
  throw new UsageError(
    `The command arshif ${command} has no option --${other}. ${options === "" ? "It has none." : `Its options are ${options}.`}`,
  );
}

function buildSettingsFrom(given: ReadonlyMap<OptionName, readonly string[]>): BuildSettings {
  return {
    configuration: given.get("config")?.at(-1),
    byContent: given.has("hash"),
    why: given.get("why") ?? [],
    part: checkedPart(given.get("shard")?.at(-1)),
    jobs: checkedJobs(given.get("jobs")?.at(-1)),
  };
}

function settingsFrom(given: ReadonlyMap<OptionName, readonly string[]>): SuggestSettings {
  const last = (name: OptionName) => given.get(name)?.at(-1);
  return {
    articles: last("articles"),
    topics: last("topics"),
    zone: checkedZone(last("zone") ?? "Asia/Baghdad"),
    count: checkedCount(last("count") ?? "50"),
    fields: given.get("field") ?? [],
  };
}

function checkedZone(zone: string): string {
  if (isZone(zone)) return zone;
  throw new UsageError(
    `The option --zone is no time zone; it is ${quote(zone)}. Write an IANA name: --zone Asia/Baghdad.`,
  );
}

function checkedCount(written: string): number {
  const count = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (count >= 1 && count <= MOST_PROPOSALS) return count;
  throw new UsageError(
    `The option --count is no whole number from 1 to ${MOST_PROPOSALS}; it is ${quote(written)}. Write --count 50.`,
  );
}

function checkedJobs(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const jobs = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  if (jobs >= 1) return jobs;
  throw new UsageError(
    `The option --jobs is no whole number from 1 to 99; it is ${quote(written)}. Write --jobs 2, or leave it out.`,
  );
}

function checkedPart(written: string | undefined): PartNumber | undefined {
  if (written === undefined) return undefined;
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (number >= 1 && number <= of) return { number, of };
  throw new UsageError(
    `The option --shard names no part; it is ${quote(written)}. Write the part's number and how many there are: --shard 3/8.`,
  );
}
