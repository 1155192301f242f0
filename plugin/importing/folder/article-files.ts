import path from "node:path";
import { MARKDOWN_ENDING } from "../../articles/address.ts";
import { firstBytes } from "../../articles/first-bytes.ts";
import { startsWithFields } from "../../articles/front-matter-forms.ts";
import { strangeFileFault } from "../../articles/strange-files.ts";
import { filesBelow } from "../../incremental/files-below.ts";
import { PAGE_ENDING } from "../pages/index.ts";

/** Folders that hold no articles. */
const NO_FOLDER =
  /(?:^|\/)(?:\.[^/]*|node_modules|_site|public|themes|vendor|_layouts|_includes|layouts|scaffolds|page|pages)\//;

/** Markdown with components in it, as Astro, Gatsby and Docusaurus have it. */
export const COMPONENTS_ENDING = /\.mdx$/i;

/** What a name ends in that is no part of an article's. */
export const ARTICLE_ENDING = /\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|x?html?)$/i;

/** The files of another generator's folder, from there, with `/` between folders. */
export interface FolderFiles {
  /** In markdown, or in HTML below fields. */
  readonly articles: readonly string[];
  /** Whole pages. */
  readonly pages: readonly string[];
  /** Such as look like articles and cannot be read. */
  readonly unread: readonly string[];
}

/** @param folder an absolute path */
export function filesOfFolder(folder: string): FolderFiles {
  const files = filesBelow(folder)
    .map((file) => path.relative(folder, file).split(path.sep).join("/"))
    .filter((file) => !NO_FOLDER.test(file))
    .sort();
  const [articles, pages, unread]: [string[], string[], string[]] = [[], [], []];
  for (const file of files) {
    if (MARKDOWN_ENDING.test(file) || COMPONENTS_ENDING.test(file)) articles.push(file);
    else if (PAGE_ENDING.test(file)) (hasFields(folder, file) ? articles : pages).push(file);
    else if (strangeFileFault(folder, file) !== undefined) unread.push(file);
  }
  return { articles, pages, unread };
}

function hasFields(folder: string, file: string): boolean {
  const head = firstBytes(path.join(folder, file), 200).toString();
  return startsWithFields(head.replace(/^\uFEFF/, "").replaceAll("\r", ""));
}
