/** Which robots a site sends away: the option `robots`. */
export interface RobotRules {
  /** May robots read it that gather texts to train language models? */
  readonly ai: "allow" | "deny";
  /** More robots that may not. */
  readonly deny: readonly string[];
}

/**
 * Robots that gather texts to train language models, by the names that their operators publish
 * (July 2025; github.com/ai-robots-txt/ai.robots.txt keeps a list). Those that search for readers or
 * come because a person asked are none: readers find the archive by them.
 */
const TRAINING_ROBOTS = [
  "GPTBot",
  "ClaudeBot",
  "CCBot",
  "Google-Extended",
  "Applebot-Extended",
  "Bytespider",
  "meta-externalagent",
] as const;

/** Robots of archives of the web, which may always read. */
const ARCHIVING_ROBOTS = ["archive.org_bot", "ia_archiver", "heritrix"] as const;

/**
 * robots.txt (RFC 9309): who may read, and where the sitemaps are. A robot obeys the group that
 * names it, and that alone.
 *
 * @param sitemaps the sitemaps' whole addresses
 */
export function robotsFile(
  sitemaps: readonly string[],
  { ai, deny }: RobotRules = { ai: "allow", deny: [] },
): string {
  const denied = unique([...(ai === "deny" ? TRAINING_ROBOTS : []), ...deny]);
  const names = new Set(denied.map((name) => name.toLowerCase()));
  const archives = ARCHIVING_ROBOTS.filter((name) => !names.has(name));
  const groups = [
    ...(denied.length === 0 ? [] : [group(denied, "Disallow: /"), group(archives, "Allow: /")]),
    group(["*"], "Allow: /"),
    sitemaps.map((url) => `Sitemap: ${url}\n`).join(""),
  ];
  return groups.filter((text) => text !== "").join("\n");
}

function group(names: readonly string[], rule: string): string {
  if (names.length === 0) return "";
  return `${names.map((name) => `User-agent: ${name}\n`).join("")}${rule}\n`;
}

/** Names of robots are the same in small and capital letters. */
function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
