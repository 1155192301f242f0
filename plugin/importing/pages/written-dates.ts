/** A day as people write it: `7 أغسطس/ آب 2019`, `August 7, 2019`, `07/08/2019`, `2019-08-07`. */
const DAY =
  /(?<![\d٠-٩])(?:[\d٠-٩]{1,2}\s*\p{L}[\p{L}\p{M} /]{1,24}?[\s،,]*[\d٠-٩]{4}|[a-z]{3,9}\.? [\d]{1,2},? \d{4}|[\d٠-٩]{1,4}([-/.])[\d٠-٩]{1,2}\1[\d٠-٩]{2,4})(?![\d٠-٩])/iu;

/** An hour behind a day, with what parts them: `| الساعة 10:30 ص`, ` at 10:30 am GMT`. */
const HOUR =
  /^[\s|،,–-]*(?:الساعة|at)?[\s|:]*([\d٠-٩]{1,2}:[\d٠-٩]{2})(?::[\d٠-٩]{2})?\s*(ص|صباح[اً]*|م|مساء[ً]?|[ap]\.?m\.?)?(?!\p{L})\s*(GMT|UTC|(?:بتوقيت )?(?:غرينتش|جرينتش))?/iu;

/**
 * What a line may say as a day, the surest first: `نشر في: الأربعاء 7 أغسطس 2019 - 10:30` → the line,
 * `7 أغسطس 2019 10:30`, `7 أغسطس 2019`.
 */
export function datesIn(text: string): string[] {
  const line = text.replace(/^[^\p{L}\p{N}]+/u, "");
  const found = DAY.exec(line);
  if (found === null) return [line];
  const day = found[0].replace(/\s+/g, " ");
  const behind = line.slice(found.index + found[0].length);
  const [, clock, half = "", zone] = HOUR.exec(behind) ?? [];
  if (clock === undefined) return [line, day];
  const time = `${inDay(clock, half)}${zone === undefined ? "" : " GMT"}`;
  return [line, `${day} ${time}`, `${day} ${inDay(clock, half)}`, day];
}

/** `2:30` in the afternoon → `14:30` */
function inDay(clock: string, half: string): string {
  const western = clock.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const [hour = 0, minute = 0] = western.split(":").map(Number);
  const isLate = /^(?:م|p)/i.test(half);
  const whole = half === "" ? hour : (hour % 12) + (isLate ? 12 : 0);
  return `${String(whole).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
