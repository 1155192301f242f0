import { isKnownWord, pluralsOf } from "./plurals.ts";

/*
 * Which words are one word with other endings. Endings go only when what remains is a word that the
 * archive has, or is so long that hardly another begins with it; so «لبنان» keeps its last letters
 * and «مهندسان» loses them. Nothing here is decided when an index is made: a new article could
 * change it for the whole archive.
 */

/** The order in which endings follow each other, from the last of a word to the first: «فلسطيني-ت-ان». */
const [PRONOUN, NUMBER, FEMININE, NISBA] = [1, 2, 3, 4];

/** Endings, what they say, and what may have stood in their place. */
const ENDINGS: ReadonlyArray<readonly [ending: string, says: number, ...instead: string[]]> = [
  ["ها", PRONOUN, ""],
  ["هم", PRONOUN, ""],
  ["هن", PRONOUN, ""],
  ["هما", PRONOUN, ""],
  ["نا", PRONOUN, ""],
  ["كم", PRONOUN, ""],
  ["ته", PRONOUN, "ه"],
  ["تها", PRONOUN, "ه"],
  ["تهم", PRONOUN, "ه"],
  ["تنا", PRONOUN, "ه"],
  ["تي", PRONOUN, "ه"],
  ["تين", NUMBER, "ه"],
  ["تان", NUMBER, "ه"],
  ["تا", NUMBER, "ه"],
  ["ات", NUMBER, "", "ه"],
  ["ان", NUMBER, ""],
  ["ين", NUMBER, ""],
  ["ون", NUMBER, ""],
  ["ا", NUMBER, ""],
  ["ه", FEMININE, ""],
  ["ي", NISBA, "", "ا"],
  ["و", NUMBER, ""],
];

/** At the very end «ه» may be a pronoun, and «ي» a plural before another word: «لاعبي المنتخب». */
const LAST: Readonly<Record<string, number>> = { ه: PRONOUN, ي: NUMBER };

/** «وزرائه», «وزراؤه»: the hamza that was left out at the end of «وزراء». */
const HAMZA_BEFORE_ENDING = /ا[يو]$/;

/** Words of three letters that name peoples, countries and riches: «مصري» is of «مصر», «عملي» not of «عمل». */
const SHORT_NAMES: ReadonlySet<string> = new Set(
  "مصر قطر يمن عرب كرد هند صين روس غزه قدس حلب تعز نوب زنج ترك فرس نفط غاز ذهب".split(" "),
);

/** Endings that a singular of three letters is believed to have without a witness. */
const PLAIN_ENDINGS: ReadonlySet<string> = new Set(["ان", "ين", "ها", "هم", "نا", "هما"]);

/** Words that end like a dual or a plural and are none. */
const UNINFLECTED: ReadonlySet<string> = new Set(
  `بحرين سليمان حسين عثمان رمضان سلطان ميدان انسان لبنان ايران سودان عمران حمدان زيدان فلسطين برلين
  شعبان طالبان تشرين بنزين مليون قانون تعاون عدوان جيران نيسان حزيران ثعبان عنوان ديوان`.split(
    /\s+/,
  ),
);

const SHORTEST = 3;
/** A base of so many letters needs no witness. */
const CERTAIN = 4;
/** A base of three letters must be so many times as frequent as the word: «حزبه» and «حزب», not «جامعة» and «جامع». */
const MORE_FREQUENT = 2;
/** A base that is so many times rarer than the word is another word. */
const MUCH_RARER = 4;

/** A land may be named in so many times fewer articles than what is of it. */
const LAND_RARER = 10;
/** A family is named in so many articles at least, and in so many times fewer without its article or as a woman's. */
const FAMILY_IN = 5;
const FAMILY_OTHERWISE = 8;

/** «كبير», but not «طائر», whose hamza is a «ي» in matching forms. */
const LIKE_KABIR = /^.[^ا]ي/;

/** Is it a short word that is known all the same, so that a letter before it is believed? */
export function isKnownShort(word: string): boolean {
  return SHORT_NAMES.has(word) || isKnownWord(word);
}

/**
 * How often the archive has a word, whatever stands before it; 0 for one that it lacks.
 *
 * @param isBare only where it has no article?
 */
export type Frequency = (word: string, isBare?: boolean) => number;

/** Everything that a word may be without its endings, itself included. */
export function basesOf(word: string, frequency: Frequency): ReadonlySet<string> {
  const bases = new Set([word]);
  let last: Base[] = [[word, 0]];
  while (last.length > 0) {
    last = last.flatMap((from) => shorter(from, frequency)).filter(([base]) => !bases.has(base));
    for (const [base] of last) bases.add(base);
  }
  return bases;
}

/** A word without endings, and what the last of them said. */
type Base = readonly [base: string, said: number];

/** Beginnings of which every word that shares a base with a word has one. */
export function beginningsOf(word: string): string[] {
  let shared = word;
  for (const base of basesOf(word, (_, isBare) => (isBare ? 1 : Number.POSITIVE_INFINITY))) {
    while (!base.startsWith(shared)) shared = shared.slice(0, -1);
  }
  const bare = shared.replace(/(?<=..)(?:ه|ات|ت)$/, "");
  if (bare.length >= SHORTEST || !ARABIC.test(word)) return [bare.length < SHORTEST ? word : bare];
  // «قوات» and «قوتين» are of «قوه»: two letters alone would be half an alphabet.
  return [...new Set([word.slice(0, SHORTEST), `${bare}ه`, `${bare}ا`, `${bare}ت`])];
}

const ARABIC = /^[\u0600-\u06FF]/;

function shorter([word, said]: Base, frequency: Frequency): Base[] {
  const found: Base[] = [];
  for (const [ending, usual, ...instead] of ENDINGS) {
    const says = said === 0 ? (LAST[ending] ?? usual) : usual;
    if (says <= said || !word.endsWith(ending)) continue;
    if (ending.endsWith("ن") && UNINFLECTED.has(word)) continue;
    const rest = word.slice(0, -ending.length);
    for (const letter of instead) {
      const base = rest + letter;
      if (isBase(base, word, ending, frequency)) found.push([base, says]);
    }
    if (HAMZA_BEFORE_ENDING.test(rest) && rest.length > CERTAIN) {
      const base = rest.slice(0, -1);
      // «صحراوي» is of «الصحراء», but «قرضاوي» of no «قرضا», which has no article.
      const isNoun = frequency(base) > frequency(base, true);
      if (ending !== "ي" || rest.endsWith("ي") || isNoun) found.push([base, says]);
    }
  }
  return found;
}

function isBase(base: string, word: string, ending: string, frequency: Frequency): boolean {
  if (base.length < SHORTEST) return false;
  // «حيتان» is of «حوت», as the list has it, and not of «حية»; «دورة» not of «دور», «أمراء» not of «أمر».
  if (ending !== "ي" && isKnownWord(word) && !pluralsOf(word).includes(base)) return false;
  const [own, longer] = [frequency(base), frequency(word)];
  const isWitnessed = own > 0 && own >= MORE_FREQUENT * longer;
  const isLong = base.length >= CERTAIN;
  // «شهران» is of «شهر», but «قرصان» not of «قرص» where pirates are the more frequent.
  if (!isLong && PLAIN_ENDINGS.has(ending) && isKnownWord(base)) return own >= longer;
  switch (ending) {
    case "ي":
      if (base.endsWith("ا")) return isLand(base, word, frequency);
      if (isFamily(word, frequency)) return false;
      // «سعودي» is not of «سعود», which is far rarer.
      // «المصري» is of «مصر», but «تعزي», which has no article anywhere, not of «تعز».
      return isLong
        ? own * MUCH_RARER >= longer
        : SHORT_NAMES.has(base) && (longer < FAMILY_IN || frequency(word, true) < longer);
    case "ه":
      if (base.endsWith("ي")) return true;
      // «كبيرة» is of «كبير», but «جامعة» is not of «جامع», nor «طائرة» of «طائر».
      return isWitnessed || base.length > CERTAIN || (isLong && LIKE_KABIR.test(base));
    case "و":
      return isLong && own > 0;
    case "ا":
      // «لاعبا» is of «لاعب», but «كاميرا» of nothing, and «بريدها» of «بريد».
      if (word.endsWith("ها") && frequency(word.slice(0, -2)) > 0) return false;
      return isLong ? own * MUCH_RARER >= longer : isWitnessed;
    default:
      return isLong || (base.endsWith("ه") ? own > 0 : isWitnessed);
  }
}

/** «البغدادي» is a man; «الألماني» says what is German, men and things, women too. */
function isFamily(word: string, frequency: Frequency): boolean {
  const all = frequency(word);
  const isSeldom = (times: number) => times * FAMILY_OTHERWISE < all;
  return all >= FAMILY_IN && isSeldom(frequency(word, true)) && isSeldom(frequency(`${word}ه`));
}

/** «كندا», which no word «كند» has for its accusative: «كندي» is of it; but not «تسلي», of «تسلية», of «تسلا». */
function isLand(base: string, word: string, frequency: Frequency): boolean {
  const [own, longer, shorter] = [base, word, base.slice(0, -1)].map((one) => frequency(one)) as [
    number,
    number,
    number,
  ];
  const isAdjective = frequency(`${word}ه`) <= MUCH_RARER * longer;
  const isNamed = own > 0 && own * LAND_RARER >= longer && shorter * MUCH_RARER <= own;
  return base.length > SHORTEST && isNamed && isAdjective;
}
