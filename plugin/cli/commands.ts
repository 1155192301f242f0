import type { AnyCommand } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { cmsSveltia } from "./commands/cms-sveltia.ts";
import { exportBag } from "./commands/export-bag.ts";
import { exportDataset } from "./commands/export-dataset.ts";
import { exportSearch } from "./commands/export-search.ts";
import { exportWacz } from "./commands/export-wacz.ts";
import { importCommand } from "./commands/import.ts";
import { init } from "./commands/init.ts";
import { keep } from "./commands/keep.ts";
import { merge } from "./commands/merge.ts";
import { newCommand } from "./commands/new.ts";
import { plan } from "./commands/plan.ts";
import { schema } from "./commands/schema.ts";
import { suggest } from "./commands/topics-suggest.ts";
import { verify } from "./commands/verify.ts";

/** The commands of `arshif`, in the order in which its help tells of them. */
export const COMMANDS: readonly AnyCommand[] = [
  init,
  newCommand,
  keep,
  build,
  check,
  plan,
  merge,
  importCommand,
  exportBag,
  exportWacz,
  exportDataset,
  exportSearch,
  verify,
  schema,
  cmsSveltia,
  suggest,
];

/** What `arshif --help` prints. */
export function help(): string {
  return [...COMMANDS.map((command) => command.help), ENDING].join("\n");
}

const ENDING = `\
  --help               this text
  --version            the version of Arshif

Exit codes: 0 done, 1 faults or a build that failed, 2 wrong command or option.
`;
