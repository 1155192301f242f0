import { type NormalisedWithPlaces, normaliseWithPlaces } from "../text/index.ts";

const AUGUST = /اب(?!\p{L})/gu;
const BLANK_LINE = /\n\s*\n/;

/**
 * A text as dates are read in it: normalised, but with two things kept apart that normalising
 * makes one. A blank line is a line break and no space, since no date goes on behind it. And an
 * alef that is not August's stays hamza below: «إب» is a city of Yemen, «باب» a door and «بآب» in
 * August, where behind a clitic only the madda tells; as a word «آب», «اب» and «أب» are August.
 */
export function foldDates(original: string): NormalisedWithPlaces {
  const { text, places } = normaliseWithPlaces(original);
  const written = (index: number) => original.slice(places[index]!, places[index + 1]!);
  let kept = text.replace(AUGUST, (word, index: number) => {
    const letter = written(index).normalize("NFKC")[0];
    const inside = /\p{L}/u.test(text[index - 1] ?? "");
    return letter === "إ" || (inside && letter !== "آ") ? "إب" : word;
  });
  if (BLANK_LINE.test(original)) {
    kept = kept.replace(/ /g, (space, index: number) => {
      const gap = places[index + 1]! - places[index]!;
      return gap > 1 && BLANK_LINE.test(written(index)) ? "\n" : space;
    });
  }
  return { text: kept, places };
}
