import type { Article } from "../articles/article.ts";
import { type Fault, quote } from "../articles/faults.ts";
import type { GroupKind } from "./rules.ts";

/** What of an archive has pages of its own. */
interface Pages {
  homePages(): readonly { readonly url: string }[];
  groupPages(kind: GroupKind): readonly { readonly url: string }[];
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
  if (articles.every(({ data }) => data.redirectFrom === undefined)) return [];
  const lists = [...archive.homePages(), ...KINDS.flatMap((kind) => archive.groupPages(kind))];
  const pages = new Set([...lists.map((list) => list.url), ...otherPages].map(placeOf));
  const owners = new Map(articles.map((article) => [placeOf(article.url), article]));
  const redirected = new Map<string, Article>();
  return articles.flatMap((article) =>
    (article.data.redirectFrom ?? []).flatMap((address, index): Fault[] => {
      const place = placeOf(address);
      const owner = owners.get(place);
      const other = redirected.get(place);
      redirected.set(place, article);
      if (owner !== undefined) return [fault(article, index, address, pageOf(owner, article))];
      if (pages.has(place))
        return [fault(article, index, address, "is that of a page of the site")];
      if (other === undefined) return [];
      const reason =
        other === article
          ? "stands twice in the list"
          : `leads to the article ${fileOf(other)} too`;
      return [fault(article, index, address, reason)];
    }),
  );
}

/** Hosts show the same at `/a`, `/a/` and `/a/index.html`, written in letters or in escapes. */
function placeOf(address: string): string {
  return decodeURI(address)
    .normalize("NFC")
    .replace(/(?:\/index\.html|\/)$/, "");
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
    message: `The old address ${quote(decodeURI(address))} ${reason}.`,
    cure: "Take it out, or correct it.",
  };
}
