import type { Archive, ArchiveArticle, DayOfYear } from "../archive/index.ts";
import type { FrontSource, WantedBlock } from "./front-rules.ts";
import { type Parts, ShownParts, WHOLE_PARTS } from "./parts.ts";
import { value } from "./value.ts";

/** A link of the menu; the address is from the site's root. */
export interface MenuLink {
  readonly url: string;
  readonly title: string;
}

/** What the frame of every page shows of the archive. */
export interface Frame {
  readonly menu: readonly MenuLink[];
  readonly footer: readonly MenuLink[];
  /** Is there an article? Without one there is no feed. */
  readonly hasArticles: boolean;
}

/** What views need to know beside the archive. */
export interface ViewRules {
  /** How many related articles the page of an article names. */
  readonly relatedArticles: number;
  /** Years that the page of an article says it is old, if it does. */
  readonly age: (article: ArchiveArticle) => number | undefined;
  /** Is an article of a topic in which authors speak for themselves? */
  readonly isOpinion: (article: ArchiveArticle) => boolean;
  readonly menu: (archive: Archive) => readonly MenuLink[];
  /** Links at the end of every page. */
  readonly footer: (archive: Archive) => readonly MenuLink[];
  /** What the front page shows, in which order; unset, what fits the archive. */
  readonly front: readonly WantedBlock[] | undefined;
  readonly frontSource: FrontSource;
  /** The day from which a front page looks back, as `2019-08-07`. */
  readonly today: (archive: Archive) => string | undefined;
  /** A day of the year as readers know it: «7 آب/ أغسطس». */
  readonly titleOfDay: (day: DayOfYear) => string;
  /** Stands for all that an article's file says: the same as long as the file is. */
  readonly fileOf: (article: ArchiveArticle) => string;
}

/** What all views of one archive are made of. */
export interface SiteViews extends ViewRules {
  readonly archive: Archive;
  readonly parts: Parts;
  readonly frame: Frame;
  /** Are views the archive's own objects, with what the theme shows beside? */
  readonly isWhole: boolean;
}

/**
 * Begins to make views of an archive. They hold what the theme shows, and nothing else.
 *
 * @param whole gives views that are read like the archive's own objects, for a site's own templates
 */
export function siteViews(archive: Archive, rules: ViewRules, isWhole = false): SiteViews {
  const parts = isWhole ? WHOLE_PARTS : new ShownParts(rules.isOpinion);
  const frame = value({
    menu: rules.menu(archive),
    footer: rules.footer(archive),
    hasArticles: archive.articles.length > 0,
  });
  return { ...rules, archive, parts, frame, isWhole };
}

/** One of the archive's objects with fields beside its own; it is looked at as if it were that one. */
export function beside<Source extends object, Fields extends object>(
  source: Source,
  fields: Fields,
): Source & Fields {
  const own = Object.entries(Object.getOwnPropertyDescriptors(source));
  const read = own.map(([name, descriptor]) => [
    name,
    // A getter of an article works on the article alone.
    descriptor.get === undefined
      ? descriptor
      : { get: () => source[name as keyof Source], enumerable: true },
  ]);
  const made = Object.create(Object.getPrototypeOf(source), Object.fromEntries(read));
  for (const [name, field] of Object.entries(fields)) {
    Object.defineProperty(made, name, { value: field, enumerable: true });
  }
  return Object.freeze(made);
}
