import { quote } from "../articles/faults.ts";
import type { EndedBuild } from "../eleventy/run-settings.ts";
import type { ChangeCounts } from "../incremental/change-lists.ts";
import { englishNumber } from "../text/plural.ts";
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
    `Articles: ${englishNumber(articles)}, of which ${englishNumber(read)} new or changed.`,
    `Pages: ${englishNumber(written)} written, ${englishNumber(unchanged)} unchanged, ${englishNumber(removed)} removed.`,
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
    `Changes: ${englishNumber(written)} to upload, ${englishNumber(removed)} to remove; see ${list}.\n`,
  );
  for (const name of unlisted) {
    tell(`Warning: ${quote(name)} is in no list of changes, since its name holds a line break.`);
  }
}

function memory(others: number): string {
  const most = Math.max(process.resourceUsage().maxRSS * KILOBYTE, others);
  const memory = `Memory: ${englishNumber(Math.round(most / KILOBYTE ** 2))} MB`;
  return others === 0 ? `${memory}.` : `${memory} for the largest process.`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
