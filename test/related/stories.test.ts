import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RelatedIndex, stories } from "../../plugin/related/index.ts";
import { holds } from "../text/property.ts";
import { article } from "./newsroom.ts";

const DAY = 86_400_000;

type Pair = readonly [a: number, b: number, score?: number];

/** Articles of which some see each other, with likeness .5 where none is given. */
function mutual(...pairs: readonly Pair[]) {
  return {
    neighbours: (index: number) =>
      pairs
        .flatMap(([a, b, score = 0.5]) =>
          a === index ? [{ index: b, score }] : b === index ? [{ index: a, score }] : [],
        )
        .sort((one, two) => two.score - one.score),
  };
}

/** Every pair of some articles. */
function all(members: readonly number[], score = 0.5): Pair[] {
  return members.flatMap((a, at) => members.slice(at + 1).map((b): Pair => [a, b, score]));
}

describe("stories", () => {
  test("follow mutual neighbours in the order of time", () => {
    const dates = [3 * DAY, 0, DAY, 20 * DAY, 21 * DAY, 50 * DAY];
    expect(stories(dates, mutual([0, 2], [2, 1], [3, 4]))).toEqual([
      [1, 2, 0],
      [3, 4],
    ]);
  });

  test("end where the window is exceeded", () => {
    expect(stories([0, 6 * DAY], mutual([0, 1]))).toEqual([]);
    expect(stories([0, 6 * DAY], mutual([0, 1]), { windowDays: 7 })).toEqual([[0, 1]]);
  });

  test("go on beyond the window as long as something continues them, up to their longest", () => {
    const days = [0, 4, 8, 12, 16, ...Array.from({ length: 30 }, (_, at) => 30 + at * 7)];
    const dates = days.map((day) => day * DAY);
    expect(stories(dates, mutual(...all([0, 1, 2, 3, 4])))).toEqual([[0, 1, 2, 3, 4]]);
    expect(stories(dates, mutual(...all([0, 1, 2, 3, 4])), { longestDays: 8 })).toEqual([
      [0, 1, 2],
    ]);
  });

  test("need both to see each other, and to be alike enough", () => {
    const oneWay = {
      neighbours: (index: number) => (index === 0 ? [{ index: 1, score: 0.9 }] : []),
    };
    expect(stories([0, 0], oneWay)).toEqual([]);
    expect(stories([0, 0], mutual([0, 1]), { minimum: 0.6 })).toEqual([]);
  });

  test("have at least as many articles as asked, and none without a date", () => {
    const dates = [0, 1, 2, 3, Number.NaN];
    const linked = mutual([0, 1], [1, 2], [3, 4]);
    expect(stories(dates, linked, { least: 4 })).toEqual([]);
    expect(stories(dates, linked, { least: 3 })).toEqual([[0, 1, 2]]);
  });

  test("are no chains: a long row of neighbours falls into short stories", () => {
    const row = Array.from({ length: 200 }, (_, at) => at);
    const found = stories(
      row.map((at) => at * 3600_000),
      mutual(...row.slice(1).map((at): Pair => [at - 1, at])),
    );
    expect(Math.max(...found.map((story) => story.length))).toBeLessThanOrEqual(4);
  });

  test("that are tight stay apart when a single pair links them", () => {
    const dates = Array.from({ length: 8 }, (_, at) => at * 3600_000);
    const linked = mutual(...all([0, 1, 2, 3]), ...all([4, 5, 6, 7]), [3, 4, 0.4]);
    expect(stories(dates, linked)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });

  test("count one text once, in the place of its oldest copy", () => {
    // 1 and 2 are one text; an index shows either of them to others.
    const near: Readonly<Record<number, number>> = { 0: 1, 1: 0, 2: 0 };
    const source = {
      neighbours: (index: number) => [{ index: near[index] ?? 0, score: 0.5 }],
      copies: (index: number) => ({ 1: [2], 2: [1] })[index] ?? [],
    };
    expect(stories([0, 2, 1], source)).toEqual([[0, 2]]);
    expect(stories([0, 2, Number.NaN], source)).toEqual([[0, 1]]);
  });

  test.each([
    [{ windowDays: 0 }, "windowDays must be above 0, not 0."],
    [{ windowDays: Number.NaN }, "windowDays must be above 0, not NaN."],
    [{ longestDays: -1 }, "longestDays must be above 0, not -1."],
  ])("refuse %j", (options, message) => {
    expect(() => stories([0], mutual(), options)).toThrow(new RangeError(message));
  });

  test("hold each article once at most, whatever the likenesses", () => {
    const pair = fc.tuple(fc.nat(11), fc.nat(11), fc.double({ min: 0, max: 1, noNaN: true }));
    const dates = fc.array(fc.oneof(fc.nat(20 * DAY), fc.constant(Number.NaN)), {
      minLength: 12,
      maxLength: 12,
    });
    holds(
      fc.property(fc.array(pair, { maxLength: 40 }), dates, (pairs, when) => {
        const distinct = pairs.filter(([a, b]) => a !== b);
        const members = stories(when, mutual(...distinct)).flat();
        expect(new Set(members).size).toBe(members.length);
        for (const member of members) expect(when[member]).not.toBeNaN();
      }),
      200,
    );
  });
});

describe("stories of an index", () => {
  const titles = [
    "حريق في مستشفى الحسين بالناصرية",
    "ارتفاع ضحايا حريق مستشفى الحسين في الناصرية",
    "مباراة المنتخب الوطني غدًا",
    "لجنة تحقق في حريق مستشفى الحسين بالناصرية",
    "أسعار النفط ترتفع",
    "افتتاح معرض الكتاب",
  ];
  const inputs = titles.map((title, at) => article(`${at}`, { title, date: at * DAY }));

  test("are found whatever its onlyOlder says", () => {
    const index = RelatedIndex.build(inputs, { onlyOlder: true });
    const dates = inputs.map(({ date }) => date);
    expect(stories(dates, index)).toEqual([[0, 1, 3]]);
  });

  test("are not split by the spelling of a name that outlets write in two ways", () => {
    const inputs = [
      "زفاف الأمير هاري وميغان ماركل في قلعة وندسور",
      "ميجان ماركل تصل قلعة وندسور قبل الزفاف من الأمير هاري",
      "والد ميغان ماركل يغيب عن زفاف الأمير هاري",
      "الأمير هاري وميجان ماركل بعد الزفاف في موكب وندسور",
    ].map((title, at) => article(`زفاف ${at}`, { title, body: title, date: at * DAY }));
    const others = ["أسعار النفط ترتفع", "افتتاح معرض الكتاب", "أمطار على الموصل"].map(
      (title, at) => article(`آخر ${at}`, { title, body: title, date: at * DAY }),
    );
    const all = [...inputs, ...others];
    const index = RelatedIndex.build(all, { aliases: [["ميغان ماركل", "ميجان ماركل"]] });
    const dates = all.map(({ date }) => date);
    expect(stories(dates, index)).toEqual([[0, 1, 2, 3]]);
    expect(stories(dates, RelatedIndex.build(all))).toEqual([[0, 1, 2, 3]]);
  });

  test("are found within days though the archive has long told of the same name", () => {
    const told = (id: string, title: string, said: string, date: number) =>
      article(id, { title, lead: said, body: `${said}. ${id}`, date });
    const matters = "لجنة لاعب ملعب تذكرة مدرب عقد مباراة بطولة".split(" ");
    const old = Array.from({ length: 24 }, (_, at) => {
      const matter = matters[at % matters.length]!;
      const title = `مرتضى منصور يتحدث عن ${matter} الزمالك`;
      return told(`قديم${at}`, title, `قال مرتضى منصور رأيه في ${matter} الزمالك`, at * 20 * DAY);
    });
    const news = [
      "أعلن مرتضى منصور استقالته من رئاسة الزمالك بعد خسارة النهائي",
      "مجلس الزمالك يجتمع لبحث استقالة مرتضى منصور بعد خسارة النهائي",
      "الجمهور ينقسم على استقالة مرتضى منصور من الزمالك وخسارة النهائي",
    ].map((said, at) =>
      told(
        `جديد${at}`,
        `مرتضى منصور يستقيل من رئاسة الزمالك (${said.split(" ")[0]})`,
        said,
        250 * DAY + (at * DAY) / 3,
      ),
    );
    const all = [...old, ...news];
    const index = RelatedIndex.build(all);
    const found = stories(
      all.map(({ date }) => date),
      index,
    );
    expect(found).toContainEqual([24, 25, 26]);
  });

  test("share words that are theirs alone; reports of one kind share words of all", () => {
    const places = "الحلة كركوك الرمادي سامراء الكوت بعقوبة الفلوجة العمارة".split(" ");
    const accidents = places.map((place, at) =>
      article(`حادث ${at}`, { title: `إصابة ثلاثة أشخاص بحادث سير في ${place}`, date: at * DAY }),
    );
    const index = RelatedIndex.build([...inputs, ...accidents]);
    const fire = index.subject([0, 1, 3]);
    expect([...fire.words]).toEqual(expect.arrayContaining(["حريق", "مستشفي", "الحسين"]));
    expect(fire.words.has("في")).toBe(false);
    const two = index.subject([6, 7]);
    expect(two.words.size).toBe(0);
  });
});
