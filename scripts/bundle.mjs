/**
 * Puts the package's modules together into few files in `dist/`, since Node takes longer to find and
 * open hundreds of small ones than to run them. `npm run compile`.
 *
 * Each way into the package is a small module that passes on what it is made of. Code that several
 * ways in share stands in one file of its own, so that a process that loads the command and the
 * plugin has every module once. Of other packages those that are installed with this one are left
 * out; those that it needs while it is developed alone are put in, with their licences beside them:
 * they are of many small files, which took as long to open as all of ours. The modules of the search
 * page are files by themselves, as browsers get them.
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { pageScripts } from "../plugin/search/page-script.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const SOURCES = path.join(ROOT, "plugin");
const DIST = path.join(ROOT, "dist");
const description = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));
const installed = { ...description.dependencies, ...description.peerDependencies };

/** Started by the command as a process of its own. */
const PROCESSES = ["cli/shards/shard-process"];

/** What the package's description names, the processes, and what tests start: paths without endings. */
const entries = [
  ...waysIn(),
  ...PROCESSES,
  "cli/build-site",
  "cli/shards/build-part",
  "cli/command",
];

/** A module finds the files beside it from where it would stand without being put together. */
const ownPlaces = {
  name: "own-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const place = path.relative(SOURCES, file).split(path.sep).join("/");
      if (place.startsWith("..")) return undefined;
      const own = `../${place.replace(/\.ts$/, ".js")}`;
      const contents = fs
        .readFileSync(file, "utf8")
        .replaceAll("import.meta.url", `new URL(${JSON.stringify(own)}, import.meta.url).href`);
      return { contents, loader: "ts" };
    });
  },
};

const { outputFiles, metafile } = await build({
  entryPoints: entries.map((entry) => ({
    in: path.join(SOURCES, `${entry}.ts`),
    out: nameOf(entry),
  })),
  absWorkingDir: ROOT,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  external: Object.keys(installed),
  metafile: true,
  charset: "utf8",
  outdir: path.join(DIST, "bundle"),
  chunkNames: "part-[hash]",
  plugins: [ownPlaces],
  logLevel: "warning",
  write: false,
});

fs.rmSync(DIST, { recursive: true, force: true });
for (const { path: file, contents } of outputFiles) write(file, contents);
for (const entry of entries) write(path.join(DIST, `${entry}.js`), faceOf(entry));
for (const { name, content } of pageScripts())
  write(path.join(DIST, "search/page-script", name), content);
write(path.join(DIST, "bundle/LICENSES.md"), licences(Object.keys(metafile.inputs)));

/** The licences of the packages whose files were put in, as each of them asks for. */
function licences(files) {
  const folders = files.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []);
  return [...new Set(folders)]
    .filter((folder) => fs.existsSync(`${folder}/package.json`))
    .sort()
    .map((folder) => {
      const own = JSON.parse(fs.readFileSync(`${folder}/package.json`, "utf8"));
      const file = fs.readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      const text = file && fs.readFileSync(`${folder}/${file}`, "utf8").trim();
      return `## ${own.name} ${own.version} (${own.license})\n\n${text ?? own.repository?.url ?? ""}\n`;
    })
    .join("\n");
}

function waysIn() {
  const { exports, bin } = description;
  const modules = Object.values(exports).flatMap((way) => way.default ?? []);
  return [...modules, ...Object.values(bin)].map((file) =>
    path.relative(DIST, path.join(ROOT, file)).split(path.sep).join("/").replace(/\.js$/, ""),
  );
}

/** `archive/index` → `archive`, `index` → `index`. */
function nameOf(entry) {
  return entry.replace(/\/index$/, "").replaceAll("/", "-");
}

/** The module in an entry's place; one that a shell runs keeps its first line. */
function faceOf(entry) {
  const source = fs.readFileSync(path.join(SOURCES, `${entry}.ts`), "utf8");
  const [first] = source.match(/^#!.*\n/) ?? [""];
  const up = path.posix.relative(path.posix.dirname(entry), "bundle");
  const from = JSON.stringify(`${up.startsWith(".") ? up : `./${up}`}/${nameOf(entry)}.js`);
  if (!/^export /m.test(source)) return `${first}import ${from};\n`;
  const own = /^export default /m.test(source) ? `export { default } from ${from};\n` : "";
  return `${first}export * from ${from};\n${own}`;
}

function write(file, contents) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, contents);
}
