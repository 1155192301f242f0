/** Engines whose forms are known, and lines of JSON for all others. */
export const ENGINES = ["postgres", "opensearch", "typesense", "meilisearch", "ndjson"] as const;

/** An engine of {@link ENGINES}. */
export type Engine = (typeof ENGINES)[number];

/** What each is called. */
export const ENGINE_NAMES: Readonly<Record<Engine, string>> = {
  postgres: "PostgreSQL",
  opensearch: "OpenSearch",
  typesense: "Typesense",
  meilisearch: "Meilisearch",
  ndjson: "any engine",
};
