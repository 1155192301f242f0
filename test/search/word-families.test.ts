import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { verbForms } from "../../plugin/search/analysis/verbs.ts";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An archive of headlines, each so many times; tells how many articles a query finds of each. */
function archiveOf(...headlines: readonly (readonly [title: string, times: number])[]) {
  const documents = headlines.flatMap(([title, times]) =>
    Array.from({ length: times }, (_, number) => document({ url: `${title}/${number}`, title })),
  );
  vi.stubGlobal("fetch", fetching(searchFiles(documents)));
  const engine = openSearchEngine("/search/");
  return async (text: string) => {
    const { items } = await engine.search({ text, filters: {}, sort: "relevance" });
    const found = await Promise.all(items.map((item) => item.load()));
    const titles = found.map(({ url }) => url.replace(/\/\d+$/, ""));
    return new Set(titles);
  };
}

describe("a land and what is of it are one", () => {
  test.each([
    ["زيارة إلى أمريكا", "مسؤول أمريكي كبير", "أمريك"],
    ["سفير فرنسا", "سفير فرنسي سابق", "فرنس"],
    ["ثلوج في كندا", "فريق كندي يفوز", "كند"],
    ["مناجم غانا", "منتخب غاني يتأهل", "غان"],
  ])("%s, %s, though one article misspells it as «%s»", async (land, people, misspelt) => {
    const ask = archiveOf([land, 12], [people, 40], [`خبر ${misspelt}`, 1], ["نداء الجبل", 9]);
    const [, name = ""] = land.split(/ (?=\S+$)/);
    const [, adjective = ""] = people.split(" ");
    for (const query of [name, adjective]) {
      const found = await ask(query);
      expect([...found]).toEqual(expect.arrayContaining([land, people]));
      expect(found).not.toContain("نداء الجبل");
    }
  });

  test("but a man of a city's name is not the city", async () => {
    const ask = archiveOf(["كلمة الحلواني في المؤتمر", 9], ["أمطار حلوان", 9]);
    expect(await ask("الحلواني")).toEqual(new Set(["كلمة الحلواني في المؤتمر"]));
    expect(await ask("حلوان")).toEqual(new Set(["أمطار حلوان"]));
  });
});

describe("words that are not one stay apart:", () => {
  test.each([
    ["حيتان تقترب من الشاطئ", "حية في الحديقة", "حيتان"],
    ["قرصان يهاجم سفينة", "قرص مضغوط", "قرصان"],
    ["حجاج يصلون إلى المشاعر", "حاجة المدينة إلى الماء", "حجاج"],
    ["كتلة جديدة في المجلس", "تلة خضراء قرب النهر", "كتلة"],
    ["القرضاوي يخطب في الدوحة", "منح البلد قرضا", "القرضاوي"],
    ["كاميرون يزور بروكسل", "أمير المنطقة يستقبل الزوار", "كاميرون"],
    ["أبل تعلن أرباحها", "هجوم بكابل", "أبل"],
    ["كاميرون يزور بروكسل", "كاميرا صغيرة", "كاميرون"],
    ["تسلا تعرض سيارة", "وسائل للتسلية", "تسلا"],
    ["رأس السنة في المدينة", "روسيا ترفض المقترح", "رأس"],
    ["زعيم طالبان يتحدث", "طلاب في الجامعة", "طالبان"],
    ["روسيا ترفض المقترح", "رؤساء البلديات يجتمعون", "روسيا"],
    ["طائرة تهبط بسلام", "طائر في القفص", "طائرة"],
    ["الأسبوع الأول من شعبان", "شعب يحتفل بعيده", "شعبان"],
    ["معارك في تعز", "أسرة تعزي جارتها", "تعز"],
  ])("«%s» and «%s» for %s", async (wanted, other, query) => {
    expect(await archiveOf([wanted, 6], [other, 6])(query)).toEqual(new Set([wanted]));
  });
});

test("people who fled are found in each number and case", async () => {
  const headlines = ["7 ملايين نازح في السودان", "عودة النازحين", "للنازحين حق", "نازحون بلا مأوى"];
  const ask = archiveOf(...headlines.map((one) => [one, 3] as const));
  for (const query of ["نازح", "النازحين", "النازحون", "للنازحين"]) {
    expect((await ask(query)).size).toBe(4);
  }
  expect(await ask("النازحين في السودان")).toEqual(new Set([headlines[0]]));
});

describe("a verb finds what was done, what is done, and the deed:", () => {
  test.each([
    ["استقال الوزير", "الوزير يستقيل", "استقالة الوزير"],
    ["فاز المرشح", "المرشحة تفوز", "فوز المرشح"],
    ["انسحب الفريق", "الفرق ينسحبون", "انسحاب الفريق"],
    ["استقبل الأمير ضيفه", "الأمير يستقبل ضيفه", "استقبال الضيف"],
    ["اغتالوا القائد", "مسلحون يغتالون قائدا", "اغتيال القائد"],
  ])("%s، %s، %s", async (...headlines) => {
    const ask = archiveOf(...headlines.map((one) => [one, 2] as const), ["مطر على التلال", 2]);
    const all = new Set(headlines);
    const [did = "", does = ""] = headlines.map((one) =>
      one.split(" ").find((word) => verbForms(word).length > 0),
    );
    expect(await ask(did)).toEqual(all);
    expect(await ask(does)).toEqual(all);
  });

  test("nouns have none", () => {
    const nouns = [
      "تونس",
      "إنتاج",
      "أستاذ",
      "انتخابات",
      "اقتصاد",
      "عين",
      "إنسان",
      "استقبال",
      "كتاب",
    ];
    for (const noun of nouns) expect([noun, verbForms(noun)]).toEqual([noun, []]);
  });

  test("each form has the same family", () => {
    const letter = fc.constantFrom(..."بجحدرزسصطعفقكلمه");
    fc.assert(
      fc.property(letter, letter, letter, fc.constantFrom("است", "ان"), (a, b, c, before) => {
        fc.pre(before === "است" || (a !== "ت" && a !== "ه"));
        const did = `${before}${a}${b}${c}`;
        const does = `ي${did.slice(1)}`;
        expect(new Set([did, ...verbForms(did)])).toEqual(new Set([does, ...verbForms(does)]));
      }),
    );
  });
});
