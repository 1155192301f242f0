/**
 * Letters by which newsrooms write one sound of a foreign name, the first of a line for all, in matching
 * forms: «كونغرس» and «كونجرس», «طوكيو» and «توكيو», «فيينا» and «فينا».
 */
const SOUNDS = ["كجغق", "تط", "سص", "دض"];
const SOUND_OF: ReadonlyMap<string, string> = new Map(
  SOUNDS.flatMap((letters) => [...letters].map((letter) => [letter, letters[0] as string])),
);

/** Long vowels, which one newsroom writes and another not. */
const VOWELS = /(?<=.)[اوي](?=.)/g;
/** «سوريا» and «سوريه». */
const LAST = /[اه]$/;

/** «مورينهو» is «مورينيو», as Portuguese writes it. */
const PORTUGUESE = /نهو$/;

/** The consonants of a word, with vowels at its ends alone. */
export function consonantsOf(word: string): string {
  return word.replace(PORTUGUESE, "نو").replace(LAST, "ا").replace(VOWELS, "");
}

/** What two spellings of a name have in common: the sounds of their consonants. */
export function soundOf(word: string): string {
  return consonantsOf(word).replace(/./g, (letter) => SOUND_OF.get(letter) ?? letter);
}

/** The letters that are written for a sound. */
export function lettersOfSound(sound: string): readonly string[] {
  const letters = SOUNDS.find((one) => one.startsWith(sound));
  return sound === "" ? [] : [...(letters ?? sound)];
}
