import fs from "node:fs";
import path from "node:path";
import { contentHash } from "./content-hash.ts";
import { filesBelow, isFile } from "./files-below.ts";
import type { SiteInputs } from "./input-state.ts";
import { localImports } from "./local-imports.ts";

/** What decides how every page looks: each part's name with a hash of it. */
export type Environment = Readonly<Record<string, string>>;

/** What every page of a site hangs on, beside the articles. */
export interface SiteParts {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** The package itself. */
  readonly version: string;
  readonly packageFolders: readonly string[];
  /** Eleventy's version. */
  readonly eleventy: string;
  /** The configuration's file, an absolute path; none where there is none. */
  readonly configuration: string | undefined;
  /** Folders of layouts, includes and data, and single files of data: absolute paths. */
  readonly templates: readonly string[];
  /** Folders in those that are looked at by other means: the articles, the output. */
  readonly apart: readonly string[];
  /** Everything that the owner set, the plugin's options and Eleventy's folders, as JSON. */
  readonly options: string;
}

/** The parts of a environment as an owner knows them. */
export const PART_NAMES: Readonly<Record<string, string>> = {
  arshif: "Arshif itself",
  options: "an option or one of Eleventy's folders",
  configuration: "the configuration, a file that it loads or a variable that it reads",
  templates: "a file in the folders of layouts, includes or data",
  packages: "an installed package",
  node: "Node.js or its tables of languages",
  archive: "an article, a topic or a picture",
};

/** Why every page is written when parts have changed, as the end of a sentence. */
export function changeOf(parts: readonly string[]): string {
  const shown = ", and the site's own templates may show it on any page";
  return parts
    .map((part) => `${PART_NAMES[part] ?? part} changed${part === "archive" ? shown : ""}`)
    .join("; ");
}

/** Those that decide how an article's file is read: every other leaves articles and relations as they are. */
const READING_PARTS = ["arshif", "options", "packages", "node"];

/** Stands for how articles are read. */
export function readingOf(environment: Environment): string {
  return contentHash(JSON.stringify(READING_PARTS.map((part) => environment[part])));
}

/** Files that change with the installed packages. */
const LOCK_FILES = [
  "package.json",
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "bun.lockb",
  "node_modules/.package-lock.json",
  "node_modules/.yarn-state.yml",
  "node_modules/.modules.yaml",
];

/** Hashes of all that decides how pages look. Files are read each time: they are few. */
export function environmentHash(site: SiteParts): Environment {
  const { root } = site;
  const files = templatesOf(site);
  const scripts = scriptsOf(site, files);
  // Declarations make no page, and are as many files as all else.
  const own = site.packageFolders.map((folder) => {
    const made = filesBelow(folder).filter((file) => !file.endsWith(".d.ts"));
    return contents(made.sort(), folder);
  });
  const { icu = "", cldr = "", tz = "", unicode = "" } = process.versions;
  return {
    arshif: hashOf([site.version, ...own.flat()]),
    options: hashOf([site.options]),
    configuration: hashOf([...contents(scripts, root), ...variablesIn(scripts)]),
    templates: hashOf(contents(files, root)),
    packages: hashOf([site.eleventy, ...installFolders(site).flatMap(lockFiles)]),
    node: hashOf([icu, cldr, tz, unicode]),
  };
}

/**
 * Where everything stands from which a site is read: the project, and what it loads from elsewhere.
 *
 * @param apart folders of the project that hold no input: absolute paths
 */
export function inputsOf(site: SiteParts, apart: readonly string[]): SiteInputs {
  const scripts = scriptsOf(site, templatesOf(site));
  const others = [...scripts, ...site.templates].filter(
    (file) => !file.startsWith(site.root + path.sep),
  );
  const locks = installFolders(site).flatMap((folder) =>
    LOCK_FILES.map((file) => path.join(folder, file)),
  );
  return {
    places: [...new Set([site.root, ...site.packageFolders, ...others, ...locks])],
    apart,
    variables: variablesNamedIn(scripts),
  };
}

function templatesOf({ templates, apart }: SiteParts): string[] {
  const isApart = new Set(apart);
  return [...new Set(templates.flatMap((place) => filesBelow(place, isApart)))].sort();
}

/** The configuration, scripts among the templates, and what they load of the project's own. */
function scriptsOf({ configuration, packageFolders }: SiteParts, templates: readonly string[]) {
  const scripts = templates.filter((file) => /\.[cm]?[jt]s$/.test(file));
  return localImports([configuration ?? [], scripts].flat(), packageFolders);
}

/** Which parts of two fingerprints differ. */
export function changedParts(before: Environment, now: Environment): string[] {
  const parts = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...parts].filter((part) => before[part] !== now[part]);
}

/** The values of all variables of the environment that scripts may name: `SITE_URL=…`. */
function variablesIn(scripts: readonly string[]): string[] {
  return variablesNamedIn(scripts).flatMap((name) =>
    name in process.env ? [`${name}=${process.env[name]}`] : [],
  );
}

/** Words in scripts that may be names of variables of the environment. */
function variablesNamedIn(scripts: readonly string[]): string[] {
  const words = scripts.flatMap((file) => fs.readFileSync(file, "utf8").match(VARIABLE) ?? []);
  return [...new Set(words)].sort();
}

const VARIABLE = /\b[A-Z][A-Z0-9_]+\b/g;

/** The site's own folder, and that of a wider project into whose packages this one was installed. */
function installFolders({ root, packageFolders }: SiteParts): string[] {
  const above = packageFolders.flatMap((folder) => {
    const [project = "", ...rest] = folder.split(/[\\/]node_modules[\\/]/);
    return rest.length > 0 ? project : [];
  });
  return [...new Set([root, ...above])];
}

function lockFiles(folder: string): string[] {
  return contents(LOCK_FILES.map((file) => path.join(folder, file)).filter(isFile), folder);
}

/** Names from a folder, and contents. */
function contents(files: readonly string[], from: string): string[] {
  return files.map((file) => `${path.relative(from, file)} ${contentHash(fs.readFileSync(file))}`);
}

function hashOf(parts: readonly string[]): string {
  return contentHash(JSON.stringify(parts));
}
