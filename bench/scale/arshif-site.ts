import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Newsroom, writeArticles } from "./articles.ts";
import type { Command } from "./measure.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Eleventy's own command, as `npx eleventy` runs it. */
const ELEVENTY = path.join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");

/** What every generator of the comparison makes: no days, names, stories, references or topic feeds. */
const COMPARED = {
  pages: { day: false, author: false, authors: false, source: false, sources: false },
  stories: false,
  feeds: { formats: ["atom"], topics: false },
  cite: { files: false },
};

/** Writes articles and their topics, and the configurations of our sites beside them. */
export function writeArshifSite(folder: string, articles: number): void {
  const newsroom = new Newsroom();
  writeArticles(path.join(folder, "src/articles"), newsroom.articles(articles));
  const topics = newsroom.topics.map((name, place) => `- { id: topic-${place}, name: ${name} }`);
  fs.mkdirSync(path.join(folder, "_data"), { recursive: true });
  fs.writeFileSync(path.join(folder, "_data/topics.yaml"), `${topics.join("\n")}\n`);
  writeConfiguration(folder, "compared", COMPARED);
  writeConfiguration(folder, "usual", {});
}

function writeConfiguration(folder: string, name: string, options: object): void {
  const all = {
    site: { title: "أرشيف", url: "https://example.org/", zone: "Asia/Baghdad" },
    topics: "_data/topics.yaml",
    ...options,
  };
  const plugin = pathToFileURL(path.join(ROOT, "dist/index.js"));
  fs.writeFileSync(
    path.join(folder, `${name}.config.mjs`),
    `import arshif from ${JSON.stringify(plugin)};
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(arshif, ${JSON.stringify(all)});
  return { dir: { input: "src", includes: "../_includes", data: "../_data", output: "_site-${name}" } };
}
`,
  );
}

/** A full build of the compared archive, or of all that the usual options give. */
export function arshifBuild(folder: string, name: "compared" | "usual"): Command {
  return eleventyBuild(folder, `${name}.config.mjs`, `_site-${name}`);
}

export function eleventyBuild(folder: string, configuration: string, output: string): Command {
  const args = [ELEVENTY, `--config=${configuration}`, "--quiet"];
  return { folder, program: process.execPath, args, output };
}

/** The same articles read, rendered and written in bare Node. */
export function floorBuild(folder: string): Command {
  const args = [path.join(import.meta.dirname, "floor.mjs"), "src/articles", "_site-floor"];
  return { folder, program: process.execPath, args, output: "_site-floor" };
}
