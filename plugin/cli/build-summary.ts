import type { EndedBuild } from "../eleventy/handed-build.ts";

/** What a build did, in a few plain lines. */
export function buildSummary({ counts, steps }: EndedBuild): string {
  const { articles, read, written, unchanged, removed, everything } = counts;
  const [slowest] = [...steps].sort(([, a], [, b]) => b - a);
  const lines = [
    everything === undefined ? [] : [`Every page was written: ${everything}.`],
    `Articles: ${number(articles)}, of which ${number(read)} new or changed.`,
    `Pages: ${number(written)} written, ${number(unchanged)} unchanged, ${number(removed)} removed.`,
    `Time: ${seconds(performance.now())}${slowest === undefined ? "" : `, most of it ${slowest[0]} (${seconds(slowest[1])})`}. Memory: ${number(Math.round(process.resourceUsage().maxRSS / 1024))} MB.`,
  ].flat();
  return `${lines.join("\n")}\n`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
