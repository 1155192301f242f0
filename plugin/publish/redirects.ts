import type { Archive, ArchiveArticle } from "../archive/index.ts";
import { entryOf } from "../articles/entry.ts";
import { escapeHtml, languageAttributes, languageOfTag, textLanguage } from "../text/index.ts";
import { directionOf, type PublishedSite } from "./site.ts";

/** An article's old address and where it leads. */
export interface Redirect {
  /** From the site's root, percent-encoded with escapes in capitals. */
  readonly from: string;
  readonly article: ArchiveArticle;
}

/** Every old address of the archive, in the order of its articles. */
export function redirectsOf({ articles }: Pick<Archive, "articles">): Redirect[] {
  return articles.flatMap((article) =>
    (entryOf(article).redirectFrom ?? []).map((from) => ({ from, article })),
  );
}

/**
 * The file `_redirects` that Cloudflare Pages, Netlify and GitLab Pages read. An address with
 * escapes stands in it twice: hosts compare letter by letter, browsers write `%D8`, and links that
 * WordPress made have `%d8`.
 *
 * @param own rules that the site wrote itself; they come first, since the first that fits is taken
 */
export function redirectsFile(
  redirects: readonly Redirect[],
  { absolute }: Pick<PublishedSite, "absolute">,
  own = "",
): string {
  const rules = redirects.flatMap(({ from, article }) => {
    const source = pathOf(absolute(from));
    const target = pathOf(absolute(article.url));
    return [...new Set([source, inSmallLetters(source)])].map((path) => `${path} ${target} 301`);
  });
  const written = own.trim() === "" ? [] : [own.trim()];
  return [...written, ...rules].map((line) => `${line}\n`).join("");
}

/** A rule of the file `_redirects` that is for one address alone. */
export interface RedirectRule {
  /** From the root of the host. */
  readonly from: string;
  /** From the root of the host, or whole. */
  readonly to: string;
}

/**
 * Reads the rules of a file `_redirects` that lead one address on to another for everybody. Those for
 * many addresses, for some readers or for another answer are left out.
 */
export function readRedirectRules(file: string): RedirectRule[] {
  return file.split(/\r?\n/).flatMap((line) => {
    const [from = "", to = "", status = "301", ...more] = line.trim().split(/\s+/);
    const isPlain = /^\/[^?#]*$/.test(from) && /^(?:\/|https?:\/\/)/.test(to);
    const isForMany = /\*|\/:\w/.test(`${from} ${to}`);
    const leads = /^30[12378]!?$/.test(status) && (more.length === 0 || more[0]?.startsWith("#"));
    return isPlain && leads && !isForMany ? [{ from, to }] : [];
  });
}

/** Where a page for a host without redirects stands: `/ar/12.html`, `/ar/12/index.html`. */
export function redirectPageUrl(from: string): string {
  const path = decodeURI(from);
  if (/\.html?$/i.test(path)) return path;
  return path.endsWith("/") ? path : `${path}/`;
}

/** A page that leads on to an article at once, for hosts that know no redirects. */
export function redirectPage({ article }: Redirect, site: PublishedSite): string {
  const url = escapeHtml(site.absolute(article.url));
  const title = escapeHtml(article.title);
  const { lang } = article.data;
  const language = textLanguage(
    article.title,
    lang === undefined ? lang : languageOfTag(lang),
    site,
  );
  return `<!doctype html>
<html lang="${escapeHtml(site.lang)}" dir="${site.dir}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(site.isolate(article.title, directionOf(article, site)))}</title>
<link rel="canonical" href="${url}">
<meta http-equiv="refresh" content="0; url=${url}">
</head>
<body><p${languageAttributes(language)}><a href="${url}">${title}</a></p></body>
</html>
`;
}

function pathOf(address: string): string {
  return new URL(address).pathname;
}

function inSmallLetters(path: string): string {
  return path.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
}
