import type { Archive } from "../../plugin/archive/index.ts";
import type { Feed, FeedSite } from "../../plugin/publish/feed.ts";
import { Addresses } from "../../plugin/site/addresses.ts";
import { elements, parseXml, textOf, type XmlElement } from "../support/xml.ts";

/** A site in a folder of its host. */
const ADDRESSES = new Addresses(
  { pathPrefix: "/archive/", isPrefixedLater: () => false },
  "https://example.org/archive/",
);

/** A site in a folder of its own, whose articles are rendered as the archive's rules say. */
export const SITE: FeedSite = {
  title: "ارفع صوتك",
  description: "أرشيف «ارفع صوتك»",
  accounts: [],
  lang: "ar",
  dir: "rtl",
  zone: "Asia/Baghdad",
  absolute: ADDRESSES.absolute,
  readable: ADDRESSES.readable,
  isolate: (text) => text,
  text: (article) => article.content,
  textKey: (article) => article.rawInput,
};

/** The feed of a whole archive. */
export function feedOfAll({ articles }: Archive, site = SITE, items = 20): Feed {
  const { title, description } = site;
  return { title, description, page: "/", articles, items };
}

/** The whole address of an address from the site's root. */
export const whole = SITE.absolute;

const ATOM = "{http://www.w3.org/2005/Atom}";

/** The entries of a feed. */
export function entriesOf(feed: string): XmlElement[] {
  return elements(parseXml(feed), `${ATOM}entry`);
}

/** The text of the only child of a name, without the spaces that the feed is indented with. */
export function value(element: XmlElement, name: string): string {
  return only(element, name, textOf).trim();
}

/** The attributes of the only child of a name. */
export function attributes(element: XmlElement, name: string): XmlElement["attributes"] {
  return only(element, name, (child) => child.attributes);
}

/** Children of a name. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return elements(element, ATOM + name);
}

function only<Value>(parent: XmlElement, name: string, read: (child: XmlElement) => Value): Value {
  const [child, ...others] = all(parent, name);
  if (child === undefined || others.length > 0) throw new Error(`${others.length + 1} ${name}.`);
  return read(child);
}
