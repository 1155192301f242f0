import type { Article } from "../articles/article.ts";
import { entryOf } from "../articles/entry.ts";
import { type Fault, quote } from "../articles/faults.ts";
import { decodedPath } from "../text/readable-address.ts";
import type { GroupKind } from "./model.ts";

/** What of an archive has pages of its own. */
interface Pages {
  homePages(): readonly { readonly url: string }[];
  groupPages(kind: GroupKind): readonly { readonly url: string }[];
}

/** A page or any other file of the site. */
export interface StandingFile {
  /** Its address from the site's root, in letters or in escapes. */
  readonly url: string;
  /** The file that it is made from, if there is one to name. */
  readonly from?: string | undefined;
}

const KINDS: readonly GroupKind[] = ["topic", "year", "month", "day", "author", "source"];

/**
 * Old addresses that lead to two articles, and those at which a page stands: some hosts would show
 * the page and others the redirect.
 *
 * @param otherPages addresses of pages beside articles and lists
 */
export function redirectFaults(
  archive: Pages,
  articles: readonly Article[],
  otherPages: readonly string[],
): Fault[] {
  if (!hasRedirects(articles)) return [];
  const lists = [...archive.homePages(), ...KINDS.flatMap((kind) => archive.groupPages(kind))];
  const pages = new Set([...lists.map((list) => list.url), ...otherPages].map(placeOf));
  const owners = new Map(articles.map((article) => [placeOf(article.url), article]));
  const redirected = new Map<string, Article>();
  const faults = oldAddressesOf(articles).flatMap(({ article, index, address }): Fault[] => {
    const place = placeOf(address);
    const owner = owners.get(place);
    const other = redirected.get(place);
    redirected.set(place, article);
    if (owner !== undefined) return [fault(article, index, address, pageOf(owner, article))];
    if (pages.has(place)) return [fault(article, index, address, "is that of a page of the site")];
    if (other === undefined) return [];
    const reason =
      other === article ? "stands twice in the list" : `leads to the article ${fileOf(other)} too`;
    return [fault(article, index, address, reason)];
  });
  return [...faults, ...crossedAddresses(articles)];
}

/**
 * Old addresses at which a file of the site stands, or that lie below one, or that would be a file
 * where the site has a folder.
 *
 * @param standing files beside the pages of articles and lists
 */
export function standingFaults(
  articles: readonly Article[],
  standing: Iterable<StandingFile>,
): Fault[] {
  if (!hasRedirects(articles)) return [];
  const old = oldAddressesOf(articles);
  const asked = new Set(old.flatMap(({ address }) => [placeOf(address), ...placesAbove(address)]));
  const asFiles = new Set(old.filter(becomesFile).map(({ address }) => placeOf(address)));
  const at = new Map<string, StandingFile>();
  const files = new Map<string, StandingFile>();
  const below = new Map<string, StandingFile>();
  for (const file of standing) {
    const place = placeOf(file.url);
    if (asked.has(place)) {
      at.set(place, file);
      if (isFile(file.url)) files.set(place, file);
    }
    if (asFiles.size === 0) continue;
    for (const folder of placesAbove(file.url)) if (asFiles.has(folder)) below.set(folder, file);
  }
  return old.flatMap(({ article, index, address }): Fault[] => {
    const place = placeOf(address);
    const here = at.get(place);
    if (here !== undefined) return [fault(article, index, address, `is that of ${named(here)}`)];
    const above = placesAbove(address).find((folder) => files.has(folder));
    const file = above === undefined ? undefined : files.get(above);
    if (file !== undefined) return [fault(article, index, address, `lies below ${named(file)}`)];
    const inner = below.get(place);
    if (inner === undefined) return [];
    return [fault(article, index, address, `would be a file, and ${named(inner)} lies below it`)];
  });
}

/** Old addresses that would be a file and a folder at once: `/x.html` and `/x.html/y`. */
function crossedAddresses(articles: readonly Article[]): Fault[] {
  const old = oldAddressesOf(articles);
  const files = new Map(old.filter(becomesFile).map((one) => [placeOf(one.address), one]));
  return old.flatMap(({ article, index, address }): Fault[] => {
    const above = placesAbove(address).flatMap((place) => files.get(place) ?? [])[0];
    if (above === undefined) return [];
    const reason = `lies below the old address ${quote(decodeURI(above.address))} of ${fileOf(above.article)}`;
    return [fault(article, index, address, reason)];
  });
}

function hasRedirects(articles: readonly Article[]): boolean {
  return articles.some((article) => entryOf(article).redirectFrom !== undefined);
}

function oldAddressesOf(articles: readonly Article[]) {
  return articles.flatMap((article) =>
    (entryOf(article).redirectFrom ?? []).map((address, index) => ({ article, index, address })),
  );
}

/**
 * Hosts show the same at `/a`, `/a/` and `/a/index.html`, written in letters or in escapes; some
 * hosts and disks take capitals and small letters for the same.
 */
function placeOf(address: string): string {
  return decodedPath(address)
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?:\/index\.html|\/)$/, "");
}

/** `/a/b/c` → `/a`, `/a/b`. */
function placesAbove(address: string): string[] {
  const parts = placeOf(address).split("/");
  return parts.slice(2).map((_, place) => parts.slice(0, place + 2).join("/"));
}

/** Is what stands at an address a file by itself, rather than the page of a folder? */
function isFile(url: string): boolean {
  return !url.endsWith("/") && !/\/index\.html$/i.test(url);
}

/** Is the page that leads on from an old address a file by itself? */
function becomesFile({ address }: { readonly address: string }): boolean {
  return /\.html?$/i.test(decodedPath(address)) && isFile(address);
}

function named({ url, from }: StandingFile): string {
  const address = quote(decodedPath(url));
  return from === undefined
    ? `the site's file ${address}`
    : `the site's file ${address}, made from ${from}`;
}

function pageOf(owner: Article, article: Article): string {
  return owner === article ? "is the article's own" : `is that of the article ${fileOf(owner)}`;
}

function fileOf({ inputPath }: Article): string {
  return inputPath.replace(/^\.\//, "");
}

function fault(article: Article, index: number, address: string, reason: string): Fault {
  const line = article.lines[`redirectFrom.${index}`] ?? article.lines.redirectFrom ?? 1;
  return {
    file: fileOf(article),
    line,
    field: "redirectFrom",
    message: `The old address ${quote(decodedPath(address))} ${reason}.`,
    cure: "Take it out, or correct it.",
  };
}
