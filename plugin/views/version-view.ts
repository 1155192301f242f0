import type { ArchiveArticle, VersionPage } from "../archive/index.ts";
import { changedWords, type TextPiece } from "./changed-words.ts";
import type { ArticleLink } from "./parts.ts";
import { beside, type Frame, type SiteViews } from "./site-views.ts";
import { Value, value } from "./value.ts";

/** A link to an earlier version of an article. */
export type VersionLink = Readonly<
  Pick<ArchiveArticle["versions"][number], "url" | "number" | "date">
>;

/** The page of an article as it was before it was corrected, with what was changed in it then. */
export interface VersionView extends VersionLink {
  readonly frame: Frame;
  readonly title: string;
  readonly data: { readonly lang: string | undefined };
  /** The article as it stands. */
  readonly article: ArticleLink;
  /** All its earlier versions, the oldest first. */
  readonly versions: readonly VersionLink[];
  /** The versions before and after it; the last is followed by the article as it stands. */
  readonly earlier: VersionLink | undefined;
  readonly later: VersionLink | undefined;
  /** The headline, by what was changed in it. */
  readonly heading: readonly TextPiece[];
  /** The paragraphs of the text, by what was changed in them. */
  readonly lines: readonly (readonly TextPiece[])[];
  /** Did what took its place have another headline or text? */
  readonly isChanged: boolean;
}

/**
 * What was changed is worked out when it is shown: the view holds what it is worked out from, for every
 * build looks at all such pages.
 */
class VersionValue extends Value {
  readonly #page: VersionPage;

  constructor(page: VersionPage, fields: object) {
    super(fields);
    this.#page = page;
  }

  get heading() {
    return headingOf(this.#page);
  }

  get lines() {
    return linesOf(this.#page);
  }

  get isChanged() {
    return isChanged(this.#page);
  }
}

/** Links to the earlier versions of an article. */
export function versionLinks({ versions }: ArchiveArticle): VersionLink[] {
  return versions.map(({ url, number, date }) => value({ url, number, date }));
}

/** Everything that the page of an earlier version shows. */
export function versionView(site: SiteViews, page: VersionPage): VersionView {
  const { frame, parts } = site;
  const { url, version, article, next } = page;
  const { number, date, title, lang } = version;
  const versions = versionLinks(article);
  const place = versions.findIndex((link) => link.number === number);
  const shown = {
    url,
    number,
    date,
    title,
    data: { lang },
    frame,
    article: parts.link(article),
    versions,
    earlier: versions[place - 1],
    later: versions[place + 1],
  };
  if (site.isWhole) {
    const changed = {
      heading: headingOf(page),
      lines: linesOf(page),
      isChanged: isChanged(page),
    };
    return beside({ ...shown, ...changed }, {});
  }
  const after = next === undefined ? site.fileOf(article) : [next.title, next.plainText];
  const fields = { ...shown, before: version.plainText, after };
  return new VersionValue(page, fields) as object as VersionView;
}

function headingOf({ version, article, next }: VersionPage) {
  return changedWords(version.title, (next ?? article).title).flat();
}

function linesOf({ version, article, next }: VersionPage) {
  return changedWords(version.plainText, (next ?? article).plainText);
}

function isChanged(page: VersionPage): boolean {
  const pieces = [headingOf(page), ...linesOf(page)].flat();
  return pieces.some(({ change }) => change !== undefined);
}
