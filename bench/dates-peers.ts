import { DateTime } from "luxon";
import * as dates from "../plugin/dates/index.ts";
import { dayjs, moment, peer } from "./dates-peer-libraries.ts";

/**
 * What this room and its peers give for a dozen telling cases, as a table in markdown, with hidden
 * characters made visible. `PEERS=folder npm run bench:dates-peers` reads moment, moment-hijri,
 * dayjs, date-fns and chrono-node from that folder; without it their columns are empty.
 */
const m = moment();
const hijriMoment = peer("moment-hijri");
const d = dayjs();
const fns = peer("date-fns");
const fnsLocales = peer("date-fns/locale");
const chrono = peer("chrono-node");

const ZONE = "Asia/Baghdad";
const DAY = 86_400_000;
const NOW = Date.UTC(2019, 7, 12, 7);
const august = new Date(Date.UTC(2019, 7, 12, 7));
const november = new Date(Date.UTC(2018, 10, 5, 7));
const november1979 = new Date(Date.UTC(1979, 10, 20, 7));
const noon = new Date(Date.UTC(2019, 7, 12, 9, 5));
/** What a reader that guesses a missing year would take for the present. */
const OTHER_YEAR = new Date(Date.UTC(2024, 0, 15));
const ago = (days: number) => new Date(NOW - days * DAY);

type Give = () => unknown;

interface Case {
  readonly name: string;
  readonly arshif: Give;
  readonly intl?: Give;
  readonly luxon?: Give;
  readonly moment?: Give;
  readonly dayjs?: Give;
  readonly fns?: Give;
  readonly chrono?: Give;
}

const inBaghdad = (date: Date, locale: string) =>
  DateTime.fromJSDate(date, { zone: ZONE }).setLocale(locale);
const intl = (locale: string, date: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }).format(date);
const reading = (
  text: string,
): Pick<Case, "arshif" | "luxon" | "moment" | "dayjs" | "fns" | "chrono"> => ({
  arshif: () => dates.parseArDate(text)?.iso ?? "null",
  luxon: () => DateTime.fromFormat(text, "d MMMM yyyy", { locale: "ar-IQ" }).toISODate() ?? "null",
  moment: () => m(text, "D MMMM YYYY", "ar", true).format("YYYY-MM-DD"),
  dayjs: () => d(text, "D MMMM YYYY", "ar-iq", true).format("YYYY-MM-DD"),
  fns: () => isoOf(fns.parse(text, "d MMMM yyyy", august, { locale: fnsLocales.ar })),
  chrono: () =>
    chrono.ar
      .parse(text, OTHER_YEAR)
      .map((found: { start: { date(): Date } }) => isoOf(found.start.date()))
      .join(" + ") || "null",
});

const CASES: Case[] = [
  {
    name: "a news date, Iraq",
    arshif: () => dates.arDate(august),
    intl: () => intl("ar-IQ", august, { dateStyle: "long" }),
    luxon: () => inBaghdad(august, "ar-IQ").toFormat("d MMMM yyyy"),
    moment: () => m(august).locale("ar-ps").format("LL"),
    dayjs: () => d(august).locale("ar-iq").format("D MMMM YYYY"),
    fns: () => fns.format(august, "PPP", { locale: fnsLocales.ar }),
  },
  {
    name: "5 November, Levant names",
    arshif: () => dates.arDate(november, { months: "levant" }),
    intl: () => intl("ar-IQ", november, { dateStyle: "long", numberingSystem: "latn" }),
    luxon: () => inBaghdad(november, "ar-IQ-u-nu-latn").toFormat("d MMMM yyyy"),
    moment: () => m(november).locale("ar-ps").format("D MMMM YYYY"),
    dayjs: () => d(november).locale("ar-iq").format("D MMMM YYYY"),
  },
  {
    name: "12/8/2019 in numbers",
    arshif: () => dates.arDate(august, "short"),
    intl: () => intl("ar-IQ", august, { dateStyle: "short", numberingSystem: "latn" }),
    luxon: () => inBaghdad(august, "ar-IQ-u-nu-latn").toLocaleString(),
    moment: () => m(august).locale("ar").format("L"),
    dayjs: () => d(august).locale("ar").format("L"),
    fns: () => fns.format(august, "P", { locale: fnsLocales.ar }),
  },
  {
    name: "five past noon",
    arshif: () => dates.arTime(noon, { hour12: true }),
    intl: () => intl("ar-IQ", noon, { timeStyle: "short", numberingSystem: "latn" }),
    luxon: () => inBaghdad(noon, "ar-IQ-u-nu-latn").toFormat("h:mm a"),
    moment: () => m.utc(noon).utcOffset(180).locale("ar").format("h:mm A"),
    dayjs: () => d(noon).tz(ZONE).locale("ar").format("h:mm A"),
  },
  {
    name: "a machine date in an Arabic locale",
    arshif: () => dates.isoDate(august, { digits: "arab" }),
    luxon: () => inBaghdad(august, "ar-EG").toFormat("yyyy-MM-dd"),
    moment: () => m(august).locale("ar").format("YYYY-MM-DD"),
    dayjs: () => d(august).locale("ar").format("YYYY-MM-DD"),
    fns: () => fns.format(august, "yyyy-MM-dd", { locale: fnsLocales.ar }),
  },
  {
    name: "two days ago",
    arshif: () => dates.arRelative(ago(2), { now: NOW }),
    intl: () => new Intl.RelativeTimeFormat("ar").format(-2, "day"),
    luxon: () => inBaghdad(ago(2), "ar").toRelative({ base: inBaghdad(new Date(NOW), "ar") }),
    moment: () => m(ago(2)).locale("ar").from(NOW),
    dayjs: () => d(ago(2)).locale("ar").from(NOW),
    fns: () => fns.formatDistance(ago(2), NOW, { locale: fnsLocales.ar, addSuffix: true }),
  },
  {
    name: "11 days ago",
    arshif: () => dates.arRelative(ago(11), { now: NOW }),
    intl: () => new Intl.RelativeTimeFormat("ar").format(-11, "day"),
    luxon: () => inBaghdad(ago(11), "ar").toRelative({ base: inBaghdad(new Date(NOW), "ar") }),
    moment: () => m(ago(11)).locale("ar").from(NOW),
    dayjs: () => d(ago(11)).locale("ar").from(NOW),
    fns: () => fns.formatDistance(ago(11), NOW, { locale: fnsLocales.ar, addSuffix: true }),
  },
  {
    name: "three months ago, short",
    arshif: () => dates.arRelativeUnit(-3, "months"),
    intl: () => new Intl.RelativeTimeFormat("ar", { style: "short" }).format(-3, "month"),
    luxon: () =>
      inBaghdad(ago(95), "ar").toRelative({
        base: inBaghdad(new Date(NOW), "ar"),
        style: "short",
      }),
    moment: () => m(ago(92)).locale("ar").from(NOW),
    dayjs: () => d(ago(92)).locale("ar").from(NOW),
    fns: () => fns.formatDistance(ago(92), NOW, { locale: fnsLocales.ar, addSuffix: true }),
  },
  {
    name: "11 May, seen from 12 August",
    arshif: () => dates.arRelative(ago(93), { now: NOW }),
    luxon: () => inBaghdad(ago(93), "ar").toRelative({ base: inBaghdad(new Date(NOW), "ar") }),
    moment: () => m(ago(93)).locale("ar").from(NOW),
    dayjs: () => d(ago(93)).locale("ar").from(NOW),
    fns: () => fns.formatDistance(ago(93), NOW, { locale: fnsLocales.ar, addSuffix: true }),
  },
  {
    name: "10 to 14 August 2019",
    arshif: () => dates.arRange("2019-08-10", "2019-08-14"),
    intl: () =>
      new Intl.DateTimeFormat("ar-IQ-u-nu-latn", {
        dateStyle: "long",
        timeZone: "UTC",
      }).formatRange(new Date("2019-08-10"), new Date("2019-08-14")),
  },
  {
    name: "a range given backwards",
    arshif: () => dates.arRange("2019-08-14", "2019-08-10"),
    intl: () =>
      new Intl.DateTimeFormat("ar-IQ-u-nu-latn", {
        dateStyle: "long",
        timeZone: "UTC",
      }).formatRange(new Date("2019-08-14"), new Date("2019-08-10")),
  },
  {
    name: "12 August 2019 in the Hijri calendar",
    arshif: () => dates.hijriDate(august),
    intl: () => intl("ar-SA-u-ca-islamic-nu-latn", august, { dateStyle: "long" }),
    luxon: () =>
      inBaghdad(august, "ar-u-nu-latn")
        .reconfigure({ outputCalendar: "islamic-umalqura" })
        .toFormat("d LLLL y — 'week' W, 'quarter' q"),
    moment: () => hijriMoment?.(august).locale("en").format("iYYYY-iMM-iDD"),
  },
  {
    name: "20 November 1979, by all newspapers 1 محرم 1400",
    arshif: () => dates.hijriDate("1979-11-20"),
    intl: () => intl("ar-SA-u-ca-islamic-umalqura-nu-latn", november1979, { dateStyle: "long" }),
    luxon: () =>
      inBaghdad(november1979, "ar-u-nu-latn")
        .reconfigure({ outputCalendar: "islamic-umalqura" })
        .toFormat("d LLLL y"),
    moment: () => hijriMoment?.(november1979).locale("en").format("iYYYY-iMM-iDD"),
  },
  {
    name: "a date without a time, site in Los Angeles",
    arshif: () => dates.arDate(new Date("2019-08-12"), { zone: "America/Los_Angeles" }),
    intl: () =>
      intl("ar-IQ-u-nu-latn", new Date("2019-08-12"), {
        dateStyle: "long",
        timeZone: "America/Los_Angeles",
      }),
    luxon: () =>
      DateTime.fromJSDate(new Date("2019-08-12"), { zone: "America/Los_Angeles" })
        .setLocale("ar-IQ-u-nu-latn")
        .toFormat("d MMMM yyyy"),
    dayjs: () =>
      d(new Date("2019-08-12")).tz("America/Los_Angeles").locale("ar-iq").format("D MMMM YYYY"),
  },
  {
    name: "a value that is no date",
    arshif: () => dates.arDate("soon"),
    intl: () => intl("ar-IQ", new Date("soon"), {}),
    luxon: () => DateTime.fromISO("soon").toFormat("d MMMM yyyy"),
    moment: () => m("soon", "YYYY-MM-DD", true).locale("ar").format("LL"),
    dayjs: () => d("soon").locale("ar").format("D MMMM YYYY"),
    fns: () => fns.format(new Date("soon"), "PPP"),
  },
  { name: "reading «7 آب/ أغسطس 2019»", ...reading("7 آب/ أغسطس 2019") },
  { name: "reading «5 كانون أول 2017»", ...reading("5 كانون أول 2017") },
  { name: "reading «٤ تموز٢٠١٤»", ...reading("٤ تموز٢٠١٤") },
  { name: "reading «11 ذو الحجة 1440 هـ»", ...reading("11 ذو الحجة 1440 هـ") },
];

function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? "Invalid Date" : DateTime.fromJSDate(date).toISODate()!;
}

/** A cell of the table: hidden characters as code points, an error as its first words. */
function cell(give: Give | undefined, library: unknown): string {
  if (give === undefined || library === undefined) return "";
  let text: string;
  try {
    text = String(give() ?? "");
  } catch (error) {
    const { name, message } = error as Error;
    text = `${name}: ${message.split(".")[0]}`;
  }
  const visible = text.replace(/[\u00A0\p{Cf}]/gu, (hidden) => {
    return `⟨U+${hidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
  return visible.replace(/^ | $/g, "␠").replaceAll("|", "\\|");
}

const COLUMNS = [
  ["arshif", "Arshif", dates],
  ["intl", "Intl", Intl],
  ["luxon", "luxon", DateTime],
  ["moment", "moment", m],
  ["dayjs", "dayjs", d],
  ["fns", "date-fns", fns],
  ["chrono", "chrono-node", chrono],
] as const;

console.log(`Node ${process.version}, ICU ${process.versions.icu}\n`);
console.log(`| case | ${COLUMNS.map(([, title]) => title).join(" | ")} |`);
console.log(`|---|${"---|".repeat(COLUMNS.length)}`);
for (const one of CASES) {
  const cells = COLUMNS.map(([key, , library]) => cell(one[key], library));
  console.log(`| ${one.name} | ${cells.join(" | ")} |`);
}
