/**
 * Measures `arshif import` on an invented export of WordPress, beside wordpress-export-to-markdown
 * on the same file in one run, and holds it against its goals:
 *
 *   npm run bench:import -- [--articles 10000 | --megabytes 1024] [--without peer] [--folder FOLDER]
 *
 * The other importer comes from the registry into the temporary folder, and takes no pictures. A
 * folder in memory (`/dev/shm`) leaves the disk out.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type InventedExport, writeWordPressExport } from "./import/wordpress-export.ts";
import { type Command, type Cost, costOf, whyUnmeasurable } from "./scale/measure.ts";
import { printTable } from "./scale/table.ts";

const PEER = "wordpress-export-to-markdown@2.2.2";
/** Seconds of processor time for ten thousand articles, and megabytes for an export of any size. */
const GOALS = { articles: 10_000, seconds: 60, memory: 300 } as const;
const MEGABYTE = 1024 * 1024;
/** More articles than any export that a machine of today keeps in its memory. */
const ENDLESS = 2_000_000;

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: String(GOALS.articles) },
    megabytes: { type: "string" },
    without: { type: "string", default: "" },
    folder: { type: "string", default: tmpdir() },
  },
});
const [articles, megabytes] = [Number(values.articles), Number(values.megabytes ?? 0)];
if (!(articles > 0) || !(megabytes >= 0) || !["", "peer"].includes(values.without)) {
  stop("Usage: npm run bench:import -- [--articles 10000 | --megabytes 1024] [--without peer]");
}
const why = whyUnmeasurable();
if (why !== undefined) stop(why);

fs.mkdirSync(values.folder, { recursive: true });
const folder = fs.mkdtempSync(path.join(values.folder, "arshif-import-"));
try {
  execFileSync("npm", ["run", "--silent", "compile:js"], { stdio: "inherit" });
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`);
  const file = path.join(folder, "export.xml");
  const written =
    megabytes > 0
      ? writeWordPressExport(file, (_, bytes) => bytes >= megabytes * MEGABYTE, ENDLESS)
      : writeWordPressExport(file, () => false, articles);
  const perArticle = Math.round(written.words / written.articles);
  console.log(
    `${written.articles} articles of ${perArticle} words, ${Math.round(written.bytes / MEGABYTE)} MB\n`,
  );
  measureAll(file, written);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function measureAll(file: string, written: InventedExport): void {
  const own = measured("arshif import", {
    ...commandIn("arshif"),
    args: [path.resolve("dist/cli/index.js"), "import", file],
  });
  const rows = [own];
  if (values.without !== "peer") rows.push(measured(PEER, peer(file)));
  printTable([
    ["", "processor", "wall", "peak memory", "articles written"],
    ...rows.map(({ title, cost, files }) =>
      typeof cost === "string"
        ? [title, "fails", "", "", String(files)]
        : [
            title,
            `${(cost.user + cost.system).toFixed(1)} s`,
            `${cost.wall.toFixed(1)} s`,
            `${Math.round(cost.memory)} MB`,
            String(files),
          ],
    ),
  ]);
  for (const { title, cost } of rows) {
    if (typeof cost === "string") console.log(`\n${title} failed:\n${cost}`);
  }
  if (typeof own.cost === "string") process.exitCode = 1;
  else printGoals(own.cost, written);
}

function printGoals(cost: Cost, written: InventedExport): void {
  const seconds = ((cost.user + cost.system) * GOALS.articles) / written.articles;
  console.log("");
  printTable([
    ["", "figure", "goal", ""],
    goalRow("seconds of processor for 10,000 articles", seconds, GOALS.seconds),
    goalRow("megabytes of memory", cost.memory, GOALS.memory),
  ]);
}

function goalRow(what: string, figure: number, goal: number): string[] {
  return [what, figure.toFixed(1), `≤ ${goal}`, figure <= goal ? "met" : "MISSED"];
}

function measured(title: string, command: Command) {
  fs.mkdirSync(command.folder, { recursive: true });
  const markdown = () =>
    fs
      .readdirSync(command.folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /^(?:src|written)\/.*\.md$/.test(name)).length;
  try {
    return { title, cost: costOf(command, 0), files: markdown() };
  } catch (error) {
    const lines = String((error as Error).message)
      .trim()
      .split("\n");
    return { title, cost: lines.slice(-12).join("\n"), files: markdown() };
  }
}

function commandIn(name: string) {
  return { folder: path.join(folder, name), program: process.execPath, cleared: [] };
}

/** The other importer, at its own defaults but for questions and pictures. */
function peer(file: string): Command {
  const command = commandIn("peer");
  fs.mkdirSync(command.folder, { recursive: true });
  const quiet = ["--no-audit", "--no-fund", "--silent", "--no-save", "--prefix", command.folder];
  execFileSync("npm", ["install", ...quiet, PEER], { cwd: command.folder, stdio: "inherit" });
  const script = path.join(command.folder, "node_modules/wordpress-export-to-markdown/index.js");
  const asked = ["--wizard=false", `--input=${file}`, "--output=written"];
  const pictures = ["--save-attached-images=false", "--save-scraped-images=false"];
  return { ...command, args: [script, ...asked, ...pictures] };
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
