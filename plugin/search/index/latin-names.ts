import { arabicSound, latinSound, vowelsApart } from "../analysis/latin-sounds.ts";
import { haveMet } from "./name-company.ts";
import { isName, type NamedWord, type Pair, type Sounds } from "./named-word.ts";

/** A name that stands in one article needs no Latin letters to be found. */
const FEWEST = 2;
/** A name has so many sounds at least to be told in another script, and the vowels of a long one may differ. */
const SHORTEST_SOUND = 3;
/** Ways to write the Latin letters that are looked for. */
const MOST_SOUNDS = 16;

/** Letters that may stand for one of a Latin word's sound. */
const LETTERS: Readonly<Record<string, readonly string[]>> = { س: ["س", "ز"], ش: ["ش", "تش"] };

/** Each name in Latin letters with the Arabic one that is nearest to its sound. */
export function latinPairs(words: readonly NamedWord[], sounds: Sounds, articles: number): Pair[] {
  return words.flatMap((word): Pair[] => {
    const sound = latinSound(word.word) ?? "";
    if (sound.length < SHORTEST_SOUND) return [];
    let best: NamedWord | undefined;
    const farthest = sound.length > SHORTEST_SOUND ? 1 : 0;
    let nearest = farthest + 1;
    for (const name of soundsOf(sound).flatMap((one) => sounds.get(one) ?? [])) {
      if (name.articles < FEWEST || arabicSound(name.word) !== sound || !isName(name)) continue;
      const apart = vowelsApart(word.word, name.word);
      if (Math.floor(apart) > farthest || apart > nearest) continue;
      if (apart === nearest && name.articles <= (best?.articles ?? 0)) continue;
      best = name;
      nearest = apart;
    }
    return best === undefined ? [] : [[best, word, haveMet(best, word, articles)]];
  });
}

/** What Arabic words of the sound of a Latin one have in common: an «s» may be «س» or «ز», a «ch» «ش» or «تش». */
function soundsOf(latin: string): string[] {
  let found = [""];
  for (const letter of latin.replace(/^او/, "ا")) {
    const letters = LETTERS[letter] ?? [letter];
    found = letters.flatMap((one) => found.map((sound) => sound + one)).slice(0, MOST_SOUNDS);
  }
  return found;
}
