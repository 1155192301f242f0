import { PICTURE_ENDING } from "../../articles/pictures/picture.ts";
import type { SourceImage } from "../article.ts";
import { plainLine } from "../html/dom.ts";
import { childrenOf, childText, type XmlElement } from "../xml-items.ts";

/** An entry of a feed or of an export of Blogger, whichever words its file uses. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly link: string | undefined;
  /** As it is written. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly summary: string;
  readonly html: string;
  /** The picture that stands beside the text. */
  readonly image: SourceImage | undefined;
  /** Why it is not published, where it is not. */
  readonly heldBack: string | undefined;
  /** What it is, where it is no article: a comment, a page, a setting. */
  readonly kind: string | undefined;
}

/** What an element of a feed says: an entry of Atom, or an item of RSS. */
export function feedEntry(element: XmlElement): FeedEntry {
  return element.name === "item" ? rssItem(element) : atomEntry(element);
}

/** Blogger's names for what an entry is, in a category of this scheme. */
const KIND = "http://schemas.google.com/g/2005#kind";

/** An entry of Atom, with the words that Blogger adds: those of its old exports, and of Takeout's. */
function atomEntry(entry: XmlElement): FeedEntry {
  const categories = childrenOf(entry, "category");
  const kind = categories
    .find(({ attributes }) => attributes.scheme === KIND)
    ?.attributes.term?.replace(/^.*#/, "");
  const type = (childText(entry, "blogger:type").trim() || kind || "post").toLowerCase();
  const status = childText(entry, "blogger:status").trim();
  const control = childrenOf(entry, "app:control")[0];
  const isTrashed = childText(entry, "blogger:trashed").trim() !== "";
  const isDraft = control !== undefined && childText(control, "app:draft").trim() === "yes";
  const links = childrenOf(entry, "link");
  const link = links.find(({ attributes }) => (attributes.rel ?? "alternate") === "alternate")
    ?.attributes.href;
  const content = childrenOf(entry, "content")[0];
  const heldBack = isTrashed
    ? "TRASHED"
    : isDraft
      ? "draft"
      : status !== "" && status !== "LIVE"
        ? status
        : undefined;
  return {
    id: childText(entry, "id").trim(),
    title: childText(entry, "title"),
    link: childText(entry, "blogger:filename").trim() || link,
    // Atom asks for the day of the last change alone.
    published: (childText(entry, "published") || childText(entry, "updated")).trim(),
    updated: childText(entry, "updated").trim(),
    authors: childrenOf(entry, "author").map((author) => childText(author, "name").trim()),
    topics: categories
      .filter(({ attributes }) => attributes.scheme !== KIND)
      .map(({ attributes }) => attributes.label ?? attributes.term ?? ""),
    summary: childText(entry, "summary"),
    html:
      content === undefined
        ? ""
        : content.attributes.type === "xhtml"
          ? xhtml(content)
          : content.text,
    image: undefined,
    heldBack,
    kind: type === "post" ? undefined : type,
  };
}

/** An item of RSS. */
function rssItem(item: XmlElement): FeedEntry {
  return {
    id: childText(item, "guid").trim() || childText(item, "link").trim(),
    title: childText(item, "title"),
    link: childText(item, "link").trim() || undefined,
    published: (childText(item, "pubDate") || childText(item, "dc:date")).trim(),
    updated: "",
    authors: [
      ...childrenOf(item, "dc:creator").map(({ text }) => text.trim()),
      // `desk@old.example (هند الكاتبة)`, of which the address stays behind.
      ...childrenOf(item, "author").map(
        ({ text }) => /\(([^()]+)\)\s*$/.exec(text)?.[1] ?? text.trim(),
      ),
    ],
    topics: ["category", "dc:subject"].flatMap((name) =>
      childrenOf(item, name).map(({ text }) => text),
    ),
    summary: childText(item, "content:encoded") === "" ? "" : childText(item, "description"),
    html: childText(item, "content:encoded") || childText(item, "description"),
    image: pictureBeside(item),
    heldBack: undefined,
    kind: undefined,
  };
}

/** The picture of a feed's extension for media, else the file that comes with an item. */
function pictureBeside(item: XmlElement): SourceImage | undefined {
  const grouped = childrenOf(item, "media:group").flatMap(({ children }) => children);
  const media = [...item.children, ...grouped];
  const isPicture = ({ name, attributes: { url = "", type = "", medium = "" } }: XmlElement) =>
    url !== "" &&
    (name === "media:thumbnail" ||
      (/^(?:media:content|enclosure)$/.test(name) &&
        (/^image/.test(type || medium) || PICTURE_ENDING.test(url.replace(/[?#].*$/, "")))));
  const pictures = media.filter(isPicture);
  const picture = pictures.find(({ name }) => name !== "media:thumbnail") ?? pictures[0];
  if (picture === undefined) return undefined;
  const said = (name: string) =>
    plainLine(childText(picture, name) || (media.find((one) => one.name === name)?.text ?? ""));
  const alt = said("media:title");
  return {
    src: picture.attributes.url,
    alt: alt || undefined,
    caption: said("media:description") || undefined,
    credit: said("media:credit") || undefined,
  };
}

/** Markup that stands in a feed as markup. */
function xhtml({ children, text }: XmlElement): string {
  const written = (part: string) => part.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  let html = "";
  let done = 0;
  for (const child of children) {
    const attributes = Object.entries(child.attributes).map(
      ([name, value]) => ` ${name}="${value.replaceAll('"', "&quot;")}"`,
    );
    html += written(text.slice(done, child.at));
    html += `<${child.name}${attributes.join("")}>${xhtml(child)}</${child.name}>`;
    done = child.at;
  }
  return html + written(text.slice(done));
}
