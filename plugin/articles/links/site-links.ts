import path from "node:path";
import { decodedAddress } from "../../text/readable-address.ts";
import type { Article } from "../article.ts";

/** Where a site's articles stand and how its addresses begin; paths from the project's root. */
export interface LinkRules {
  readonly input: string;
  readonly articles: string;
  /** The site's address, without a slash at its end: `https://example.org`. */
  readonly address: string;
}

/** A link of an article to something of the site, to be looked up when all pages are known. */
export interface SiteLink {
  readonly article: Article;
  readonly line: number;
  /** As its author wrote it. */
  readonly href: string;
  /** The address from the site's root, decoded; `undefined` for a file that is no article. */
  readonly target: string | undefined;
  /** What stands behind `#`, decoded; an empty text for none. */
  readonly fragment: string;
  /** The files that the author may mean, from the project's root. */
  readonly files: readonly string[];
}

/** What the links of articles lead to. */
export interface LinksRead {
  /** Addresses in place of files' names, by the addresses that markdown gives them. */
  readonly of: ReadonlyMap<Article, ReadonlyMap<string, string>>;
  readonly links: readonly SiteLink[];
}

const MARKDOWN = /\.(?:md|markdown)$/i;

/** Resolves the names of articles' files, as other articles and pages of the site link to them. */
export class ArticleFiles {
  readonly #rules: LinkRules;
  readonly #byFile = new Map<string, string>();
  /** By the file's name alone; `undefined` where two articles have it. */
  readonly #byName = new Map<string, string | undefined>();

  /** @param articles those that have pages */
  constructor(rules: LinkRules, articles: readonly Article[]) {
    this.#rules = rules;
    for (const { inputPath, url } of articles) {
      const file = inputPath.replace(/^\.\//, "").normalize("NFC");
      this.#byFile.set(file, url);
      const name = path.posix.basename(file);
      if (!/^index\./i.test(name)) this.#byName.set(name, this.#byName.has(name) ? undefined : url);
    }
  }

  /** Is the address one of a markdown file? */
  static isFile(address: string): boolean {
    return MARKDOWN.test(partsOf(address).path);
  }

  /** The files that an address may mean, from the project's root. */
  meant(address: string, fromFile: string): string[] {
    const name = partsOf(address).path;
    const { input, articles } = this.#rules;
    const inner = name.replace(/^\/+/, "");
    const all = name.startsWith("/")
      ? [inner, path.posix.join(input, inner), path.posix.join(articles, inner)]
      : [path.posix.join(path.posix.dirname(fromFile), name)];
    return [...new Set(all.map((file) => path.posix.normalize(file)))];
  }

  /**
   * The address of the article whose file is named, with what stands behind `#`.
   *
   * @param address as markdown gives it: `2021-03-02-خبر.md`, `../2021/خبر/index.md#عنوان`
   * @param fromFile the file that holds the link, from the project's root
   */
  addressOf(address: string, fromFile: string): string | undefined {
    if (!ArticleFiles.isFile(address)) return undefined;
    const { path: name, fragment } = partsOf(address);
    const files = this.meant(address, fromFile);
    const url =
      files.map((file) => this.#byFile.get(file)).find((found) => found !== undefined) ??
      this.#byName.get(path.posix.basename(name));
    return url === undefined ? undefined : url + (fragment === "" ? "" : `#${fragment}`);
  }
}

/** Looks at the links of articles that lead to the site itself. */
export function readLinks(articles: readonly Article[], rules: LinkRules): LinksRead {
  const of = new Map<Article, Map<string, string>>();
  const links: SiteLink[] = [];
  let files: ArticleFiles | undefined;
  for (const article of articles) {
    for (const { href, line } of article.found?.links ?? []) {
      const own = ownAddress(href, rules.address);
      if (own === undefined) continue;
      files ??= new ArticleFiles(rules, articles);
      const fromFile = article.inputPath.replace(/^\.\//, "");
      const address = files.addressOf(own, fromFile);
      const { path: written, fragment } = partsOf(own);
      const isFile = ArticleFiles.isFile(own);
      if (address !== undefined) {
        const known = of.get(article) ?? new Map<string, string>();
        of.set(article, known.set(href, address));
      }
      const target =
        address !== undefined
          ? partsOf(address).path
          : isFile
            ? undefined
            : absolutePath(written, article.url);
      const meant = isFile ? files.meant(own, fromFile) : [];
      links.push({ article, line, href, target, fragment, files: meant });
    }
  }
  return { of, links };
}

/** An address of the site from its root or from a page; `undefined` for another site's. */
function ownAddress(href: string, site: string): string | undefined {
  const [bare, own] = [href, site].map((address) => address.replace(/^https?:/i, "")) as [
    string,
    string,
  ];
  if (bare.startsWith("//") && (bare === own || bare.startsWith(`${own}/`))) {
    return bare.slice(own.length) || "/";
  }
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href) ? undefined : href;
}

/** A page's address and one relative to it: `/2021/03/02/خبر/` and `../x/`. */
function absolutePath(written: string, page: string): string {
  if (written === "") return page;
  if (written.startsWith("/")) return path.posix.normalize(written);
  return path.posix.join(page.endsWith("/") ? page : path.posix.dirname(page), written);
}

function partsOf(address: string): { path: string; fragment: string } {
  const [before = "", ...fragment] = address.split("#");
  return {
    path: decodedAddress(before.split("?")[0] ?? "").normalize("NFC"),
    fragment: decodedAddress(fragment.join("#")).normalize("NFC"),
  };
}
