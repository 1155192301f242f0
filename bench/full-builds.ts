/**
 * Measures full builds of an invented archive, whole processes side by side in one run:
 *
 *   npm run bench:builds -- --articles 10000 [--runs 3] [--folder FOLDER] [--keep] [--bare]
 *
 * The compared archive has pages of articles, topics, years and months, a home page, a feed, a
 * sitemap, dates and five related articles; beside it stands what the usual options give. `--bare`
 * adds Eleventy with a template per article (slow: it is quadratic). `--hugo` adds Hugo, with and
 * without its related content, when there is a command `hugo`. `--generate` only writes the articles.
 * `--folder` is where the sites are written, and a folder in memory (`/dev/shm`) leaves the disk out.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { arshifBuild, floorBuild, writeArshifSite } from "./scale/arshif-site.ts";
import { bareEleventyBuild, writeBareEleventySite } from "./scale/bare-eleventy.ts";
import { hugoBuild, writeHugoSite } from "./scale/hugo.ts";
import { type Command, costOf, isInstalled } from "./scale/measure.ts";
import { printTable, type Row } from "./scale/table.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    runs: { type: "string", default: "3" },
    folder: { type: "string", default: tmpdir() },
    keep: { type: "boolean", default: false },
    generate: { type: "boolean", default: false },
    bare: { type: "boolean", default: false },
    hugo: { type: "boolean", default: false },
  },
});
const articles = Number(values.articles);
const runs = Number(values.runs);
if (!(Number.isInteger(articles) && articles > 0 && Number.isInteger(runs) && runs > 0)) {
  console.error("Usage: npm run bench:builds -- --articles 10000 [--runs 3]");
  process.exit(1);
}
if (values.hugo && !isInstalled("hugo")) {
  console.error("There is no command hugo on the PATH.");
  process.exit(1);
}

fs.mkdirSync(values.folder, { recursive: true });
const folder = fs.mkdtempSync(path.join(values.folder, "arshif-scale-"));
try {
  writeArshifSite(folder, articles);
  if (values.generate) console.log(folder);
  else measure();
} finally {
  if (!values.keep && !values.generate) fs.rmSync(folder, { recursive: true, force: true });
}

function measure(): void {
  execFileSync("npm", ["run", "--silent", "compile"], { stdio: "inherit" });
  const builds: [string, Command][] = [
    ["floor: bare Node", floorBuild(folder)],
    ["Arshif, compared archive", arshifBuild(folder, "compared")],
    ["Arshif, usual options", arshifBuild(folder, "usual")],
  ];
  if (values.bare) {
    writeBareEleventySite(path.join(folder, "bare"), articles);
    builds.push(["Eleventy, a template per article", bareEleventyBuild(path.join(folder, "bare"))]);
  }
  if (values.hugo) {
    writeHugoSite(path.join(folder, "hugo"), articles);
    for (const related of [false, true]) {
      const name = related ? "Hugo, its related content" : "Hugo, no related content";
      builds.push([name, hugoBuild(path.join(folder, "hugo"), related)]);
    }
  }
  const rows = builds.map(([name, command]): Row => {
    const cost = costOf(command, runs);
    const output = path.join(command.folder, command.output);
    return { name, cost, files: filesBelow(output) };
  });
  console.log(`${articles} articles, median of ${runs} runs`);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}\n`);
  printTable(rows, articles);
}

function filesBelow(output: string): number {
  const entries = fs.readdirSync(output, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}
