import { decodedAddress } from "../../text/readable-address.ts";
import type { Article } from "../article.ts";
import { type Fault, quote } from "../faults.ts";
import type { SiteLink } from "./site-links.ts";

/** What a site has, when all its pages are known. */
export interface SiteContent {
  /** Is there a page or a file at an address from the site's root, decoded? */
  readonly has: (address: string) => boolean;
  /** The address of a page that is made of a file, from the project's root. */
  readonly pageOf: (file: string) => string | undefined;
  /** The article whose page stands at an address. */
  readonly articleAt: (address: string) => Article | undefined;
  /** Is an id one that the theme's pages have? */
  readonly isOfPage: (id: string) => boolean;
  /** The ids of an article's text. */
  readonly idsOf: (article: Article) => ReadonlySet<string>;
}

/** Links to addresses, files and fragments of the site that do not exist. */
export function deadLinks(links: readonly SiteLink[], content: SiteContent): Fault[] {
  const isThere = (fragment: string, article: Article) =>
    content.isOfPage(fragment) || content.idsOf(article).has(fragment);
  return links.flatMap((link) => {
    const { article, line, href, target, fragment, files } = link;
    const place = {
      file: article.inputPath.replace(/^\.\//, ""),
      line: (article.lines.text ?? 1) + line - 1,
    };
    if (target === undefined) {
      const page = files.map(content.pageOf).find((url) => url !== undefined);
      return {
        ...place,
        message: `The link ${quote(decodedAddress(href))} names a file that is no article of the site.`,
        cure: `${page === undefined ? "Name the file from the article's folder, or write" : `Write ${page},`} the page's address.`,
      };
    }
    const at = content.articleAt(target);
    if (at === undefined && !content.has(target)) {
      return {
        ...place,
        message: `The link ${quote(decodedAddress(href))} leads to an address that the site does not have.`,
        cure: "Correct the address, or take the link out.",
      };
    }
    if (at === undefined || fragment === "" || isThere(fragment, at)) return [];
    return {
      ...place,
      message: `The link ${quote(decodedAddress(href))} leads to a heading that its page does not have.`,
      cure: "Write # and the heading's words, joined by hyphens.",
    };
  });
}
