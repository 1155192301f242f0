/** A part of a query that is set apart from its other words: «سوق العمل», -قطر. */
export interface QueryPart {
  readonly from: number;
  readonly to: number;
  /** Are its words to stand together, as they were typed? */
  readonly isPhrase: boolean;
  /** Should a result not have it? */
  readonly isExcluded: boolean;
}

/** Words in quotation marks of any kind, or one with a minus before it; a dash between blanks says nothing. */
const PART =
  /(?:(?<!\S)[-−‑–])?(?:«[^«»]+»|"[^"]+"|[“”„][^“”„]+[“”])|(?<!\S)[-−‑–]([\p{L}\p{N}]\S*)/gu;

/** The parts of a query in quotation marks or after a minus, in their order. */
export function queryParts(text: string): QueryPart[] {
  return [...text.matchAll(PART)].map(({ 0: all, 1: word, index }) => ({
    from: index,
    to: index + all.length,
    isPhrase: word === undefined,
    isExcluded: MINUS.test(all),
  }));
}

const MINUS = /^[-−‑–]/;
