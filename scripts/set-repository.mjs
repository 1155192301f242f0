/**
 * Writes the repository's public address into package.json, as `repository`, `homepage` and `bugs`:
 * `node scripts/set-repository.mjs https://host/owner/name`. A release runs it; until there is a
 * public address the package names none.
 */
import fs from "node:fs";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("../package.json", import.meta.url));

const address = process.argv[2] ?? "";
if (!URL.canParse(address) || !/^https:$/.test(new URL(address).protocol)) {
  console.error("Name the repository's address: node scripts/set-repository.mjs https://…");
  process.exit(1);
}
const url = address.replace(/(?:\.git)?\/*$/, "");
const description = JSON.parse(fs.readFileSync(FILE, "utf8"));
description.repository = { type: "git", url: `git+${url}.git` };
description.homepage = `${url}#readme`;
description.bugs = { url: `${url}/issues` };
fs.writeFileSync(FILE, `${JSON.stringify(description, null, 2)}\n`);
