/** What the files of search hold, at the least: what a host sends in place of one is not believed. */

/** Tells whether a content is that of a file. */
export type Form = (content: unknown) => boolean;

export const isText: Form = (content) => typeof content === "string";
export const isRecord: Form = (content) =>
  typeof content === "object" && content !== null && !Array.isArray(content);

export const isManifest = (content: unknown) =>
  hasAll(content, { years: Array.isArray, words: isRecord, names: isText }) &&
  (content as { years: unknown[] }).years.every((year) =>
    hasAll(year, { year: isText, version: isText, terms: Array.isArray }),
  );

export const areNames: Form = (content) =>
  hasAll(content, { topic: Array.isArray, author: Array.isArray, source: Array.isArray });

/** @param articles of the year */
export const areDocuments =
  (articles: number): Form =>
  (content) =>
    hasAll(content, {
      lengths: (lengths) => isText(lengths) && (lengths as string).length === articles,
      topic: Array.isArray,
      source: Array.isArray,
      author: Array.isArray,
    });

/** @param place of an article that the file should have */
export const areArticles =
  (place: number): Form =>
  (content) =>
    Array.isArray(content) && hasAll(content[place], { url: isText, title: isText, text: isText });

/** What a server answers: the two fields that are always there, and the others as lists and groups. */
export const isEndpointAnswer: Form = (content) =>
  hasAll(content, {
    count: (count) => Number.isSafeInteger(count) && (count as number) >= 0,
    results: (results) => Array.isArray(results) && results.every(isEndpointResult),
    filters: orUnset(isRecord),
    reading: orUnset(isRecord),
    named: orUnset(Array.isArray),
    suggestions: orUnset(Array.isArray),
  });

const isEndpointResult: Form = (content) =>
  hasAll(content, { url: isText, title: isPieces, date: isText, isoDate: isText });

const isPieces: Form = (content) =>
  isText(content) || (Array.isArray(content) && content.every(isText));

function orUnset(form: Form): Form {
  return (content) => content === undefined || form(content);
}

function hasAll(content: unknown, parts: Readonly<Record<string, Form>>): boolean {
  const record = isRecord(content) ? (content as Record<string, unknown>) : {};
  return Object.entries(parts).every(([name, form]) => form(record[name]));
}
