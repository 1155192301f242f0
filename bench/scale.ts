/**
 * Measures builds of invented archives, whole processes side by side in one run, and holds them
 * against the goals:
 *
 *   npm run bench:scale -- --articles 10000[,100000] [--runs 3] [--without hugo,bare,…]
 *                          [--folder FOLDER] [--keep] [--generate]
 *
 * The compared archive has pages of articles, topics, years and months, a home page, a feed, a
 * sitemap, dates and five related articles. Beside it stand a floor in bare Node, Eleventy with a
 * template an article (quadratic: leave it out of large archives with `--without bare`), Hugo with
 * and without its related content where there is a command `hugo`, and what Arshif's usual options
 * give. `--generate` only writes the articles, with `--topics 2-3` of as many topics each. `--folder`
 * is where the sites are written; a folder in
 * memory (`/dev/shm`) leaves the disk out.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { keptBytes, outputOf, writeArshifSite } from "./scale/arshif-site.ts";
import { type BuildName, prepare, runsOf, TITLES } from "./scale/builds.ts";
import { goalCells, growthCells, type Measured } from "./scale/goals.ts";
import { type Cost, costOf, isInstalled, medianCost, whyUnmeasurable } from "./scale/measure.ts";
import { printTable } from "./scale/table.ts";

const USAGE =
  "Usage: npm run bench:scale -- --articles 10000[,100000] [--runs 3] [--without hugo,bare]";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    runs: { type: "string", default: "3" },
    without: { type: "string", default: "" },
    folder: { type: "string", default: tmpdir() },
    keep: { type: "boolean", default: false },
    generate: { type: "boolean", default: false },
    topics: { type: "string", default: "3-6" },
  },
});
const sizes = values.articles.split(",").map(Number);
const runs = Number(values.runs);
if (![...sizes, runs].every((number) => Number.isInteger(number) && number > 0)) stop(USAGE);
const without = new Set(values.without.split(",").filter(Boolean));
const unknown = [...without].filter((name) => !(name in TITLES));
if (unknown.length > 0) stop(`--without knows ${Object.keys(TITLES).join(", ")}, not ${unknown}.`);

/** In the order in which they are run; what is planned follows a full build of the same archive. */
const FULL: readonly BuildName[] = [
  "floor",
  "hugo",
  "hugoRelated",
  "bare",
  "usual",
  "plain",
  "arshif",
];
const PLANNED: readonly BuildName[] = ["unchanged", "oneMore"];

fs.mkdirSync(values.folder, { recursive: true });
const folder = fs.mkdtempSync(path.join(values.folder, "arshif-scale-"));
try {
  if (values.generate) {
    const [least = 0, most = least] = values.topics.split("-").map(Number);
    writeArshifSite(folder, sizes[0] as number, { least, most });
    console.log(folder);
  } else measureAll();
} finally {
  if (!values.keep && !values.generate) fs.rmSync(folder, { recursive: true, force: true });
}

function measureAll(): void {
  const why = whyUnmeasurable();
  if (why !== undefined) stop(why);
  execFileSync("npm", ["run", "--silent", "compile"], { stdio: "inherit" });
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`);
  if (isInstalled("hugo"))
    console.log(execFileSync("hugo", ["version"], { encoding: "utf8" }).trim());
  else console.log("There is no command hugo on the PATH: it is left out.");
  const all = sizes.map((articles) => {
    const measured = measure(path.join(folder, String(articles)), articles);
    printBuilds(measured);
    printTable([["", "figure", "goal", ""], ...goalCells(measured)]);
    return measured;
  });
  const growth = growthCells(all);
  if (growth.length > 0) console.log(`\n${growth.join("  ")}`);
}

function measure(place: string, articles: number): Measured {
  const wanted = (name: BuildName) =>
    !without.has(name) && (isInstalled("hugo") || !name.startsWith("hugo"));
  const full = FULL.filter(wanted);
  const planned = without.has("arshif") ? [] : PLANNED.filter(wanted);
  const commands = prepare(place, articles, [...full, ...planned]);
  const costs = new Map<BuildName, Cost[]>([...commands.keys()].map((name) => [name, []]));
  const runOnce = (name: BuildName, run: number) => {
    const command = commands.get(name);
    if (command === undefined || run >= runsOf(name, articles, runs)) return;
    costs.get(name)?.push(costOf(command, run));
  };
  // One of each in turn, so that a busy moment of the machine meets them all.
  for (let run = 0; run < runs; run++) for (const name of full) runOnce(name, run);
  for (const name of planned) for (let run = 0; run < runs; run++) runOnce(name, run);
  const medians = [...costs].map(([name, some]) => [name, medianCost(some)] as const);
  const kept = planned.length === 0 ? undefined : keptBytes(path.join(place, "arshif")) / articles;
  const files = filesBelow(path.join(place, "arshif", outputOf("compared")));
  const written = files === 0 ? "" : `, ${files} files`;
  console.log(`\n${articles} articles${written}, median of ${runs}`);
  return { articles, costs: new Map(medians), kept };
}

function printBuilds({ articles, costs }: Measured): void {
  const floor = costs.get("floor");
  const times = (own: number, of: number | undefined) =>
    of === undefined ? "" : (own / of).toFixed(2);
  printTable([
    ["", "wall", "× floor", "user", "× floor", "peak memory", "ms an article"],
    ...[...costs].map(([name, cost]) => [
      TITLES[name],
      `${cost.wall.toFixed(2)} s`,
      times(cost.wall, floor?.wall),
      `${cost.user.toFixed(2)} s`,
      times(cost.user, floor?.user),
      `${Math.round(cost.memory)} MB`,
      ((cost.wall * 1000) / articles).toFixed(2),
    ]),
  ]);
  console.log("");
}

function filesBelow(output: string): number {
  if (!fs.existsSync(output)) return 0;
  const entries = fs.readdirSync(output, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
