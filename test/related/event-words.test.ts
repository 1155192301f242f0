import { describe, expect, test } from "vitest";
import { RelatedIndex, stories } from "../../plugin/related/index.ts";
import { keepsForm, mayBeName } from "../../plugin/related/proper-names.ts";
import { article } from "./newsroom.ts";

const DAY = 86_400_000;
const WORD = 7;

/** 200 articles, four a day; some of them have one word and are a little like those beside them. */
function archive(having: readonly number[], { inTitle = true, isName = true, score = 0.2 } = {}) {
  const dates = Array.from({ length: 200 }, (_, at) => (at * DAY) / 4);
  const place = new Map(having.map((index, at) => [index, at]));
  const source = {
    neighbours: (index: number) => {
      const at = place.get(index);
      if (at === undefined) return [];
      return having
        .slice(Math.max(0, at - 4), at + 5)
        .filter((other) => other !== index)
        .map((other) => ({ index: other, score }));
    },
    eachTerm: (index: number, visit: (term: number, inTitle: boolean) => void) => {
      if (place.has(index)) visit(WORD, inTitle);
    },
    mayBeName: () => isName,
  };
  return stories(dates, source);
}

/** Articles from one on. */
function run(from: number, count: number, step = 1): number[] {
  return Array.from({ length: count }, (_, at) => from + at * step);
}

describe("a large event is found by the word that names it", () => {
  test("though no two of its articles are as alike as those of a small one must be", () => {
    expect(archive(run(80, 16))).toEqual([run(80, 16)]);
    expect(archive(run(80, 16), { score: 0.1 })).toEqual([]);
  });

  test("and not what is told every day", () => {
    expect(archive(run(4, 40, 4))).toEqual([]);
  });

  test("nor what headlines do not name", () => {
    expect(archive(run(80, 16), { inTitle: false })).toEqual([]);
  });

  test("be the word a name or not, and five are too few", () => {
    expect(archive(run(80, 8))).toEqual([run(80, 8)]);
    expect(archive(run(80, 16), { isName: false })).toEqual([run(80, 16)]);
    expect(archive(run(80, 5))).toEqual([]);
  });
});

describe("in an archive", () => {
  const dull = [
    "أسعار الخضار في الأسواق",
    "مباراة ودية للناشئين",
    "دورة تدريبية للمعلمين",
    "حملة لتنظيف الشوارع",
    "معرض للكتب المستعملة",
    "اجتماع المجلس البلدي",
  ];
  const daily = Array.from({ length: 120 }, (_, at) =>
    article(`يومي ${at}`, {
      title: `${dull[at % dull.length]} ${at}`,
      body: `${dull[at % dull.length]} بند${at} باب${at % 11} فصل${at % 7}`,
      date: at * DAY,
    }),
  );
  const news = [
    "مصر تفتتح قناة السويس الجديدة",
    "سفن من عشرين دولة تعبر قناة السويس الجديدة",
    "قناة السويس تسترجع مئة عام من التاريخ",
    "الأسطول يحرس قناة السويس في يوم الافتتاح",
    "مطربون يغنون على ضفاف قناة السويس",
    "قناة السويس: أرقام الحفر والتمويل",
    "خبراء: عائدات قناة السويس لن تتضاعف قريبا",
    "رئيس فرنسا يقطع إجازته من أجل قناة السويس",
    "طوابع بريد عن قناة السويس الجديدة",
    "عمال الحفر يروون قصة قناة السويس",
    "صحف العالم تكتب عن قناة السويس",
    "أول ناقلة نفط تدخل قناة السويس الجديدة",
  ].map((title, at) =>
    article(`قناة ${at}`, {
      title,
      lead: `${title}، وقالت هيئة قناة السويس إن الملاحة بدأت`,
      body: `${title}. قالت هيئة قناة السويس إن الملاحة بدأت. شاهد${at} وصورة${at} وكلمة${at}`,
      date: 60 * DAY + at * 5 * 3_600_000,
    }),
  );

  test("most articles of an event are one story, those of every day are none", () => {
    const inputs = [...daily, ...news];
    const index = RelatedIndex.build(inputs);
    const found = stories(
      inputs.map(({ date }) => date),
      index,
    );
    const event = found.find((story) => story.includes(daily.length));
    expect(event?.length).toBeGreaterThanOrEqual(8);
    expect(event?.every((number) => number >= daily.length)).toBe(true);
  });
});

describe("a name keeps its form", () => {
  const counts: Readonly<Record<string, number>> = {
    السويس: 90,
    بالسويس: 4,
    سويس: 1,
    جدة: 200,
    بجدة: 40,
    حفل: 90,
    الحفل: 40,
    بحفل: 9,
    بالحفل: 6,
    يستقبل: 70,
  };
  const frequency = (word: string) => counts[word] ?? 0;

  test.each(["السويس", "بالسويس", "سويس", "جدة", "بجدة"])("«%s» may be one", (word) => {
    expect(mayBeName(word, frequency)).toBe(true);
  });

  test.each(["حفل", "الحفل", "بحفل", "بالحفل", "يستقبل"])("«%s» is none", (word) => {
    expect(mayBeName(word, frequency)).toBe(false);
  });

  test("with the article or without it, in hardly any other", () => {
    expect(keepsForm("السويس", frequency)).toBe(true);
    expect(keepsForm("سويس", frequency)).toBe(false);
  });
});
