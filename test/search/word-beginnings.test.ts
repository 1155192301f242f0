import { afterEach, describe, expect, test, vi } from "vitest";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

/** «ال», «لل» and the lams that Arabic leaves out; each archive says its words in these forms alone. */

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An archive of headlines, whose addresses are their places. */
function archiveOf(...headlines: readonly string[]) {
  const pages = headlines.map((title, place) => document({ url: `/${place}/`, title }));
  vi.stubGlobal("fetch", fetching(searchFiles(pages)));
  const engine = openSearchEngine("/search/");
  return async (text: string) => {
    const { items, suggestion } = await engine.search({ text, filters: {}, sort: "relevance" });
    const found = await Promise.all(items.map((item) => item.load()));
    return { found: found.map(({ url }) => url).sort(), suggestion };
  };
}

const FORMS: readonly (readonly [headline: string, queries: string])[] = [
  ["مليون يورو للاجئين", "لاجئين لاجئون لاجئ اللاجئين اللاجئون للاجئين وللاجئين لاجئا"],
  ["اجتماع للجنة العليا", "لجنة اللجنة للجنة لجان"],
  ["تهنئة للاعب الدولي", "لاعب اللاعب لاعبون لاعبين"],
  ["سفر للبنان", "لبنان اللبنانيين للبنان"],
  ["سهر لليل", "ليل الليل"],
  ["حملة للقاح الجديد", "لقاح اللقاح لقاحات"],
  ["حكم للص المعروف", "لص للص"],
  ["سافر إلى ألمانيا", "لألمانيا بألمانيا وألمانيا ألمانيا"],
  ["الالتزام بالاتفاق", "التزام لالتزام للالتزام بالتزام والتزام"],
  ["الألعاب الأولمبية", "ألعاب للألعاب لعبة"],
  ["حملة للتبرع بالدم: الدم حياة", "دم الدم بالدم للدم"],
  ["موسم الحج", "حج الحج للحج بالحج"],
  ["بناء سد على النهر", "سد السد للسد"],
  ["الآليات الجديدة", "آليات الآليات للآليات"],
];

describe.each(FORMS)("«%s» is found by", (headline, queries) => {
  test.each(queries.split(" "))("%s", async (query) => {
    expect((await archiveOf(headline)(query)).found).toEqual(["/0/"]);
  });
});

test("an archive that has both «لجنة» and «جنة» tells them apart", async () => {
  const ask = archiveOf("جنة على الأرض", "لجنة التحقيق", "اللجنة العليا", "سفر للبنان", "لبنان");
  expect((await ask("جنة")).found).toEqual(["/0/"]);
  expect((await ask("لجنة")).found).toEqual(["/1/", "/2/"]);
  expect((await ask("لبنان")).found).toEqual(["/3/", "/4/"]);
});

test.each([
  ["والدة الشهيد", "ده"],
  ["الله أكبر", "له"],
  ["بالغ في القول", "غ"],
])("«%s» has no article: «%s» finds nothing", async (headline, query) => {
  expect((await archiveOf(headline)(query)).found).toEqual([]);
});

describe("a plural that is far more frequent than its singular is found by it:", () => {
  test.each([
    ["النازحين", "نازح"],
    ["المتمردين", "متمرد"],
    ["المستوطنون", "مستوطن"],
    ["الانتخابات", "انتخاب"],
  ])("%s, %s", async (plural, singular) => {
    const ask = archiveOf(`${singular} في السودان`, ...Array(20).fill(`${plural} في غزة`));
    expect((await ask(`${plural} في السودان`)).found).toEqual(["/0/"]);
    expect((await ask(singular)).found).toHaveLength(21);
  });
});

test.each([
  ["مليون يورو للاجئين", "اللاجثين", "للاجئين"],
  ["تقدم في العراق", "بالعراك", "العراق"],
  ["وزير الدفاع", "وزير الدفاح", "وزير الدفاع"],
  ["في بغداد", "لبقداد", "بغداد"],
  ["نتائج الانتخابات", "للانتخابت", "الانتخابات"],
])("in an archive that says «%s», «%s» is met with «%s», which it writes so", async (...given) => {
  const [headline, query, suggestion] = given;
  const answer = await archiveOf(headline)(query);
  expect(answer.suggestion).toBe(suggestion);
});
