import fs from "node:fs";
import path from "node:path";
import { readFrontMatter } from "../articles/front-matter.ts";

const TITLE = new Set(["title"]);

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
