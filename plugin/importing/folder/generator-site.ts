import fs from "node:fs";
import path from "node:path";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { isGroup } from "../../articles/field-names.ts";
import { isOfWeb } from "../old-paths.ts";
import { asGroup, cascadeOf, merged } from "./inherited-fields.ts";
import { languageOfFile, withoutLanguage } from "./languages.ts";

/** What the settings of another generator's site say of its addresses. */
export interface GeneratorSite {
  /** The site's own address, without `/` at its end; nothing where it is not told, or a placeholder. */
  readonly address: string | undefined;
  /**
   * The pattern of an article's address, as `--old-address` has it; nothing for what has none.
   *
   * @param hasOwn do its fields say an address?
   */
  pattern(file: string, hasOwn: boolean): string | undefined;
  /** The name of an author by that under which articles have them. */
  authorName?(written: string): string | undefined;
  /** The fields that the settings give an article; `file` is an absolute path. */
  defaults?(file: string): Settings;
  /** What an article's fields mean to the generator, where that is not what stands there. */
  meant?(fields: Settings): Settings;
}

/** Folders above the articles in which a site's settings may stand. */
const HIGHEST = 5;

const HUGO = ["hugo", "config", "config/_default/hugo", "config/_default/config"].flatMap((name) =>
  ["toml", "yaml", "yml"].map((ending) => `${name}.${ending}`),
);

const ELEVENTY = [".eleventy", "eleventy.config"].flatMap((name) =>
  ["js", "mjs", "cjs", "ts"].map((ending) => `${name}.${ending}`),
);

/**
 * The site of Hugo, Jekyll, Hexo or Eleventy to which a folder belongs. Addresses: the documents of Hugo
 * («URL management»), Jekyll, Hexo and Eleventy («Permalinks»).
 *
 * @param folder the folder that is imported, an absolute path
 */
export function generatorSite(folder: string): GeneratorSite | undefined {
  let root = folder;
  for (let up = 0; up <= HIGHEST; up++, root = path.dirname(root)) {
    const settings = settingsOf(root, ["_config.yml", "_config.yaml"]);
    if (settings !== undefined) {
      const isHexo = fs.existsSync(path.join(root, "source", "_posts"));
      return isHexo ? hexo(settings, root, folder) : jekyll(settings, root, folder);
    }
    const ofHugo = settingsOf(root, HUGO);
    if (ofHugo !== undefined) return hugo({ ...ofHugo, ...ofFolder(root) }, root, folder);
    const ofEleventy = ELEVENTY.find((name) => fs.existsSync(path.join(root, name)));
    if (ofEleventy !== undefined) return eleventy(path.join(root, ofEleventy), folder);
    if (fs.existsSync(path.join(root, ".git"))) return undefined;
  }
  return undefined;
}

type Settings = Readonly<Record<string, unknown>>;

function settingsOf(root: string, names: readonly string[]): Settings | undefined {
  for (const name of names) {
    const file = path.join(root, name);
    if (!fs.existsSync(file)) continue;
    try {
      const text = fs.readFileSync(file, "utf8");
      const read: unknown = name.endsWith("toml") ? parseToml(text) : parseYaml(text);
      if (isGroup(read)) return read;
    } catch {
      // Settings that cannot be read say nothing of addresses; articles are read without them.
    }
  }
  return undefined;
}

/** Settings that Hugo takes from files of their own, beside its first. */
function ofFolder(root: string): Settings {
  const place = path.join(root, "config", "_default");
  return Object.fromEntries(
    ["languages", "permalinks"].flatMap((name) => {
      const read = settingsOf(
        place,
        ["toml", "yaml", "yml"].map((ending) => `${name}.${ending}`),
      );
      return read === undefined ? [] : [[name, read]];
    }),
  );
}

/**
 * Below `content`, or the folder of its language, an article's address is its path, unless its section has
 * a pattern of its own; other languages than the site's first have theirs in front.
 */
function hugo(settings: Settings, root: string, folder: string): GeneratorSite {
  const patterns = settings.permalinks;
  const ofPages = isGroup(patterns) && isGroup(patterns.page) ? patterns.page : patterns;
  const languages = asGroup(settings.languages);
  const first = textIn(settings, "defaultContentLanguage") ?? "en";
  const isFirstApart = settings.defaultContentLanguageInSubdir === true;
  const contents = [
    ...Object.entries(languages).map(([language, own]) => ({
      language,
      place: textIn(asGroup(own), "contentDir"),
    })),
    { language: undefined, place: textIn(settings, "contentDir") ?? "content" },
  ];
  return {
    address: siteAddress(textIn(settings, "baseURL") ?? textIn(settings, "baseurl")),
    defaults: () => cascadeOf(settings),
    pattern(file) {
      for (const { language = languageOfFile(file) ?? first, place } of contents) {
        const name = path.join(folder, withoutLanguage(file));
        const from = place === undefined ? undefined : relative(path.join(root, place), name);
        if (from === undefined) continue;
        const isApart = language in languages && (language !== first || isFirstApart);
        return (isApart ? `/${language}` : "") + ofPage(from, isGroup(ofPages) ? ofPages : {});
      }
      return undefined;
    },
  };
}

/** @param from a page's file, from the folder of the content */
function ofPage(from: string, patterns: Settings): string {
  const [section = "", ...below] = from.split("/");
  const own = below.length > 0 ? textIn(patterns, section) : undefined;
  if (own !== undefined) return own.replace(/:(?:slugorfilename|slugorcontentbasename)/g, ":slug");
  const parents = path.posix.dirname(from.replace(/\/index\.[a-z]+$/i, ""));
  const place = parents === "." ? "" : parents.toLowerCase().replace(/\s+/g, "-");
  return `/${place}/:slug/`;
}

const JEKYLL_STYLES: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  none: "/:categories/:title:output_ext",
};

/** Posts have the site's pattern, those of a collection its own. */
function jekyll(settings: Settings, root: string, folder: string): GeneratorSite {
  const written = textIn(settings, "permalink") ?? "date";
  const ofPosts = JEKYLL_STYLES[written] ?? written;
  const base = (textIn(settings, "baseurl") ?? "").replace(/\/+$/, "");
  const { collections } = settings;
  const authors = settingsOf(path.join(root, "_data"), [
    "authors.yml",
    "authors.yaml",
    "authors.json",
  ]);
  return {
    address: siteAddress(textIn(settings, "url")),
    authorName: (written) => textIn(asGroup(authors?.[written]), "name"),
    defaults: (file) => jekyllDefaults(settings, relative(root, file) ?? ""),
    meant: jekyllLists,
    pattern(file) {
      const from = relative(root, path.join(folder, file)) ?? file;
      const [, name = "", rest = ""] = /(?:^|\/)_([a-z]\w*)\/(.+)$/i.exec(from) ?? [];
      if (name === "posts") return base + ofPosts;
      const collection = isGroup(collections) ? collections[name] : undefined;
      if (!isGroup(collection) || collection.output !== true) return undefined;
      const own = textIn(collection, "permalink") ?? `/:collection/:path:output_ext`;
      const filled = own.replaceAll(":collection", name);
      return base + filled.replaceAll(":path", rest.replace(/\.[a-z]+$/i, ""));
    },
  };
}

/** «Tags and Categories» of Jekyll's documents: one text is several names between blanks. */
function jekyllLists(fields: Settings): Settings {
  const lists = ["tags", "categories"].flatMap((name) => {
    const written = textIn(fields, name);
    return written === undefined || /[,،;؛|]/.test(written) ? [] : [[name, written.split(/\s+/)]];
  });
  return { ...fields, ...Object.fromEntries(lists) };
}

/** Each group of values has a path and a collection's name. */
function jekyllDefaults({ defaults }: Settings, file: string): Settings {
  const groups = Array.isArray(defaults) ? defaults.filter(isGroup) : [];
  const collection = /(?:^|\/)_([a-z]\w*)\//i.exec(file)?.[1] ?? "";
  return groups
    .filter(({ scope }) => {
      const { path: place, type } = isGroup(scope) ? scope : {};
      const start = String(place ?? "").replace(/^\/+|\/+$/g, "");
      const isBelow = start === "" || `${file}/`.startsWith(`${start}/`);
      return isBelow && (type === undefined || type === collection);
    })
    .map(({ values }) => (isGroup(values) ? values : {}))
    .reduce(merged, {});
}

/** A post's title in its address is its path below `_posts`. */
function hexo(settings: Settings, root: string, folder: string): GeneratorSite {
  const pattern = textIn(settings, "permalink") ?? ":year/:month/:day/:title/";
  const base = (textIn(settings, "root") ?? "/").replace(/\/*$/, "/");
  return {
    address: siteAddress(textIn(settings, "url")),
    pattern(file) {
      const posts = path.join(root, "source", "_posts");
      const from = relative(posts, path.join(folder, file));
      if (from === undefined) return undefined;
      const title = from.replace(/\.[a-z]+$/i, "").replace(/(^|\/)\d{4}-\d{1,2}-\d{1,2}-/, "$1");
      return base + pattern.replace(/^\/+/, "").replaceAll(":title", title);
    },
  };
}

/** A page's address is its path from the input folder, which the settings name; they are never run. */
function eleventy(settings: string, folder: string): GeneratorSite {
  const written = fs.readFileSync(settings, "utf8");
  const input = /\binput\b["']?\s*:\s*["'`]([^"'`\n]+)|setInputDirectory\(\s*["'`]([^"'`\n]+)/.exec(
    written,
  );
  const root = path.resolve(path.dirname(settings), input?.[1] ?? input?.[2] ?? ".");
  return {
    address: undefined,
    pattern(file, hasOwn) {
      const from = relative(root, path.join(folder, file));
      if (hasOwn || from === undefined) return undefined;
      return `/${path.posix.dirname(from.replace(/\/index\.[a-z]+$/i, ""))}/:filename/`.replace(
        "/./",
        "/",
      );
    },
  };
}

/** A path from a folder; nothing for what stands outside of it. */
function relative(folder: string, file: string): string | undefined {
  const from = path.relative(folder, file).split(path.sep).join("/");
  return from.startsWith("..") ? undefined : from;
}

/** Addresses that were never changed from those of a template lead nowhere. */
function siteAddress(written: string | undefined): string | undefined {
  if (written === undefined || !isOfWeb(written)) return undefined;
  const { origin, hostname } = new URL(written);
  const isPlaceholder = /^(?:www\.)?(?:example\.(?:com|org|net)|yoursite\.com)$/.test(hostname);
  return isPlaceholder ? undefined : origin;
}

function textIn(group: Settings, name: string): string | undefined {
  const value = group[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
