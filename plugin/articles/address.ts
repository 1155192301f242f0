import type { PreciseDate } from "../dates/index.ts";
import { isoDate } from "../dates/index.ts";
import { folderName, slug } from "../text/index.ts";

/** In either digits, as the day is read from a name. */
const DATE_IN_NAME = /^\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}-/u;

/** Endings of files that hold markdown, as editors and generators write them. */
export const MARKDOWN_ENDING = /\.(?:md|markdown|mdown|mkdn?|mdwn)$/i;

/**
 * The name that a file gives its article, as Eleventy's `fileSlug`: without folder, date and
 * ending; `index.md` takes its folder's name.
 *
 * `src/articles/2019-08-07-داعش.md` → `داعش`
 */
export function fileSlug(path: string): string {
  return nameOfFile(path).replace(DATE_IN_NAME, "");
}

/** A file's name without folder and ending, or its folder's where it is an `index.md`. */
export function nameOfFile(path: string): string {
  const parts = path.split("/");
  const name = (parts.pop() ?? "").replace(MARKDOWN_ENDING, "");
  return name === "index" ? (parts.pop() ?? name) : name;
}

/**
 * The address of an article: `/{yyyy}/{MM}/{dd}/{slug}/` in the site's zone, without the day or
 * the month where the date has none.
 *
 * @returns `undefined` when the name holds nothing that can stand in an address
 */
export function articleAddress(date: PreciseDate, name: string, zone: string): string | undefined {
  const last = slug(name);
  if (last === "") return undefined;
  return `/${isoDate(date, { zone }).split("-").join("/")}/${folderName(last)}/`;
}
