import { AlreadyBuilding, BuildLock } from "../incremental/build-lock.ts";
import { failureText, tell } from "./build-failure.ts";

/**
 * What an option takes: a text, texts when it is repeated, nothing, or a word that may need another
 * behind it: `--media copy uploads`.
 */
export type OptionKind = "text" | "texts" | "flag" | "words";

/** What was written after a command's name, each option known to be the command's own. */
export interface CommandLine {
  /** The last value of an option; `undefined` when it was left out. */
  last(option: string): string | undefined;
  /** All values of an option, in their order. */
  all(option: string): readonly string[];
  /** Was an option without a value written? */
  has(option: string): boolean;
  /** The words after the command's name that are no options. */
  readonly operands: readonly string[];
}

/** A command of `arshif`: what may be written after it, what its help says, and what it does. */
export interface Command<Settings> {
  /** One or more words: `topics suggest`. */
  readonly name: string;
  /** An option's name without `--`; options of one name are of one kind in all commands. */
  readonly options: Readonly<Record<string, OptionKind>>;
  /** How many words may follow its name, and what they are: `the title in quotation marks`. */
  readonly operands?: { readonly least: number; readonly most: number; readonly what: string };
  /** What `arshif --help` says: its name and operands, what it does, its options. */
  readonly help: string;
  /** Does it write what no other command may write at the same time? */
  readonly locksSite?: boolean;
  /** @throws {UsageError} where a value is not what it should be */
  settings(line: CommandLine): Settings;
  /**
   * Does it, and prints what came of it.
   *
   * @param root the project's root, an absolute path
   * @returns whether all is well
   */
  run(settings: Settings, root: string): boolean | Promise<boolean>;
}

/** What a command line asks for. */
export interface Asked {
  /** The command's name, or `help` or `version`. */
  readonly command: string;
  readonly settings?: unknown;
  /** Does what is asked for; `true` when all is well. */
  readonly run: (root: string) => Promise<boolean>;
}

/** A command whose settings are its own affair. */
export interface AnyCommand extends Omit<Command<unknown>, "settings" | "run"> {
  ask(line: CommandLine): Asked;
}

/** A command for the table of commands. */
export function command<Settings>(described: Command<Settings>): AnyCommand {
  return {
    ...described,
    ask(line) {
      const settings = described.settings(line);
      return {
        command: described.name,
        settings,
        run: (root) => {
          const run = async () => described.run(settings, root);
          return described.locksSite ? withLock(root, run) : run();
        },
      };
    },
  };
}

/**
 * Does something to a site that nobody else may do at the same time.
 *
 * @param root the project's root, an absolute path
 * @param work tells of its own failures
 * @returns what the work returns; `false` while another build is running
 */
export async function withLock(root: string, work: () => Promise<boolean>): Promise<boolean> {
  let lock: BuildLock;
  try {
    lock = BuildLock.take(root);
  } catch (error) {
    const isKnown = error instanceof AlreadyBuilding;
    tell(isKnown ? error.message : failureText(error, ".cache/arshif"));
    return false;
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** A command line that cannot be followed; the message is one or two sentences for its writer. */
export class UsageError extends Error {}

/** Does something while faults are told in a language, by the variable that started processes hear too. */
export async function inLanguage<Result>(
  language: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (language === undefined) return work();
  const before = process.env.ARSHIF_LANG;
  process.env.ARSHIF_LANG = language;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.ARSHIF_LANG;
    else process.env.ARSHIF_LANG = before;
  }
}
