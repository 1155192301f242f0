import type { BreadcrumbListLeaf, NewsMediaOrganization, WebSiteLeaf } from "schema-dts";
import type { Direction } from "../text/index.ts";

import type { Words } from "../words.ts";
import type { PublishedSite } from "./site.ts";

/** Addresses of the pages that breadcrumbs lead through; `undefined` where there is no such page. */
interface TrailLinks {
  readonly home?: string | undefined;
  readonly topics?: string | undefined;
  readonly years?: string | undefined;
  readonly authors?: string | undefined;
  readonly sources?: string | undefined;
  readonly allSeries?: string | undefined;
}

/** The words that breadcrumbs are made of. */
interface TrailWords {
  readonly home: string;
  readonly topics: string;
  readonly archive: string;
  readonly authors: string;
  readonly sources: string;
  readonly allSeries: string;
}

/** A site as structured data names it. */
export interface StructuredSite extends PublishedSite {
  readonly links: TrailLinks;
  readonly words: TrailWords & Pick<Words, "dataFieldNames" | "licenceParts" | "licenceTerms">;
  /** Do articles have pages? */
  readonly articlePages: boolean;
}

/** A step of the way to a page. */
export interface TrailStep {
  readonly title: string;
  readonly url: string | undefined;
  /** The direction of an article, whose title it is. */
  readonly dir?: Direction;
}

/** Fields of which some may have no value: JSON leaves those out. */
export function known<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return fields as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
}

/** Data of several things on one page, which may name each other by `@id`. */
export function graph(things: readonly (object | undefined)[]): object {
  const present = things.filter((thing) => thing !== undefined);
  return { "@context": "https://schema.org", "@graph": present };
}

/** The organisation that keeps the archive. */
export function publisher(site: PublishedSite): NewsMediaOrganization {
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${site.absolute("/")}#publisher`,
    name: site.isolate(site.title),
    url: site.absolute("/"),
    ...(site.accounts.length === 0 ? {} : { sameAs: site.accounts }),
  };
}

/** The site as other things name it that are part of it. */
export function siteAsWhole(site: PublishedSite): WebSiteLeaf {
  return {
    "@type": "WebSite",
    "@id": `${site.absolute("/")}#website`,
    name: site.isolate(site.title),
    url: site.absolute("/"),
  };
}

/** The site as its home page describes it. */
export function webSite(site: PublishedSite): WebSiteLeaf {
  return {
    ...siteAsWhole(site),
    inLanguage: site.lang,
    publisher: publisher(site),
    ...known({
      description: site.description === undefined ? undefined : site.isolate(site.description),
    }),
  };
}

/**
 * The way from the home page to a page, which is its last step. Steps without a page are left out:
 * search engines take no step without an address but the last.
 */
export function breadcrumb(
  steps: readonly (TrailStep | undefined)[],
  site: StructuredSite,
): BreadcrumbListLeaf {
  const { home } = site.links;
  const way = [{ title: site.words.home, url: home }, ...steps].filter(
    (step, place, all): step is TrailStep =>
      step !== undefined && (step.url !== undefined || place === all.length - 1),
  );
  return {
    "@type": "BreadcrumbList",
    itemListElement: way.map(({ title, url, dir }, place) => ({
      "@type": "ListItem" as const,
      position: place + 1,
      name: site.isolate(title, dir),
      ...known({ item: url === undefined ? undefined : { "@id": site.absolute(url) } }),
    })),
  };
}

/** A thing of which nothing is told but what it is called and where its page is. */
export function named<Type extends string>(
  type: Type,
  name: string,
  url: string | undefined,
  site: StructuredSite,
) {
  return {
    "@type": type,
    name: site.isolate(name),
    ...known({ url: url === undefined ? undefined : site.absolute(url) }),
  };
}
