import { expect, test } from "vitest";
import type { ArchiveArticle } from "../../plugin/archive/index.ts";
import type { Article } from "../../plugin/articles/article.ts";
import { reachOf } from "../../plugin/views/reach.ts";
import { GOVERNMENT, RESULTS, VOTE } from "../archive/election.ts";
import { archiveOf, registry } from "../archive/making.ts";
import { changeOf } from "./change.ts";
import { NEWS, told } from "./newsroom.ts";
import { pagesOf } from "./theme-printer.ts";

const SERIES = "من أوراق المتحف";

const ELECTION = [...VOTE, ...RESULTS, ...GOVERNMENT].map(([name, fields]) => told(name, fields));
const [FIRST_VOTE] = VOTE as [(typeof VOTE)[number]];

/** Beside a story and copies: an event in parts, a series, and what was published on one day of several years. */
const ARTICLES: readonly Article[] = [
  ...NEWS.filter(({ data }) => data.related === undefined),
  ...ELECTION,
  ...["2012-03-01", "2014-03-01", "2016-09-09", "2017-03-02"].map((date, part) =>
    told(`متحف-${part}`, {
      date,
      title: `أوراق المتحف: القطعة رقم ${part}`,
      text: `في هذه الحلقة قطعة من مخازن المتحف العراقي لم تعرض من قبل، ورقمها ${part}.`,
      series: SERIES,
    }),
  ),
  ...["2015-03-01", "2016-03-01", "2018-02-27"].map((date, place) =>
    told(`ملعب-${place}`, {
      date,
      title: `مباراة الموسم رقم ${place} على ملعب الشعب`,
      text: `انتهت المباراة رقم ${place} من الموسم بالتعادل أمام جمهور كبير.`,
    }),
  ),
];

const TOPICS = registry("baghdad: بغداد", "basra: البصرة", "health: الصحة", "rivers: النهر");

const archive = (articles: readonly Article[]) =>
  archiveOf(articles, TOPICS, { stories: { havePages: true } });

/** What an editor may do to one article. */
const EDITS: Record<string, (article: Article) => Article[]> = {
  "is deleted": () => [],
  "has another title": (article) => [
    { ...article, data: { ...article.data, title: `${article.data.title} معدّلاً` } },
  ],
  "has no series": (article) => [{ ...article, data: { ...article.data, series: undefined } }],
};

const fileOf = ({ data, rawInput }: ArchiveArticle) => JSON.stringify([data, rawInput]);

/** Addresses of pages that show something else after an edit, and of those that are said to be reached. */
function changed(of: readonly Article[], article: Article, edit: (typeof EDITS)[string]) {
  const after = of.flatMap((one) => (one === article ? edit(one) : one));
  const [before, now] = [archive(of), archive(after)];
  const change = changeOf(before, now, fileOf, (paths) =>
    archive(of.filter(({ inputPath }) => paths.has(inputPath))),
  );
  const hashes = new Map(pagesOf(before).map(({ url, hash }) => [url, hash]));
  const pages = pagesOf(now).filter(({ url }) => isOfMany(url));
  return {
    reach: change && reachOf(change),
    others: pages.filter(({ url, hash }) => hashes.get(url) !== hash).map(({ url }) => url),
  };
}

/** Of indexes there is one of each; they are looked at in every build. */
function isOfMany(url: string): boolean {
  const kinds = "topics|years|authors|sources|stories|series|about|search|saved|corrections";
  return !new RegExp(`^/(?:${kinds})/$|^/404`).test(url);
}

test("whichever article is edited, every page that shows something else is reached", () => {
  const seen = new Set<string>();
  for (const [does, edit] of Object.entries(EDITS)) {
    for (const article of ARTICLES) {
      const { reach, others } = changed(ARTICLES, article, edit);
      if (reach === undefined) continue;
      for (const url of others) {
        expect(reach.has(url), `${article.data.title} ${does}: ${url}`).toBe(true);
        seen.add(url);
      }
    }
  }
  // Each rule had something to tell.
  const urls = [...seen].join(" ");
  for (const kind of [
    "/stories/2021",
    // An event in parts, and the page of one of its parts.
    "/stories/2022-10-10",
    "/stories/2022-10-30",
    "/series/",
    "/on-this-day/",
    "/topics/",
    "/authors/",
    "/page/",
  ])
    expect(urls).toContain(kind);
  expect(seen).toContain("/2021/04/24/حريق-المستشفى-نقلا/");
});

/** Articles that share nothing, between others of one week. */
const BETWEEN = Array.from({ length: 80 }, (_, number) =>
  told(`بين-${number}`, {
    date: "2010-01-03",
    title: `عنوان${number} موضوع${number} حدث${number}`,
    text: ["قول", "مكان", "رجل", "بيت", "نهر"].map((word) => `${word}${number}ة`).join(" "),
  }),
);
const REPORT =
  "غرقت أحياء البصرة القديمة بمياه الأمطار صباح اليوم وتعطلت المدارس والدوائر في عموم المحافظة.";
const part = (number: number, slug?: string) =>
  told(`حلقة-${number}`, {
    date: number === 0 ? "2010-01-01" : "2010-01-06",
    title: number === 0 ? "بوابة عشتار في برلين" : "قيثارة أور السومرية",
    text: number === 0 ? "نقلت قطعها قبل قرن." : "رممها خبراء حديثاً.",
    series: SERIES,
    ...(slug === undefined ? {} : { slug }),
  });
const copy = (number: number, slug?: string) =>
  told(`غرق-${number}`, {
    date: number === 0 ? "2010-01-01" : "2010-01-06",
    title: number === 0 ? "غرق أحياء البصرة" : "الأمطار تعطل الدوام",
    text: REPORT,
    ...(slug === undefined ? {} : { slug }),
  });
const FAR = [part(0), part(1), copy(0), copy(1)] as const;

test.each([
  ["the parts of its series", FAR[0], part(0, "عشتار"), "/2010/01/06/حلقة-1/"],
  ["the copies of its text", FAR[2], copy(0, "البصرة"), "/2010/01/06/غرق-1/"],
  [
    "the pages of its event's parts",
    ELECTION[0]!,
    told(FIRST_VOTE[0], { ...FIRST_VOTE[1], slug: "الاقتراع" }),
    "/stories/2022-10-30-تكليف-الرئيسة/",
  ],
])("an article with another address reaches %s, however far they are", (_, article, moved, url) => {
  const { reach, others } = changed([...FAR, ...ELECTION, ...BETWEEN], article, () => [moved]);
  expect(others).toContain(url);
  expect(reach).toContain(url);
});
