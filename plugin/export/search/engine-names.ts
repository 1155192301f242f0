/** Engines whose forms are known, and lines of JSON for all others. */
export const ENGINES = ["postgres", "opensearch", "typesense", "meilisearch", "ndjson"] as const;

/** An engine of {@link ENGINES}. */
export type Engine = (typeof ENGINES)[number];
