import MarkdownItParser, { type MarkdownIt } from "markdown-it";
import { arabicWords } from "../../words.ts";
import { headingIds, headingsBelowHeadline } from "./headings.ts";
import { sitePrefix } from "./links.ts";
import { loneMarkers } from "./lone-markers.ts";
import { pictureSizes } from "./pictures.ts";
import { type ScrollAreaLabels, scrollAreas } from "./scroll-areas.ts";
import { tableAlignment } from "./tables.ts";

/** Turns addresses from the site's root into what pages link to. */
type Link = (address: string) => string;

/**
 * What Arabic needs of markdown, as rules that hold on markdown-it 14 and 15 alike: for the
 * articles and for the site's own pages.
 */
export function arabicMarkdown(
  md: MarkdownIt,
  link: Link,
  labels: ScrollAreaLabels = arabicWords,
): void {
  loneMarkers(md);
  headingIds(md);
  tableAlignment(md);
  scrollAreas(md, labels);
  sitePrefix(md, link);
}

/**
 * The renderer of article texts. HTML in an article is printed as text: articles are content,
 * often from elsewhere, and must not be able to change the page around them.
 *
 * @param customise the site's option `markdown`
 * @param isForFeeds is the text for readers of feeds, which need no sizes for screens?
 */
export function articleMarkdown(
  link: Link,
  customise?: (md: MarkdownIt) => void,
  labels: ScrollAreaLabels = arabicWords,
  isForFeeds = false,
): MarkdownIt {
  const md = new MarkdownItParser({ html: false });
  pictureSizes(md, link, isForFeeds);
  arabicMarkdown(md, link, labels);
  headingsBelowHeadline(md);
  customise?.(md);
  return md;
}
