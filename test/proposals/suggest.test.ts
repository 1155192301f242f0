import { describe, expect, test } from "vitest";
import { suggest } from "../../plugin/proposals/index.ts";
import { normalise } from "../../plugin/text/index.ts";
import { growth, LINEAR } from "../support/growth.ts";
import { readLines, readPairs } from "../support/pairs.ts";

const VERBS = ["يلتقي", "يهدد", "ينتقد", "يستقبل", "يرفض", "يزور", "يدعو", "يهنئ"];

/** Headlines of two papers that spell one name in two ways. */
function headlines(one: string, other: string) {
  return VERBS.flatMap((verb, at) =>
    [one, other].map((name) => ({
      title: `الرئيس ${name} ${verb} الحكومة الجديدة في بغداد`,
      lead: `تقرير رقم ${at} من بغداد عن الرئيس ${name} وعن مجلس النواب`,
    })),
  );
}

describe("proposals", () => {
  test.each([
    ["ترامب", "ترمب"],
    ["نتنياهو", "نتانياهو"],
    ["الديمقراطية", "الديموقراطية"],
    ["غوغل", "جوجل"],
    ["سوريا", "سورية"],
    ["أمريكا", "أميركا"],
  ])("%s and %s are one name", (one, other) => {
    const { aliases } = suggest(headlines(one, other));
    expect(aliases.map(({ name, alias }) => [name, alias].sort())).toContainEqual(
      [one, other].sort(),
    );
  });

  test.each([
    ["وزير", "ووزير"],
    ["كتاب", "بكتاب"],
    ["سالم", "حالم"],
  ])("%s and %s are not", (one, other) => {
    expect(suggest(headlines(one, other)).aliases).toEqual([]);
  });

  describe("in readable pairs", () => {
    /** Words that live archives hold beside those of a pair. */
    const others =
      "الموقع والموقع المواقع المقطع والمقطع المقاطع مباراة مباريات سوريا سورية ترامب ترمب";
    const around = others
      .split(" ")
      .flatMap((word) =>
        Array.from({ length: 20 }, (_, at) => ({ title: `${word} في خبر ${at}`, lead: "" })),
      );
    test.each(readPairs("proposals/spellings.txt"))("$input", ({ input, output }) => {
      const [one, other] = input.split(" / ") as [string, string];
      const { aliases } = suggest([...headlines(one, other), ...around]);
      const pairs = aliases.map(({ name, alias }) => [name, alias].sort().join(" / "));
      const found = pairs.includes([one, other].sort().join(" / "));
      expect(found ? "yes" : "no").toBe(output);
    });
  });

  test("two words that stand side by side are not one name", () => {
    const both = VERBS.map((verb) => ({ title: `سلمان سليمان ${verb} الوفد`, lead: "" }));
    expect(suggest(both).aliases).toEqual([]);
  });

  test("topics are names and phrases, not verbs and not what is known", () => {
    const proposed = suggest(headlines("ترامب", "ترامب"), { known: ["مجلس النواب"] }).topics;
    const names = proposed.map(({ name }) => name);
    expect(names).toContain("بغداد");
    expect(names).not.toContain("مجلس النواب");
    for (const verb of VERBS) expect(names).not.toContain(verb);
  });

  describe("a plural is proposed once, in the nominative", () => {
    const cases = (nominative: string, oblique: string) =>
      VERBS.flatMap((verb, at) => [
        { title: `${nominative} في صنعاء`, lead: `خبر ${at} من ${oblique}` },
        { title: `الوفد ${verb} موقفه من ${oblique}`, lead: `خبر ${at} عن ${oblique}` },
      ]);
    const names = (nominative: string, oblique: string) =>
      suggest(cases(nominative, oblique)).topics.map(({ name }) => name);

    test.each([
      ["الحوثيون", "الحوثيين"],
      ["المهاجرون", "المهاجرين"],
      ["الأوكرانيون", "الأوكرانيين"],
    ])("%s, not %s", (nominative, oblique) => {
      expect(names(nominative, oblique)).toContain(nominative);
      expect(names(nominative, oblique)).not.toContain(oblique);
    });

    test.each(["فلسطين", "البحرين", "الصين"])("%s is no plural", (name) => {
      expect(names(name, name)).toContain(name);
    });
  });

  test("what stands in few articles is not proposed", () => {
    expect(suggest(headlines("ترامب", "ترمب"), { least: 30 })).toEqual({ topics: [], aliases: [] });
  });
});

describe("proposals from readable headlines", () => {
  const lines = readLines("proposals/headlines.txt");
  const labelled = (label: string) =>
    lines.flatMap((line) => (line.startsWith(label) ? [line.slice(label.length).trim()] : []));
  const articles = lines
    .filter((line) => line.includes("|") && !line.startsWith("none:"))
    .map((line) => {
      const [title, lead] = line.split("|").map((part) => part.trim()) as [string, string];
      return { title, lead };
    });
  const proposed = suggest(articles, { least: 3 }).topics.map(({ name }) => normalise(name));

  test("are the names", () => {
    const names = labelled("names:").flatMap((line) => line.split("،").map(normalise));
    expect([...proposed].sort()).toEqual(names.sort());
  });

  test.each(labelled("none:").map((line) => line.split("|").map((part) => part.trim())))(
    "are not %s, which %s",
    (name) => {
      const text = articles.map(({ title, lead }) => ` ${normalise(`${title} ${lead}`)}`).join("");
      expect(text).toContain(` ${normalise(name!)}`);
      expect(proposed).not.toContain(normalise(name!));
    },
  );

  test("do not depend on the order of articles", () => {
    const names = (list: typeof articles) => suggest(list, { least: 3 });
    expect(names([...articles].reverse())).toEqual(names(articles));
  });
});

test("four times as many articles take no more than in proportion", () => {
  const names = Array.from(
    { length: 40 },
    (_, at) => `اسم${"ابتثجحخدرز"[at % 10]}${"سشصضطظعغفق"[at >> 2]}`,
  );
  const propose = (count: number) =>
    suggest(
      Array.from({ length: count }, (_, at) => ({
        title: `${names[at % 40]} ${VERBS[at % 8]} ${names[(at * 7) % 40]} في ${names[(at * 3) % 40]}`,
        lead: `تقرير رقم ${at} من ${names[(at * 11) % 40]} عن ${names[(at * 13) % 40]} الكبير`.repeat(
          3,
        ),
      })),
    );
  expect(growth(propose, 400)).toBeLessThan(LINEAR);
});

describe("hostile headlines", () => {
  test.each([
    ["one word for ever", "كلمة ".repeat(20_000)],
    ["letters without a space", "ا".repeat(100_000)],
    ["signs alone", "«،»".repeat(50_000)],
    ["lone surrogates", "\uD800".repeat(100_000)],
  ])("%s: nothing is proposed that is no word of theirs", (_, text) => {
    const articles = Array.from({ length: 6 }, () => ({ title: text, lead: text }));
    const { topics, aliases } = suggest(articles);
    expect(aliases).toEqual([]);
    for (const { name } of topics) expect(normalise(text)).toContain(normalise(name));
  });
});

describe("a topic", () => {
  const OBJECTS = ["فرض الرسوم", "نقل السفارة", "حظر السفر", "سحب القوات", "ميزانية الدفاع"];

  /** Headlines in which somebody acts and speaks, and seldom stands behind a preposition. */
  function acting(name: string) {
    return VERBS.flatMap((verb, at) =>
      OBJECTS.map((object, place) => ({
        title: (at + place) % 5 === 0 ? `${name}: لن أقبل ${object}` : `${name} ${verb} ${object}`,
        lead: `قال الرئيس ${name} إن واشنطن ستعلن موقفها من ${object} قريبا`,
      })),
    );
  }
  /** Other news, in which the names are not. */
  const others = Array.from({ length: 200 }, (_, at) => ({
    title: `اجتماع رقم ${at} حول المياه`,
    lead: `بحث مسؤولون ملف ${at} في الوزارة`,
  }));
  const proposed = (articles: readonly { title: string; lead: string }[]) =>
    suggest([...articles, ...others]).topics;
  const named = (topics: ReturnType<typeof proposed>, name: string) =>
    topics.find((topic) => normalise(topic.name) === normalise(name));

  test("is whoever acts in most headlines, though few prepositions stand before his name", () => {
    expect(named(proposed(acting("ترامب")), "ترامب")).toMatchObject({ articles: 40, titles: 40 });
  });

  test("says in which forms headlines write it and which names stand with it", () => {
    const articles = VERBS.flatMap((verb, at) => [
      { title: `وفد ${verb} سكان عدن`, lead: `جولة رقم ${at} في عدن من أجل الحديدة` },
      { title: `مؤتمر ${verb} أهالي بعدن`, lead: `لقاء في عدن، ثم سفر إلى الحديدة` },
      { title: `طريق الحديدة ${verb} الجميع`, lead: `حافلات تصل إلى الحديدة` },
    ]);
    const aden = named(proposed(articles), "عدن");
    expect(aden?.forms).toEqual([
      { name: "بعدن", articles: 8 },
      { name: "عدن", articles: 8 },
    ]);
    expect(aden?.company).toEqual([{ name: "الحديدة", articles: 16 }]);
  });

  test("is proposed once, with the longer names for it", () => {
    const articles = VERBS.flatMap((verb, at) => [
      { title: `وفد ${verb} سكان عدن`, lead: `جولة رقم ${at} في عدن، من أجل السلام` },
      { title: `الماء ${verb} مدينة عدن`, lead: `تقرير ${at} من مدينة عدن، عن الماء` },
    ]);
    const topics = proposed(articles);
    expect(named(topics, "مدينة عدن")).toBeUndefined();
    expect(named(topics, "عدن")?.longer).toEqual([{ name: "مدينة عدن", articles: 8 }]);
  });

  test.each([
    ["a pair of persons", "ترامب وكيم", "كيم"],
    ["an office of somebody", "زعيم كوريا", "كوريا"],
  ])("is not %s", (_, pair, one) => {
    const articles = VERBS.flatMap((verb, at) => [
      { title: `قمة ${pair}`, lead: `قمة رقم ${at} تجمع ${pair}، غدا` },
      { title: `${verb} الجميع عن ${one}`, lead: `تقرير ${at} عن ${one}، في المدينة` },
      { title: `حديث إلى ${one}`, lead: `لقاء ${at} مع ${one}، أمس` },
    ]);
    const topics = proposed(articles);
    expect(named(topics, pair)).toBeUndefined();
    expect(named(topics, one)).toBeDefined();
  });

  test("stands with a spelling that is known to be one with it, whatever stands around both", () => {
    const articles = VERBS.flatMap((verb, at) => [
      { title: `رئيس أمريكا ${verb} ضيوفه`, lead: `خبر ${at} من أمريكا` },
      { title: `بضائع إلى أميركا، ${at}`, lead: `سفن في طريقها نحو أميركا` },
    ]);
    const spelling = (word: string) => word.replace("اميرك", "امريك");
    expect(suggest(articles, { spelling }).aliases).toContainEqual(
      expect.objectContaining({ name: "أمريكا", alias: "أميركا", isKnown: true }),
    );
  });
});
