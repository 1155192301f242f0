import fs from "node:fs";
import path from "node:path";
import { Newsroom, type TopicsOfAnArticle, writeArticles } from "./articles.ts";
import type { Command } from "./measure.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Eleventy's own command, as `npx eleventy` runs it. */
const ELEVENTY = path.join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");

/** Our own command, as `npx arshif` runs it. */
const ARSHIF = path.join(ROOT, "dist/cli/index.js");

/** What is kept between builds. */
const CACHE = ".cache";

/** What every generator of the comparison makes: no days, names, stories, search or topic feeds. */
const COMPARED = {
  pages: { day: false, author: false, authors: false, source: false, sources: false },
  stories: false,
  search: false,
  feeds: { formats: ["atom"], topics: false },
  cite: { files: false },
};

/** Which of the two archives: the compared one, or what the usual options give. */
export type Archive = "compared" | "usual";

/** Writes articles and their topics, and the configurations of our sites beside them. */
export function writeArshifSite(
  folder: string,
  articles: number,
  topicsOfAnArticle?: TopicsOfAnArticle,
): void {
  const newsroom = new Newsroom(topicsOfAnArticle);
  writeArticles(path.join(folder, "src/articles"), newsroom.articles(articles));
  const topics = newsroom.topics.map((name, place) => `- { id: topic-${place}, name: ${name} }`);
  fs.mkdirSync(path.join(folder, "_data"), { recursive: true });
  fs.writeFileSync(path.join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  fs.writeFileSync(path.join(folder, "_data/topics.yaml"), `${topics.join("\n")}\n`);
  fs.mkdirSync(path.join(folder, "node_modules/@11ty"), { recursive: true });
  fs.symlinkSync(ROOT, path.join(folder, "node_modules/eleventy-plugin-arshif"));
  const eleventy = path.join(folder, "node_modules/@11ty/eleventy");
  fs.symlinkSync(path.join(ROOT, "node_modules/@11ty/eleventy"), eleventy);
  writeConfiguration(folder, "compared", COMPARED);
  writeConfiguration(folder, "usual", {});
}

function writeConfiguration(folder: string, name: Archive, options: object): void {
  const all = {
    site: { title: "أرشيف", url: "https://example.org/", zone: "Asia/Baghdad" },
    topics: "_data/topics.yaml",
    ...options,
  };
  fs.writeFileSync(
    path.join(folder, configurationOf(name)),
    `import arshif from "eleventy-plugin-arshif";
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(arshif, ${JSON.stringify(all)});
  return { dir: { input: "src", includes: "../_includes", data: "../_data", output: "${outputOf(name)}" } };
}
`,
  );
}

function configurationOf(name: Archive): string {
  return `${name}.config.mjs`;
}

/** The output folder of an archive, from the site's. */
export function outputOf(name: Archive): string {
  return `_site-${name}`;
}

/** A full build by Eleventy itself, in one process. */
export function plainBuild(folder: string, name: Archive): Command {
  return eleventyBuild(folder, configurationOf(name), outputOf(name));
}

/** A first build by our own command: nothing is kept from an earlier one. */
export function firstBuild(folder: string, name: Archive): Command {
  return { ...nextBuild(folder, name), cleared: [CACHE, outputOf(name)] };
}

/** A build after another. */
export function nextBuild(folder: string, name: Archive): Command {
  const args = [ARSHIF, "build", "--config", configurationOf(name)];
  return { folder, program: process.execPath, args, cleared: [] };
}

/** A build after another, with one article more. */
export function buildWithOneMore(folder: string, name: Archive): Command {
  const newest = "src/articles/2023";
  const before = (run: number) => {
    const [known] = fs.readdirSync(path.join(folder, newest));
    const text = fs.readFileSync(path.join(folder, newest, known as string), "utf8");
    const added = text.replace(/^title: .*/m, `title: خبر جديد ${run}`);
    fs.writeFileSync(
      path.join(folder, newest, `2023-12-30-خبر-جديد-${run}.md`),
      added.replace(/^date: .*/m, "date: 2023-12-30"),
    );
  };
  return { ...nextBuild(folder, name), before };
}

export function eleventyBuild(folder: string, configuration: string, output: string): Command {
  const args = [ELEVENTY, `--config=${configuration}`, "--quiet"];
  return { folder, program: process.execPath, args, cleared: [output] };
}

/** The same articles read, rendered and written in bare Node. */
export function floorBuild(folder: string): Command {
  const args = [path.join(import.meta.dirname, "floor.mjs"), "src/articles", "_site-floor"];
  return { folder, program: process.execPath, args, cleared: ["_site-floor"] };
}

/** Bytes of everything that is kept between builds. */
export function keptBytes(folder: string): number {
  const files = fs.readdirSync(path.join(folder, CACHE), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .reduce((sum, { parentPath, name }) => sum + fs.statSync(path.join(parentPath, name)).size, 0);
}
