import { hijriOfDay } from "../../dates/hijri.ts";
import { formOfDate } from "../analysis/month-days.ts";

const DAY = 86_400_000;
const WHOLE = /^\d{4}-\d{2}-\d{2}/;

/** The forms of the day of which an article is, in both calendars; none without a day. */
export function ownDays(isoDate: string): string[] {
  const [date] = WHOLE.exec(isoDate) ?? [];
  if (date === undefined) return [];
  const [, month = 0, day = 0] = date.split("-").map(Number);
  const hijri = hijriOfDay(Date.parse(date) / DAY, 0);
  const own = [{ day, month, isHijri: false }, ...(hijri ? [{ ...hijri, isHijri: true }] : [])];
  return own.map(formOfDate);
}
