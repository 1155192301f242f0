import type { Article } from "../../../articles/article.ts";

/** Where an article names an address of another site. */
export interface OutsideLink {
  /** The article's file from the project's root. */
  readonly file: string;
  readonly line: number;
  /** The field that names it; absent in the text. */
  readonly field?: string;
  /** As it is asked for: whole, percent-encoded, without what stands behind `#`. */
  readonly address: string;
}

/**
 * All addresses of other sites to which articles link, whose pictures they show, or from which they come.
 *
 * @param own the site's own address
 */
export function outsideLinks(articles: readonly Article[], own: string): OutsideLink[] {
  const { host } = new URL(own);
  return articles.flatMap(({ inputPath, data, found, lines }) => {
    const file = inputPath.replace(/^\.\//, "");
    const first = (lines.text ?? 1) - 1;
    const { image, originalUrl, archivedUrl } = data;
    const named = [
      ...(found?.links ?? []).map(({ href, line }) => ({ href, line: first + line })),
      ...(found?.named ?? []).map(({ src, line }) => ({ href: src, line: first + line })),
      { href: image?.src, line: lines["image.src"] ?? 1, field: "image.src" },
      // Where a copy is named already, readers find it.
      ...(archivedUrl === undefined
        ? [{ href: originalUrl, line: lines.originalUrl ?? 1, field: "originalUrl" }]
        : []),
    ];
    return named.flatMap(({ href, ...place }) => {
      const address = askedAddress(href ?? "");
      return address === undefined || new URL(address).host === host
        ? []
        : [{ file, ...place, address }];
    });
  });
}

function askedAddress(href: string): string | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  url.hash = "";
  return url.href;
}
