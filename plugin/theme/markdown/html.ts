import type { MarkdownIt } from "markdown-it";
import { type OpeningTag, withTags } from "./html-tags.ts";
import type { TextEnvironment } from "./pictures.ts";

/** One of these is part of all HTML that is changed. */
const CHANGED = /<(?:a|area|audio|embed|iframe|img|source|track|video)\s|<!--/i;

/** Attributes that hold one address. */
const ADDRESSES = ["href", "src", "poster"];

/**
 * Gives HTML in an article's text what markdown's own links and pictures get: addresses of the
 * site as pages and feeds need them, sizes of pictures, and pictures that wait until they come near
 * the screen. Comments are left out.
 *
 * @param link turns addresses from the site's root into what pages link to
 * @param isForFeeds readers of feeds need no hints about loading
 */
export function htmlInText(
  md: MarkdownIt,
  link: (address: string) => string,
  isForFeeds: boolean,
): void {
  md.core.ruler.push("arshif_html", (state) => {
    if (!md.options.html || !state.src.includes("<")) return;
    const env = (state.env ?? {}) as TextEnvironment;
    for (const block of state.tokens) {
      for (const token of [block, ...(block.children ?? [])]) {
        if (!token.type.startsWith("html_") || !CHANGED.test(token.content)) continue;
        token.content = withTags(token.content, (tag) => changed(tag, env), md.utils.escapeHtml);
      }
    }
  });

  function changed(
    { name, attributes }: OpeningTag,
    { arshifPictures, arshifLinks }: TextEnvironment,
  ): Readonly<Record<string, string>> | undefined {
    const own: Record<string, string> = {};
    for (const attribute of ADDRESSES) {
      const address = attributes[attribute];
      if (address === undefined) continue;
      const linked = (name === "a" && arshifLinks?.get(md.normalizeLink(address))) || address;
      own[attribute] = link(linked);
    }
    if (name === "img") {
      const picture = arshifPictures?.get(md.normalizeLink(attributes.src ?? ""));
      if (picture !== undefined) {
        own.src = link(picture.src);
        const { width, height } = picture;
        const isSized = attributes.width !== undefined || attributes.height !== undefined;
        if (width !== undefined && height !== undefined && !isSized) {
          Object.assign(own, { width: String(width), height: String(height) });
        }
      }
      if (!isForFeeds) own.loading = attributes.loading ?? "lazy";
    }
    const isSame = Object.entries(own).every(([key, value]) => attributes[key] === value);
    return isSame ? undefined : { ...attributes, ...own };
  }
}
