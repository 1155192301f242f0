import { COMMANDS } from "./commands.ts";

/** What `arshif --help` prints. */
export function help(): string {
  return [...COMMANDS.map((command) => command.help), ENDING].join("\n");
}

const ENDING = `\
  --help               this text
  --version            the version of Arshif

Exit codes: 0 done, 1 faults or a build that failed, 2 wrong command or option.
`;
