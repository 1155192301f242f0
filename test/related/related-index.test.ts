import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  RelatedIndex,
  RelatedIndexBuilder,
  type RelatedInput,
} from "../../plugin/related/index.ts";
import { article, newsroom, sequence } from "./newsroom.ts";

/** Lists with ids in the place of numbers, which depend on the order of adding. */
function byId(index: RelatedIndex): Map<string, unknown> {
  const ids = index.ids();
  const lists = index.all().map((list) =>
    list.map((entry) => ({
      ...entry,
      index: ids[entry.index],
      copies: entry.copies.map((copy) => ids[copy]),
    })),
  );
  return new Map(ids.map((id, number) => [id, lists[number]]));
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = sequence(seed);
  const rest = [...items];
  return items.map(() => rest.splice(random(rest.length), 1)[0]!);
}

describe("the two sample articles", () => {
  const text = readFileSync(new URL("../fixtures/seed-articles.txt", import.meta.url), "utf8");
  const [first = "", second = ""] = text.split("المزيد من المقالات");
  const inputs = [
    article("2019-08-07-داعش", {
      title: "تنظيم داعش يعاود الظهور في سوريا ويعزز قدراته في العراق",
      body: first,
      topics: ["العراق", "سوريا", "داعش", "الأمن"],
      date: Date.UTC(2019, 7, 7),
    }),
    article("2024-02-26-مشاجرة", {
      title: "مشاجرة سوق مريدي تعيد ملف السلاح المنفلت في العراق",
      body: second,
      topics: ["العراق", "بغداد", "السلاح المنفلت", "الأمن"],
      date: Date.UTC(2024, 1, 26),
    }),
  ];

  test("suggest each other, with the topics that they share as the reason", () => {
    const index = RelatedIndex.build(inputs);
    const [forOlder] = index.related(0);
    const [forNewer] = index.related(1);
    expect(forOlder?.index).toBe(1);
    expect(forNewer?.index).toBe(0);
    expect(forOlder?.reason.slice(0, 2).sort()).toEqual(["الأمن", "العراق"]);
    expect(forNewer?.reason).toContain("العراق");
  });
});

describe("the lists", () => {
  const inputs = newsroom(160);

  test("are the same in whatever order articles are added", () => {
    const expected = byId(RelatedIndex.build(inputs));
    for (const seed of [1, 2, 3]) {
      expect(byId(RelatedIndex.build(shuffled(inputs, seed)))).toEqual(
        new Map(shuffled(inputs, seed).map(({ id }) => [id, expected.get(id)])),
      );
    }
  });

  test("hold articles on the same subject", () => {
    const index = RelatedIndex.build(inputs);
    const subject = ({ lead }: RelatedInput) => lead.split(" ").slice(0, 3).join(" ");
    const shown = inputs.flatMap((input, number) =>
      index.related(number).map((entry) => subject(inputs[entry.index]!) === subject(input)),
    );
    expect(shown.length).toBeGreaterThan(300);
    expect(shown.filter(Boolean).length / shown.length).toBeGreaterThan(0.9);
  });

  test("never hold the article itself, its copy, or two copies of one text", () => {
    const index = RelatedIndex.build(inputs);
    for (let number = 0; number < index.size; number++) {
      const own = [number, ...index.copies(number)];
      const shown = index.related(number).map((entry) => entry.index);
      const taken = shown.flatMap((other) => [other, ...index.copies(other)]);
      expect(taken.filter((other) => own.includes(other))).toEqual([]);
      expect(new Set(taken).size).toBe(taken.length);
    }
  });

  test("name the other outlets' copies of a suggestion", () => {
    const index = RelatedIndex.build(inputs);
    expect(index.copies(5)).toEqual([6]);
    const entries = index
      .all()
      .flat()
      .filter((entry) => entry.index === 5 || entry.index === 6);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(entry.copies).toEqual([entry.index === 5 ? 6 : 5]);
  });

  test("hold only older articles and copies with onlyOlder", () => {
    const index = RelatedIndex.build(inputs, { onlyOlder: true });
    const entries = index
      .all()
      .flatMap((list, number) =>
        list.flatMap((entry) => [entry.index, ...entry.copies].map((other) => [number, other])),
      );
    expect(entries.length).toBeGreaterThan(100);
    for (const [number, other] of entries) {
      expect(inputs[other!]!.date).toBeLessThanOrEqual(inputs[number!]!.date);
    }
    expect(index.related(0)).toEqual([]);
  });

  test("obey count, minimum and exclude", () => {
    const index = RelatedIndex.build(inputs, { count: 3, minimum: 0.2 });
    const list = index.related(10);
    expect(list).toHaveLength(3);
    for (const { score } of index.all().flat()) {
      expect(score).toBeGreaterThanOrEqual(0.2);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(index.related(10, { count: 1 })).toHaveLength(1);
    const without = index.related(10, { exclude: new Set([list[0]!.index]) });
    expect(without.map((entry) => entry.index)).not.toContain(list[0]!.index);
    expect(RelatedIndex.build(inputs, { minimum: 1 }).all().flat()).toEqual([]);
  });

  test("give a reason in words of the article as they are written", () => {
    const index = RelatedIndex.build([
      article("أ", { title: "انتشار السلاح المنفلت في العراق", body: "عن السلاح" }),
      article("ب", { title: "السلاح المنفلت يقتل ثلاثة", body: "حادث جديد" }),
      article("ج", { title: "مباراة ودية غدًا", body: "يلعب المنتخب" }),
      article("د", { title: "أسعار الخضار ترتفع", body: "في الأسواق" }),
    ]);
    expect(index.related(0)[0]).toMatchObject({ index: 1, reason: ["السلاح المنفلت"] });
  });

  test("say words as one of the two writes them, whatever many others write", () => {
    const pair = [
      article("أ", { title: "أزمة إيران", body: "الإتفاق النووي ثم الإتفاق" }),
      article("ب", { title: "وفد ايران", body: "بحث الإتفاق النووي والإتفاق الجديد" }),
    ];
    const others = ["ج", "د", "ه", "و"].map((id) =>
      article(id, { title: `الاتفاق وايران يوم ${id}`, body: "خبر آخر" }),
    );
    for (const inputs of [pair, [...pair, ...others]]) {
      const index = RelatedIndex.build(inputs, { minimum: 0, count: 9 });
      const reasonOf = (from: number, to: number) =>
        index.related(from).find((entry) => entry.index === to)?.reason;
      expect(reasonOf(0, 1)?.[0]).toBe("إيران");
      expect(reasonOf(1, 0)?.[0]).toBe("ايران");
    }
  });

  test("say no word that tells when a thing is said", () => {
    const titles = ["افتتاح جسر جديد اليوم", "إضراب المعلمين اليوم", "مباراة ودية", "أسعار الخضار"];
    const index = RelatedIndex.build(
      titles.map((title) => article(title, { title, body: `${title} كما قيل` })),
      { minimum: 0 },
    );
    expect(index.related(0)).toMatchObject([{ index: 1, reason: [] }]);
  });

  test("say no word that neither title nor lead has", () => {
    const others = ["مباراة ودية غدا", "أسعار الخضار ترتفع", "زيادة رواتب المعلمين"];
    const inputs = [
      article("أ", { title: "رحلة إلى الجبل", lead: "صعود", body: "حملوا الحطب ثم الحطب" }),
      article("ب", { title: "عودة من البحر", lead: "نزول", body: "باعوا الحطب بعد الحطب" }),
      ...others.map((title) => article(title, { title, body: `${title} كما قيل` })),
    ];
    const index = RelatedIndex.build(inputs, { minimum: 0 });
    expect(index.related(0)).toMatchObject([{ index: 1, reason: [] }]);
  });
});

describe("aliases", () => {
  const inputs = [
    article("أ", { title: "داعش يهاجم قرية", body: "هجوم ليلي" }),
    article("ب", { title: "مقتل قيادي في تنظيم الدولة الإسلامية", body: "بغارة جوية" }),
    article("ج", { title: "ولداعش خلايا نائمة", body: "تقرير جديد" }),
    article("د", { title: "الدولة ترفع الرواتب", body: "قرار حكومي" }),
  ];
  const aliases = [["داعش", "تنظيم الدولة الإسلامية", "تنظيم الدولة"]];

  test("of several words, and with a clitic, are one term with one name", () => {
    const index = RelatedIndex.build(inputs, { aliases, minimum: 0 });
    const found = index.related(0);
    expect(found.map((entry) => entry.index).sort()).toEqual([1, 2]);
    for (const entry of found) expect(entry.reason).toEqual(["داعش"]);
  });

  test("are strangers without the registry", () => {
    expect(RelatedIndex.build(inputs, { minimum: 0 }).related(0)).toEqual([]);
  });
});

describe("what is not an archive", () => {
  test("two articles with one id, or no date, are errors that say so", () => {
    const builder = new RelatedIndexBuilder();
    builder.add(article("أ"));
    expect(() => builder.add(article("أ"))).toThrow("Two articles have the id أ");
    expect(() => builder.add(article("ب", { date: Number.NaN }))).toThrow("ب has no date");
    builder.finish();
    expect(() => builder.add(article("ج"))).toThrow("finished");
  });

  test("options outside their range are errors that name the option", () => {
    expect(() => new RelatedIndexBuilder({ minimum: 2 })).toThrow("minimum");
    expect(() => new RelatedIndexBuilder({ count: -1 })).toThrow("count");
    expect(() => new RelatedIndexBuilder({ variety: Number.NaN })).toThrow("variety");
  });

  test("no article, one article and articles without a word have no lists", () => {
    expect(RelatedIndex.build([]).all()).toEqual([]);
    expect(RelatedIndex.build([article("أ", { title: "خبر" })]).all()).toEqual([[]]);
    expect(RelatedIndex.build([article("أ"), article("ب")]).all()).toEqual([[], []]);
    expect(RelatedIndex.build([]).related(7)).toEqual([]);
  });

  test("texts of a megabyte are read", () => {
    const index = RelatedIndex.build([
      article("أ", { title: "خبر عن العراق", body: "ا".repeat(1_000_000) }),
      article("ب", { title: "خبر عن العراق", body: "\uD800".repeat(1_000_000) }),
      article("ج", { title: "ﷲ".repeat(300_000), body: "كلمة ".repeat(200_000) }),
      article("د", { title: "\u064E".repeat(1_000_000) }),
    ]);
    expect(index.related(0)[0]?.index).toBe(1);
  });

  test("hundreds of copies of one text are one text", () => {
    const body = Array.from({ length: 80 }, (_, at) => `كلمة${at}`).join(" ");
    const index = RelatedIndex.build(
      Array.from({ length: 600 }, (_, at) =>
        article(`خبر-${at}`, { title: "عاجل", body, date: at }),
      ),
    );
    expect(index.copies(0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(index.related(0)).toEqual([]);
  });
});
