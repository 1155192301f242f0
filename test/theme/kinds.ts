import fs from "node:fs";
import path from "node:path";
import { pagesBelow } from "../support/html.ts";

/**
 * The kind of a page by its address: `yyyy/mm` for a month, `topics/…` for a topic,
 * `topics/…/page/n` for an older page of its list, `yyyy/mm/dd/…` for an article.
 *
 * @param file the page's path in the built folder
 */
export function kindOf(file: string): string {
  const parts = file.replace(/(?:^|\/)index\.html$/, "").split("/");
  return parts
    .map((part, at) => {
      if (/^\d{4}$/.test(part) && at === 0) return "yyyy";
      if (/^\d\d$/.test(part) && parts[0]?.match(/^\d{4}$/)) return at === 1 ? "mm" : "dd";
      if (/^\d+$/.test(part) && parts[at - 1] === "page") return "n";
      return at === 0 || part === "page" ? part : "…";
    })
    .join("/");
}

/** Files of all pages by their kinds; of a kind, the page with the most on it comes first. */
export function pagesByKind(folder: string): ReadonlyMap<string, readonly string[]> {
  const bySize = pagesBelow(folder)
    .map((file) => ({ file, size: fs.statSync(path.join(folder, file)).size }))
    .sort((a, b) => b.size - a.size);
  const kinds = new Map<string, string[]>();
  for (const { file } of bySize) {
    const kind = kindOf(file);
    kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  return kinds;
}

/**
 * The addresses to look at, from the site's root and without `/` before them: of every kind the
 * page with the most on it, and the pages of the articles that are named.
 */
export function pagesToLookAt(folder: string, ...articles: string[]): string[] {
  const kinds = pagesByKind(folder);
  const named = articles.map((name) => {
    const file = pagesBelow(folder).find((page) => page.endsWith(`/${name}/index.html`));
    if (file === undefined) throw new Error(`No page of the article ${name} was built.`);
    return file;
  });
  const first = [...kinds.values()].map(([page]) => page as string);
  return [...new Set([...first, ...named])]
    .map((file) => file.replace(/(?:^|(?<=\/))index\.html$/, ""))
    .sort();
}
