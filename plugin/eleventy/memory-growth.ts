import v8 from "node:v8";

/** Smaller archives take little memory whatever is done. */
const MANY_ARTICLES = 5_000;

/**
 * Percent by which a process lets what it holds grow before it searches its memory for what is free.
 * By itself V8 waits until a heap of some size has doubled or more, and an archive is large and lives
 * until the build ends: half of the memory would hold nothing. Lower, the search takes longer than it
 * saves.
 */
const GROWTH = 30;

/** The newest Node.js whose V8 was seen to know the setting; one that does not would print a fault. */
const NEWEST_KNOWN = 26;

/** Bounds what this process takes beyond what it holds, where a large archive is built or served. */
export function boundMemoryGrowth(articles: number): void {
  const [major = ""] = process.versions.node.split(".");
  if (articles < MANY_ARTICLES || Number(major) > NEWEST_KNOWN) return;
  v8.setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
