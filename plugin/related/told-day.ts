import { WEEKDAYS } from "../dates/words.ts";
import { normalise } from "../text/index.ts";

/** Bytes that tell of what day a text is: a day of the week, and how long ago it was. */
export const TOLD_DAY = 2;

/** Of what day a report is it says at its beginning. */
const WORDS_READ = 120;

const DAYS_OF_WEEK: readonly string[] = WEEKDAYS.map(normalise);
const [TODAY, TONIGHT, YESTERDAY, LAST_NIGHT, BEFORE] = "اليوم الليلة أمس البارحة الأول"
  .split(" ")
  .map(normalise) as [string, string, string, string, string];

/** What makes another day of a day of the week: «الأحد المقبل». */
const OTHER_WEEK: readonly string[] = "المقبل القادم الماضي".split(" ").map(normalise);

/** Hours by which «today» and «yesterday» of two reports of one day may be off. */
const UNSURE_HOURS = 20;

/**
 * Writes of what day a text is: «اليوم الأحد», «أمس». No «اليوم الوطني», which is a name.
 *
 * @param words numbers of its words
 * @param numberOf the number of a word in matching form; below 0 for one that no text has
 */
export function writeToldDay(
  words: Int32Array,
  length: number,
  numberOf: (word: string) => number,
  isDefinite: (number: number) => boolean,
  target: Uint8Array,
): void {
  target.fill(0);
  const days = DAYS_OF_WEEK.map(numberOf);
  const otherWeek = OTHER_WEEK.map(numberOf);
  const [today, tonight, yesterday, lastNight, before] = [
    TODAY,
    TONIGHT,
    YESTERDAY,
    LAST_NIGHT,
    BEFORE,
  ].map(numberOf);
  for (let at = 0; at < Math.min(length, WORDS_READ); at++) {
    const word = words[at]!;
    const next = at + 1 < length ? words[at + 1]! : -1;
    const day = days.indexOf(word);
    if (day >= 0 && target[0] === 0 && !otherWeek.includes(next)) target[0] = day + 1;
    if (target[1] !== 0) continue;
    if (word === today || word === tonight) {
      if (next < 0 || days.includes(next) || !isDefinite(next)) target[1] = 1;
    } else if (word === yesterday || word === lastNight) target[1] = next === before ? 3 : 2;
  }
}

/**
 * Are two texts of different days by what they say? The weather and the cases of every day are told in
 * one wording, but each of its own «اليوم»; a second version of a report says «أمس» instead.
 *
 * @param hours how much later the second one is, below 0 for earlier
 */
export function tellOtherDays(bytes: Uint8Array, a: number, b: number, hours: number): boolean {
  const [day, otherDay] = [bytes[a]!, bytes[b]!];
  if (day !== 0 && otherDay !== 0) return day !== otherDay;
  const [ago, otherAgo] = [bytes[a + 1]!, bytes[b + 1]!];
  if (ago === 0 || otherAgo === 0) return false;
  return Math.abs(hours - (otherAgo - ago) * 24) > UNSURE_HOURS;
}
