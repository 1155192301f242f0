import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "../incremental/files-below.ts";
import { addAsset } from "./assets.ts";
import type { ThemeFonts } from "./fonts.ts";
import { failWithIncludes } from "./include-errors.ts";
import { inlineParts } from "./inline-parts.ts";
import type {
  EleventyConfig,
  NunjucksEnvironment,
  NunjucksLoader,
  TemplateData,
  TemplateSource,
} from "./types.ts";

/** The package's own layouts and partials; the path is the same from `plugin/` and from `dist/`. */
const THEME = fileURLToPath(new URL("../../_includes/", import.meta.url));

/** Names that always mean the package's own file, even where the site has one of that name. */
const ORIGINAL = "@arshif/";

/** What the pages load beside their words. */
export interface ThemeAssets {
  readonly style: string;
  readonly script: string;
  /** The style of the search page, which no other page loads; none without that page. */
  readonly searchStyle: string | undefined;
  /** The script of the reader's tools, which articles and the reading list load; none without tools. */
  readonly reader: string | undefined;
  /** Font files that every page asks for at once. */
  readonly fonts: readonly string[];
}

/** With the icon, which is known before the rest. */
export interface SiteAssets extends ThemeAssets {
  readonly icon: string;
}

/** The parts of the style, in the order in which they follow each other in one file. */
const STYLES = [
  ...["tokens", "base", "frame", "lists", "front", "periods", "article", "media", "prose", "tools"],
  ...["pictures", "print"],
].map((part) => `arshif/styles/${part}.css`);

/** What the styles say to who reads their source is left out of what is sent to readers, and so are indents and ends of lines. */
const STYLE_COMMENT = /\/\*[\s\S]*?\*\/\s*/g;

/**
 * Lets the site use the theme's files as if they stood in its own includes folder. A file of the
 * same name in the site's folder comes first.
 *
 * @param fonts what the style says of fonts comes last, and stays when the site has a style of its own
 * @param has is there a search page, whoever makes it, and are there tools for readers?
 * @param palette the name of the colours
 * @returns addresses of the theme's assets, with a mark that changes with their content
 */
export function useTheme(
  config: EleventyConfig,
  fonts: ThemeFonts,
  has: { readonly search: boolean; readonly tools: boolean },
  palette: string,
): ThemeAssets {
  const { includes } = config.directories;
  const layouts = config.directories.layouts ?? includes;
  for (const name of layoutNames()) aliasLayout(config, layouts, name);
  config.amendLibrary("njk", (environment) => {
    failWithIncludes(environment);
    extendSearch(environment, layouts);
  });
  for (const folder of new Set([includes, layouts])) {
    config.addWatchTarget(posix(path.join(folder, "arshif/**/*")), { resetConfig: true });
  }

  const own = (name: string) => hasOwn(config, name);
  const readStyle = (name: string) =>
    own(name)
      ? read(config, name)
      : read(config, name)
          .replace(STYLE_COMMENT, "")
          .replace(/\n\s+/g, "\n")
          .replace(/([{;,])\n/g, "$1");
  const look = own("arshif/style.css") ? ["arshif/style.css"] : STYLES;
  const colours = palette === "paper" ? [] : `arshif/styles/palettes/${palette}.css`;
  const styles = [...look, colours, fonts.style ?? []].flat();
  return {
    style: addAsset(config, "/assets/arshif/style.css", styles.map(readStyle).join("\n")),
    searchStyle: has.search
      ? addAsset(config, "/assets/arshif/search.css", readStyle("arshif/styles/search.css"))
      : undefined,
    reader: has.tools
      ? addAsset(config, "/assets/arshif/reader.js", read(config, "arshif/reader.js"))
      : undefined,
    script: addAsset(config, "/assets/arshif/theme.js", read(config, "arshif/theme.js")),
    fonts: fonts.preloaded,
  };
}

/** Publishes the site's icon, the theme's or its own, and tells its address. */
export function useIcon(config: EleventyConfig): string {
  return addAsset(config, "/assets/arshif/icon.svg", read(config, "arshif/icon.svg"));
}

/** A file of the theme, or the site's own of that name. */
function read(config: EleventyConfig, name: string): string {
  const folder = hasOwn(config, name) ? config.directories.includes : THEME;
  return fs.readFileSync(path.join(folder, name), "utf8");
}

function hasOwn({ directories }: EleventyConfig, name: string): boolean {
  return fs.existsSync(path.join(directories.includes, name));
}

/**
 * What a site's own templates in the place of the theme's mean for a plan: those that hold nothing
 * but HTML show the same on every page, any other may show whatever there is.
 */
export function ownTemplates(config: EleventyConfig): { readonly showMore: boolean } {
  const isAliased = Object.entries(config.layoutAliases).some(
    ([name, file]) =>
      name.startsWith("arshif/") && !path.resolve(layoutsOf(config), file).startsWith(THEME),
  );
  const files = ownTemplateFiles(config);
  return {
    showMore:
      isAliased ||
      Object.keys(config.globalData).some((name) => name.startsWith("eleventyComputed")) ||
      files.some((file) => /\{[{%]/.test(fs.readFileSync(file, "utf8"))),
  };
}

function layoutsOf({ directories }: EleventyConfig): string {
  return directories.layouts ?? directories.includes;
}

function ownTemplateFiles(config: EleventyConfig): string[] {
  return [...new Set([config.directories.includes, layoutsOf(config)])]
    .map((folder) => path.resolve(folder, "arshif"))
    .filter((folder) => folder !== path.join(THEME, "arshif"))
    .flatMap((folder) => filesBelow(folder))
    .filter((file) => file.endsWith(".njk"));
}

/** Eleventy finds layouts by alias only; Nunjucks finds the partials itself. */
function aliasLayout(config: EleventyConfig, layouts: string, name: string): void {
  const file = `arshif/${name}.njk`;
  if (fs.existsSync(path.join(layouts, file))) return;
  const target = posix(path.relative(layouts, path.join(THEME, file)));
  for (const alias of [file, `arshif/${name}`]) {
    if (!Object.hasOwn(config.layoutAliases, alias)) config.addLayoutAlias(alias, target);
  }
}

/**
 * What the data of a page of the plugin's own say of its layout, the theme's or the site's.
 *
 * Eleventy keeps layouts by name for the whole process, with the filters of the configuration that
 * used them first. A second build in the process would ask the first one's archive, so that the
 * layout has a name that no other build knows.
 */
export function layoutData(config: EleventyConfig, name: string): TemplateData {
  const file = `arshif/${name}.njk`;
  const layouts = layoutsOf(config);
  const used = path.resolve(layouts, config.layoutAliases[file] ?? file);
  const layout = `${randomUUID()}.njk`;
  config.addLayoutAlias(layout, posix(path.relative(layouts, used)));
  return { layout };
}

function layoutNames(): string[] {
  return fs
    .readdirSync(path.join(THEME, "arshif"))
    .filter((file) => file.endsWith(".njk"))
    .map((file) => path.basename(file, ".njk"));
}

function extendSearch(environment: NunjucksEnvironment, layouts: string): void {
  const files = environment.loaders.find((loader) => Array.isArray(loader.searchPaths));
  if (files?.searchPaths === undefined) return;
  environment.loaders.push(originalLoader(files));
  files.searchPaths.push(path.normalize(layouts), THEME);
  inlineParts(environment, (name) => themeSource(files, name));
}

/** The source of a file of the theme, unless the site has its own in its place. */
function themeSource(files: NunjucksLoader, name: string): string | undefined {
  const found = files.getSource(name);
  return found?.path.startsWith(THEME) ? String(found.src) : undefined;
}

/** A loader of the same class, since Eleventy's watcher relies on the class's inner fields. */
function originalLoader(loader: NunjucksLoader): NunjucksLoader {
  const FileLoader = loader.constructor as new (paths: string[]) => NunjucksLoader;
  class OriginalLoader extends FileLoader {
    override getSource(name: string): TemplateSource | null {
      if (!name.startsWith(ORIGINAL)) return null;
      return super.getSource(`arshif/${name.slice(ORIGINAL.length)}`);
    }
  }
  const original = new OriginalLoader([THEME]);
  original.cache = {};
  return original;
}

function posix(name: string): string {
  return name.split(path.sep).join("/");
}
