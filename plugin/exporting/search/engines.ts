/** What each engine is told of the documents before it takes them. */

/** Text in keys: nothing but blanks parts them, and none is changed. */
const KEYS = { type: "text", analyzer: "keys", norms: true } as const;
const NAME = { type: "keyword" } as const;
/** Stored for results alone. */
const SHOWN = { type: "keyword", index: false, doc_values: false } as const;

/** The body of `PUT /arshif` (OpenSearch and Elasticsearch). */
export const OPENSEARCH_INDEX = {
  settings: {
    analysis: { analyzer: { keys: { type: "custom", tokenizer: "whitespace" } } },
  },
  mappings: {
    dynamic: "strict",
    properties: {
      id: NAME,
      path: NAME,
      url: SHOWN,
      title: { type: "text", analyzer: "arabic" },
      lead: { type: "text", analyzer: "arabic" },
      text: { type: "text", analyzer: "arabic" },
      date: SHOWN,
      iso_date: NAME,
      newer: { type: "integer" },
      year: { type: "integer" },
      first_day: { type: "date", format: "yyyy-MM-dd" },
      last_day: { type: "date", format: "yyyy-MM-dd" },
      lang: NAME,
      place: NAME,
      topics: NAME,
      authors: NAME,
      sources: NAME,
      length: { type: "integer" },
      title_keys: KEYS,
      names_keys: KEYS,
      lead_keys: KEYS,
      text_keys: KEYS,
      in_order: KEYS,
    },
  },
} as const;

/** The body of `PUT /arshif-words`. */
export const OPENSEARCH_WORDS = {
  mappings: {
    dynamic: "strict",
    properties: {
      word: NAME,
      articles: { type: "integer" },
      bare: { type: "integer" },
      written: SHOWN,
    },
  },
} as const;

const filter = (name: string) => ({ name, type: "string[]", facet: true }) as const;
const stored = (name: string) => ({ name, type: "string", index: false, optional: true }) as const;

/** The body of `POST /collections` (Typesense). */
export const TYPESENSE_SCHEMA = {
  name: "arshif",
  // What a word may be without its endings stands behind a tilde.
  symbols_to_index: ["~"],
  default_sorting_field: "day",
  fields: [
    { name: "title", type: "string", locale: "ar" },
    { name: "lead", type: "string", locale: "ar" },
    stored("text"),
    stored("path"),
    stored("url"),
    stored("date"),
    { name: "iso_date", type: "string", sort: true },
    { name: "newer", type: "int32" },
    { name: "year", type: "int32", facet: true },
    { name: "day", type: "int32" },
    { name: "first_day", type: "string" },
    { name: "last_day", type: "string" },
    { name: "lang", type: "string", optional: true },
    { name: "place", type: "string", optional: true },
    filter("topics"),
    filter("authors"),
    filter("sources"),
    { name: "length", type: "int32" },
    { name: "keys", type: "string[]" },
    { name: "head_keys", type: "string[]" },
  ],
} as const;

/** The body of `PATCH /indexes/arshif/settings` (Meilisearch). */
export const MEILISEARCH_SETTINGS = {
  searchableAttributes: ["title", "lead", "text"],
  filterableAttributes: [
    ...["keys", "head_keys", "topics", "authors", "sources", "year", "day"],
    ...["first_day", "last_day"],
  ],
  sortableAttributes: ["day", "iso_date", "newer"],
  displayedAttributes: [
    ...["id", "path", "url", "title", "lead", "text", "date", "iso_date", "newer"],
    ...["lang", "place"],
    ...["topics", "authors", "sources", "year"],
  ],
  localizedAttributes: [{ locales: ["ara" as const], attributePatterns: ["*"] }],
  faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { "*": "count" as const } },
  pagination: { maxTotalHits: 10_000 },
};
