import fs from "node:fs";
import path from "node:path";
import { readFrontMatter } from "../articles/front-matter.ts";
import { isFolder } from "../incremental/files-below.ts";

/** Files that a site may write as they are; its own redirects are put in front of the articles'. */
const PLAIN_FILES: readonly string[] = [
  "/robots.txt",
  "/site.webmanifest",
  "/_headers",
  "/.nojekyll",
];

/** Endings of templates, for patterns; data such as a registry of topics make no page. */
const TEMPLATES = "{njk,md,mdx,html,liquid,webc,vto,hbs,pug,ejs,haml,mustache,11ty.*}";

/** Data, such as a registry of topics, makes no page. */
const NO_PAGE = /\.(?:11tydata\..+|ya?ml|json)$/;

const TITLE = new Set(["title"]);

/**
 * The files of the site that make the page at an address, whatever their endings.
 *
 * @param input the input folder
 */
export function ownTemplates(address: string, input: string): string[] {
  const place = placeOf(address);
  return [...filesNamed(input, place), ...filesNamed(path.join(input, place), "index")];
}

/** Does a file of the site make what stands at an address? */
export function hasOwnFile(address: string, input: string): boolean {
  return (
    ownTemplates(address, input).length > 0 ||
    (PLAIN_FILES.includes(address) && fs.existsSync(path.join(input, address)))
  );
}

/** Paths of the files that would make what stands at an address, as patterns. */
export function ownFilePatterns(address: string, input: string): string[] {
  const place = path.posix.join(input, placeOf(address));
  const plain = PLAIN_FILES.includes(address) ? [path.posix.join(input, address)] : [];
  return [`${place}.${TEMPLATES}`, `${place}/index.${TEMPLATES}`, ...plain];
}

/** Folders in which the files stand that make what is at some addresses. */
export function ownFileFolders(addresses: readonly string[], input: string): string[] {
  const folders = addresses.map((address) => path.join(input, placeOf(address)));
  return [input, ...folders.filter(isFolder)];
}

/** Addresses of the site's files that are no templates: Eleventy would leave them where they are. */
export function plainFiles(input: string): string[] {
  return PLAIN_FILES.filter((address) => fs.existsSync(path.join(input, address)));
}

/** What the site wrote into a file `_redirects` of its own; the articles' old addresses follow it. */
export function ownRedirects(input: string): string {
  const file = path.join(input, "_redirects");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
}

/**
 * The title that a site gives a page of its own in the page's fields, for the menu.
 *
 * @param files templates that may make the page
 * @returns `undefined` where none says so in plain words
 */
export function ownPageTitle(files: readonly string[]): string | undefined {
  for (const file of files) {
    const text = fs
      .readFileSync(file, "utf8")
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n");
    const read = readFrontMatter(text, path.basename(file), TITLE);
    const title = Array.isArray(read) ? undefined : read.fields.title;
    if (typeof title === "string" && title.trim() !== "") return title.trim();
  }
  return undefined;
}

/** Where a page's file stands in the input folder, without its ending. */
function placeOf(address: string): string {
  return address === "/" ? "index" : address.replace(/^\/|\/$|\.html$/g, "");
}

/** Files of a name that make a page. */
function filesNamed(folder: string, name: string): string[] {
  if (!isFolder(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`) && !NO_PAGE.test(file))
    .map((file) => path.join(folder, file))
    .filter((file) => fs.statSync(file).isFile());
}
