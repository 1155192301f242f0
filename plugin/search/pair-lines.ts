import { PAIR_NUMBERS } from "./analysis/word-pairs.ts";
import { decodeRising } from "./encoding.ts";

/** The place of the file that holds a pair, among so many files of equal shares. */
export function pairPlace(pair: number, files: number): number {
  return Math.floor(pair / (PAIR_NUMBERS / files));
}

/**
 * The pairs of a file with their articles, rising.
 *
 * @param place of the file
 * @param files how many the year has
 */
export function readPairs(text: string, place: number, files: number) {
  const found = new Map<number, readonly number[]>();
  let last = place * (PAIR_NUMBERS / files) - 1;
  for (const line of text === "" ? [] : text.split("\n")) {
    const [distance = "", articles = ""] = line.split(" ");
    last += (decodeRising(distance)[0] ?? 0) + 1;
    found.set(last, decodeRising(articles));
  }
  return found;
}
