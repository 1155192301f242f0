import type { Collection } from "./collection.ts";

/** The spellings of a word that stand in titles and leads of the archive. */
export function knownSpellings({ reader, spellings }: Collection, word: number): number[] {
  const known: number[] = [];
  reader.eachSpelling(word, (spelling) => {
    if (spellings.at(spelling) > 0) known.push(spelling);
  });
  return known;
}

/**
 * How most of the archive writes a word; of spellings as frequent as each other the first by code
 * units. A word that stands in no title or lead is written in its plain letters.
 */
export function usualSpelling(collection: Collection, word: number): string {
  const { reader, spellings, lexicon } = collection;
  let best: string | undefined;
  let most = 0;
  for (const spelling of knownSpellings(collection, word)) {
    const count = spellings.at(spelling);
    if (count < most) continue;
    const text = reader.surfaces.text(spelling);
    if (best === undefined || count > most || text < best) {
      best = text;
      most = count;
    }
  }
  return best ?? lexicon.words.text(word);
}
