import { quote } from "../articles/faults.ts";
import type { EndedBuild } from "../eleventy/run-settings.ts";
import type { ChangeCounts } from "../incremental/change-lists.ts";
import { tell } from "./build-failure.ts";

const KILOBYTE = 1024;

/**
 * What a build did, in a few plain lines.
 *
 * @param others the most memory that a process beside this one held, in bytes; 0 where there was none
 */
export function buildSummary({ counts, steps }: EndedBuild, others = 0): string {
  const { articles, read, written, unchanged, removed, everything } = counts;
  const [slowest] = [...steps].sort(([, a], [, b]) => b - a);
  const lines = [
    everything === undefined ? [] : [`Every page was written: ${everything}.`],
    `Articles: ${number(articles)}, of which ${number(read)} new or changed.`,
    `Pages: ${number(written)} written, ${number(unchanged)} unchanged, ${number(removed)} removed.`,
    `Time: ${seconds(performance.now())}${slowest === undefined ? "" : `, most of it ${slowest[0]} (${seconds(slowest[1])})`}. ${memory(others)}`,
  ].flat();
  return `${lines.join("\n")}\n`;
}

/**
 * Tells what lists of changes hold.
 *
 * @param list as it was named
 */
export function tellChanges(list: string, counts: ChangeCounts | undefined): void {
  if (counts === undefined) return;
  const { written, removed, unlisted } = counts;
  process.stdout.write(
    `Changes: ${number(written)} to upload, ${number(removed)} to remove; see ${list}.\n`,
  );
  for (const name of unlisted) {
    tell(`Warning: ${quote(name)} is in no list of changes, since its name holds a line break.`);
  }
}

function memory(others: number): string {
  const most = Math.max(process.resourceUsage().maxRSS * KILOBYTE, others);
  const memory = `Memory: ${number(Math.round(most / KILOBYTE ** 2))} MB`;
  return others === 0 ? `${memory}.` : `${memory} for the largest process.`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
