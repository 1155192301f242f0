import { ARTICLE } from "../related/proper-names.ts";
import type { HeadlineWords } from "./headline-words.ts";
import { isKind, type NumbersOf } from "./longer-names.ts";
import { bareForm, OF_PLACE, type Surroundings, withoutParticleOnArticle } from "./surroundings.ts";

/** Pronouns that are written on a common noun; not «ه», which teh marbuta is too. */
const PRONOUNS = ["ها", "هم", "نا"];

/** How often a pronoun is written on a common noun: of its places, and at least. */
const OWNED = { share: 0.05, times: 3 };

/** Share of places after particles that stand before verbs alone. */
const VERBAL = 0.02;

/** Share of places at which a word ends its phrase: «مقتل» wants another word, «الملا» a name. */
const FREE = { definite: 0.1, bare: 0.2 };

/** Share of places before adjectives, but for the two most frequent ones, if a word is no name. */
const ADJECTIVES = 0.26;

/** Share of its places that a country has behind words of place. */
const PLACED = 0.05;

/** Share of places before «بن», from which on a word is a given name. */
const GIVEN = 0.05;

/** Share of a noun's places in other numbers, if it is no name: «البحر» and «البحار». */
const OTHER_NUMBERS = 0.1;

/** Share of a noun's places with the article, and without it, if it has both forms. */
const VARYING = 0.05;

/** Is a word, in matching form, a common noun, a given name or a verb, by how whole texts write it? */
export function isGenericWord(
  word: string,
  heads: HeadlineWords,
  around: Surroundings,
  numbersOf: NumbersOf,
): boolean {
  const { places, verbal, free, behind } = around;
  return (
    hasParticle(word, heads) ||
    // «المملكة» is a kingdom, and which one those know who read the archive.
    (word.startsWith(ARTICLE) && isKind(bareForm(word))) ||
    verbal >= VERBAL * places ||
    free < (word.startsWith(ARTICLE) ? FREE.definite : FREE.bare) * places ||
    (behind.get("بن") ?? 0) >= GIVEN * places ||
    isAccusative(word, heads) ||
    isAdverb(word, heads, around) ||
    takesAdjectives(word, around) ||
    takesPronouns(word, heads, places) ||
    hasNumbers(word, heads, numbersOf)
  );
}

/** «بالشرقية» is «الشرقية», and «للانتخابات» is «الانتخابات». */
export function hasParticle(word: string, heads: HeadlineWords): boolean {
  return withoutParticleOnArticle(word, (form) => heads.everywhere(form)) !== word;
}

/** «اتصالا» of «اتصال» and «شخصين» of «شخص»; no country, as «ألمانيا» is of «ألماني». */
export function isAccusative(word: string, heads: HeadlineWords): boolean {
  const end = ["ين", "ا"].find((ending) => word.endsWith(ending));
  if (word.startsWith(ARTICLE) || end === undefined || word.endsWith("يا")) return false;
  const noun = word.slice(0, -end.length);
  const [bare, definite] = [heads.everywhere(noun), heads.everywhere(ARTICLE + noun)];
  const varies = Math.min(bare, definite) >= VARYING * (bare + definite);
  return noun.length > 2 && bare > heads.everywhere(word) && varies;
}

/** «رسميا» of «الرسمي», and no country, which stands after words of place: «في سوريا». */
function isAdverb(word: string, heads: HeadlineWords, { places, before }: Surroundings): boolean {
  if (word.startsWith(ARTICLE) || !word.endsWith("يا")) return false;
  let placed = 0;
  for (const preposition of OF_PLACE) placed += before.get(preposition) ?? 0;
  return heads.everywhere(ARTICLE + word.slice(0, -1)) > 0 && placed < PLACED * places;
}

/** «البرلمان» is one of many countries, and «رمضان المبارك» of none. */
function takesAdjectives(word: string, { places, behind }: Surroundings): boolean {
  if (!word.startsWith(ARTICLE)) return false;
  const times = [...behind].filter(([next]) => next.startsWith(ARTICLE)).map(([, count]) => count);
  const [, , ...others] = times.sort((a, b) => b - a);
  return others.reduce((sum, count) => sum + count, 0) >= ADJECTIVES * places;
}

/** «وطننا» and «وطنهم». */
function takesPronouns(word: string, heads: HeadlineWords, places: number): boolean {
  const bare = bareForm(word);
  const noun = bare.endsWith("ه") ? `${bare.slice(0, -1)}ت` : bare;
  const forms = PRONOUNS.flatMap((end) => ["", "و", "ب", "ل"].map((start) => start + noun + end));
  const times = forms.reduce((sum, form) => sum + heads.everywhere(form), 0);
  return times >= Math.max(OWNED.times, OWNED.share * places);
}

/** A bare noun of which the plural is known is no name; one with the article if texts have both. */
function hasNumbers(word: string, heads: HeadlineWords, numbersOf: NumbersOf): boolean {
  const bare = bareForm(word);
  const others = numbersOf(bare).filter((noun) => noun !== bare);
  if (!word.startsWith(ARTICLE)) return others.length > 0;
  const places = (noun: string) => heads.everywhere(noun) + heads.everywhere(ARTICLE + noun);
  const times = others.reduce((sum, noun) => sum + places(noun), 0);
  return times >= OTHER_NUMBERS * (times + places(bare));
}
