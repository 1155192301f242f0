import { PARTS_BETWEEN } from "../files.ts";
import { isName, type NamedWord } from "./name-spellings.ts";

const SHORTEST = 3;
/** Parts of names that are shorter. */
const SHORT_FIRST = /^(?:بن|دي|فان|سان|ام)$/;
/** A word of one article may be two, with the blank between them forgotten. */
const FEWEST = 2;
/** Of the headlines and leads with the rarer part, so many have the other too. */
const TOGETHER = 1 / 3;
/** With any name before it: «نصر الله». */
const OF_NAMES = "الله";

/**
 * Names that the archive writes in one and in two words: «فيسبوك» and «فيس بوك», where hardly ever the
 * one part stands without the other.
 */
export function joinedNames(words: readonly NamedWord[]): [joined: string, parts: string][] {
  const heads = new Map(
    words.filter((one) => one.heads.length > 0).map(({ word, heads }) => [word, heads]),
  );
  return words.flatMap((one): [string, string][] => {
    const { word, articles } = one;
    if (articles < FEWEST || !isName(one)) return [];
    for (let at = 2; at <= word.length - SHORTEST; at++) {
      const parts = [word.slice(0, at), word.slice(at)] as const;
      if (at < SHORTEST && !SHORT_FIRST.test(parts[0])) continue;
      const [first, last] = parts.map((part) => heads.get(part));
      if (first === undefined || last === undefined) continue;
      const having = new Set(first);
      const both = last.filter((article) => having.has(article)).length;
      const rarer = Math.min(first.length, last.length);
      if (both > 0 && (parts[1] === OF_NAMES || both >= TOGETHER * rarer))
        return [[word, parts.join(PARTS_BETWEEN)]];
    }
    return [];
  });
}
