import { afterEach, describe, expect, test, vi } from "vitest";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Words that say nothing of a text, so that it is as long as news are. */
const FILLING = "كلمة أخرى ".repeat(60);

/** An archive of sentences, each in so many articles; tells which of them a query finds. */
function archiveOf(...sentences: readonly (readonly [text: string, times: number])[]) {
  const rest = 600 - sentences.reduce((sum, [, times]) => sum + times, 0);
  const all = [...sentences, ["خبر من القرية", rest] as const];
  const documents = all.flatMap(([text, times]) =>
    Array.from({ length: times }, (_, number) =>
      document({ url: `${text}/${number}`, title: "نشرة اليوم", text: `${text}. ${FILLING}` }),
    ),
  );
  vi.stubGlobal("fetch", fetching(searchFiles(documents)));
  const engine = openSearchEngine("/search/");
  return async (text: string) => {
    const { items } = await engine.search({ text, filters: {}, sort: "relevance" });
    const found = await Promise.all(items.map((item) => item.load()));
    return new Set(found.map(({ url }) => url.replace(/\/\d+$/, "")));
  };
}

describe("words that share their beginning and stand in other articles are two:", () => {
  test.each([
    ["أمطار على الرياض", "رياضة ممتعة", "الرياض"],
    ["زعيم طالبان يتحدث", "طالبة تتفوق", "طالبان"],
    ["سوق بريدة", "بريد متأخر", "بريدة"],
    ["وادي الطائف", "خطاب طائفي", "الطائف"],
    ["فوز النصر", "جبهة النصرة", "النصر"],
    ["أمير المنطقة", "أمر المحكمة", "أمير"],
    ["مدير المكتب", "رفوف المكتبة", "المكتب"],
  ])("«%s» and «%s», for %s", async (wanted, other, query) => {
    const ask = archiveOf([wanted, 40], [other, 40]);
    expect(await ask(query)).toEqual(new Set([wanted]));
  });
});

test("what is of the other word alone goes with it: «مكتبها» is of «مكتب», not of «مكتبة»", async () => {
  const ask = archiveOf(["رفوف المكتبة", 40], ["مدير المكتب", 40], ["أغلقت مكتبها", 3]);
  expect(await ask("المكتبة")).toEqual(new Set(["رفوف المكتبة"]));
  expect(await ask("المكتب")).toEqual(new Set(["مدير المكتب", "أغلقت مكتبها"]));
});

describe("those that stand in the same articles are one:", () => {
  test.each([
    ["حريق في السوق", "حريقا كبيرا", "حريق كبير أشعل حريقا آخر"],
    ["لاعب جديد", "لاعبون جدد", "لاعبون حول لاعب"],
  ])("«%s» and «%s»", async (one, other, both) => {
    const ask = archiveOf([one, 20], [other, 20], [both, 20]);
    expect(await ask(one.split(" ")[0] as string)).toEqual(new Set([one, other, both]));
  });

  test("and so are the plurals of the list, wherever they stand", async () => {
    const ask = archiveOf(["أمير المنطقة", 40], ["أمراء المناطق", 40]);
    expect(await ask("أمير")).toEqual(new Set(["أمير المنطقة", "أمراء المناطق"]));
  });
});

test("an archive of headlines alone tells nothing of company", async () => {
  const documents = ["أمطار على الرياض", "حفل رياضي"].flatMap((title) =>
    Array.from({ length: 300 }, (_, number) => document({ url: `${title}/${number}`, title })),
  );
  vi.stubGlobal("fetch", fetching(searchFiles(documents)));
  const { count } = await openSearchEngine("/search/").search({
    ...{ text: "الرياض", filters: {}, sort: "relevance" },
  });
  expect(count).toBe(600);
});
