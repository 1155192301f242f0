import { arabicSound, latinSound, vowelsApart } from "../analysis/latin-sounds.ts";
import { consonantsOf, soundOf } from "../analysis/sounds.ts";
import { Companies, haveCompany, haveMet, type MetWord } from "./name-company.ts";

/** A word of the archive, as a name may be told by it. */
export interface NamedWord extends MetWord {
  /** In how many articles it stands with the article «ال». */
  readonly definite: number;
}

const SHORTEST = 4;
/** A name that stands in one article needs no Latin letters to be found. */
const FEWEST = 2;
/** A common noun is written with «ال» and without; a name always so or always so. */
const MOST_OTHERWISE = 0.1;
/** So often at most where spellings differ in «غ» and «ج» alone: «بوينغ» and «البوينغ». */
const MOST_BY_LETTER = 0.25;
/** What hardly any name ends in, and many a verb or a noun with a pronoun. */
const ENDING = /(?:ها|هم|هما|ته|وا|ات|يه)$/;
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
/** «متفرجين» are not «متفرغين». */
const PLURAL = /[اوي]ن$/;

/** A name has so many sounds at least to be told in another script, and the vowels of a long one may differ. */
const SHORTEST_SOUND = 3;
/** Ways to write a Latin «s» that are looked for. */
const MOST_SOUNDS = 16;

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
  const groups = new Map<NamedWord, string[]>();
  for (const [rare, frequent] of first) {
    const group = groups.get(frequent) ?? [frequent.word];
    groups.set(frequent, [...group, rare.word]);
  }
  return [...groups.values()].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

/** Two words of one sound, and whether they are one name whatever they stand with. */
type Pair = readonly [frequent: NamedWord, rare: NamedWord, isTold: boolean];

/** In how many articles words stand. */
type Frequencies = ReadonlyMap<string, number>;

/** Words by what their spellings have in common. */
type Sounds = ReadonlyMap<string, readonly NamedWord[]>;

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

/** Each name in Latin letters with the Arabic one that is nearest to its sound. */
function latinPairs(words: readonly NamedWord[], sounds: Sounds, articles: number): Pair[] {
  return words.flatMap((word): Pair[] => {
    const sound = latinSound(word.word) ?? "";
    if (sound.length < SHORTEST_SOUND) return [];
    let best: NamedWord | undefined;
    const farthest = sound.length > SHORTEST_SOUND ? 1 : 0;
    let nearest = farthest + 1;
    for (const name of soundsOf(sound).flatMap((one) => sounds.get(one) ?? [])) {
      if (name.articles < FEWEST || arabicSound(name.word) !== sound || !isName(name)) continue;
      const apart = vowelsApart(word.word, name.word);
      if (Math.floor(apart) > farthest || apart > nearest) continue;
      if (apart === nearest && name.articles <= (best?.articles ?? 0)) continue;
      best = name;
      nearest = apart;
    }
    return best === undefined ? [] : [[best, word, haveMet(best, word, articles)]];
  });
}

/** What Arabic words of the sound of a Latin one have in common: an «s» may be «س» or «ز». */
function soundsOf(latin: string): string[] {
  let found = [""];
  for (const letter of latin.replace(/^او/, "ا")) {
    const letters = letter === "س" ? ["س", "ز"] : [letter];
    found = letters.flatMap((one) => found.map((sound) => sound + one)).slice(0, MOST_SOUNDS);
  }
  return found;
}

/** Is a word written with «ال» always or never, and has it no ending of other words? */
export function isName(
  { word, articles, definite }: NamedWord,
  mostOtherwise = MOST_OTHERWISE,
): boolean {
  if (ENDING.test(word)) return false;
  return Math.min(definite, articles - definite) <= mostOtherwise * articles;
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
    const isOther = PLURAL.test(frequent.word) || isDefinite(frequent) !== isDefinite(rare);
    if (isOther && !areTold(frequent, rare, frequency)) return false;
    // «عبادي» is not «عبيدي»: a vowel is written or not, and no other stands for it.
    if (!isWithin(oneLetter(frequent.word), oneLetter(rare.word))) return false;
  }
  const others = new Set(frequent.heads);
  const both = rare.heads.filter((article) => others.has(article)).length;
  return both <= Math.max(isByLetter ? 1 : 0, MOST_TOGETHER * rare.heads.length);
}

function isDefinite({ definite, articles }: NamedWord): boolean {
  return definite * 2 > articles;
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

/** With one letter for those that newsrooms write for a hard «g», a «t» and a Portuguese «nh». */
function oneLetter(word: string): string {
  return word.replace(/[غق]/g, "ج").replace(/ط/g, "ت").replace(/نهو$/, "نيو");
}
