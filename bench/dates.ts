import { DateTime } from "luxon";
import * as dates from "../plugin/dates/index.ts";
import { dayjs, moment } from "./dates-peer-libraries.ts";

/**
 * Microseconds per call of every date filter beside what peers need for the same work, as a table
 * in markdown. `PEERS=folder npm run bench:dates` adds moment and dayjs from that folder.
 */
const ROUNDS = 25;
const COUNT = 1000;
const ZONE = "Asia/Baghdad";

const times = Array.from({ length: COUNT }, (_, n) => Date.UTC(2010, 0, 1) + n * 3.7 * 86_400_000);
const instants = times.map((time) => new Date(time));
const texts = instants.map((date) => date.toISOString().slice(0, 10));
const longTexts = texts.map((text) => dates.arDate(text));
const fullTexts = texts.map((text) => dates.arDate(text, "full", { digits: "arab" }));
const bothTexts = texts.map((text) => dates.bothCalendars(text));
const now = new Date(Date.UTC(2019, 7, 12));
const site = dates.createDateFunctions({ now });
const prose = longTexts
  .slice(0, 50)
  .join(" قال المتحدث باسم القوات إن العملية بدأت في الصباح، وأضاف ");

type Work = (index: number) => unknown;

const OURS: Record<string, Work> = {
  "arDate, long, of a date without a time": (n) => site.arDate(texts[n]),
  "arDate, long, of an instant": (n) => site.arDate(instants[n]),
  "arDate, full, with options of its own": (n) =>
    site.arDate(instants[n], "full", { digits: "arab", zone: "Africa/Cairo" }),
  arTime: (n) => site.arTime(instants[n]),
  arDateTime: (n) => site.arDateTime(instants[n]),
  hijriDate: (n) => site.hijriDate(instants[n]),
  bothCalendars: (n) => site.bothCalendars(instants[n]),
  fromHijri: (n) => site.fromHijri(1420 + (n % 30), 1 + (n % 12), 1 + (n % 29)),
  arRange: (n) => site.arRange(texts[n], texts[Math.min(n + 1, COUNT - 1)]),
  arRelative: (n) => site.arRelative(instants[n]),
  arRelativeUnit: (n) => site.arRelativeUnit(-n, "days"),
  arDuration: (n) => site.arDuration({ years: 1, months: n % 12 }),
  arPlural: (n) => site.arPlural(n, { few: "{n} مقالات", other: "{n} مقال" }),
  isoDate: (n) => site.isoDate(instants[n]),
  isoDateTime: (n) => site.isoDateTime(instants[n]),
  archiveKey: (n) => site.archiveKey(instants[n]),
  timeTag: (n) => site.timeTag(instants[n]),
  "parseArDate, «7 آب/ أغسطس 2019»": (n) => site.parseArDate(longTexts[n]),
  "parseArDate, «الأربعاء، ٧ آب/ أغسطس ٢٠١٩»": (n) => site.parseArDate(fullTexts[n]),
  "parseArDate, both calendars": (n) => site.parseArDate(bothTexts[n]),
  "findArDates, a word of prose": () => site.findArDates(prose),
};

const intlOptions = { timeZone: ZONE, dateStyle: "long", numberingSystem: "latn" } as const;
const intl = new Intl.DateTimeFormat("ar-IQ", intlOptions);
const intlHijri = new Intl.DateTimeFormat("ar-SA-u-ca-islamic-umalqura-nu-latn", intlOptions);
const intlRelative = new Intl.RelativeTimeFormat("ar");
const momentLibrary = moment();
const dayjsLibrary = dayjs();

const PEERS: Record<string, Work> = {
  "date: Intl.DateTimeFormat, cached": (n) => intl.format(instants[n]),
  "date: Intl.DateTimeFormat, uncached": (n) =>
    new Intl.DateTimeFormat("ar-IQ", intlOptions).format(instants[n]),
  "date: luxon toFormat": (n) =>
    DateTime.fromMillis(times[n]!, { zone: ZONE, locale: "ar-IQ-u-nu-latn" }).toFormat(
      "d MMMM yyyy",
    ),
  "Hijri: Intl.DateTimeFormat, cached": (n) => intlHijri.format(instants[n]),
  "relative: Intl.RelativeTimeFormat, cached": (n) => intlRelative.format(-n, "day"),
  "relative: luxon toRelative": (n) =>
    DateTime.fromMillis(times[n]!, { zone: ZONE, locale: "ar" }).toRelative({
      base: DateTime.fromMillis(now.getTime()),
    }),
  "parse: luxon fromFormat": (n) =>
    DateTime.fromFormat(texts[n]!, "yyyy-MM-dd", { zone: ZONE, locale: "ar-IQ" }),
};
if (momentLibrary !== undefined) {
  PEERS["date: moment format"] = (n) =>
    momentLibrary(times[n]).locale("ar-ps").format("D MMMM YYYY");
  PEERS["relative: moment from"] = (n) => momentLibrary(times[n]).locale("ar").from(now);
  PEERS["parse: moment"] = (n) => momentLibrary(texts[n], "YYYY-MM-DD", "ar", true);
}
if (dayjsLibrary !== undefined) {
  PEERS["date: dayjs format"] = (n) => dayjsLibrary(times[n]).locale("ar-iq").format("D MMMM YYYY");
  PEERS["relative: dayjs from"] = (n) => dayjsLibrary(times[n]).locale("ar").from(now);
  PEERS["parse: dayjs"] = (n) => dayjsLibrary(texts[n], "YYYY-MM-DD", "ar", true);
}

/** Median of the rounds, in µs per call. A slow work gets fewer calls a round. */
function measure(work: Work, share = 1): number {
  const calls = Math.max(1, Math.round(COUNT * share));
  for (let warm = 0; warm < 3; warm++) for (let n = 0; n < calls; n++) work(n);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (let n = 0; n < calls; n++) work(n);
    return ((performance.now() - start) * 1000) / calls;
  }).sort((a, b) => a - b);
  return rounds[Math.floor(ROUNDS / 2)]!;
}

function row(name: string, microseconds: number): string {
  return `| ${name} | ${microseconds.toFixed(2)} |`;
}

console.log(
  `Node ${process.version}, median of ${ROUNDS} rounds\n\n| filter | µs per call |\n|---|---|`,
);
for (const [name, work] of Object.entries(OURS)) {
  const words = name.startsWith("findArDates") ? prose.split(" ").length : 1;
  console.log(row(name, measure(work, words > 1 ? 0.02 : 1) / words));
}
console.log("\n| peer | µs per call |\n|---|---|");
for (const [name, work] of Object.entries(PEERS)) {
  console.log(row(name, measure(work, name.includes("uncached") ? 0.1 : 1)));
}
