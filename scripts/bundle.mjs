/**
 * Puts the compiled modules of `dist/` together into few files, since Node takes longer to find and
 * open hundreds of small ones than to run them. `npm run compile`.
 *
 * Each way into the package stays where it was, as a module that passes on what it is made of. Code
 * that several ways in share stands in one file of its own, so that a process that loads the
 * command and the plugin has every module once. Installed packages are left out.
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const DIST = path.join(ROOT, "dist");
const BUNDLE = path.join(DIST, "bundle");

/** Started by the command as a process of its own. */
const PROCESSES = ["cli/finding/finding-process.js", "cli/shards/shard-process.js"];

/** What the package's description names, the processes, and what tests start: paths from `dist/`. */
const entries = [...waysIn(), ...PROCESSES, "cli/build.js"];

/** A module finds the files beside it from where it stood, which is one folder up from the bundle. */
const ownPlaces = {
  name: "own-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path: file }) => {
      const place = path.relative(DIST, file).split(path.sep).join("/");
      if (place.startsWith("..")) return undefined;
      const own = `new URL(${JSON.stringify(`../${place}`)}, import.meta.url).href`;
      const contents = fs.readFileSync(file, "utf8").replaceAll("import.meta.url", own);
      return { contents, loader: "js" };
    });
  },
};

const { outputFiles } = await build({
  entryPoints: entries.map((entry) => ({ in: path.join(DIST, entry), out: nameOf(entry) })),
  absWorkingDir: ROOT,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  charset: "utf8",
  outdir: BUNDLE,
  chunkNames: "part-[hash]",
  plugins: [ownPlaces],
  logLevel: "warning",
  write: false,
});

const faces = entries.map((entry) => [entry, faceOf(entry)]);
for (const file of modulesIn(DIST)) fs.rmSync(file);
fs.mkdirSync(BUNDLE, { recursive: true });
for (const { path: file, contents } of outputFiles) fs.writeFileSync(file, contents);
for (const [entry, face] of faces) fs.writeFileSync(path.join(DIST, entry), face);

function waysIn() {
  const { exports, bin } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const modules = Object.values(exports).flatMap((way) => way.default ?? []);
  return [...modules, ...Object.values(bin)].map((file) =>
    path.relative(DIST, path.join(ROOT, file)).split(path.sep).join("/"),
  );
}

/** `archive/index.js` → `archive`, `index.js` → `index`. */
function nameOf(entry) {
  return entry.replace(/(?:\/index)?\.js$/, "").replaceAll("/", "-");
}

/** The module in an entry's place; one that a shell runs keeps its first line. */
function faceOf(entry) {
  const source = fs.readFileSync(path.join(DIST, entry), "utf8");
  const [first] = source.match(/^#!.*\n/) ?? [""];
  const up = path.posix.relative(path.posix.dirname(entry), "bundle");
  const from = JSON.stringify(`${up.startsWith(".") ? up : `./${up}`}/${nameOf(entry)}.js`);
  if (!/^export /m.test(source)) return `${first}import ${from};\n`;
  const own = /^export default /m.test(source) ? `export { default } from ${from};\n` : "";
  return `${first}export * from ${from};\n${own}`;
}

function modulesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => path.join(folder, name));
}
