import { ARTICLE } from "../related/proper-names.ts";
import type { HeadlineWords } from "./headline-words.ts";
import { isKind } from "./longer-names.ts";
import { FEW, MANY, SOME } from "./shares.ts";
import {
  bareForm,
  type Surroundings,
  withoutParticle,
  withoutParticleOnArticle,
} from "./surroundings.ts";

/** Pronouns that are written on a common noun; not «ه», which teh marbuta is too. */
const PRONOUNS = ["ها", "هم", "نا"];

/** How often a pronoun is written on a common noun at least: fewer times it is another word's end. */
const OWNED = 3;

/** Share of places after particles that no noun stands behind: less than few tell already. */
const VERBAL = 0.02;

/** Is a word, in matching form, a common noun, a given name or a verb, by how whole texts write it? */
export function isGenericWord(word: string, heads: HeadlineWords, around: Surroundings): boolean {
  const { places, verbal, free, behind } = around;
  return (
    // «المملكة» is a kingdom, and which one those know who read the archive.
    (word.startsWith(ARTICLE) && isKind(bareForm(word))) ||
    verbal >= VERBAL * places ||
    // «مقتل» wants another word, «الملا» a name.
    free < SOME * places ||
    (behind.get("بن") ?? 0) >= FEW * places ||
    takesAdjectives(word, around) ||
    takesPronouns(word, heads, places)
  );
}

/** «بالشرقية» is «الشرقية», «للانتخابات» is «الانتخابات», and «بمكة» is «مكة». */
export function hasParticle(word: string, heads: HeadlineWords): boolean {
  const everywhere = (form: string) => heads.everywhere(form);
  return [withoutParticle, withoutParticleOnArticle].some(
    (bare) => bare(word, everywhere) !== word,
  );
}

/** «اتصالا» of «اتصال» and «شخصين» of «شخص»; no country, as «ألمانيا» is of «ألماني». */
export function isAccusative(word: string, heads: HeadlineWords): boolean {
  const end = ["ين", "ا"].find((ending) => word.endsWith(ending));
  if (word.startsWith(ARTICLE) || end === undefined || word.endsWith("يا")) return false;
  const noun = word.slice(0, -end.length);
  return noun.length > 2 && heads.everywhere(noun) > heads.everywhere(word);
}

/** «البرلمان» is one of many countries, and «رمضان المبارك» of none: the two most frequent adjectives may be parts of names. */
function takesAdjectives(word: string, { places, behind }: Surroundings): boolean {
  if (!word.startsWith(ARTICLE)) return false;
  const times = [...behind].filter(([next]) => next.startsWith(ARTICLE)).map(([, count]) => count);
  const [, , ...others] = times.sort((a, b) => b - a);
  return others.reduce((sum, count) => sum + count, 0) >= MANY * places;
}

/** «وطننا» and «وطنهم». */
function takesPronouns(word: string, heads: HeadlineWords, places: number): boolean {
  const bare = bareForm(word);
  const noun = bare.endsWith("ه") ? `${bare.slice(0, -1)}ت` : bare;
  const forms = PRONOUNS.flatMap((end) => ["", "و", "ب", "ل"].map((start) => start + noun + end));
  const times = forms.reduce((sum, form) => sum + heads.everywhere(form), 0);
  return times >= Math.max(OWNED, FEW * places);
}
