import type { Chance } from "./chance.ts";

const CONSONANTS = [..."بتثجحخدذرزسشصضطظعغفقكلمنهوي"];

/** Patterns of Arabic words; 1, 2 and 3 stand for the consonants of a root. */
const PATTERNS = [
  "123",
  "1ا23",
  "م12و3",
  "12ي3",
  "ت12ي3",
  "ا1ت2ا3",
  "م123ة",
  "1و23",
  "12ا3",
  "ا12ا3",
  "م1ا23ة",
  "است12ا3",
  "ان123",
  "ت1ا23",
];

/** Words that every text is full of. */
export const SMALL_WORDS =
  "في من على أن إلى التي الذي هذا هذه عن مع كان بعد قبل بين كما قد لا ما لم كل عند حتى أو ثم غير منذ خلال".split(
    " ",
  );

/** Words that nobody has written, in the shapes of Arabic ones; each comes once. */
export function inventedWords(count: number, chance: Chance): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const root = [chance.of(CONSONANTS), chance.of(CONSONANTS), chance.of(CONSONANTS)];
    const word = chance.of(PATTERNS).replace(/[123]/g, (place) => root[Number(place) - 1] ?? "");
    words.add(chance.number() < 0.4 ? `ال${word}` : word);
  }
  return [...words];
}
