/**
 * Letters that stand for one sound of a foreign name in different houses' spelling, the first one
 * for all. Matching forms, so that hamza and teh marbuta are folded already.
 */
const SAME_SOUND: readonly string[] = ["كجغق", "تط", "سصز", "دضظ", "بف"];

/** Long vowels: one house writes another, or none. */
const VOWELS = "اوي";

/** Ends of one name: «سوريا» and «سوريه». */
const ENDS = "اه";

/**
 * All pairs of words that could be two spellings of one name: the same sounds, but for one long
 * vowel more or less. Beginnings and ends must agree, since Arabic puts particles and pronouns there.
 */
export function* soundingAlike(words: readonly string[]): Generator<readonly [string, string]> {
  const bySound = new Map<string, string[]>();
  for (const word of words) {
    const sound = soundOf(word);
    const others = bySound.get(sound) ?? [];
    for (const other of others) if (differsInSpellingOnly(word, other)) yield [other, word];
    others.push(word);
    bySound.set(sound, others);
  }
}

/** The word's consonants, one letter for each sound; vowels count at the beginning alone. */
function soundOf(word: string): string {
  let sound = word.startsWith("ال") ? "ال" : "";
  for (let at = sound.length; at < word.length; at++) {
    const letter = word[at]!;
    if (at === word.length - 1 && ENDS.includes(letter)) sound += ENDS[0];
    else if (at === 0 || at === word.length - 1 || !VOWELS.includes(letter)) {
      sound += SAME_SOUND.find((letters) => letters.includes(letter))?.[0] ?? letter;
    }
  }
  return sound;
}

/**
 * Of one length any letters may differ by sound, or a long vowel may stand behind the next letter
 * («أمريكا» and «أميركا»); else one long vowel may be missing.
 */
function differsInSpellingOnly(a: string, b: string): boolean {
  if (a.length === b.length) {
    const isVariant = [...a].every(
      (letter, at) => letter === b[at] || areVariants(letter, b[at]!, at, a),
    );
    return isVariant || hasMovedVowel(a, b);
  }
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  return VOWELS.includes(longer[at]!) && shorter.slice(at) === longer.slice(at + 1);
}

function hasMovedVowel(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  const [first, second] = [a[at]!, a[at + 1]];
  if (at < 1 || second === undefined) return false;
  const isVowel = VOWELS.includes(first) !== VOWELS.includes(second);
  return isVowel && b.slice(at) === second + first + a.slice(at + 2);
}

function areVariants(a: string, b: string, at: number, word: string): boolean {
  const isEnd = at === word.length - 1;
  const vary = isEnd ? [ENDS, ...SAME_SOUND] : [VOWELS, ...SAME_SOUND];
  return vary.some((letters) => letters.includes(a) && letters.includes(b));
}
