/**
 * Removes the declarations that no path of the package leads to: its `exports` name seven, and what
 * these do not import nobody can. `npm run compile:types`.
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const DIST = path.join(ROOT, "dist");
const { exports } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));

/** Declarations name modules behind `from`, or in `import("…")`, as their sources do. */
const NAMED = /(?:\bfrom|\bimport\()\s*"(\.[^"]+)\.ts"/g;

const reached = new Set();
const next = Object.values(exports).flatMap((way) => way.types ?? []);
for (let file = next.pop(); file !== undefined; file = next.pop()) {
  const place = path.resolve(ROOT, file);
  if (reached.has(place)) continue;
  reached.add(place);
  for (const [, name] of fs.readFileSync(place, "utf8").matchAll(NAMED)) {
    next.push(path.resolve(path.dirname(place), `${name}.d.ts`));
  }
}
for (const name of fs.readdirSync(DIST, { recursive: true })) {
  const place = path.join(DIST, name);
  if (name.endsWith(".d.ts") && !reached.has(place)) fs.rmSync(place);
}
