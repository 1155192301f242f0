// Runs the Nu HTML checker, which is the W3C's own, over built sites: `npm run check:nu`, or
// `npm run check:nu -- folder folder`. It builds nothing. The checker needs Java; its npm package is
// fetched on first use and kept in .cache, without its own install script.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fetchedTool } from "./fetched-tool.mjs";

const VERSION = "26.9.27";

const root = fileURLToPath(new URL("../", import.meta.url));
const wanted = process.argv.slice(2);
const sites = (wanted.length > 0 ? wanted : ["_site"]).map((site) => path.resolve(root, site));

const counts = sites.map(pagesBelow);
for (const [index, site] of sites.entries()) {
  if (counts[index] === 0) stop(`No page stands in ${site}: run npm run build first.`);
}
if (spawnSync("java", ["-version"], { stdio: "ignore" }).status !== 0) {
  stop(
    "The Nu HTML checker needs Java 11 or newer: install it (Debian: apt-get install default-jre-headless; macOS: brew install openjdk; Windows: winget install EclipseAdoptium.Temurin.21.JRE) and run this again.",
  );
}
const jar = fetchedTool("vnu-jar", VERSION, "build/dist/vnu.jar");

const checked = spawnSync(
  "java",
  ["-jar", jar, "--Werror", "--stdout", "--format", "gnu", "--skip-non-html", ...sites],
  { encoding: "utf8", maxBuffer: 1 << 28 },
);
const messages = `${checked.stdout ?? ""}${checked.stderr ?? ""}`.trim();
if (checked.status !== 0 || messages !== "") {
  stop(
    `${messages}\nThe Nu HTML checker has something against the pages in ${sites.join(", ")}.`.trim(),
  );
}
console.log(
  `The Nu HTML checker found nothing on ${counts.reduce((sum, count) => sum + count)} pages.`,
);

/** How many pages stand in a folder. */
function pagesBelow(folder) {
  if (!fs.existsSync(folder)) return 0;
  return fs.readdirSync(folder, { recursive: true }).filter((file) => /\.html$/.test(file)).length;
}

/** Prints why the check fails and ends it. */
function stop(reason) {
  console.error(reason);
  process.exit(1);
}
