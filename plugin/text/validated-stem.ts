import { MAX_WORD } from "./scan.ts";
import { isStopWord } from "./stop-words.ts";

/*
 * Light stemming that trusts the collection: affixes go only when what remains is a word of the
 * archive in its own right. So «وزير» keeps its first letter and «ووزير» loses it. The affixes and
 * rules are this project's own; matching forms throughout.
 */

const PREFIXES = ["", "و", "ال", "وال", "بال", "وبال", "كال", "وكال", "فال", "لل", "ولل"] as const;

/** «يين», «يون» and «يات» are two endings each: they belong to words in «ي» that the archive lacks. */
const SUFFIXES = ["", "ه", "ي", "ها", "ان", "ات", "ون", "ين", "يه", "يين", "يون", "يات"] as const;

const SHORTEST_STEM = 3;

/**
 * The stem of a word in matching form: the shortest word of the archive that is left when a prefix
 * and a suffix are taken away, or the word itself.
 *
 * With an archive that has «فلسطين»: `الفلسطينيين`, `وفلسطيني`, `فلسطين` → `فلسطين`.
 *
 * @param attested does the archive know this word? Asked with matching forms
 */
export function validatedStem(word: string, attested: (word: string) => boolean): string {
  let stem = oneHamza(word, attested);
  for (const prefix of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    for (const suffix of SUFFIXES) {
      if (!word.endsWith(suffix)) continue;
      const rest = word.slice(prefix.length, word.length - suffix.length);
      if (rest === word || rest.length + 1 < SHORTEST_STEM) continue;
      // The plural of a word in «ه»: «كرات» belongs to «كره».
      for (const base of suffix === "ات" ? [rest, `${rest}ه`] : [rest]) {
        if (base.length < SHORTEST_STEM || base.length >= stem.length) continue;
        const found = oneHamza(base, attested);
        if (isStem(found, attested)) stem = found;
      }
    }
  }
  return stem;
}

/**
 * The words whose stem may change when a word becomes or ceases to be attested: those with affixes
 * that {@link validatedStem} could take away to reach it.
 */
export function possibleForms(word: string): string[] {
  const bases = new Set([word, ...otherHamza(word, "وو", "يو")]);
  for (const base of [...bases]) if (base.endsWith("ه")) bases.add(`${base.slice(0, -1)}ات`);
  const forms = new Set<string>();
  for (const base of bases) {
    for (const prefix of PREFIXES) {
      for (const suffix of SUFFIXES) forms.add(prefix + base + suffix);
    }
  }
  return [...forms];
}

/** «مسئول» folds to «مسيول» and «مسؤول» to «مسوول»: one hamza, two chairs. */
function oneHamza(word: string, attested: (word: string) => boolean): string {
  return otherHamza(word, "يو", "وو").find((other) => isStem(other, attested)) ?? word;
}

/**
 * The word with each place of one spelling in the other; never its first letter. No archive knows
 * a longer word than the scanner reads, and «وووو» without end has as many places as letters.
 */
function otherHamza(word: string, from: string, to: string): string[] {
  if (word.length > MAX_WORD) return [];
  const others: string[] = [];
  for (let at = word.indexOf(from, 1); at >= 0; at = word.indexOf(from, at + 1)) {
    others.push(word.slice(0, at) + to + word.slice(at + from.length));
  }
  return others;
}

/** A stop word is no stem: «ولايه» is not made of «ولا». */
function isStem(word: string, attested: (word: string) => boolean): boolean {
  return attested(word) && !isStopWord(word);
}
