import fs from "node:fs";
import path from "node:path";
import { KEPT } from "../build/kept-files.ts";
import { localImports } from "../build/local-imports.ts";
import { packageFolders } from "../build/package-parts.ts";
import { LOCK_FILES, variablesNamedIn } from "../build/site-fingerprint.ts";
import type { InputPlaces } from "../build/unchanged/input-files.ts";
import { areScriptsPure } from "../build/unchanged/pure-scripts.ts";
import { areTemplatesPure } from "../build/unchanged/pure-templates.ts";
import { packageFile } from "./optional-package.ts";
import type { EleventyConfig } from "./types.ts";

/** What of a site is input beside what Eleventy knows. */
export interface SiteInputs {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** From the root. */
  readonly articles: string;
  readonly media: string;
  readonly topics: string | undefined;
  /** The configuration's file, an absolute path. */
  readonly configuration: string | undefined;
  /** The site's output folder, where Eleventy writes into another one. */
  readonly output: string | undefined;
}

/** Files that decide what is loaded, and how. */
const DECIDING = [
  ".eleventy.js",
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
  ".gitignore",
  ".eleventyignore",
  "tsconfig.json",
];

const PATTERN = /[*?[\]{}()!]/;

/** All places whose files decide what is built. */
export function inputPlaces(config: EleventyConfig, site: SiteInputs): InputPlaces {
  const { input, includes, layouts = includes, data } = config.directories;
  const fromRoot = (name: string) =>
    path.relative(site.root, path.resolve(site.root, name)).split(path.sep).join("/") || ".";
  const copied = Object.keys(config.passthroughCopies ?? {}).map(fixedPart);
  const isFolder = (name: string) =>
    fs.statSync(path.resolve(site.root, name), { throwIfNoEntry: false })?.isDirectory() ?? true;
  const aliased = Object.values(config.layoutAliases).map((file) => path.join(layouts, file));
  const eleventy = packageFile("@11ty/eleventy/package.json", site.root) ?? [];
  const files = [
    ...[...DECIDING, ...LOCK_FILES, path.join(input, ".eleventyignore"), site.topics ?? []].flat(),
    ...[eleventy, ...aliased, ...scriptsOf(site)].flat(),
    ...copied.filter((name) => !isFolder(name)),
  ];
  const folders = [
    ...[input, includes, layouts, data, site.articles, site.media, ...packageFolders()],
    ...copied.filter(isFolder),
  ];
  return {
    files: [...new Set(files.map(fromRoot))],
    folders: [...new Set(folders.map(fromRoot))],
    apart: [site.output ?? config.directories.output, KEPT].map(fromRoot),
  };
}

/** Names of the variables of the environment that the configuration may read. */
export function variablesOf(site: SiteInputs): string[] {
  return variablesNamedIn(scriptsOf(site));
}

/**
 * Do files and variables tell all that the site's pages may show? In doubt they do not.
 *
 * @param known all input files by their paths from the root
 */
export function doFilesTellAll(
  config: EleventyConfig,
  site: SiteInputs,
  known: ReadonlyMap<string, unknown>,
): boolean {
  const { input, includes, layouts = includes, data } = config.directories;
  const absolute = (name: string) => path.resolve(site.root, name);
  const fromRoot = (file: string) => path.relative(site.root, file).split(path.sep).join("/");
  const read = [input, includes, layouts, data].map((name) => absolute(name) + path.sep);
  const articles = `${fromRoot(absolute(site.articles))}/`;
  const own = packageFolders();
  const templates = [...known.keys()]
    .filter((name) => !name.startsWith(articles))
    .map(absolute)
    .filter((file) => read.some((folder) => file.startsWith(folder)))
    .filter((file) => !own.some((folder) => file.startsWith(folder + path.sep)));
  return (
    isPlainInput(config, absolute(input)) &&
    areScriptsPure(scriptsOf(site), own) &&
    areTemplatesPure(templates, {
      folders: [includes, layouts, input, ".", ...own].map(absolute),
      isKnown: (file) => known.has(fromRoot(file)),
      data: absolute(data),
    })
  );
}

/** A folder, nothing that is worked out by a function, nothing that pages ask to be copied. */
function isPlainInput(config: EleventyConfig, input: string): boolean {
  const scripted = Object.entries(config.globalData).some(
    ([name, value]) => name !== "arshif" && typeof value === "function",
  );
  const { passthroughCopiesHtmlRelative: asked } = config;
  const isFolder = fs.statSync(input, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder && !scripted && (asked === undefined || asked.size === 0);
}

function scriptsOf({ configuration }: SiteInputs): string[] {
  return localImports(configuration === undefined ? [] : [configuration], packageFolders());
}

/** `img/**\/*.jpg` → `img`: all below is looked at. */
function fixedPart(name: string): string {
  const parts = name.split("/");
  const place = parts.findIndex((part) => PATTERN.test(part));
  return place < 0 ? name : parts.slice(0, place).join("/") || ".";
}
