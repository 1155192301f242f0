import { words as wordsOf } from "../text/index.ts";

/** Singular and plurals of a noun in matching form, the singular first; none where they are not known. */
export type NumbersOf = (word: string) => readonly string[];

/** What stands before a name and says what kind of thing it is; this project's own list. */
const KINDS: ReadonlySet<string> = new Set(
  wordsOf(
    "مدينة محافظة منطقة إقليم دولة دول جمهورية مملكة إمارة ولاية بلدة قرية شهر نادي فريق تنظيم حركة جماعة صحيفة قناة الرئيس الملك الأمير الشيخ الدكتور الوزير السيد اللواء المدرب اللاعب الفنان الفنانة",
  ),
);

/** Is the word, in matching form and without the article, a kind of places or bodies, or what somebody is? */
export function isKind(word: string): boolean {
  return KINDS.has(word);
}

/** Of «محمد بن سلمان بن عبدالعزيز», what goes on behind «محمد بن سلمان». */
const LINEAGE: ReadonlySet<string> = new Set(wordsOf("بن ابن بنت آل"));

/** An adjective of a country or a kind: «الاتفاق النووي الإيراني». */
const ADJECTIVE = /^ال\p{L}{2,}(?:ي|يه)$/u;

/**
 * The name that a longer one says with a word more, in matching forms: «عدن» for «مدينة عدن», «الاتفاق
 * النووي» for «الاتفاق النووي الإيراني».
 *
 * @param isName is a part of it a name that is proposed?
 */
export function shorterName(name: string, isName: (part: string) => boolean): string | undefined {
  const words = name.split(" ");
  const behindKind = words.slice(1).join(" ");
  if (KINDS.has(words[0] as string) && isName(behindKind)) return behindKind;
  for (let length = words.length - 1; length > 1; length--) {
    const [shorter, more] = [words.slice(0, length).join(" "), words.slice(length)];
    const isOne = LINEAGE.has(more[0] as string) || more.every((word) => ADJECTIVE.test(word));
    if (isOne && isName(shorter)) return shorter;
  }
  return undefined;
}

/** Verbal nouns by their pattern: «افتتاح», «انقطاع», «استخدام», «تصحيح», «تراجع». */
const VERBAL_NOUN =
  /^(?:ا\p{L}ت\p{L}ا\p{L}|ان\p{L}{2}ا\p{L}|است\p{L}{2}ا\p{L}|ت\p{L}{2}ي\p{L}|ت\p{L}ا\p{L}{2})$/u;

/**
 * Does a name only say something of another one: «أسعار النفط», «افتتاح قناة السويس»? A body of it is
 * another thing: «جامعة تبوك».
 *
 * @param isName is a part of it a name that is proposed or known?
 */
export function isAspect(
  name: string,
  isName: (part: string) => boolean,
  numbersOf: NumbersOf,
): boolean {
  const [first, ...rest] = name.split(" ") as [string, ...string[]];
  if (rest.length === 0 || !isName(rest.join(" "))) return false;
  const [singular] = numbersOf(first);
  return VERBAL_NOUN.test(first) || (singular !== undefined && singular !== first);
}
