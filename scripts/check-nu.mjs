// Runs the Nu HTML checker, which is the W3C's own, over a built site: `npm run check:nu`, or
// `npm run check:nu -- folder`. It builds nothing. The checker needs Java; its npm package is
// fetched on first use and kept in .cache, without its own install script.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const VERSION = "26.9.27";

const root = fileURLToPath(new URL("../", import.meta.url));
const cache = path.join(root, ".cache", `vnu-${VERSION}`);
const jar = path.join(cache, "node_modules/vnu-jar/build/dist/vnu.jar");
const site = path.resolve(root, process.argv[2] ?? "_site");

const pages = pagesBelow(site);
if (pages === 0) stop(`No page stands in ${site}: run npm run build first.`);
if (spawnSync("java", ["-version"], { stdio: "ignore" }).status !== 0) {
  stop(
    "The Nu HTML checker needs Java 11 or newer: install it (Debian: apt-get install default-jre-headless; macOS: brew install openjdk; Windows: winget install EclipseAdoptium.Temurin.21.JRE) and run this again.",
  );
}
if (!fs.existsSync(jar)) fetchChecker();

const checked = spawnSync(
  "java",
  ["-jar", jar, "--Werror", "--stdout", "--format", "gnu", "--skip-non-html", site],
  { encoding: "utf8", maxBuffer: 1 << 28 },
);
const messages = `${checked.stdout ?? ""}${checked.stderr ?? ""}`.trim();
if (checked.status !== 0 || messages !== "") {
  stop(`${messages}\nThe Nu HTML checker has something against the pages in ${site}.`.trim());
}
console.log(`The Nu HTML checker found nothing on ${pages} pages.`);

/** How many pages stand in a folder. */
function pagesBelow(folder) {
  if (!fs.existsSync(folder)) return 0;
  return fs.readdirSync(folder, { recursive: true }).filter((file) => /\.html$/.test(file)).length;
}

/** Installs the checker's package beside nothing else, with the npm that runs this script if one does. */
function fetchChecker() {
  fs.mkdirSync(cache, { recursive: true });
  const wanted = ["install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund"];
  const args = [...wanted, "--prefix", cache, `vnu-jar@${VERSION}`];
  const runner = process.env.npm_execpath ?? "";
  const npm = /npm-cli\.c?js$/.test(runner) ? runner : undefined;
  const { status } =
    npm === undefined
      ? spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" })
      : spawnSync(process.execPath, [npm, ...args], { stdio: "inherit" });
  if (status !== 0 || !fs.existsSync(jar)) stop(`npm could not fetch vnu-jar ${VERSION}.`);
}

/** Prints why the check fails and ends it. */
function stop(reason) {
  console.error(reason);
  process.exit(1);
}
