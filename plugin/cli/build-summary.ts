import type { UnchangedSite } from "../build/unchanged/unchanged-site.ts";
import type { EndedBuild } from "../eleventy/handed-build.ts";

/** What a build did, in a few plain lines. */
export function buildSummary({ counts, steps }: EndedBuild): string {
  const { articles, read, written, unchanged, removed, everything } = counts;
  const [slowest] = [...steps].sort(([, a], [, b]) => b - a);
  const lines = [
    everything === undefined ? [] : [`Every page was written: ${everything}.`],
    `Articles: ${number(articles)}, of which ${number(read)} new or changed.`,
    `Pages: ${number(written)} written, ${number(unchanged)} unchanged, ${number(removed)} removed.`,
    `Time: ${seconds(performance.now())}${slowest === undefined ? "" : `, most of it ${slowest[0]} (${seconds(slowest[1])})`}. ${memory()}`,
  ].flat();
  return `${lines.join("\n")}\n`;
}

/** The same of a build that had nothing to do. */
export function unchangedSummary({ articles, pages }: UnchangedSite): string {
  const lines = [
    "Nothing has changed since the build before.",
    `Articles: ${number(articles)}, of which 0 new or changed.`,
    `Pages: 0 written, ${number(pages)} unchanged, 0 removed.`,
    `Time: ${seconds(performance.now())}. ${memory()}`,
  ];
  return `${lines.join("\n")}\n`;
}

function memory(): string {
  return `Memory: ${number(Math.round(process.resourceUsage().maxRSS / 1024))} MB.`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
