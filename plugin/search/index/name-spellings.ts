import { consonantsOf, soundOf } from "../analysis/sounds.ts";
import { latinPairs } from "./latin-names.ts";
import { areBeside, Companies, firstArticles, haveCompany, mayBeBeside } from "./name-company.ts";
import { isDefinite, isName, type NamedWord, type Pair, type Sounds } from "./named-word.ts";

const SHORTEST = 4;
/** So often at most where spellings differ in «غ» and «ج» alone: «بوينغ» and «البوينغ». */
const MOST_BY_LETTER = 0.25;
/** «فوزا» and «فوزه», of a word that the archive has. */
const INFLECTED = /[اه]$/;
/** Newsrooms keep to one spelling: of the rarer one's articles, so many may have both at most. */
const MOST_TOGETHER = 0.3;
const LONG = 6;
/** So many consonants, vowels aside, tell a name by themselves, of a spelling that is so many times rarer. */
const TELLING_CONSONANTS = 5;
const MISSPELT_ONCE_IN = 4;
/** One consonant fewer, where the other spelling stands in so few articles, and in so many times fewer. */
const SLIP_IN = 2;
const SLIP_ONCE_IN = 8;
/** How verbs and what is made of them begin, and plurals end: «مشاركين» and «مشركين». */
const DERIVED = /^[ميتانسلبف]|[اهي]$|[اي]ن$/;
const OF_MANY = /ون$/;
/** «متفرجين» are not «متفرغين», of which an archive has other forms too, in so many of their articles. */
const PLURAL = /[اوي]ن$/;
const OTHER_FORMS = ["", "ه", "ا", "ان", "ون", "ين"];
const OF_PLURAL = 1 / 8;

/**
 * Groups of words that are one name in several spellings: they sound alike («غ» for «ج», a long vowel
 * more or less), none is a common noun, and they stand in the same company; a name in Latin letters with
 * the Arabic one of its sound. The most frequent comes first.
 */
export function nameSpellings(words: readonly NamedWord[], articles: number): string[][] {
  const frequency = new Map(words.map((word) => [word.word, word.articles]));
  const names = words.filter(
    (word) => isName(word, MOST_BY_LETTER) && !isInflected(word, frequency),
  );
  const sounds = bySound(names);
  const spelt = [...sounds.values()]
    .flatMap(pairsIn)
    .filter((pair) => mayBeOne(pair, frequency))
    .map((pair): Pair => [...pair, areTold(...pair, frequency)]);
  const pairs = [...spelt, ...latinPairs(words, sounds, articles)];
  const company = new Companies(words, articles);
  const first = new Map<NamedWord, NamedWord>();
  for (const [frequent, rare, isTold] of pairs) {
    if (first.has(rare)) continue;
    const isOne = isTold || (haveCompany(frequent, rare) && company.areAlike(frequent, rare));
    if (isOne) first.set(rare, first.get(frequent) ?? frequent);
  }
  for (const [frequent, rare] of inParts(spelt)) {
    if (!first.has(rare)) first.set(rare, first.get(frequent) ?? frequent);
  }
  const groups = new Map<NamedWord, string[]>();
  for (const [rare, frequent] of first) {
    const group = groups.get(frequent) ?? [frequent.word];
    groups.set(frequent, [...group, rare.word]);
  }
  return [...groups.values()].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

/** In how many articles words stand. */
type Frequencies = ReadonlyMap<string, number>;

function bySound(words: readonly NamedWord[]): Sounds {
  const found = new Map<string, NamedWord[]>();
  for (const word of words) {
    if (!ARABIC.test(word.word)) continue;
    const sound = soundOf(word.word);
    const alike = found.get(sound);
    if (alike === undefined) found.set(sound, [word]);
    else alike.push(word);
  }
  return found;
}

const ARABIC = /^[\u0600-\u06FF]/;

/** Each two words, the more frequent first; those with the most frequent ones first. */
function pairsIn(alike: readonly NamedWord[]): [NamedWord, NamedWord][] {
  if (alike.length < 2) return [];
  const long = alike.filter(({ word }) => word.length >= SHORTEST);
  const sorted = long.sort((a, b) => b.articles - a.articles || (a.word < b.word ? -1 : 1));
  return sorted.flatMap((one, at) =>
    sorted.slice(at + 1).map((other): [NamedWord, NamedWord] => [one, other]),
  );
}

function isInflected({ word, articles }: NamedWord, frequency: Frequencies): boolean {
  return INFLECTED.test(word) && (frequency.get(word.slice(0, -1)) ?? 0) >= articles;
}

/** Are both names, or differ in one letter alone, and does hardly any newsroom write both? */
function mayBeOne(
  [frequent, rare]: readonly [NamedWord, NamedWord],
  frequency: Frequencies,
): boolean {
  const isByLetter = oneLetter(frequent.word) === oneLetter(rare.word);
  if (!isByLetter) {
    if (!isName(frequent) || !isName(rare)) return false;
    // Plurals and duals are no names, and newsrooms agree whether one has «ال».
    const isOther = isPlural(frequent, frequency) || isDefinite(frequent) !== isDefinite(rare);
    if (isOther && !areTold(frequent, rare, frequency)) return false;
    // «عبادي» is not «عبيدي»: a vowel is written or not, and no other stands for it.
    if (!isWithin(oneLetter(frequent.word), oneLetter(rare.word))) return false;
  }
  const others = new Set(frequent.heads);
  const both = rare.heads.filter((article) => others.has(article)).length;
  return both <= Math.max(isByLetter ? 1 : 0, MOST_TOGETHER * rare.heads.length);
}

/** «متفرجين», but not «بوتين» or «جيرمان». */
function isPlural({ word, articles }: NamedWord, frequency: Frequencies): boolean {
  if (!PLURAL.test(word)) return false;
  const others = OTHER_FORMS.map((ending) => word.slice(0, -2) + ending);
  return others.some(
    (other) => other !== word && (frequency.get(other) ?? 0) >= OF_PLURAL * articles,
  );
}

/** Has one of two words all letters of the other, in their order? */
function isWithin(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/**
 * Is one word another's spelling whatever they stand with? «كلنتون» is «كلينتون», since no other word has
 * its consonants; and so is a long word with «غ» for «ج».
 */
function areTold(frequent: NamedWord, rare: NamedWord, frequency: Frequencies): boolean {
  if (!isName(frequent) || !isName(rare)) return false;
  const [one, other] = [frequent.word, rare.word];
  if (one.replace(/غ/g, "ج") === other.replace(/غ/g, "ج")) {
    return one.length >= LONG && !PLURAL.test(one);
  }
  const consonants = consonantsOf(one);
  if (consonants !== consonantsOf(other) || isDerived(frequent, frequency)) return false;
  const isOfMany = OF_MANY.test(one) !== OF_MANY.test(other);
  if (consonants.length >= TELLING_CONSONANTS) {
    // «واشنطون» is none of many: «واشنطن» has no vowel before its end.
    const isOther = isOfMany && PLURAL.test(one) && PLURAL.test(other);
    return !isOther && rare.articles * MISSPELT_ONCE_IN <= frequent.articles;
  }
  const isSlip = rare.articles <= SLIP_IN && rare.articles * SLIP_ONCE_IN <= frequent.articles;
  const isNear = Math.abs(one.length - other.length) === 1;
  const isOther = isOfMany || one.startsWith("و");
  return isSlip && isNear && !isOther && consonants.length === TELLING_CONSONANTS - 1;
}

/** A «و» may be another word's: «وتخلل». Where a year cannot tell, both words have the same articles. */
function isDerived({ word, articles }: NamedWord, frequency: Frequencies): boolean {
  const isJoined = word.startsWith("و") && (frequency.get(word.slice(1)) ?? 0) > articles;
  return DERIVED.test(word) || isJoined;
}

/**
 * Names in several words, of which each is spelt in another letter: «هونج كونج» stands in other company
 * than «هونغ كونغ», and neither has one of its words without the other.
 */
function inParts(pairs: readonly Pair[]): Pair[] {
  const byLetter = pairs.filter(([one, other]) => oneLetter(one.word) === oneLetter(other.word));
  const inArticle = new Map<number, Pair[]>();
  for (const pair of byLetter) {
    for (const article of new Set(firstArticles(pair[0]))) {
      const own = inArticle.get(article);
      if (own === undefined) inArticle.set(article, [pair]);
      else own.push(pair);
    }
  }
  return byLetter.filter((pair) => {
    const [frequent, rare] = pair;
    if (!mayBeBeside(frequent, rare)) return false;
    const shared = new Map<Pair, number>();
    for (const article of firstArticles(frequent)) {
      for (const next of inArticle.get(article) ?? []) {
        shared.set(next, (shared.get(next) ?? 0) + 1);
      }
    }
    shared.delete(pair);
    for (const [next, both] of shared) {
      if (areBeside(frequent, next[0], both) && areBeside(rare, next[1])) return true;
    }
    return false;
  });
}

/** With one letter for those that newsrooms write for a hard «g», a «t» and a Portuguese «nh». */
function oneLetter(word: string): string {
  return word.replace(/[غق]/g, "ج").replace(/ط/g, "ت").replace(/نهو$/, "نيو");
}
