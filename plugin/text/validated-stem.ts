import { isStopWord } from "./stop-words.ts";

/**
 * Light stemming that trusts the collection: an affix goes only when what remains is a word of the
 * archive in its own right. So «وزير» keeps its first letter and «ووزير» loses it.
 * Affixes and rules are this project's own; matching forms throughout.
 */

/** Longest first: «وال» before «و». */
const PREFIXES: readonly string[] = [
  "وبال",
  "وكال",
  "ولل",
  "وال",
  "بال",
  "كال",
  "فال",
  "ال",
  "لل",
  "و",
];

/** Longest first. */
const SUFFIXES: readonly string[] = [
  "يين",
  "يون",
  "يات",
  "يه",
  "ها",
  "ان",
  "ات",
  "ون",
  "ين",
  "ه",
  "ي",
];

const SHORTEST_STEM = 3;

/** «فلسطينيين» loses «ين», then «ي»; more rounds than this find nothing in real words. */
const SUFFIX_ROUNDS = 2;

/**
 * The stem of a word in matching form.
 *
 * With an archive that has «فلسطين»: `الفلسطينيين`, `وفلسطيني`, `فلسطين` → `فلسطين`.
 *
 * @param attested does the archive know this word? Asked with matching forms
 */
export function validatedStem(word: string, attested: (word: string) => boolean): string {
  let stem = word;
  for (const prefix of PREFIXES) {
    if (!stem.startsWith(prefix)) continue;
    const rest = stem.slice(prefix.length);
    if (rest.length < SHORTEST_STEM || !known(rest, attested)) continue;
    stem = rest;
    break;
  }
  for (let round = 0; round < SUFFIX_ROUNDS; round++) {
    const shorter = withoutSuffix(stem, attested);
    if (shorter === undefined) break;
    stem = shorter;
  }
  return oneHamza(stem, attested);
}

function withoutSuffix(word: string, attested: (word: string) => boolean): string | undefined {
  for (const suffix of SUFFIXES) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    if (rest.length >= SHORTEST_STEM && known(rest, attested)) return rest;
    // The plural of a word in «ه»: «كرات» belongs to «كره», whose rest is too short to stand alone.
    if (suffix === "ات" && known(`${rest}ه`, attested)) return `${rest}ه`;
  }
  return undefined;
}

/** «مسئول» folds to «مسيول» and «مسؤول» to «مسوول»: one hamza, two chairs. */
function oneHamza(word: string, attested: (word: string) => boolean): string {
  const place = word.indexOf("يو", 1);
  if (place < 0) return word;
  const other = `${word.slice(0, place)}و${word.slice(place + 1)}`;
  return known(other, attested) ? other : word;
}

/** A stop word is no stem: «ولايه» is not made of «ولا». */
function known(word: string, attested: (word: string) => boolean): boolean {
  return attested(word) && !isStopWord(word);
}

/**
 * The words whose stem may change when a word becomes or ceases to be attested: the word itself
 * with every affix that {@link validatedStem} could have taken away to reach it.
 */
export function possibleForms(word: string): string[] {
  const bases = [word, word.replace("وو", "يو")];
  if (word.endsWith("ه")) bases.push(`${word.slice(0, -1)}ات`);
  const ends = ["", ...SUFFIXES];
  const forms = new Set<string>();
  for (const base of bases) {
    for (const first of ends) {
      for (const second of first === "" ? [""] : ends) {
        for (const prefix of ["", ...PREFIXES]) forms.add(prefix + base + first + second);
      }
    }
  }
  return [...forms];
}
