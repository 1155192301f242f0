import { soundOf } from "./sounds.ts";

/** Latin letters and pairs of them by the Arabic letter for their sound, of several the first of `sounds.ts`. */
const LETTERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<=[^aeiou])e$/, ""],
  [/(.)\1/g, "$1"],
  [/sch|sh/g, "ش"],
  [/tch|ch/g, "تش"],
  [/ph|v/g, "ف"],
  [/kh/g, "خ"],
  [/gh|ck|q/g, "ك"],
  [/wh/g, "و"],
  [/th/g, "ت"],
  [/x/g, "كس"],
  [/c(?=[eiy])|[sz]/g, "س"],
  [/[cgjk]/g, "ك"],
  [/[bp]/g, "ب"],
  [/d/g, "د"],
  [/f/g, "ف"],
  [/h/g, "ه"],
  [/l/g, "ل"],
  [/m/g, "م"],
  [/n/g, "ن"],
  [/r/g, "ر"],
  [/t/g, "ت"],
  [/^(?:o|u|au)/, "او"],
  [/^[aei]/, "ا"],
  [/^w|[ouw]$/, "و"],
  [/^y|[iy]$/, "ي"],
  [/[ae]$/, "ا"],
  [/[a-z]/g, ""],
];
const LATIN = /^[a-z]+$/;

/** What a Latin word has in common with its Arabic spellings: `Tesla` as «تسلا»; `undefined` for other words. */
export function latinSound(word: string): string | undefined {
  if (!LATIN.test(word)) return undefined;
  return LETTERS.reduce((sound, [letters, arabic]) => sound.replace(letters, arabic), word);
}

/** The same of an Arabic word, whose «ز» may be an «s». */
export function arabicSound(word: string): string {
  const sound = soundOf(word).replace(/ز/g, "س");
  return word.startsWith("او") ? sound.replace("ا", "او") : sound;
}
