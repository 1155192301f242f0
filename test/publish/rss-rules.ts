import { elements, parseXml, textOf, type XmlElement } from "../support/xml.ts";

const ATOM = "{http://www.w3.org/2005/Atom}";
const CONTENT = "{http://purl.org/rss/1.0/modules/content/}";

/** RFC 822 with a year of four digits and English names, as RSS 2.0 asks. */
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;

const CHANNEL_NEEDS = ["title", "link", "description"];
const AT_MOST_ONCE = ["title", "link", "description", "guid", "pubDate", "author", "comments"];

/**
 * What keeps a feed from being one of RSS 2.0 (RSS Advisory Board, 2.0.11) and of its best practices:
 * the elements of a channel and an item, their dates, addresses and guids.
 *
 * @throws Error when it is not well-formed XML
 */
export function rssFaults(source: string): string[] {
  const root = parseXml(source);
  if (root.name !== "rss" || root.attributes.version !== "2.0") return ["The root is no rss 2.0."];
  const channels = elements(root, "channel");
  const [channel] = channels;
  if (channel === undefined || channels.length > 1)
    return [`There are ${channels.length} channel.`];
  const faults = CHANNEL_NEEDS.filter((name) => elements(channel, name).length !== 1).map(
    (name) => `channel has ${elements(channel, name).length} ${name}.`,
  );
  if (!isWeb(valueIn(channel, "link"))) faults.push("The channel's link is no address.");
  const language = valueIn(channel, "language");
  if (language !== "" && Intl.getCanonicalLocales(language).length !== 1) {
    faults.push(`The language is ${language}.`);
  }
  faults.push(...dateFaults(channel, "lastBuildDate"), ...dateFaults(channel, "pubDate"));
  const self = elements(channel, `${ATOM}link`).filter(
    ({ attributes }) => attributes.rel === "self",
  );
  if (self.length !== 1 || !isWeb(self[0]?.attributes.href ?? "")) {
    faults.push("The channel has no atom:link rel=self.");
  }
  const items = elements(channel, "item");
  const guids = items.map((item) => valueIn(item, "guid"));
  if (new Set(guids).size !== guids.length) faults.push("Two guids are the same.");
  return [...faults, ...items.flatMap(itemFaults)];
}

function itemFaults(item: XmlElement): string[] {
  const faults = AT_MOST_ONCE.filter((name) => elements(item, name).length > 1).map(
    (name) => `item has ${elements(item, name).length} ${name}.`,
  );
  if (elements(item, "title").length + elements(item, "description").length === 0) {
    faults.push("An item has neither title nor description.");
  }
  const [guid] = elements(item, "guid");
  if (guid === undefined) faults.push("An item has no guid.");
  else if (guid.attributes.isPermaLink !== "false" && !isWeb(textOf(guid))) {
    faults.push(`The guid ${textOf(guid)} is no address.`);
  }
  for (const link of elements(item, "link")) {
    if (!isWeb(textOf(link))) faults.push(`A link goes to ${textOf(link)}.`);
  }
  for (const author of elements(item, "author")) {
    if (!textOf(author).includes("@")) faults.push(`The author ${textOf(author)} is no e-mail.`);
  }
  for (const category of elements(item, "category")) {
    if (textOf(category).trim() === "") faults.push("A category is empty.");
  }
  if (elements(item, `${CONTENT}encoded`).length > 1) faults.push("An item has two texts.");
  return [...faults, ...dateFaults(item, "pubDate")];
}

function dateFaults(element: XmlElement, name: string): string[] {
  return elements(element, name)
    .map(textOf)
    .filter((date) => !RFC_822.test(date) || new Date(date).toUTCString() !== date)
    .map((date) => `${date} is no date of RFC 822.`);
}

function valueIn(element: XmlElement, name: string): string {
  const [child] = elements(element, name);
  return child === undefined ? "" : textOf(child);
}

function isWeb(address: string): boolean {
  return /^https?:/.test(address) && URL.canParse(address) && !/[^\x21-\x7E]/.test(address);
}
