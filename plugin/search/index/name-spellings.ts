import { consonantsOf, soundOf } from "../analysis/sounds.ts";

/** A word of the archive, as a name may be told by it. */
export interface NamedWord {
  readonly word: string;
  /** In how many articles it stands, and in how many of them with the article «ال». */
  readonly articles: number;
  readonly definite: number;
  /** Numbers of the articles that have it in the headline or the lead. */
  readonly heads: readonly number[];
}

const SHORTEST = 4;
/** A common noun is written with «ال» and without; a name always so or always so. */
const MOST_OTHERWISE = 0.1;
/** So often at most where spellings differ in «غ» and «ج» alone: «بوينغ» and «البوينغ». */
const MOST_BY_LETTER = 0.25;
/** What hardly any name ends in, and many a verb or a noun with a pronoun. */
const ENDING = /(?:ها|هم|هما|ته|وا|ات|يه)$/;
/** Newsrooms keep to one spelling: of the rarer one's articles, so many may have both at most. */
const MOST_TOGETHER = 0.3;
/** How alike the company of two spellings is at least, the more their letters tell, the less. */
const LEAST_ALIKE = { telling: 0.12, long: 0.16, any: 0.28 };
const LONG = 6;
/** So many consonants, vowels aside, tell a name by themselves, of a spelling that is so many times rarer. */
const TELLING_CONSONANTS = 5;
const MISSPELT_ONCE_IN = 4;
/** One consonant fewer, where the other spelling stands in so few articles, and in so many times fewer. */
const SLIP_IN = 2;
const SLIP_ONCE_IN = 8;
/** How verbs and what is made of them begin, and plurals end: «مشاركين» and «مشركين». */
const DERIVED = /^[ميتانسلبوف]|[اهي]$|[اي]ن$/;
const OF_MANY = /ون$/;
/** «متفرجين» are not «متفرغين». */
const PLURAL = /[اوي]ن$/;
/** Articles whose words are the company of a spelling, and how many there are at least. */
const MOST_COMPANY = 60;
const FEWEST_HEADS = 2;

/**
 * Groups of words that are one name in several spellings: they sound alike («غ» for «ج», a long vowel
 * more or less), none is a common noun, and they stand in the same company. The most frequent comes first.
 */
export function nameSpellings(words: readonly NamedWord[], articles: number): string[][] {
  const bySound = new Map<string, NamedWord[]>();
  for (const word of words) {
    if (word.word.length < SHORTEST || !isName(word, MOST_BY_LETTER)) continue;
    const sound = soundOf(word.word);
    const alike = bySound.get(sound);
    if (alike === undefined) bySound.set(sound, [word]);
    else alike.push(word);
  }
  const pairs = [...bySound.values()].flatMap((alike) => pairsIn(alike).filter(mayBeOne));
  const untold = pairs.filter(
    (pair) => pair.every(({ heads }) => heads.length >= FEWEST_HEADS) && !areTold(...pair),
  );
  const company = companyOf(words, new Set(untold.flat()), articles);
  const first = new Map<NamedWord, NamedWord>();
  for (const [frequent, rare] of pairs) {
    if (first.has(rare)) continue;
    const likeness = cosine(company.get(frequent), company.get(rare));
    if (areTold(frequent, rare) || likeness >= leastAlike(frequent.word, rare.word))
      first.set(rare, first.get(frequent) ?? frequent);
  }
  const groups = new Map<NamedWord, string[]>();
  for (const [rare, frequent] of first) {
    const group = groups.get(frequent) ?? [frequent.word];
    groups.set(frequent, [...group, rare.word]);
  }
  return [...groups.values()].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

/** Each two words, the more frequent first; those with the most frequent ones first. */
function pairsIn(alike: readonly NamedWord[]): [NamedWord, NamedWord][] {
  const sorted = [...alike].sort((a, b) => b.articles - a.articles || (a.word < b.word ? -1 : 1));
  return sorted.flatMap((one, at) =>
    sorted.slice(at + 1).map((other): [NamedWord, NamedWord] => [one, other]),
  );
}

/** Is a word written with «ال» always or never, and has it no ending of other words? */
export function isName(
  { word, articles, definite }: NamedWord,
  mostOtherwise = MOST_OTHERWISE,
): boolean {
  if (ENDING.test(word)) return false;
  return Math.min(definite, articles - definite) <= mostOtherwise * articles;
}

/** Are both names, or differ in one letter alone, and does hardly any newsroom write both? */
function mayBeOne([frequent, rare]: readonly [NamedWord, NamedWord]): boolean {
  const isByLetter = oneLetter(frequent.word) === oneLetter(rare.word);
  if (!isByLetter && !(isName(frequent) && isName(rare))) return false;
  const others = new Set(frequent.heads);
  const both = rare.heads.filter((article) => others.has(article)).length;
  return both <= Math.max(isByLetter ? 1 : 0, MOST_TOGETHER * rare.heads.length);
}

/**
 * Is one word another's spelling whatever they stand with? «كلنتون» is «كلينتون», since no other word has
 * its consonants; and so is a long word with «غ» for «ج».
 */
function areTold(frequent: NamedWord, rare: NamedWord): boolean {
  if (!isName(frequent) || !isName(rare)) return false;
  const [one, other] = [frequent.word, rare.word];
  if (one.replace(/غ/g, "ج") === other.replace(/غ/g, "ج")) {
    return one.length >= LONG && !PLURAL.test(one);
  }
  const consonants = consonantsOf(one);
  if (consonants !== consonantsOf(other)) return false;
  if (DERIVED.test(one) || OF_MANY.test(one) !== OF_MANY.test(other)) return false;
  if (consonants.length >= TELLING_CONSONANTS) {
    return rare.articles * MISSPELT_ONCE_IN <= frequent.articles;
  }
  const isSlip = rare.articles <= SLIP_IN && rare.articles * SLIP_ONCE_IN <= frequent.articles;
  const isNear = Math.abs(one.length - other.length) === 1;
  return isSlip && isNear && consonants.length === TELLING_CONSONANTS - 1;
}

/** With one letter for those that newsrooms write for a hard «g». */
function oneLetter(word: string): string {
  return word.replace(/[غق]/g, "ج");
}

function leastAlike(a: string, b: string): number {
  const oneSound = (word: string) => oneLetter(word).replace(/ط/g, "ت");
  if (oneSound(a) === oneSound(b)) return LEAST_ALIKE.telling;
  return Math.min(a.length, b.length) >= LONG ? LEAST_ALIKE.long : LEAST_ALIKE.any;
}

/** What stands with words in headlines and leads: how much by each other word, the rare ones more. */
function companyOf(
  words: readonly NamedWord[],
  wanted: ReadonlySet<NamedWord>,
  articles: number,
): ReadonlyMap<NamedWord, ReadonlyMap<number, number>> {
  const having = new Map<number, NamedWord[]>();
  for (const word of wanted) {
    for (const article of [...word.heads].sort((a, b) => a - b).slice(0, MOST_COMPANY)) {
      const own = having.get(article);
      if (own === undefined) having.set(article, [word]);
      else own.push(word);
    }
  }
  const company = new Map([...wanted].map((word) => [word, new Map<number, number>()]));
  for (const [number, other] of words.entries()) {
    const rarity = Math.log((articles + 1) / (other.heads.length + 1));
    for (const article of other.heads) {
      for (const word of having.get(article) ?? []) {
        if (word === other) continue;
        const own = company.get(word) as Map<number, number>;
        own.set(number, (own.get(number) ?? 0) + rarity);
      }
    }
  }
  return company;
}

function cosine(
  a: ReadonlyMap<number, number> = new Map(),
  b: ReadonlyMap<number, number> = new Map(),
): number {
  let [shared, ownA, ownB] = [0, 0, 0];
  for (const [key, value] of a) {
    ownA += value * value;
    shared += value * (b.get(key) ?? 0);
  }
  for (const value of b.values()) ownB += value * value;
  return shared === 0 ? 0 : shared / Math.sqrt(ownA * ownB);
}
