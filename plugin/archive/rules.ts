import type { DateOptions } from "../dates/index.ts";
import type { RelatedOptions } from "../related/index.ts";
import type { ArchiveArticle } from "./article.ts";

/** Kinds of pages that group articles, each with a list of its own. */
export type GroupKind = "topic" | "year" | "month" | "author" | "source";

/** How a site wants its archive put together. */
export interface ArchiveRules {
  /** The site's date options; `zone` decides on which day an instant falls. */
  readonly dates: Partial<DateOptions> & { readonly zone: string };
  /** How related articles are chosen. */
  readonly related: RelatedOptions;
  /** Articles on a page of a list. */
  readonly listSize: number;
  /** Kinds of groups that have pages, and so addresses. */
  readonly groupsWithPages: ReadonlySet<GroupKind>;
  /** The address of the home page's list; older pages stand below it. */
  readonly home: string;
  /** Addresses of pages beside articles and lists, which no redirect may take: `/about/`. */
  readonly otherPages?: readonly string[];
  /** Turns an article's markdown into HTML when a template asks for it. */
  readonly render: (article: ArchiveArticle) => string;
}
