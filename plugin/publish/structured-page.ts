import type { WebPageLeaf } from "schema-dts";
import { dataBlock } from "./data-block.ts";
import { breadcrumb, graph, known, type StructuredSite, siteAsWhole } from "./structured-site.ts";

/** A page that shows neither an article nor a list: the index of topics, one of the site's own. */
export interface PlainPage {
  readonly title: string;
  /** The address from the site's root; a page that is not written has none. */
  readonly url: string;
  readonly description?: string | undefined;
}

/**
 * The structured data of any other page.
 *
 * @returns JSON for a `<script type="application/ld+json">`
 */
export function pageData(page: PlainPage, site: StructuredSite): string {
  const url = site.absolute(page.url);
  const { description } = page;
  const data: WebPageLeaf = {
    "@type": "WebPage",
    "@id": url,
    url,
    name: site.isolate(page.title),
    inLanguage: site.lang,
    isPartOf: siteAsWhole(site),
    ...known({
      description: description === undefined ? undefined : site.isolate(description),
    }),
  };
  // The home page is the way's first step already.
  const steps = page.url === site.links.home ? [] : [page];
  return dataBlock(graph([data, breadcrumb(steps, site)]));
}
