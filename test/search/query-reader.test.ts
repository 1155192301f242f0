import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Neighbours, pairOf } from "../../plugin/search/analysis/word-pairs.ts";
import { spokenWordsOf } from "../../plugin/search/analysis/words-of.ts";
import { openSearchEngine, type SearchEngine } from "../../plugin/search/browser/index.ts";
import { queryParts } from "../../plugin/search/browser/query-parts.ts";
import { ArticleRows } from "../../plugin/search/index/article-rows.ts";
import { pairFiles } from "../../plugin/search/index/pair-files.ts";
import { pairPlace, readPairs } from "../../plugin/search/pair-lines.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

const FILLING = "وقف الناس أمام البوابة ينتظرون، ثم مضى كل منهم في طريقه.";

const TEXTS: Readonly<Record<string, string>> = {
  together: "افتتح أمس سوق السمك القديم في المرفأ بعد ترميمه.",
  apart: "السمك غالٍ هذا الشهر، ويقول الباعة إن أكبر سوق في البلاد خال من الزبائن.",
  turned: "السمك في سوق الخضار قليل.",
  deep: `${FILLING.repeat(30)} وفي آخر النهار أغلق سوق السمك أبوابه.`,
  channel: "قال مراسل قناة سي إن إن إن المطر لم يتوقف.",
  letters: "كتب رقم سي على الباب، وقال إن الرقم قديم، وجلس ينتظر.",
  latin: "The reporter of CNN waited for the rain.",
  other: "نقلت قناة بي بي سي صور المطر.",
  agency: "ذكرت وكالة أن أر تي أن الجسر أغلق.",
  match: "فاز هلال الميناء على نجم الوادي بهدفين.",
  cup: "تأهل نجم الوادي إلى كأس الساحل، وغابت قطر عن القرعة.",
  cupAlone: "بدأت قرعة كأس الساحل في القاعة الكبرى.",
  party: "أعلن حزب الله موقفه، ثم خطب أبو بكر الرازي.",
  joined: "تحدث نصرالله إلى أنصاره، وسلم على أبي بكر الرازي.",
  kim: "التقى كيم يونغ أون وفدا من الجنوب، ثم عاد يونغ إلى قصره.",
  capital: "أطلقت بيونغ يانغ صاروخا فوق البحر.",
  scattered: "نصر كبير للفريق. والحزب يهنئه، رحمه الله، وجاء أبو سعيد ومعه بكر الرازي.",
};

let engine: SearchEngine;
beforeAll(() => {
  const documents = Object.entries(TEXTS).map(([name, text]) =>
    document({ url: name, title: "خبر", text }),
  );
  const hoopoe = "عاد الهدهد، والهدهد طائر، وأكبره هدهد الجبل.";
  documents.push(document({ url: "hoopoe", title: "عودة الهدهد", lead: hoopoe, text: hoopoe }));
  const both = `${FILLING.repeat(30)} ورأى هدهدا وغرابا رماديا.`;
  documents.push(document({ url: "both", title: "خبر", text: both }));
  documents.push(document({ url: "author", title: "مقال", authors: ["عبدالصمد الخطيب"] }));
  vi.stubGlobal("fetch", fetching(searchFiles(documents)));
  engine = openSearchEngine("/search/");
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const search = async (text: string) => {
  const results = await engine.search({ text, filters: {}, sort: "relevance" });
  const items = await Promise.all(results.items.map((item) => item.load()));
  return { ...results, items, urls: items.map(({ url }) => url) };
};
const found = async (text: string) => [...(await search(text)).urls].sort();

describe("words in quotation marks", () => {
  test.each(["«سوق السمك»", '"سوق السمك"', "“سوق السمك”", "„سوق السمك“", "«السوق سمك»"])(
    "%s stand together in a result, in this order, wherever in the text",
    async (text) => {
      expect(await found(text)).toEqual(["deep", "together"]);
    },
  );

  test("are marked where they stand together alone", async () => {
    const { items } = await search("«سوق السمك»");
    for (const { passage } of items) {
      const marked = passage.filter((run) => run.marked).map((run) => run.text);
      expect(marked).toEqual(["سوق", "السمك"]);
    }
  });

  test("go with other words, and without them", async () => {
    expect(await found("المرفأ «سوق السمك»")).toEqual(["together"]);
    expect(await found("السمك -«سوق السمك»")).toEqual(["apart", "turned"]);
  });

  test("that are not closed yet are words like others", async () => {
    expect(await found("«سوق السمك")).toEqual(["apart", "deep", "together", "turned"]);
  });
});

test("words that stand together as they were typed come first", async () => {
  const { urls } = await search("سوق السمك");
  expect(urls[0]).toBe("together");
  expect([...urls].sort()).toEqual(["apart", "deep", "together", "turned"]);
});

describe("a name that is written in parts and in one", () => {
  test.each([
    ["نصر الله", ["joined"]],
    ["نصرالله", ["joined"]],
    ["حزب الله", ["party"]],
    ["أبو بكر", ["joined", "party"]],
    ["أبوبكر الرازي", ["joined", "party"]],
    ["عبد الصمد", ["author"]],
    ["عبدالصمد", ["author"]],
  ])("stands together in a result, as names of authors do: %s", async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });
});

describe("a minus before a word", () => {
  test("leaves out what has it", async () => {
    expect(await found("كأس الساحل")).toEqual(["cup", "cupAlone"]);
    expect(await found("كأس الساحل -قطر")).toEqual(["cupAlone"]);
    expect(await found("-قطر كأس الساحل")).toEqual(["cupAlone"]);
  });

  test("says nothing between blanks, within a word, or where nothing else is asked for", async () => {
    expect(await found("كأس - قطر")).toEqual(["cup"]);
    expect(await found("كأس-قطر")).toEqual(["cup"]);
    expect(await found("-قطر")).toEqual(["cup"]);
  });
});

describe("names of letters", () => {
  test.each([
    ["سي إن إن", ["channel", "latin"]],
    ["CNN", ["channel", "latin"]],
    ["قناة سي إن إن", ["channel", "latin"]],
    ["بي بي سي", ["other"]],
    ["bbc", ["other"]],
    ["أن أر تي", ["agency"]],
    ["الجسر أن أر تي", ["agency"]],
  ] as const)("are one name where they stand together: %s", async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  test("are words that say nothing before any other word", async () => {
    expect(await found("بي بي سي في المطر")).toEqual(["other"]);
  });
});

describe("a word that the archive lacks", () => {
  test("is left out, and named", async () => {
    const { urls, leftOut } = await search("ماتش هلال الميناء ونجم الوادي");
    expect(urls).toEqual(["match"]);
    expect(leftOut).toEqual(["ماتش"]);
  });

  test("is not left out where it is all that was asked for", async () => {
    const { count, leftOut } = await search("بنغول");
    expect([count, leftOut]).toEqual([0, []]);
  });

  test("is waited for while it is being written", async () => {
    const { count } = await engine.search({
      text: "نجم بنغ",
      filters: {},
      sort: "relevance",
      isUnfinished: true,
    });
    expect(count).toBe(0);
  });
});

describe("where few articles have all words", () => {
  test("those that lack one come too, and are counted", async () => {
    const { urls, lacking } = await search("نجم الوادي هلال");
    expect(urls).toEqual(["match", "cup"]);
    expect(lacking).toBe(1);
  });

  test("and where none has, those that lack the fewest", async () => {
    const { urls, lacking, leftOut } = await search("نجم الوادي المطر");
    expect([...urls].sort()).toEqual(["cup", "match"]);
    expect([lacking, leftOut]).toEqual([2, []]);
  });

  test("but none that says less than half of what the best does", async () => {
    expect((await search("قناة الجسر السمك هلال نجم الوادي")).urls).toEqual(["match"]);
  });

  test("behind those that have both of two words, whatever their headlines say", async () => {
    expect((await search("الهدهد الرمادي")).urls).toEqual(["both", "hoopoe"]);
  });

  test("none without what stands in quotation marks, or with what is not wanted", async () => {
    expect(await found("«نجم الوادي» الساحل")).toEqual(["cup", "match"]);
    expect(await found("نجم «كأس الساحل»")).toEqual(["cup", "cupAlone"]);
    expect(await found("نجم الوادي هلال -قطر")).toEqual(["match"]);
  });

  test("and by their dates, those alone that have all", async () => {
    const query = { text: "نجم الوادي هلال", filters: {}, sort: "newest" } as const;
    expect(await engine.search(query)).toMatchObject({ count: 1, lacking: 0 });
  });
});

describe("what is set apart in a query", () => {
  const written = fc.string({
    unit: fc.constantFrom("«", "»", '"', "“", "”", "„", "-", " ", "ق", "س", "1"),
    maxLength: 40,
  });

  test("lies in it, in order, and never overlaps", () => {
    fc.assert(
      fc.property(written, (text) => {
        let end = 0;
        for (const { from, to } of queryParts(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("is answered, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        const { count, leftOut } = await search(text);
        expect(count).toBeGreaterThanOrEqual(0);
        for (const word of leftOut) expect(text).toContain(word);
      }),
      { numRuns: 30 },
    );
  });
});

test("files give for each pair the articles that have it", () => {
  const pair = fc.integer({ min: 0, max: 2 ** 18 - 1 });
  fc.assert(
    fc.property(fc.array(fc.array(pair, { maxLength: 30 }), { maxLength: 30 }), (articles) => {
      const rows = new ArticleRows();
      // An article has a pair as often as it says it.
      for (const own of articles) rows.add([...own, ...own]);
      const files = [...pairFiles(rows, { year: "2019" })];
      for (const wanted of new Set(articles.flat())) {
        const place = pairPlace(wanted, files.length);
        const having = articles.flatMap((own, number) => (own.includes(wanted) ? [number] : []));
        expect(readPairs(files[place] as string, place, files.length).get(wanted)).toEqual(having);
      }
    }),
  );
});

test.each([
  ["لوزير الخارجية", "وزير الخارجية"],
  ["وبوزير الخارجية", "وزير خارجية"],
  ["عبدالرحمن الراوي", "الرحمن الراوي"],
  ["الحرب على الإرهاب", "الحرب الإرهاب"],
])("%s has the pair of %s", (text, two) => {
  const neighbours = new Neighbours();
  for (const { form, isLetter } of spokenWordsOf(text)) {
    const number = neighbours.know(form);
    if (isLetter) neighbours.meetLetter(number);
    else neighbours.meetWord(number);
  }
  const [one = "", other = ""] = spokenWordsOf(two).map(({ form }) => form);
  expect([...neighbours.pairs]).toContain(pairOf(one, other));
});

test("a part of a longer name is no word behind a particle", async () => {
  const { items, urls } = await search("كيم يونغ أون");
  expect(urls[0]).toBe("kim");
  const marked = items.flatMap(({ passage }) => passage.filter(({ marked }) => marked));
  expect(marked.map(({ text }) => text)).not.toContain("بيونغ");
});
