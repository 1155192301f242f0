import { createHash } from "node:crypto";

/** Variables that decide how dates and texts are printed where a script does not say. */
const ALWAYS_READ = ["TZ", "LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "NODE_OPTIONS"];

/**
 * Stands for all that a build hangs on beside files: Node.js and its tables, the machine's time
 * zone, and variables of the environment. A hash, since their values may be secret.
 *
 * @param variables names of those that the configuration may read
 */
export function surroundingsMark(variables: readonly string[]): string {
  const { node, v8, icu = "", cldr = "", tz = "", unicode = "" } = process.versions;
  const named = [...new Set([...ALWAYS_READ, ...variables])].sort();
  const values = named.map((name) => [name, process.env[name]]);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const all = [node, v8, icu, cldr, tz, unicode, timeZone, process.execArgv, values];
  return createHash("sha256").update(JSON.stringify(all)).digest("base64url");
}
