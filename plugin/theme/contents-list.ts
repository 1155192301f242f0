/** A heading of a text: where it stands, and its words as HTML. */
export interface ContentsEntry {
  readonly id: string;
  readonly html: string;
}

/** Words of a text from which its headings are worth a list. */
const LONG = 600;

const HEADING = /<h2\b([^>]*)>([\s\S]*?)<\/h2>/g;
const ID = /\bid="([^"]+)"/;
/** Marks of footnotes lead elsewhere. */
const NOTE = /<sup\b[\s\S]*?<\/sup>/g;
/** What keeps numbers and Latin names in order stays. */
const OTHER_TAG = /<(?!\/?bdi(?: (?:dir|lang)="[\w-]*")*>)[^>]*>/g;

/**
 * The headings of a long text, for a list of its contents; none of a short one.
 *
 * @param html the text, whose headings have ids
 * @param words how many the text has
 * @param least how many headings are worth a list; 0 lists none
 */
export function contentsList(html: string, words: number, least: number): ContentsEntry[] {
  if (least === 0 || words < LONG) return [];
  const entries = [...html.matchAll(HEADING)].flatMap(([, attributes = "", inner = ""]) => {
    const id = ID.exec(attributes)?.[1];
    const own = inner.replace(NOTE, "").replace(OTHER_TAG, "").trim();
    return id === undefined || own === "" ? [] : [{ id, html: own }];
  });
  return entries.length < least ? [] : entries;
}
