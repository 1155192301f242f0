import type { CopyRecords } from "./copy-record.ts";
import { LONGEST, type SameText } from "./same-text.ts";

/** Of all pairs of articles of two texts, so many agree where the two are one. */
const MOST = 3 / 4;

/**
 * Parts articles that hang together into texts, whose articles mostly agree: so a text that quotes two
 * others does not make them one. In the order of time each article joins the text in which the one
 * most like it stands, and brings it together with others of which it may be a copy.
 *
 * @param chain numbers of articles that have records
 * @returns the articles of each text
 */
export function oneTextEach(
  chain: readonly number[],
  records: CopyRecords,
  sameText: SameText,
): number[][] {
  const order = chain.toSorted(
    (a, b) => records.hoursBefore(b, a) || records.compare(a, b) || a - b,
  );
  const done: number[][] = [];
  let texts: number[][] = [];
  /** What is equal in all belongs where the first one does, which is looked up at the end. */
  const twins = new Map<number, number[]>();
  let before = -1;
  for (const article of order) {
    if (before >= 0 && records.compare(before, article) === 0) {
      twins.get(before)!.push(article);
      continue;
    }
    before = article;
    twins.set(article, [article]);
    // The first one of a text is its latest: what is told every day hangs together through the years.
    const mayGrow = ([latest]: readonly number[]) =>
      records.hoursBefore(latest!, article) <= LONGEST;
    done.push(...texts.filter((text) => !mayGrow(text)));
    texts = texts.filter(mayGrow);
    const joined = [article];
    for (const text of textsLike(article, texts, records, sameText)) {
      const isTwin =
        joined.length === 1 && text.some((other) => sameText.areUnchanged(article, other));
      if (!isTwin && !mostlyAgree(joined, text, sameText)) continue;
      joined.push(...text);
      texts = texts.filter((other) => other !== text);
    }
    texts.push(joined);
  }
  return [...done, ...texts].map((text) => text.flatMap((article) => twins.get(article)!));
}

/**
 * Do two texts agree in most of their articles? Some outlet always says «today» of yesterday, or puts
 * another report below, so that not all do.
 */
function mostlyAgree(
  one: readonly number[],
  other: readonly number[],
  sameText: SameText,
): boolean {
  let agreeing = 0;
  for (const a of one) for (const b of other) if (sameText.agree(a, b)) agreeing++;
  return agreeing >= MOST * one.length * other.length;
}

/** The texts with articles of which one may be a copy, the one with the most alike first. */
function textsLike(
  article: number,
  texts: readonly number[][],
  records: CopyRecords,
  sameText: SameText,
): number[][] {
  const near = texts.map((text) => {
    let most = 0;
    for (const other of text) {
      if (sameText.mayBeCopies(article, other)) {
        most = Math.max(most, records.equalPlaces(article, other));
      }
    }
    return { text, most };
  });
  return near
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most)
    .map(({ text }) => text);
}
