import { elements, parseXml, textOf, type XmlElement } from "../support/xml.ts";

const ATOM = "{http://www.w3.org/2005/Atom}";
const XML = "{http://www.w3.org/XML/1998/namespace}";
const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** How often an element may stand below another: RFC 4287, sections 4.1.1 and 4.1.2. */
const ONCE = ["id", "title", "updated"];
const AT_MOST_ONCE: Readonly<Record<string, readonly string[]>> = {
  feed: ["subtitle", "generator", "icon", "logo", "rights"],
  entry: ["content", "published", "rights", "source", "summary"],
};
const TEXTS = ["title", "subtitle", "summary", "rights"];

/**
 * What keeps a feed from being one of RFC 4287, and from being read well: every MUST of the elements
 * that the plugin writes, `rel="self"`, a language, unique ids, an `updated` that is not before
 * `published` nor after the feed's.
 *
 * @throws Error when it is not well-formed XML
 */
export function atomFaults(source: string): string[] {
  const feed = parseXml(source);
  if (feed.name !== `${ATOM}feed`) return [`The root is ${feed.name}.`];
  const entries = children(feed, "entry");
  const faults = [
    ...commonFaults(feed, "feed"),
    ...entries.flatMap((entry) => entryFaults(entry, feed)),
  ];
  if (feed.attributes[`${XML}lang`] === undefined) faults.push("The feed has no xml:lang.");
  if (linksTo(feed, "self").length !== 1) faults.push("The feed has no rel=self.");
  const ids = [feed, ...entries].map((element) => valueIn(element, "id"));
  if (new Set(ids).size !== ids.length) faults.push("Two ids are the same.");
  const latest = entries.map((entry) => Date.parse(valueIn(entry, "updated")));
  if (latest.some((time) => time > Date.parse(valueIn(feed, "updated")))) {
    faults.push("An entry was updated after the feed.");
  }
  return faults;
}

function entryFaults(entry: XmlElement, feed: XmlElement): string[] {
  const name = valueIn(entry, "id");
  const faults = commonFaults(entry, "entry");
  if ([...children(entry, "author"), ...children(feed, "author")].length === 0) {
    faults.push(`${name} has no author.`);
  }
  if (children(entry, "content").length + linksTo(entry, "alternate").length === 0) {
    faults.push(`${name} has neither a content nor rel=alternate.`);
  }
  for (const content of children(entry, "content")) faults.push(...textFaults(content));
  const [published] = children(entry, "published");
  if (published !== undefined) {
    faults.push(...dateFaults(published));
    if (Date.parse(textOf(published)) > Date.parse(valueIn(entry, "updated"))) {
      faults.push(`${name} was updated before it was published.`);
    }
  }
  return faults;
}

function commonFaults(element: XmlElement, kind: string): string[] {
  const faults: string[] = [];
  const count = (name: string) => children(element, name).length;
  for (const name of ONCE) {
    if (count(name) !== 1) faults.push(`${kind} has ${count(name)} ${name}.`);
  }
  for (const name of AT_MOST_ONCE[kind] ?? []) {
    if (count(name) > 1) faults.push(`${kind} has ${count(name)} ${name}.`);
  }
  for (const id of children(element, "id")) {
    if (!isAbsolute(textOf(id))) faults.push(`The id ${textOf(id)} is no IRI.`);
  }
  for (const updated of children(element, "updated")) faults.push(...dateFaults(updated));
  for (const text of TEXTS.flatMap((name) => children(element, name))) {
    faults.push(...textFaults(text));
  }
  for (const person of [...children(element, "author"), ...children(element, "contributor")]) {
    if (children(person, "name").length !== 1 || valueIn(person, "name").trim() === "") {
      faults.push("A person has no name.");
    }
  }
  for (const link of children(element, "link")) {
    if (!isAbsolute(link.attributes.href ?? ""))
      faults.push(`A link goes to ${link.attributes.href}.`);
  }
  const alternates = linksTo(element, "alternate").map(({ attributes }) =>
    JSON.stringify([attributes.type, attributes.hreflang]),
  );
  if (new Set(alternates).size !== alternates.length) faults.push("Two rel=alternate are alike.");
  for (const category of children(element, "category")) {
    if (!category.attributes.term) faults.push("A category has no term.");
  }
  const { [`${XML}lang`]: lang, [`${XML}base`]: base } = element.attributes;
  if (lang !== undefined && Intl.getCanonicalLocales(lang).length !== 1) faults.push(`No ${lang}.`);
  if (base !== undefined && !isAbsolute(base)) faults.push(`The base ${base} is no IRI.`);
  return faults;
}

function textFaults(element: XmlElement): string[] {
  const type = element.attributes.type ?? "text";
  if (!["text", "html"].includes(type)) return [`The type ${type} is not one that is written.`];
  return element.children.every((child) => typeof child === "string")
    ? []
    : [`${element.name} of type ${type} holds elements.`];
}

function dateFaults(element: XmlElement): string[] {
  const text = textOf(element);
  const day = RFC_3339.exec(text)?.[1];
  const time = day === undefined ? Number.NaN : Date.parse(day);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
  return exists ? [] : [`${text} is no date of RFC 3339.`];
}

function linksTo(element: XmlElement, rel: string): XmlElement[] {
  return children(element, "link").filter((link) => (link.attributes.rel ?? "alternate") === rel);
}

function children(element: XmlElement, name: string): XmlElement[] {
  return elements(element, ATOM + name);
}

function valueIn(element: XmlElement, name: string): string {
  const [child] = children(element, name);
  return child === undefined ? "" : textOf(child);
}

function isAbsolute(iri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(iri) && URL.canParse(iri) && !/\s/.test(iri);
}
