type Fields = Readonly<Record<string, unknown>>;

const VERSION = "https://jsonfeed.org/version/1.1";
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

const FEED_FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  version: (value) => value === VERSION,
  title: isText,
  home_page_url: isWeb,
  feed_url: isWeb,
  description: isText,
  language: isLanguage,
  authors: areAuthors,
  items: Array.isArray,
};

const ITEM_FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isText,
  url: isWeb,
  external_url: isWeb,
  title: isText,
  content_html: isText,
  summary: isText,
  image: isWeb,
  date_published: isDate,
  date_modified: isDate,
  authors: areAuthors,
  tags: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
  language: isLanguage,
};

/**
 * What keeps a text from being a JSON Feed 1.1 (jsonfeed.org/version/1.1): required fields, types,
 * whole addresses, dates, and fields that the format does not know.
 */
export function jsonFeedFaults(source: string): string[] {
  const feed = JSON.parse(source) as Fields;
  const faults = fieldFaults("feed", feed, FEED_FIELDS, ["version", "title", "items"]);
  const items = (Array.isArray(feed.items) ? feed.items : []) as Fields[];
  if (new Set(items.map(({ id }) => id)).size !== items.length)
    faults.push("Two ids are the same.");
  for (const item of items) faults.push(...fieldFaults("item", item, ITEM_FIELDS, ["id"]));
  if (items.some((item) => !("content_html" in item) && !("content_text" in item))) {
    faults.push("An item has no content.");
  }
  return faults;
}

function fieldFaults(
  kind: string,
  fields: Fields,
  known: Readonly<Record<string, (value: unknown) => boolean>>,
  needed: readonly string[],
): string[] {
  return [
    ...needed.filter((name) => !(name in fields)).map((name) => `${kind} has no ${name}.`),
    ...Object.entries(fields)
      .filter(([name, value]) => known[name]?.(value) !== true)
      .map(([name, value]) => `${kind}.${name} is ${JSON.stringify(value)}.`),
  ];
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isWeb(value: unknown): boolean {
  return typeof value === "string" && /^https?:/.test(value) && URL.canParse(value);
}

function isDate(value: unknown): boolean {
  return typeof value === "string" && RFC_3339.test(value) && !Number.isNaN(Date.parse(value));
}

function isLanguage(value: unknown): boolean {
  return typeof value === "string" && Intl.getCanonicalLocales(value).length === 1;
}

function areAuthors(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (author: Fields) => isText(author.name) && (author.url === undefined || isWeb(author.url)),
    )
  );
}
