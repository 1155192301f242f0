import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** What one command took from its start to its end. */
export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time outside of the kernel, on all cores, of all its processes. */
  readonly user: number;
  /** Seconds of processor time inside of the kernel. */
  readonly system: number;
  /** The most memory that any one of its processes held, in megabytes. */
  readonly memory: number;
}

/** A command that builds a site. */
export interface Command {
  readonly folder: string;
  readonly program: string;
  readonly args: readonly string[];
  /** What is taken away before each run, from its folder. */
  readonly cleared: readonly string[];
  /** What is done before each run. */
  readonly before?: (run: number) => void;
}

/** GNU time, since Node does not tell of the memory of a child that has ended. */
const TIME = "/usr/bin/time";

/** Why nothing can be measured here, if nothing can. */
export function whyUnmeasurable(): string | undefined {
  if (spawnSync(TIME, ["-f", "%e", "true"]).status === 0) return undefined;
  return `There is no GNU time at ${TIME}: install the package time.`;
}

/**
 * Runs a command once.
 *
 * @param run its number, from 0
 * @throws Error when the command fails, with what it said
 */
export function costOf(command: Command, run: number): Cost {
  const { folder, program, args, cleared, before } = command;
  for (const name of cleared) {
    fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  before?.(run);
  const counted = path.join(folder, "cost.txt");
  const { status, error, stderr, stdout } = spawnSync(
    TIME,
    ["-o", counted, "-f", "%e %U %S %M", program, ...args],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, CI: "" } },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}\n${stdout}\n${stderr}`);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = fs
    .readFileSync(counted, "utf8")
    .trim()
    .split(" ")
    .map(Number);
  return { wall, user, system, memory: kilobytes / 1024 };
}

/** The middle of each figure. */
export function medianCost(costs: readonly Cost[]): Cost {
  const middle = (figure: (cost: Cost) => number) =>
    costs.map(figure).sort((a, b) => a - b)[Math.floor(costs.length / 2)] as number;
  return {
    wall: middle(({ wall }) => wall),
    user: middle(({ user }) => user),
    system: middle(({ system }) => system),
    memory: middle(({ memory }) => memory),
  };
}

/** Is there a program of this name on the PATH? */
export function isInstalled(name: string): boolean {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.some((folder) => fs.existsSync(path.join(folder, name)));
}
