import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ArticleReader,
  CachedTerms,
  cachedTermsBytes,
  type SearchDocument,
  type YearIndex,
  yearIndex,
} from "../../plugin/search/index/index.ts";
import { readTermLines } from "../../plugin/search/term-lines.ts";
import { document, versionOf, yearArticle } from "./searched-pages.ts";

/** A year's index as it is made on top of an earlier one. */
interface Made extends YearIndex {
  readonly files: Map<string, string>;
  readonly sources: Map<string, string>;
  /** Addresses of articles whose texts were asked for. */
  readonly read: string[];
}

/** @param reader may have read other articles before */
function make(
  documents: readonly SearchDocument[],
  earlier?: Made,
  reader = new ArticleReader(),
): Made {
  const files = new Map<string, string>();
  const sources = new Map<string, string>();
  const read: string[] = [];
  const articles = documents.map((about) => ({
    ...yearArticle(about),
    text: () => {
      read.push(about.url);
      return about.text;
    },
  }));
  const made = yearIndex({ year: "2019" }, articles, {
    reader,
    versionOf,
    before: earlier && CachedTerms.from(bytesOf(earlier), "rules", reader.vocabulary),
    write: (name, content, source) => {
      files.set(name, content);
      if (source !== undefined) sources.set(name, source);
      return versionOf(content);
    },
    versionThere: (name, source) => {
      if (earlier?.sources.get(name) !== source) return undefined;
      const content = earlier.files.get(name) as string;
      files.set(name, content);
      sources.set(name, source);
      return versionOf(content);
    },
  });
  return { ...made, files, sources, read };
}

function bytesOf({ kept }: Made, basis = "rules"): Buffer {
  return cachedTermsBytes(basis, kept);
}

function readTerms(bytes: Buffer, basis: string) {
  return CachedTerms.from(bytes, basis, new ArticleReader().vocabulary);
}

const WORDS = [
  "وزير",
  "الوزير",
  "وزراء",
  "بالقوات",
  "وقوات",
  "القُوّات",
  "قوات",
  "أميركا",
  "امريكا",
  "أمريكا",
  "آب",
  "أغسطس",
  "آب/أغسطس",
  "وبلد",
  "بلد",
  "كتاب",
  "الكتاب",
  "لكتاب",
  "USA",
  "usa",
  "Usa",
  "ﷺ",
  "عبدالعزيز",
  "عبد العزيز",
  "مسـئول",
  "مسئول",
  "مسؤول",
  "کتاب\u200Cها",
  "كِتَاب",
  "كتاب\u200F",
  "2019",
  "٢٠١٩",
  "كوفيد19",
  "المستشفيات",
  "بالمستشفيات",
  `${"a".repeat(47)}\u{10900}`,
  "constructor",
];

const words = (maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength }).map((some) => some.join(" "));
const name = fc.constantFrom("السياسة", "الرياضة", "وزير");
const content = fc.record({
  title: words(4),
  text: words(40),
  place: fc.option(name, { nil: undefined }),
  topics: fc
    .array(name, { maxLength: 2 })
    .map((names) =>
      names.map((one) => ({ name: one, url: undefined, others: [`${one} العالمية`] })),
    ),
  authors: fc.array(name, { maxLength: 1 }),
  sources: fc.array(name, { maxLength: 1 }),
});
const step = fc.record({
  kind: fc.constantFrom("append", "append", "insert", "edit", "remove"),
  at: fc.nat(),
  content,
});

test("an index made on top of any earlier one, after others, is that which is made from scratch", () => {
  fc.assert(
    fc.property(
      fc.array(content, { maxLength: 12 }),
      fc.array(step, { maxLength: 8 }),
      (first, steps) => {
        let next = 0;
        const written = (given: Partial<SearchDocument>) =>
          document({ ...given, url: `/${next++}/` });
        const documents = first.map(written);
        const reader = new ArticleReader();
        let made = make(documents, undefined, reader);
        for (const { kind, at, content } of steps) {
          const place = at % (documents.length + 1);
          if (kind === "append") documents.push(written(content));
          else if (kind === "insert") documents.splice(place, 0, written(content));
          else if (kind === "edit") documents.splice(place, 1, written(content));
          else documents.splice(place, 1);
          made = make(documents, made, reader);
          const whole = make(documents);
          expect(made.entry).toEqual(whole.entry);
          expect([...made.files]).toEqual([...whole.files]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

const LONG = "قالت القوات إن الماء وصل إلى القرى كلها. ".repeat(60);
const YEAR = Array.from({ length: 30 }, (_, number) =>
  document({ url: `/${number}/`, title: `خبر ${number}`, text: LONG }),
);

describe("one article more", () => {
  test("at the end reads that article, and those that share its file", () => {
    const first = make(YEAR);
    expect(new Set(first.read).size).toBe(30);
    const { together } = first.entry;
    const grown = make([...YEAR, document({ url: "/new/", text: LONG })], first);
    expect(grown.read.filter((url) => url === "/new/").length).toBe(1);
    expect(grown.read.length).toBeLessThanOrEqual(together);
    const kept = [...first.sources.keys()].filter(
      (file) => grown.sources.get(file) === first.sources.get(file),
    );
    expect(kept.length).toBe(Math.floor(30 / together));
  });

  test("leaves no word behind when it is gone", () => {
    const first = make(YEAR);
    const grown = make([...YEAR, document({ url: "/new/", text: "زلزال" })], first);
    expect(bytesOf(grown).length).toBeGreaterThan(bytesOf(first).length);
    expect(bytesOf(make(YEAR, grown)).length).toBe(bytesOf(first).length);
  });
});

test("a word is shown as most articles write it, whatever their order", () => {
  const texts = ["أمريكا", "امريكا امريكا امريكا", "أمْريكا", "امريكا", "أمريكا"];
  const documents = texts.map((text, number) => document({ url: `/${number}/`, text, lead: "" }));
  for (const order of [documents, documents.toReversed()]) {
    const { files } = make(order);
    const terms = JSON.parse(files.get("parts/2019/terms-0.json") as string) as string;
    expect(readTermLines(terms).map(({ written }) => written)).toContain("أمريكا");
  }
});

test.each([
  ["مسئول", "مسؤول"],
  ["مسؤول", "مسئول"],
  ["القوات", "الْقُوّاتُ"],
  ["کتاب\u200Cها", "کتابها"],
  ["أمريكا", "امريكا"],
])("«%s» stays what articles write that have it, after one that has «%s»", (own, other) => {
  const texts = [other, own, own];
  const { files } = make(
    texts.map((text, number) => document({ url: `/${number}/`, text, lead: "" })),
  );
  const terms = JSON.parse(files.get("parts/2019/terms-0.json") as string) as string;
  expect(readTermLines(terms).map(({ written }) => written)).toContain(own);
});

describe("what is kept of a year is not used", () => {
  const bytes = bytesOf(make(YEAR));

  test("when it was made by other rules", () => {
    expect(readTerms(bytes, "rules")).toBeDefined();
    expect(readTerms(bytes, "others")).toBeUndefined();
  });

  test("when it is damaged, cut or something else", () => {
    for (const at of [0, 20, bytes.length >> 1, bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] as number) ^ 1;
      expect(readTerms(damaged, "rules"), `at ${at}`).toBeUndefined();
    }
    for (const other of [bytes.subarray(0, -8), Buffer.alloc(0), Buffer.from("{}\n")]) {
      expect(readTerms(other, "rules")).toBeUndefined();
    }
  });
});
