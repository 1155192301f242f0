import fs from "node:fs";
import path from "node:path";
import { type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from "html-validate";
import { LinkChecker, LinkState } from "linkinator";
import { serveFolder } from "./server.ts";
import { filesBelow, ROOT } from "./site.ts";

/**
 * The rules of the recommended sets that `.htmlvalidate.json` changes, and why:
 * `doctype-style`: `<!doctype html>` in small letters, as the HTML standard itself writes it;
 * `require-sri`: a checksum is asked of what other hosts serve; the site's own files are its own;
 * `long-title`: its 70 letters are a search engine's display width; a headline is as long as its
 * newspaper made it, and the archive must not shorten it.
 */
const config = JSON.parse(fs.readFileSync(path.join(ROOT, ".htmlvalidate.json"), "utf8"));

/** One configuration holds for every page: html-validate works it out anew for each, a quarter of its work. */
class OneConfig extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader["getConfigFor"]> | undefined;

  override getConfigFor(page: string): ReturnType<StaticConfigLoader["getConfigFor"]> {
    this.#resolved ??= super.getConfigFor(page);
    return this.#resolved;
  }
}

const validator = new HtmlValidate(new OneConfig(config));
const rules = validator.getConfigForSync("page.html");

/** The page's root, with `querySelector` and `querySelectorAll`. */
export function parsePage(html: string): HtmlElement {
  return new Parser(rules).parseHtml(html);
}

/** The only element that a selector fits. */
export function one(within: HtmlElement, selector: string): HtmlElement {
  const found = within.querySelectorAll(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements fit ${selector}`);
  return found[0] as HtmlElement;
}

/** Elements of some names inside another, in the order in which a reader meets them. */
export function elements(within: HtmlElement, ...names: string[]): HtmlElement[] {
  return within.childElements.flatMap((child) => [
    ...(names.includes(child.tagName) ? [child] : []),
    ...elements(child, ...names),
  ]);
}

/** What a reader reads in an element. */
export function textOf(element: HtmlElement): string {
  return decoded(element.textContent).trim();
}

/** An attribute's value; `undefined` when the element has none of that name. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const value = element.getAttribute(name)?.value;
  return value === null || value === undefined ? undefined : decoded(String(value));
}

/** The targets of links inside an element. */
export function linksIn(within: HtmlElement): string[] {
  return elements(within, "a").map((link) => attribute(link, "href") ?? "");
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00A0",
};

function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? whole;
    const hexadecimal = /^#x/i.test(name);
    return String.fromCodePoint(
      Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10),
    );
  });
}

/** Paths of the pages in a built folder. */
export function pagesBelow(folder: string): string[] {
  return filesBelow(folder).filter((file) => file.endsWith(".html"));
}

/** What html-validate has against the pages of a built folder, a line for each message. */
export async function invalidMarkup(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const page of pagesBelow(folder)) {
    const html = fs.readFileSync(path.join(folder, page), "utf8");
    const report = await validator.validateString(html, page);
    for (const { line, ruleId, message } of report.results.flatMap((result) => result.messages)) {
      found.push(`${page}:${line} ${ruleId}: ${message}`);
    }
  }
  return found;
}

/** What following every link of a built folder found. */
export interface FollowedLinks {
  /** Links that lead nowhere and fragments that no element has, each with the page it stands on. */
  readonly broken: string[];
  /** Pages that no link leads to. */
  readonly unreached: string[];
}

/**
 * Serves a built folder at its site's address and follows every link from the home page. Links to
 * the site's own whole address (canonical ones) are followed too; other sites are left alone.
 *
 * @param siteUrl the home page's address; its folder is where the site is served
 */
export async function followLinks(folder: string, siteUrl: string): Promise<FollowedLinks> {
  const { pathname, origin } = new URL(siteUrl);
  const served = await serveFolder(folder, { prefix: pathname });
  const own = new URL(served.url).origin;
  try {
    const { links } = await new LinkChecker().check({
      path: [served.url, `${served.url}404.html`],
      recurse: true,
      checkFragments: true,
      checkCss: true,
      urlRewriteExpressions: [
        { pattern: new RegExp(`^${origin.replaceAll(".", "\\.")}(?=/|$)`), replacement: own },
      ],
      linksToSkip: async (link) => !link.startsWith(`${own}/`),
    });
    const short = (url: string | undefined) => readable(url ?? "").replace(own, "");
    const reached = new Set(
      links.filter((link) => link.state === LinkState.OK).map((link) => short(link.url)),
    );
    return {
      broken: links
        .filter((link) => link.state === LinkState.BROKEN)
        .map((link) => `${short(link.url)} on ${short(link.parent)}`)
        .sort(),
      unreached: pagesBelow(folder).filter(
        (page) => !reached.has(pathname + page.replace(/(?:^|(?<=\/))index\.html$/, "")),
      ),
    };
  } finally {
    await served.close();
  }
}

/** An address in its own letters; one with escapes that are no UTF-8 stays as it is. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
