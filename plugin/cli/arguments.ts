import { parseArgs } from "node:util";
import { quote } from "../articles/faults.ts";
import { packageVersion } from "../incremental/package-parts.ts";
import { nearest } from "../text/nearest.ts";
import { type AnyCommand, type Asked, type OptionKind, UsageError } from "./command.ts";
import { COMMANDS, help } from "./commands.ts";

/** The word of an option that needs another behind it. */
const OPENING = "copy";

/** The options of all commands, by their names. */
const OPTIONS: Readonly<Record<string, OptionKind>> = {
  ...Object.assign({}, ...COMMANDS.map(({ options }) => options)),
  help: "flag",
  version: "flag",
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
    options: Object.fromEntries(
      Object.entries(OPTIONS).map(([name, kind]) => [
        name,
        {
          type: kind === "flag" ? "boolean" : "string",
          ...(name === "help" ? { short: "h" } : {}),
        },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  const words: string[] = [];
  let open: string | undefined;
  for (const token of tokens) {
    if (token.kind === "positional" && open !== undefined) {
      given.set(open, [...(given.get(open) ?? []), token.value]);
    } else if (token.kind === "positional") words.push(token.value);
    open = undefined;
    if (token.kind !== "option") continue;
    refuseUnknown(token.name, token.rawName);
    const value = valueGiven(token.name, token.value, token.inlineValue);
    given.set(token.name, [...(given.get(token.name) ?? []), value]);
    if (OPTIONS[token.name] === "words" && value === OPENING) open = token.name;
  }
  if (given.has("help")) return printing("help", help);
  if (given.has("version")) return printing("version", () => `${packageVersion()}\n`);
  const { command, operands } = commandIn(words);
  refuseOptionsOfOthers(command, given);
  return command.ask({
    last: (option) => given.get(option)?.at(-1),
    all: (option) => given.get(option) ?? [],
    has: (option) => given.has(option),
    operands,
  });
}

function printing(command: string, text: () => string): Asked {
  return {
    command,
    async run() {
      process.stdout.write(text());
      return true;
    },
  };
}

function refuseUnknown(name: string, written: string): void {
  if (Object.hasOwn(OPTIONS, name)) return;
  const names = Object.keys(OPTIONS);
  const meant = nearest(name, names);
  const cure =
    meant === undefined
      ? `The options are ${names.map((known) => `--${known}`).join(", ")}.`
      : `Write --${meant}.`;
  throw new UsageError(`There is no option ${quote(written)}. ${cure}`);
}

/** An option's value; an empty text for one that takes none. */
function valueGiven(name: string, value: string | undefined, inline: boolean | undefined): string {
  if (OPTIONS[name] === "flag") {
    if (value === undefined) return "";
    throw new UsageError(`The option --${name} takes no value. Write --${name} alone.`);
  }
  // What looks like the next option is one, unless it is joined to this one by =.
  const isNext = value?.startsWith("-") && !inline && name !== "count";
  if (value !== undefined && value.trim() !== "" && !isNext) return value;
  throw new UsageError(`The option --${name} has no value. Write it after the option's name.`);
}

/** The command whose name the first words are, and the words after it. */
function commandIn(words: readonly string[]) {
  for (const command of COMMANDS) {
    const { length } = command.name.split(" ");
    if (words.slice(0, length).join(" ") !== command.name) continue;
    const operands = words.slice(length);
    if (operands.length > 0 && command.operands === undefined) continue;
    refuseOtherOperands(command, operands);
    return { command, operands };
  }
  const written = words.join(" ");
  const names = COMMANDS.map(({ name }) => name);
  const what = written === "" ? "No command is named." : `There is no command ${quote(written)}.`;
  const below = names.filter((name) => name.startsWith(`${written} `));
  const near = nearest(written, names) ?? nearest(words[0] ?? "", names);
  const meant = below.length > 0 ? below : near === undefined ? names : [near];
  const cure = [meant.slice(0, -1).join(", arshif "), meant.at(-1)]
    .filter(Boolean)
    .join(" or arshif ");
  throw new UsageError(`${what} Write arshif ${cure}, or arshif --help for its options.`);
}

function refuseOtherOperands({ name, operands }: AnyCommand, given: readonly string[]): void {
  if (operands === undefined) return;
  const { least, most, what } = operands;
  if (given.length >= least && given.length <= most) return;
  const problem =
    given.length < least
      ? `needs ${what}`
      : `takes nothing beside ${what}; the next word is ${quote(given[most])}`;
  throw new UsageError(`The command arshif ${name} ${problem}. See arshif --help.`);
}

function refuseOptionsOfOthers(command: AnyCommand, given: ReadonlyMap<string, unknown>): void {
  const own = Object.keys(command.options);
  const other = [...given.keys()].find((name) => !own.includes(name));
  if (other === undefined) return;
  const options = own.map((name) => `--${name}`).join(", ");
  throw new UsageError(
    `The command arshif ${command.name} has no option --${other}. ${options === "" ? "It has none." : `Its options are ${options}.`}`,
  );
}
