import {
  isEmptyValue,
  isGroup,
  plainFieldName,
  plainFieldNames,
} from "../../articles/field-names.ts";
import { replacementOf } from "../../articles/foreign-fields.ts";
import { EXPIRES, UNTIL, withholding } from "../../articles/withheld.ts";
import type { SourceArticle, SourceImage, SourceTopic } from "../article.ts";
import { plainLine } from "../html/dom.ts";
import type { TakeNote } from "../notes.ts";
import { isAhead, readForeignDate } from "./dates.ts";

/** What an article's fields say, in the words of this archive. */
export type FieldsOfArticle = Omit<SourceArticle, "id" | "where" | "body" | "words">;

/** Fields that say how a page is made, not what it says. */
const OF_PAGES = names(
  "layout type template toc sidebar comments comment menu weight order class style outputs math mathjax dir pagination eleventyComputed eleventyNavigation tocopen showtoc draft sitemap build robots aside sticky pin top",
);

/** Eleventy's names of lists of articles, which are no topics. */
const LISTS = new Set(["post", "posts", "all", "blog", "article", "articles"]);

/**
 * Reads the fields of another generator's article. The names and what they mean are those by which the
 * plugin itself tells an author what to write: `articles/foreign-fields.ts`, `articles/withheld.ts`.
 *
 * @param zone an IANA name, for moments
 */
export function readForeignFields(
  fields: Readonly<Record<string, unknown>>,
  zone: string,
  note: TakeNote,
): FieldsOfArticle {
  const said: Partial<Record<string, unknown[]>> = {};
  const others: Record<string, unknown> = {};
  const heldBack: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    // What is featured may be a picture, or no more than so.
    const isSwitch = typeof value === "boolean" && fieldOf(name) === "image";
    if (isEmptyValue(value) || isSwitch || /^0000-00-00/.test(String(value))) continue;
    const asked = isOver(name, value, zone) ? undefined : withholding(name, value);
    if (typeof asked === "string") heldBack.push(reasonOf(name, value, asked));
    const field = fieldOf(name);
    const isSettled = asked !== undefined && !(asked === UNTIL && field === "date");
    if (isSettled || (OF_PAGES.has(plainFieldName(name)) && !KNOWN.has(name))) continue;
    // A group in which nothing is named says something that no field takes.
    const isOther = isGroup(value) && field !== "image" && texts(value).length === 0;
    if (field === undefined || isOther) others[name] = value;
    else said[field] = [...(said[field] ?? []), field === "image" ? { name, value } : value];
  }
  const text = (field: string) => {
    const [first, ...others] = (said[field] ?? []).flatMap((value) => textOf(value) ?? []);
    // Of two fields that say one thing the first is taken, and the other told of.
    for (const other of others) if (other !== first) note("field-twice", `${field}: ${other}`);
    return first;
  };
  const dates = (field: string) =>
    (said[field] ?? []).flat().flatMap((value) => readForeignDate(value, zone) ?? []);
  const date = (field: string) => dates(field)[0];
  // Of several days of publication, each must have come.
  heldBack.push(...dates("date").filter((day) => isAhead(day, zone)));
  const oldAddresses = [...(said.redirectFrom ?? []), ...(said.permalink ?? [])].flatMap(texts);
  const originals = (said.originalUrl ?? []).flatMap(texts).filter((url) => !/^https?:/.test(url));
  return {
    title: text("title"),
    date: date("date"),
    unreadDate: date("date") === undefined ? said.date?.flat().map(String)[0] : undefined,
    updated: date("updated"),
    authors: (said.authors ?? []).flatMap(texts),
    sources: (said.sources ?? []).flatMap(texts).filter((name) => !/^https?:/.test(name)),
    topics: topicsOf(said.topics ?? []),
    summary: text("summary"),
    image: imageOf((said.image ?? []) as { name: string; value: unknown }[], note),
    place: text("place"),
    series: text("series"),
    lang: text("lang")?.replace("_", "-"),
    originalUrl: [...(said.originalUrl ?? []), ...(said.sources ?? [])]
      .flatMap(texts)
      .find((url) => /^https?:\/\/\S+$/.test(url)),
    oldPaths: oldAddressesOf([...originals, ...oldAddresses]),
    slug: text("slug") ?? lastPart(text("permalink")),
    heldBack: heldBack.length === 0 ? undefined : heldBack.join(", "),
    others,
  };
}

/** Does a field name a day of publication that has come, or an end that has not? Neither holds back. */
function isOver(name: string, value: unknown, zone: string): boolean {
  const asked = withholding(name, value);
  const day = typeof asked === "string" ? readForeignDate(value, zone) : undefined;
  if (day === undefined) return false;
  return asked === UNTIL ? !isAhead(day, zone) : asked === EXPIRES && isAhead(day, zone);
}

/** What held an article back, for the report; a password is nobody's to read. */
function reasonOf(name: string, value: unknown, asked: string): string {
  if (asked.includes("password")) return `${name}, a password`;
  return `${name}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`;
}

/** A file's name without its day, in Eleventy's templates of addresses. */
const FILE_NAME = /\{\{-?\s*page\.fileSlug\s*(?:\|\s*(?:slug|slugify|url|safe)\s*)*-?\}\}/g;

/** Addresses from the site's root; templates of addresses are none. */
export function oldAddressesOf(written: readonly string[]): string[] {
  return written.flatMap((template) => {
    const address = template.replace(FILE_NAME, ":filename");
    if (address.includes("{")) return [];
    if (/^https?:/i.test(address)) return URL.canParse(address) ? [new URL(address).pathname] : [];
    return [address.startsWith("/") ? address : `/${address}`];
  });
}

/** The name by which a page's own address ends; patterns have none. */
function lastPart(permalink: string | undefined): string | undefined {
  if (permalink === undefined || /[:{]/.test(permalink)) return undefined;
  const name = permalink
    .replace(/(?:\/|(?:\/index)?\.html?)+$/, "")
    .split("/")
    .at(-1);
  return name === "" ? undefined : name;
}

const KNOWN = new Set(
  "title date updated topics authors sources place summary image series lang slug originalUrl redirectFrom permalink".split(
    " ",
  ),
);

/** The field of the contract that takes what a field of another generator says. */
export function fieldOf(name: string): string | undefined {
  if (KNOWN.has(name)) return name;
  if (plainFieldName(name) === "permalink") return "permalink";
  const lower = name.toLowerCase();
  if (KNOWN.has(lower)) return lower;
  // Jekyll's themes write a picture's words beside the picture's name.
  if (/^(?:alt|caption|credit)$/.test(lower)) return "image";
  // `post_title` is a title: what stands in front says of what.
  const own = plainFieldNames(name).find((plain) => KNOWN.has(plain));
  return replacementOf(name)?.field ?? own;
}

function textOf(value: unknown): string | undefined {
  return texts(value)[0];
}

/** `&#8211;`, as converters of WordPress leave it in fields. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/gi;

/** The texts of a value: one, a list, or the name in a group such as `{ name: …, email: … }`. */
export function texts(value: unknown): string[] {
  if (typeof value === "string") return [value.replace(REFERENCE, plainLine)];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (!isGroup(value)) return [];
  const { name, title, display_name: shown } = value;
  return [name, title, shown].filter((text) => typeof text === "string").slice(0, 1);
}

/** Hexo writes a topic below another as a list of two; Jekyll, several in one text. */
export function topicsOf(values: readonly unknown[]): SourceTopic[] {
  return values.flatMap((value): SourceTopic[] => {
    const list = Array.isArray(value) ? value : [value];
    return list.flatMap((item): SourceTopic[] => {
      if (Array.isArray(item)) {
        const path = item.flatMap(texts);
        return path.map((name, place) => ({ name, parent: path[place - 1] }));
      }
      const written = texts(item);
      const parted =
        typeof value === "string"
          ? written.flatMap((text) => text.split(/\s*[,،;؛|]\s*/))
          : written;
      return parted.filter((name) => name !== "" && !LISTS.has(name)).map((name) => ({ name }));
    });
  });
}

/** Parts of a group that are read of a picture. */
export const PICTURE_GROUP: ReadonlySet<string> = new Set(
  "src url image path file alt caption credit".split(" "),
);

/** What several fields say of one picture: `cover`, `cover_alt`, `image: { … }`. */
export function imageOf(
  values: readonly { readonly name: string; readonly value: unknown }[],
  note: TakeNote,
): SourceImage | undefined {
  const image: { -readonly [Part in keyof SourceImage]?: string | undefined } = {};
  for (const { name, value } of values) {
    if (isGroup(value)) {
      image.src ??= [value.src, value.url, value.image, value.path, value.file].flatMap(texts)[0];
      for (const part of ["alt", "caption", "credit"] as const) image[part] ??= textOf(value[part]);
      continue;
    }
    const written = texts(value);
    const part = /alt|وصف/i.test(name)
      ? "alt"
      : /caption|title|تعليق|شرح/i.test(name)
        ? "caption"
        : /credit|by$|photographer|تصوير|عدس/i.test(name)
          ? "credit"
          : "src";
    image[part] ??= written[0];
    for (const more of part === "src" ? written.slice(1) : [])
      note("field-twice", `${name}: ${more}`);
  }
  const { src, alt, caption, credit } = image;
  return src === undefined && alt === undefined && caption === undefined
    ? undefined
    : { src, alt, caption, credit };
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").map(plainFieldName));
}
