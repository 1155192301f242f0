// stub
export class PreciseDate extends Date {
  precision: "year" | "month" | "day" | "minute" | "second" = "day";
  civil = true;
}
export interface DateOptions {
  zone: string;
  months: string;
  digits: string;
}
export function readDate(value: unknown, _o: { zone: string; now?: unknown }): PreciseDate | null {
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(String(value));
  if (!m) return null;
  const d = new PreciseDate(Date.UTC(+m[1]!, +(m[2] ?? 1) - 1, +(m[3] ?? 1)));
  d.precision = m[3] ? "day" : m[2] ? "month" : "year";
  if (Number.isNaN(+d) || (m[3] && d.getUTCDate() !== +m[3])) return null;
  return d;
}
const n = [
  "كانون الثاني/ يناير",
  "شباط/ فبراير",
  "آذار/ مارس",
  "نيسان/ أبريل",
  "أيار/ مايو",
  "حزيران/ يونيو",
  "تموز/ يوليو",
  "آب/ أغسطس",
  "أيلول/ سبتمبر",
  "تشرين الأول/ أكتوبر",
  "تشرين الثاني/ نوفمبر",
  "كانون الأول/ ديسمبر",
];
export function arDate(v: unknown, style = "long", _o: Partial<DateOptions> = {}): string {
  const d = v instanceof PreciseDate ? v : readDate(v, { zone: "" })!;
  if (style === "year") return String(d.getUTCFullYear());
  const m = n[d.getUTCMonth()];
  return style === "monthYear"
    ? `${m} ${d.getUTCFullYear()}`
    : `${d.getUTCDate()} ${m} ${d.getUTCFullYear()}`;
}
export function isoDate(v: PreciseDate, _o: Partial<DateOptions> = {}): string {
  return v.toISOString().slice(0, v.precision === "year" ? 4 : v.precision === "month" ? 7 : 10);
}
export function isoDateTime(v: PreciseDate, _o: Partial<DateOptions> = {}): string {
  return `${isoDate(v)}T00:00:00+03:00`;
}
export function archiveKey(v: PreciseDate, o: Partial<DateOptions> = {}): string {
  return isoDate(v, o).slice(0, 7);
}
export function arPlural(k: number, f: Record<string, string>): string {
  const c =
    k === 0
      ? "zero"
      : k === 1
        ? "one"
        : k === 2
          ? "two"
          : k % 100 >= 3 && k % 100 <= 10
            ? "few"
            : k % 100 >= 11
              ? "many"
              : "other";
  return f[c]!.replace("{n}", String(k));
}
export function createDateFunctions(_s: Partial<DateOptions>) {
  return {
    arDate: (v: unknown, s?: string) => arDate(v, s),
    isoDate: (v: PreciseDate) => isoDate(v),
    arPlural,
    timeTag: (v: PreciseDate, s?: string) =>
      `<time datetime="${isoDate(v)}">${arDate(v, s)}</time>`,
  };
}
