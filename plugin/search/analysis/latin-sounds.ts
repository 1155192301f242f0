import { editDistance } from "../../text/index.ts";
import { lettersOfSound, soundOf } from "./sounds.ts";

/** Latin letters and pairs of them by the Arabic letter for their sound, of several the first of `sounds.ts`. */
const LETTERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/u(?=[^aeiou]e$)/, "yu"],
  [/(?<=[^aeiou])e$/, ""],
  [/(.)\1/g, "$1"],
  [/sch|sh|tch|ch/g, "ش"],
  [/ph|v/g, "ف"],
  [/kh/g, "خ"],
  [/gh|ck|q/g, "ك"],
  [/wh/g, "و"],
  [/th/g, "ت"],
  [/x/g, "كس"],
  [/c(?=[eiy])|[sz]/g, "س"],
  [/[cgjk]/g, "ك"],
  [/dh/g, "د"],
  [/ah$/, "ا"],
  [/[bp]/g, "ب"],
  [/d/g, "د"],
  [/f/g, "ف"],
  [/h/g, "ه"],
  [/l/g, "ل"],
  [/m/g, "م"],
  [/n/g, "ن"],
  [/r/g, "ر"],
  [/t/g, "ت"],
];
const VOWELS: typeof LETTERS = [
  [/^u(?=ن)/, "ي"],
  [/^(?:o|u|au)/, "او"],
  [/^[aei]/, "ا"],
  [/^w|[ouw]$/, "و"],
  [/^y|(?:[iy]|ea)$/, "ي"],
  [/[ae]$/, "ا"],
  [/[a-z]/g, ""],
];
const LATIN = /^[a-z]+$/;

/** What a Latin word has in common with its Arabic spellings: `Tesla` as «تسلا»; `undefined` for other words. */
export function latinSound(word: string): string | undefined {
  if (!LATIN.test(word)) return undefined;
  return written(written(word, LETTERS), VOWELS);
}

function written(word: string, letters: typeof LETTERS): string {
  return letters.reduce((sound, [latin, arabic]) => sound.replace(latin, arabic), word);
}

/** The same of an Arabic word, whose «ز» may be an «s». */
export function arabicSound(word: string): string {
  const sound = soundOf(word).replace(/ز/g, "س").replace(/تش/g, "ش");
  return word.startsWith("او") ? sound.replace("ا", "او") : sound;
}

/** Beginnings of Arabic words of the sound of a Latin one: `nasa` → «نا», «نس», «نص», «نز» and others. */
export function arabicBeginnings(word: string): readonly string[] {
  const [first = "", second = ""] = latinSound(word) ?? "";
  const letters = (sound: string) => [...lettersOfSound(sound), ...(sound === "س" ? ["ز"] : [])];
  const next = [...letters(second), ..."اوي"];
  const beginnings = letters(first).flatMap((one) => next.map((other) => one + other));
  return first === "ش" ? [...beginnings, "تش"] : beginnings;
}

const FARTHEST = 2;
/** Tells of two words that are equally far. */
const LITTLE = 0.5;
const LONG_VOWELS: typeof LETTERS = [
  [/^u(?=ن)/, "يو"],
  [/oo|ou(?=.)/g, "و"],
  [/ee|ea/g, "ي"],
  [/^i/g, "اي"],
  [/a/g, "ا"],
  [/[eiy]/g, "ي"],
  [/[ouw]/g, "و"],
];

/** Letters that no foreign name is written with: `Kerry` is not «قرى». */
const EMPHATIC = /[ضطق]/;
const ARABIC_SOUNDS = /[qg]|[dt]h/;

/**
 * How far an Arabic word of the sound of a Latin one is from it by its vowels, of which «e» is written
 * or not: `Sony` is «سوني» rather than «سني».
 */
export function vowelsApart(latin: string, arabic: string): number {
  const consonants = written(latin, LETTERS);
  const sounds = arabic.replace(/ه$/, "ا").replace(/[^اويه]/g, (letter) => arabicSound(letter));
  const apart = [consonants, consonants.replace(/e/g, "")].map((one) =>
    editDistance(written(one, LONG_VOWELS), sounds, FARTHEST),
  );
  const isForeign = EMPHATIC.test(arabic) && !ARABIC_SOUNDS.test(latin);
  // `Tesla` is «تسلا» rather than «تصله».
  const isOther = latin.endsWith("a") && arabic.endsWith("ه");
  return Math.min(...apart) + (isForeign ? 1 : 0) + (isOther ? LITTLE : 0);
}
