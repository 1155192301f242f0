import fs from "node:fs";
import path from "node:path";
import { type Fault, quote } from "../articles/faults.ts";
import { readFrontMatter } from "../articles/front-matter.ts";
import { filesBelow } from "../incremental/files-below.ts";

/** A page of the site's own that joins the menu by its field `menu`. */
export interface MenuPage {
  readonly url: string;
  readonly title: string;
  /** Its place from the menu's start, 1 being the first; without one it follows the theme's pages. */
  readonly place: number | undefined;
}

/** What a site's own pages say of the menu, and what is wrong with it. */
export interface MenuPages {
  readonly pages: readonly MenuPage[];
  readonly faults: readonly Fault[];
}

/** Files that Eleventy makes pages of and that begin with fields. */
const PAGE = /\.(?:njk|md|mdx|html|liquid|webc|vto|hbs|pug|ejs|haml|mustache)$/;

/** Fields that hold texts, whatever they look like. */
const TEXTS = new Set(["title", "permalink"]);

/**
 * Looks for pages that join the menu. Eleventy knows them too, but only once the first page is
 * being written, and every page shows the menu.
 *
 * @param input the input folder
 * @param apart paths of folders in it that hold no pages of this kind: articles, media, templates
 */
export function menuPages(input: string, apart: readonly string[]): MenuPages {
  const folders = new Set(apart.map((name) => path.resolve(name)));
  const found = filesBelow(path.resolve(input), folders)
    .filter((file) => PAGE.test(file) && !isHidden(path.relative(input, file)))
    .map((file) => menuPage(file, input))
    .filter((page) => page !== undefined);
  return {
    pages: found.filter((page): page is MenuPage => "url" in page),
    faults: found.filter((page): page is Fault => "message" in page),
  };
}

/** Puts pages of the site's own among the links of a menu. */
export function joinMenu<Link extends { readonly url: string; readonly title: string }>(
  links: readonly Link[],
  pages: readonly MenuPage[],
): { readonly url: string; readonly title: string }[] {
  const own = new Set(pages.map(({ url }) => url));
  const others = links.filter(({ url }) => !own.has(url));
  const last = pages.filter(({ place }) => place === undefined);
  const placed = pages
    .filter((page) => page.place !== undefined)
    .sort((a, b) => (a.place as number) - (b.place as number));
  const menu = [...others, ...last].map(({ url, title }) => ({ url, title }));
  for (const { url, title, place = 1 } of placed) menu.splice(place - 1, 0, { url, title });
  return menu;
}

/** Nothing for a page that does not join, or whose fields cannot be read: Eleventy tells that. */
function menuPage(file: string, input: string): MenuPage | Fault | undefined {
  const text = fs
    .readFileSync(file, "utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  const name = path.relative("", file).split(path.sep).join("/");
  if (!/^(?:---|\+\+\+|\{)/.test(text)) return undefined;
  const read = readFrontMatter(text, name, TEXTS);
  if (Array.isArray(read)) return undefined;
  const { menu, title, permalink } = read.fields;
  if (menu === undefined || menu === null || menu === false) return undefined;
  const place = menu === true ? undefined : menu;
  const line = read.lineOf(["menu"]);
  const where = { file: name, ...(line === undefined ? {} : { line }), field: "menu" };
  if (place !== undefined && !(Number.isInteger(place) && (place as number) > 0)) {
    return {
      ...where,
      message: `The field menu of the page is ${quote(menu)}.`,
      cure: "Write menu: true, or the page's place in the menu: menu: 2.",
    };
  }
  if (typeof title !== "string" || title.trim() === "" || isCode(title)) {
    return {
      ...where,
      message: "The page joins the menu and has no title that can stand there.",
      cure: "Write title: with the words that the menu shows.",
    };
  }
  const url = addressOf(permalink, path.relative(input, file));
  if (url === undefined) {
    return {
      ...where,
      message: `The page joins the menu, and its address is not plain: permalink is ${quote(permalink)}.`,
      cure: "Write the address into permalink, or the link into the option menu.",
    };
  }
  return { url, title: title.trim(), place: place as number | undefined };
}

/** Where Eleventy puts a page by its fields and its file. */
function addressOf(permalink: unknown, file: string): string | undefined {
  if (permalink === undefined || permalink === null) {
    const name = file
      .split(path.sep)
      .join("/")
      .replace(/\.[^./]+$/, "");
    const folder = name.replace(/(?:^|\/)index$/, "");
    return folder === "" ? "/" : `/${folder}/`;
  }
  if (typeof permalink !== "string" || permalink.trim() === "" || isCode(permalink))
    return undefined;
  if (permalink.trim() === "false") return undefined;
  return `/${permalink
    .trim()
    .replace(/^\/+/, "")
    .replace(/(^|\/)index\.html$/, "$1")}`;
}

function isCode(text: string): boolean {
  return /\{[{%]/.test(text);
}

/** Folders that begin with a stroke or a full stop hold no pages, by Eleventy's own names. */
function isHidden(file: string): boolean {
  return file
    .split(path.sep)
    .slice(0, -1)
    .some((folder) => /^[._]/.test(folder));
}
