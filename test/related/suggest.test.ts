import { describe, expect, test } from "vitest";
import { suggest } from "../../plugin/related/index.ts";

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

  test("what stands in few articles is not proposed", () => {
    expect(suggest(headlines("ترامب", "ترمب"), { least: 30 })).toEqual({ topics: [], aliases: [] });
  });
});
