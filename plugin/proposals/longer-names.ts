import { words as wordsOf } from "../text/index.ts";

/** What stands before a name and says what kind of thing it is; this project's own list. */
const KINDS: ReadonlySet<string> = new Set(
  wordsOf(
    "مدينة محافظة دولة جمهورية مملكة إمارة ولاية بلدة قرية تنظيم الرئيس الملك الأمير الشيخ الدكتور الوزير السيد اللواء المدرب اللاعب الفنان الفنانة",
  ),
);

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
