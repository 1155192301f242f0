import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** What one process took from its start to its end. */
export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time outside of the kernel, on all cores. */
  readonly user: number;
  /** The most memory that it held, in megabytes. */
  readonly memory: number;
}

/** A command that builds a site. */
export interface Command {
  readonly folder: string;
  readonly program: string;
  readonly args: readonly string[];
  /** What it writes, from its folder; taken away before each run. */
  readonly output: string;
}

/**
 * Runs a command several times and takes the middle of each figure. GNU time counts, since Node
 * does not tell of a child that has ended.
 *
 * @throws Error when the command fails, with what it said
 */
export function costOf(command: Command, runs: number): Cost {
  const costs = Array.from({ length: runs }, () => runOnce(command));
  return {
    wall: median(costs.map(({ wall }) => wall)),
    user: median(costs.map(({ user }) => user)),
    memory: median(costs.map(({ memory }) => memory)),
  };
}

function runOnce({ folder, program, args, output }: Command): Cost {
  fs.rmSync(path.join(folder, output), { recursive: true, force: true });
  const counted = path.join(folder, ".cost");
  const { status, error, stderr, stdout } = spawnSync(
    "/usr/bin/time",
    ["-o", counted, "-f", "%e %U %M", program, ...args],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}\n${stdout}\n${stderr}`);
  const [wall = 0, user = 0, kilobytes = 0] = fs
    .readFileSync(counted, "utf8")
    .trim()
    .split(" ")
    .map(Number);
  return { wall, user, memory: kilobytes / 1024 };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}

/** Is there a program of this name on the PATH? */
export function isInstalled(name: string): boolean {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.some((folder) => fs.existsSync(path.join(folder, name)));
}
