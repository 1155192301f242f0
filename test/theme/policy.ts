import fs from "node:fs";
import path from "node:path";

/** What the theme needs and no more, for an archive that is built without a file `_headers`. */
const STRICT = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' https: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The headers with which a host serves every page of a built archive: those of its `_headers`. */
export function headersOf(folder: string): Record<string, string> {
  const file = path.join(folder, "_headers");
  if (!fs.existsSync(file)) return { "content-security-policy": STRICT };
  const [, rules = ""] = /^\/\*\n((?: .*\n)+)/m.exec(fs.readFileSync(file, "utf8")) ?? [];
  const headers = rules
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/:\s*(.*)/s))
    .map(([name = "", value = ""]) => [name.toLowerCase(), value]);
  return Object.fromEntries(headers) as Record<string, string>;
}
