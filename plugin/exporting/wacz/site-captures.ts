import fs from "node:fs";
import path from "node:path";
import { getSurt } from "warcio/utils";
import {
  readRedirectRules,
  redirectPageUrl,
  redirectsFile,
  redirectsOf,
} from "../../publish/redirects.ts";
import { askedVersion, MANIFEST, type Manifest, SEARCH_FOLDER } from "../../search/files.ts";
import { compareTexts } from "../../text/index.ts";
import type { ExportedSite } from "../exported-site.ts";
import { siteFiles } from "../site-files.ts";
import { addressesOfPage, addressesOfStyles } from "./asked-addresses.ts";

/** An address of a site, and what its host answers there: a file's content, or that it is elsewhere. */
export type Capture = {
  /** The whole address, percent-encoded. */
  readonly url: string;
  /** By it an index is ordered: the host turned round, and the path, in small letters. */
  readonly key: string;
} & Answered;

type Answered =
  /** A path from the output folder. */
  | { readonly file: string; readonly status: 200 | 404 }
  /** A whole address. */
  | { readonly location: string; readonly status: 301 };

/** Files that hosts read and no reader asks for, by their paths from the output folder. */
const FOR_HOSTS =
  /^(?:_headers|_redirects|_routes\.json|_worker\.js|CNAME|netlify\.toml|vercel\.json)$|(?:^|\/)\.(?!well-known\/)/;

/** The page for addresses that lead nowhere. */
const NOT_FOUND = "404.html";

/**
 * Every address at which a built site answers, in the order of an index: its files, the old addresses
 * of articles, the host's own redirects, and whatever else its pages ask for.
 */
export function siteCaptures(site: ExportedSite): Capture[] {
  const home = site.absolute("/");
  const files = siteFiles(site.output).filter((file) => !FOR_HOSTS.test(file));
  const answers = new Map<string, Answered>();
  const versions = searchVersions(site.output);
  for (const file of files) {
    const url = addressOf(file, home) + versions(file);
    answers.set(url, { file, status: file === NOT_FOUND ? 404 : 200 });
  }
  const asked = askedAddresses(site, files, home);
  for (const [url, location] of redirects(site, answers, home)) {
    answers.set(url, { location, status: 301 });
  }
  for (const url of asked) {
    const answer = answers.has(url) ? undefined : hostsAnswer(url, answers);
    if (answer !== undefined) answers.set(url, answer);
  }
  return [...answers]
    .map(([url, answer]) => ({ url, key: getSurt(url), ...answer }))
    .sort((one, other) => compareTexts(one.key, other.key) || compareTexts(one.url, other.url));
}

/** A file's whole address; the page of a folder has the folder's. */
function addressOf(file: string, home: string): string {
  const path = file.normalize("NFC").replace(/(^|\/)index\.html$/, "$1");
  return new URL(`./${path.replace(/[%?#\\]/g, encodeURIComponent)}`, home).href;
}

/** What stands behind the address of a file when the search asks for it. */
function searchVersions(output: string): (file: string) => string {
  const folder = SEARCH_FOLDER.slice(1);
  const place = path.join(output, folder, MANIFEST);
  if (!fs.existsSync(place)) return () => "";
  const manifest = JSON.parse(fs.readFileSync(place, "utf8")) as Manifest;
  return (file) => {
    const version = file.startsWith(folder)
      ? askedVersion(file.slice(folder.length), manifest)
      : undefined;
    return version === undefined ? "" : `?v=${version}`;
  };
}

/**
 * Old addresses with the whole ones to which they lead. Of two rules for an address a host takes the
 * first, and a file before both.
 */
function* redirects(
  site: ExportedSite,
  answers: ReadonlyMap<string, Answered>,
  home: string,
): Generator<[from: string, to: string]> {
  const old = redirectsOf(site);
  const place = path.join(site.output, "_redirects");
  const own = fs.existsSync(place) ? fs.readFileSync(place, "utf8") : "";
  for (const { from, to } of readRedirectRules(redirectsFile(old, site, own))) {
    const url = new URL(from, home).href;
    if (!answers.has(url)) yield [url, new URL(to, home).href];
  }
  // Where a host knows no redirects, pages that lead on stand in their place.
  for (const { from, article } of old) {
    const page = site.absolute(redirectPageUrl(from));
    if (answers.get(page)?.status === 200) yield [page, site.absolute(article.url)];
  }
}

/** Addresses of the site that its pages and styles ask for and that no file has as its own. */
function askedAddresses(site: ExportedSite, files: readonly string[], home: string): Set<string> {
  const asked = new Set<string>();
  const known = new Set<string>();
  for (const file of files) {
    const read = /\.html$/.test(file) ? addressesOfPage : addressesOfStyles;
    if (!/\.(?:html|css)$/.test(file)) continue;
    const base = addressOf(file, home);
    for (const written of read(fs.readFileSync(path.join(site.output, file), "utf8"))) {
      if (known.has(written)) continue;
      // A part of a page's text would keep all of it in memory.
      if (/^\/|^https?:/.test(written)) known.add(Buffer.from(written).toString());
      if (!URL.canParse(written, base)) continue;
      const url = new URL(written, base);
      url.hash = "";
      if (url.href.startsWith(home)) asked.add(url.href);
    }
  }
  return asked;
}

/** What hosts answer to an address that is no file's own, if they know one that is meant. */
function hostsAnswer(url: string, answers: ReadonlyMap<string, Answered>): Answered | undefined {
  const { origin, pathname, search } = new URL(url);
  const plain = origin + pathname;
  const found = answers.get(plain);
  if (found !== undefined) {
    // What follows a page's address its reader's browser reads alone: one such address stands for all.
    const isWorthIt = "file" in found && (!isPage(found.file) || /^\?\w+=$/.test(search));
    return isWorthIt ? found : undefined;
  }
  const folder = plain.endsWith("/index.html") ? plain.slice(0, -"index.html".length) : `${plain}/`;
  return answers.has(folder) ? { location: folder + search, status: 301 } : undefined;
}

function isPage(file: string): boolean {
  return file.endsWith(".html");
}
