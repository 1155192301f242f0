// Runs Lighthouse with its mobile profile over a home page, an article, a topic and a month, prints
// its four categories and fails below 100: `npm run check:lighthouse` builds and looks at the
// invented archive of the theme's tests, `npm run check:lighthouse -- folder` at a built site.
// Lighthouse is fetched on first use; it needs Chromium or Chrome, which CHROME_PATH may name.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serveFolder } from "../test/support/server.ts";
import { pagesByKind } from "../test/theme/kinds.ts";
import { headersOf } from "../test/theme/policy.ts";
import { fetchedTool } from "./fetched-tool.mjs";

/** The last line that runs on Node 20. */
const VERSION = "12.8.2";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const KINDS = { home: "", article: "yyyy/mm/dd/…", topic: "topics/…", month: "yyyy/mm" };

const root = fileURLToPath(new URL("../", import.meta.url));
const lighthouse = fetchedTool("lighthouse", VERSION, "cli/index.js");
const folder = process.argv[2] === undefined ? inventedArchive() : path.resolve(process.argv[2]);
const kinds = pagesByKind(folder);
const caching = { "cache-control": "public, max-age=31536000" };
const headers = { ...headersOf(folder), ...caching };
const served = await serveFolder(folder, { headers, compresses: true });

const rows = [];
const faults = [];
for (const [name, kind] of Object.entries(KINDS)) {
  const file = kinds.get(kind)?.[0];
  if (file === undefined) continue;
  const report = await reportOn(new URL(file.replace(/index\.html$/, ""), served.url).href);
  const scores = CATEGORIES.map((id) => Math.round(report.categories[id].score * 100));
  rows.push([name, ...scores]);
  for (const [index, id] of CATEGORIES.entries()) {
    if (scores[index] < 100)
      faults.push(...reasons(report, id).map((why) => `${name} ${id}: ${why}`));
  }
}
await served.close();

for (const row of [["page", ...CATEGORIES], ...rows]) {
  console.log(
    row
      .map((cell) => String(cell).padEnd(16))
      .join("")
      .trimEnd(),
  );
}
if (rows.length === 0) faults.push(`No page stands in ${folder}.`);
if (faults.length > 0) {
  console.error(`\n${faults.join("\n")}`);
  process.exit(1);
}

/** The built archive; its pictures that would stand on another host are files of its own here. */
function inventedArchive() {
  const target = path.join(root, ".cache/invented-archive");
  const script = path.join(root, "test/theme/build-archive.ts");
  const { status } = spawnSync(process.execPath, ["--import", "tsx", script, target], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
  for (const name of fs.readdirSync(target, { recursive: true })) {
    if (!name.endsWith(".html")) continue;
    const file = path.join(target, name);
    const html = fs.readFileSync(file, "utf8");
    fs.writeFileSync(
      file,
      html.replace(/https:\/\/pictures\.example\/[^"\s]+/g, "/pictures/harbour.svg"),
    );
  }
  return target;
}

/** Lighthouse runs in a process of its own, since this one serves the pages. */
function reportOn(url) {
  const flags = [
    url,
    "--output=json",
    "--quiet",
    `--only-categories=${CATEGORIES.join(",")}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [lighthouse, ...flags], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      printed += chunk;
    });
    child.on("error", reject);
    child.on("close", () => {
      try {
        resolve(JSON.parse(printed));
      } catch {
        reject(new Error(`Lighthouse gave no report on ${url}.`));
      }
    });
  });
}

/** The audits that cost a category points. */
function reasons(report, id) {
  return report.categories[id].auditRefs
    .filter(({ weight }) => weight > 0)
    .map((reference) => report.audits[reference.id])
    .filter(({ score }) => score !== null && score < 1)
    .map(({ title, displayValue = "" }) => `${title} ${displayValue}`.trim());
}
