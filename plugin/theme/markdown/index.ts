import MarkdownItParser, { type MarkdownIt } from "markdown-it";
import { arabicWords } from "../../words.ts";
import { type AlertLabels, alerts } from "./alerts.ts";
import { attributes } from "./attributes.ts";
import { bareAddresses } from "./bare-addresses.ts";
import { bidiIsolation } from "./bidi.ts";
import { bounds } from "./bounds.ts";
import { codeDirection } from "./code.ts";
import { comments } from "./comments.ts";
import { type EmbedLabels, embeds } from "./embeds.ts";
import { arabicEmphasis } from "./emphasis.ts";
import { figures } from "./figures.ts";
import { type FootnoteLabels, footnotes } from "./footnotes.ts";
import { type GalleryLabels, galleries, pictureLists } from "./galleries.ts";
import { headingLinks } from "./heading-links.ts";
import { headingIds, headingsBelowHeadline, isIdOfPage, linksToHeadings } from "./headings.ts";
import { htmlInText } from "./html.ts";
import { invisibleMarks } from "./invisible-marks.ts";
import { keptLines } from "./kept-lines.ts";
import { allowedAddresses, fileLinks, type ResolveLink, sitePrefix } from "./links.ts";
import { loneMarkers } from "./lone-markers.ts";
import { pastedLists } from "./pasted-lists.ts";
import { pastedTables } from "./pasted-tables.ts";
import { pictureSizes, type TextEnvironment } from "./pictures.ts";
import { pullQuotes } from "./pull-quotes.ts";
import { type QuotationMarks, quotationMarks } from "./quotation-marks.ts";
import { type ScrollAreaLabels, scrollAreas } from "./scroll-areas.ts";
import { tableAlignment } from "./tables.ts";
import { taskItems } from "./task-items.ts";

/** Turns addresses from the site's root into what pages link to. */
type Link = (address: string) => string;

/** Words that the rules put on the page. */
export type MarkdownLabels = ScrollAreaLabels &
  EmbedLabels &
  GalleryLabels &
  FootnoteLabels &
  AlertLabels;

/**
 * How many elements may stand in each other. markdown-it leaves out without a word what stands
 * deeper, at 100 by itself: lists in lists lost their text from the fiftieth on.
 */
const DEEPEST = 1000;

type MarkdownParser = new (options: { html: boolean; maxNesting: number }) => MarkdownIt;

/** How a site wants its articles rendered. */
export interface ArticleMarkdownSettings {
  /** Is HTML in an article HTML on the page? It is text if unset. */
  readonly html?: boolean;
  /** What straight quotation marks become; they stay if unset. */
  readonly quotes?: QuotationMarks | false;
  /** Has each heading a link to itself? */
  readonly headingLinks?: boolean;
  /** Is the text for readers of feeds, which need no sizes for screens? */
  readonly isForFeeds?: boolean;
}

/**
 * What Arabic needs of markdown, as rules that hold on markdown-it 14 and 15 alike: for the
 * articles and for the site's own pages.
 */
export function arabicMarkdown(
  md: MarkdownIt,
  link: Link,
  labels: MarkdownLabels = arabicWords,
  quotes: QuotationMarks | false = false,
  resolve: ResolveLink = () => undefined,
): void {
  invisibleMarks(md);
  loneMarkers(md);
  taskItems(md);
  arabicEmphasis(md);
  footnotes(md, labels);
  attributes(md, isIdOfPage);
  alerts(md, labels);
  pictureLists(md);
  figures(md, labels);
  galleries(md, labels);
  pullQuotes(md);
  if (quotes !== false) quotationMarks(md, quotes);
  bidiIsolation(md);
  headingIds(md);
  linksToHeadings(md);
  tableAlignment(md);
  codeDirection(md);
  scrollAreas(md, labels);
  fileLinks(md, resolve);
  sitePrefix(md, link);
}

/**
 * The renderer of article texts. HTML in an article is printed as text unless the site says
 * otherwise: articles are content, often from elsewhere, and must not be able to change the page
 * around them.
 *
 * @param customise the site's option `markdown`
 * @param Parser another version of markdown-it
 */
export function articleMarkdown(
  link: Link,
  customise?: (md: MarkdownIt) => void,
  labels: MarkdownLabels = arabicWords,
  settings: ArticleMarkdownSettings = {},
  Parser: MarkdownParser = MarkdownItParser,
): MarkdownIt {
  const md = new Parser({ html: settings.html ?? false, maxNesting: DEEPEST });
  bounds(md);
  pastedLists(md);
  pastedTables(md);
  keptLines(md);
  comments(md);
  bareAddresses(md);
  allowedAddresses(md);
  pictureSizes(md, link, settings.isForFeeds ?? false);
  htmlInText(md, link, settings.isForFeeds ?? false);
  embeds(md, labels, link, settings.isForFeeds ?? false);
  arabicMarkdown(md, link, labels, settings.quotes, (href, env) =>
    (env as TextEnvironment | undefined)?.arshifLinks?.get(href),
  );
  headingsBelowHeadline(md);
  if (settings.headingLinks) headingLinks(md);
  customise?.(md);
  return md;
}
