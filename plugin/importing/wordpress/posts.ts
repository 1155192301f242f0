import { attempt } from "../../text/attempt.ts";
import { decodedAddress } from "../../text/readable-address.ts";
import type { SourceArticle, SourceImage, SourceTopic } from "../article.ts";
import { readForeignDate } from "../folder/dates.ts";
import { parseHtml, plainLine, textOf } from "../html/dom.ts";
import { markdownOf } from "../html/markdown.ts";
import type { TakeNote } from "../notes.ts";
import { decodedName } from "../old-paths.ts";
import type { NoteOf, SourceHead } from "../source.ts";
import { childrenOf, childText, type XmlElement } from "../xml-items.ts";
import { coAuthor, type Library, metaOf } from "./items.ts";
import { withoutShortcodes } from "./shortcodes.ts";

/** What may be chosen of an export. */
export interface PostRules {
  /** An IANA name, for what is written in another zone than the site's. */
  readonly zone: string;
  /** Which of WordPress' two lists become topics. */
  readonly topicsFrom: "category" | "tag" | "both";
  /** Are pages articles too? */
  readonly withPages: boolean;
  /** The types of entries that are articles; posts, and others are told of, if unset. */
  readonly types?: readonly string[] | undefined;
  /** Makes an address whole, and leads it to where it is in the archive. */
  readonly address: (written: string, base: string) => string;
}

/** WordPress' own names for a post that nobody has put anywhere. */
const NO_CATEGORY = /^(?:uncategorized|غير مصنف|بدون تصنيف|بدون أقسام)$/i;

/** Entries that are no articles and never were: menus, revisions, styles, templates. */
const LEFT_OUT = new Set(["trash", "inherit", "auto-draft"]);

type TypeRules = Pick<PostRules, "withPages" | "types">;

/** Is an entry an article: no picture, menu, revision, nor what was put into the trash? */
function isArticle(entry: XmlElement, { withPages, types = ["post"] }: TypeRules): boolean {
  const { type, status } = kindOf(entry);
  return (types.includes(type) || (type === "page" && withPages)) && !LEFT_OUT.has(status);
}

/** WordPress' own types beside posts, pages and pictures. Source: `create_initial_post_types`. */
const OWN_TYPES =
  /^(?:page|attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*)$/;

/**
 * May an entry be an article of a type that the site itself has made, such as `news`? What plug-ins
 * keep as entries has no text, or no address beside the number of the entry.
 */
function isOfOwnType(entry: XmlElement, { types }: TypeRules): boolean {
  const { type, status } = kindOf(entry);
  if (types !== undefined || OWN_TYPES.test(type)) return false;
  const link = childText(entry, "link").trim();
  const hasText = childText(entry, "content:encoded").trim() !== "";
  return status === "publish" && hasText && link !== "" && !/[?#]/.test(link);
}

function kindOf(entry: XmlElement): { readonly type: string; readonly status: string } {
  return {
    type: childText(entry, "wp:post_type").trim() || "post",
    status: childText(entry, "wp:status").trim() || "publish",
  };
}

/** What decides where a post will stand; nothing for what is no article. */
export function headOf(
  entry: XmlElement,
  rules: TypeRules & Pick<PostRules, "zone">,
): SourceHead | undefined {
  if (!isArticle(entry, rules)) return undefined;
  const link = childText(entry, "link").trim();
  const title = plainLine(childText(entry, "title"));
  return {
    id: `wordpress:${childText(entry, "wp:post_id").trim() || link}`,
    where: title || link,
    title: title === "" ? undefined : title,
    date: dateOf(entry, rules.zone),
    oldPaths: link === "" ? [] : [link],
    slug: decodedName(childText(entry, "wp:post_name").trim()) || undefined,
  };
}

/** A post of an export as an article; nothing for what is no article. */
export function articleOf(
  entry: XmlElement,
  library: Library,
  rules: PostRules,
  noteOf: NoteOf,
): SourceArticle | undefined {
  const { type, status } = kindOf(entry);
  const head = headOf(entry, rules);
  if (head === undefined) {
    const note = noteOf(plainLine(childText(entry, "title")) || type);
    if (isOfOwnType(entry, rules)) note("other-type", type);
    else if (type !== "attachment") note("left-out", `${type}, ${status}`);
    return undefined;
  }
  const note = noteOf(head.where);
  const name = childText(entry, "wp:post_name").trim();
  if (name.includes("%") && decodedAddress(name) === name)
    note("slug-cut", `«${name}» ends in half a letter; «${head.slug}» was used`);
  const content = withFootnotes(childText(entry, "content:encoded"), metaOf(entry, "footnotes"));
  const html = withoutShortcodes(
    content,
    library.pictures,
    childText(entry, "wp:post_id").trim(),
    note,
  );
  const body = markdownOf(html, {
    address: (written) => rules.address(written, library.address),
    picture: (written) => rules.address(written, library.address),
    // The editor of blocks writes its paragraphs out.
    keepsLines: !content.includes("<!-- wp:"),
    note,
  });
  return {
    ...head,
    updated: updatedDate(entry),
    authors: authorsOf(entry, library, note),
    topics: topicsOf(entry, library, rules.topicsFrom, type),
    summary: plainLine(childText(entry, "excerpt:encoded")) || undefined,
    image: imageOf(entry, library, body, note),
    heldBack: heldBack(status, childText(entry, "wp:post_password").trim()),
    body,
    words: textOf(parseHtml(html)),
  };
}

const FOOTNOTES = /<!-- wp:footnotes\b[^>]*-->/;

/** The block editor keeps footnotes beside the text, and a block says where they stand. */
function withFootnotes(content: string, kept: string): string {
  const notes: unknown = attempt(() => JSON.parse(kept));
  if (!Array.isArray(notes)) return content;
  const items = notes.map(
    ({ id, content }) => `<li id="${id}">${content} <a href="#${id}-link">↩</a></li>`,
  );
  const list = `<ol>${items.join("")}</ol>`;
  return FOOTNOTES.test(content) ? content.replace(FOOTNOTES, () => list) : content + list;
}

/** A draft has zeros for its day, and the year -1 in the form of feeds: it is as old as its last change. */
function dateOf(entry: XmlElement, zone: string): string | undefined {
  const gmt = localDate(childText(entry, "wp:post_date_gmt"));
  return (
    localDate(childText(entry, "wp:post_date")) ??
    (gmt === undefined ? undefined : readForeignDate(`${gmt}Z`, zone)) ??
    localDate(childText(entry, "wp:post_modified")) ??
    readForeignDate(childText(entry, "pubDate"), zone)
  );
}

/** `2019-08-07 01:30:00`, in the site's zone; nothing for the zeros of a draft. */
function localDate(written: string): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})/.exec(written.trim()) ?? [];
  return day === undefined || day.startsWith("0000") ? undefined : `${day}T${time}`;
}

/** A day later than that of publication; what was put right within it is no news to readers. */
function updatedDate(entry: XmlElement): string | undefined {
  const updated = localDate(childText(entry, "wp:post_modified"));
  const published = localDate(childText(entry, "wp:post_date"));
  if (updated === undefined || published === undefined) return undefined;
  return updated.slice(0, 10) > published.slice(0, 10) ? updated : undefined;
}

function heldBack(status: string, password: string): string | undefined {
  if (password !== "") return "a password";
  return status === "publish" ? undefined : status;
}

/** An export without a list of authors, as other tools write, names them as readers saw them. */
function authorsOf(entry: XmlElement, { authors }: Library, note: TakeNote): string[] {
  const several = childrenOf(entry, "category")
    .filter(({ attributes }) => attributes.domain === "author")
    .map(
      ({ text, attributes }) =>
        authors.get(text.trim()) ?? authors.get(coAuthor(attributes.nicename ?? "")) ?? "",
    )
    .filter(Boolean);
  if (several.length > 0) return [...new Set(several)];
  const login = childText(entry, "dc:creator").trim();
  if (login === "") return [];
  const name = authors.get(login) ?? (/^[\w.@-]+$/.test(login) ? "" : login);
  if (name !== "") return [name];
  note(
    "name-changed",
    "the export has only the name by which the author signs in, which was left out",
  );
  return [];
}

/** Lists of WordPress and its plug-ins that are no topics: forms, languages, the authors of a post. */
const NO_TOPICS = /^(?:post_format|post_translations|language|nav_menu|author|wp_.*)$/;

/** What sorts a type that a site has made itself, bears a name of the site's own. */
function topicsOf(
  entry: XmlElement,
  { parents }: Library,
  from: PostRules["topicsFrom"],
  type: string,
): SourceTopic[] {
  const isCategory = (list: string) =>
    list === "category" || (type !== "post" && list !== "post_tag" && !NO_TOPICS.test(list));
  const isWanted = (list: string) =>
    (from !== "tag" && isCategory(list)) || (from !== "category" && list === "post_tag");
  return childrenOf(entry, "category")
    .filter(({ attributes }) => isWanted(attributes.domain ?? ""))
    .map(({ text }) => plainLine(text))
    .filter((name) => name !== "" && !NO_CATEGORY.test(name))
    .map((name) => ({ name, parent: parents.get(name) }));
}

/** The picture of the top, unless the text begins with the same. */
function imageOf(
  entry: XmlElement,
  { pictures }: Library,
  body: string,
  note: TakeNote,
): SourceImage | undefined {
  const id = metaOf(entry, "_thumbnail_id");
  if (id === "" || id === "0") return undefined;
  const picture = pictures.get(id);
  if (picture === undefined) {
    note("picture-missing", `the picture of the top, number ${id}`);
    return undefined;
  }
  const first = body.slice(0, body.indexOf("\n\n") + 1 || undefined);
  if (first.startsWith("![") && first.includes(picture.url)) return undefined;
  return {
    src: picture.url,
    alt: picture.alt || undefined,
    caption: plainLine(picture.caption) || undefined,
  };
}
