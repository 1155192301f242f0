import { WordScanner, words } from "./scan.ts";

/** Letters of a line that names another article at most. */
const LONGEST_HEADLINE = 160;

/** Lines below a heading «اقرأ أيضًا» that may name other articles. */
export const MOST_POINTERS = 10;

/**
 * How newspapers lead readers to other articles: one of the first words, then one of the second;
 * this project's own list.
 */
const POINTERS: readonly (readonly [first: string, second: string])[] = [
  ["اقرأ إقرأ اقرأي اقرئي اقرأوا اقرؤوا", "أيضا كذلك المزيد"],
  ["طالع طالعوا شاهد شاهدوا انظر أنظر تابع استمع", "أيضا كذلك"],
  ["مواضيع موضوعات مقالات أخبار روابط قصص مواد تقارير", "ذات+صلة"],
  ["المواضيع الموضوعات المقالات الأخبار الروابط القصص المواد التقارير", "ذات+الصلة"],
  ["قد ربما", "يهمك يهمكم يعجبك"],
  ["لا", "يفوتك تفوتك+قراءة تفوت"],
  ["تابعونا تابعنا", "على عبر في"],
  ["اشترك اشتركوا", "في+نشرتنا في+قناتنا في+القناة"],
  ["read see", "also more"],
];

/** The words of the list in matching form, one after the other, by the first. */
const PHRASES = phrasesByStart();

function phrasesByStart(): ReadonlyMap<string, readonly string[]> {
  const phrases = new Map<string, string[]>();
  for (const [firsts, seconds] of POINTERS) {
    for (const first of words(firsts)) {
      const rests = seconds.split(" ").map((second) => words(second.replace("+", " ")).join(" "));
      phrases.set(first, [...(phrases.get(first) ?? []), ...rests]);
    }
  }
  return phrases;
}

const WORD = /[\p{L}\p{N}]/u;

/** What a line says of where to read on: it names another article, or stands above lines that do. */
export type Pointer = "line" | "heading";

const scanner = new WordScanner();

/** Is a line no part of its article, since it leads readers to another: «اقرأ أيضًا: …»? */
export function pointerOf(line: string): Pointer | undefined {
  if (line.length > LONGEST_HEADLINE * 2) return undefined;
  scanner.start(line);
  const rests = scanner.next() ? PHRASES.get(wordAt(scanner)) : undefined;
  if (rests === undefined) return undefined;
  let said = "";
  for (let word = 0; word < 2 && scanner.next(); word++) {
    said = said === "" ? wordAt(scanner) : `${said} ${wordAt(scanner)}`;
    if (rests.includes(said)) return WORD.test(line.slice(scanner.to)) ? "line" : "heading";
  }
  return undefined;
}

function wordAt({ letters, length }: WordScanner): string {
  return String.fromCharCode(...letters.subarray(0, length));
}

/** May a line below a heading «اقرأ أيضًا» be the headline of another article? */
export function mayBeHeadline(line: string): boolean {
  return line.length <= LONGEST_HEADLINE && !/[.]\s*$/.test(line);
}
