import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtex } from "../../plugin/publish/citation/bibtex.ts";
import { citationOf, titleInMarks } from "../../plugin/publish/citation/citation.ts";
import { cslJson } from "../../plugin/publish/citation/csl-json.ts";
import { CITATION_FORMATS } from "../../plugin/publish/citation/formats.ts";
import { ris } from "../../plugin/publish/citation/ris.ts";
import { citationTags } from "../../plugin/publish/citation-tags.ts";
import { isolateText } from "../../plugin/text/index.ts";
import { archiveOf, article, type Fields, registry } from "../archive/making.ts";
import { anyText, holds } from "../text/property.ts";
import { SITE as BARE_SITE, whole } from "./feed-site.ts";

const SITE = { ...BARE_SITE, isolate: isolateText };
const TOPICS = registry("iraq: العراق", "isis: داعش");

function archived(fields: Fields) {
  return archiveOf([article("خبر", fields)], TOPICS).articles[0]!;
}

function cited(fields: Fields) {
  return citationOf(archived(fields), SITE);
}

const FULL: Fields = {
  date: "2019-08-07",
  title: "داعش يعاود الظهور في {Mosul} & غيرها: 50% #تكريت_2",
  summary: "موجز بـ 100$ و C:\\temp ~ ^",
  authors: ["ليلى حسن", "John Smith, Jr. and Sons"],
  sources: ["ارفع صوتك", "Reuters"],
  topics: ["العراق", "داعش"],
  lang: "ar-IQ",
};

describe("a reference as BibTeX", () => {
  test("holds every field, with LaTeX's signs escaped and each name whole", () => {
    const citation = cited(FULL);
    expect(bibtex({ ...citation, key: "key" })).toBe(`@online{key,
  author = {{ليلى حسن} and {John Smith, Jr. and Sons}},
  title = {{داعش يعاود الظهور في \\textbraceleft{}Mosul\\textbraceright{} \\& غيرها: 50\\% \\#تكريت\\_2}},
  organization = {{ارفع صوتك} and {Reuters}},
  date = {2019-08-07},
  url = {${whole("/2019/08/07/خبر/")}},
  abstract = {موجز بـ 100\\$ و C:\\textbackslash{}temp \\textasciitilde{} \\textasciicircum{}},
  keywords = {العراق, داعش},
  langid = {arabic},
}
`);
  });

  test("names the archive when the article came out elsewhere", () => {
    expect(bibtex(cited({ sources: ["وكالة"] }))).toContain("addendum = {ارفع صوتك}");
    expect(bibtex(cited({}))).not.toContain("addendum");
    expect(bibtex(cited({}))).toContain("organization = {{ارفع صوتك}}");
  });

  test.each([
    ["2019-08", "2019-08"],
    ["2019", "2019"],
    ["2019-12-31T23:30+00:00", "2020-01-01"],
  ])("dates %s as %s", (date, expected) => {
    expect(bibtex(cited({ date }))).toContain(`date = {${expected}},`);
  });

  test("names no language that babel does not know", () => {
    expect(bibtex(cited({ lang: "tlh" }))).not.toContain("langid");
    expect(bibtex(cited({ lang: "ckb" }))).toContain("langid = {kurdish}");
  });
});

describe("a reference as RIS", () => {
  test("holds a tag, two spaces, a dash and a value on each line, ended as the format wants", () => {
    const citation = cited(FULL);
    expect(ris({ ...citation, key: "key" }).split("\r\n")).toEqual([
      "TY  - NEWS",
      "ID  - key",
      `TI  - ${FULL.title}`,
      "AU  - ليلى حسن",
      "AU  - John Smith, Jr. and Sons",
      "T2  - ارفع صوتك، Reuters",
      "PY  - 2019",
      "DA  - 2019/08/07/",
      `AB  - ${FULL.summary}`,
      "KW  - العراق",
      "KW  - داعش",
      "LA  - ar-IQ",
      `UR  - ${whole("/2019/08/07/خبر/")}`,
      "ER  - ",
      "",
    ]);
  });

  test("leaves out what is not known of a date", () => {
    expect(ris(cited({ date: "2019-08" }))).toContain("DA  - 2019/08//\r\n");
    expect(ris(cited({ date: "2019" }))).toContain("DA  - 2019///\r\n");
  });
});

describe("a reference as CSL-JSON", () => {
  test("is an article of a newspaper", () => {
    const citation = cited(FULL);
    expect(JSON.parse(cslJson({ ...citation, key: "key" }))).toEqual([
      {
        id: "key",
        type: "article-newspaper",
        title: FULL.title,
        author: [{ literal: "ليلى حسن" }, { literal: "John Smith, Jr. and Sons" }],
        "container-title": "ارفع صوتك، Reuters",
        issued: { "date-parts": [[2019, 8, 7]] },
        URL: whole("/2019/08/07/خبر/"),
        language: "ar-IQ",
        abstract: FULL.summary,
        keyword: "العراق,داعش",
      },
    ]);
  });

  test("dates as finely as is known", () => {
    const parts = (date: string) => JSON.parse(cslJson(cited({ date })))[0].issued["date-parts"];
    expect([parts("2019-08"), parts("2019")]).toEqual([[[2019, 8]], [[2019]]]);
  });
});

describe("the name of a reference", () => {
  test("is ASCII, and the same whatever else the article says", () => {
    const { key } = cited(FULL);
    expect(key).toMatch(/^arshif-20190807-[\da-z]+$/);
    expect(cited({ title: "غيره" }).key).toBe(key);
  });

  test("differs between the articles of a day", () => {
    const articles = Array.from({ length: 500 }, (_, index) => article(`خبر ${index}`));
    const keys = archiveOf(articles).articles.map((item) => citationOf(item, SITE).key);
    expect(new Set(keys).size).toBe(500);
  });
});

/** The fields of a BibTeX entry, read by counting braces as BibTeX does. */
function readBibtex(entry: string): Record<string, string> {
  const [, body = ""] = /^@online\{[\w-]+,\n([\s\S]*)\n\}\n$/.exec(entry) ?? [];
  const fields: Record<string, string> = {};
  let depth = 0;
  let start = 0;
  let name = "";
  for (let place = 0; place < body.length; place++) {
    const sign = body[place];
    if (sign === "{" && depth++ === 0) {
      name = body.slice(start, place).replace(/[\s=]/g, "");
      start = place + 1;
    } else if (sign === "}" && --depth === 0) {
      fields[name] = body.slice(start, place);
      start = place + 2;
    }
  }
  if (depth !== 0) throw new Error(`Braces do not match in ${entry}`);
  return fields;
}

/** A text as LaTeX prints it. */
function printed(latex: string): string {
  return latex
    .replaceAll("\\textbackslash{}", "\0")
    .replaceAll("\\textbraceleft{}", "{")
    .replaceAll("\\textbraceright{}", "}")
    .replaceAll("\\textasciitilde{}", "~")
    .replaceAll("\\textasciicircum{}", "^")
    .replace(/\\([$&#_%])/g, "$1")
    .replaceAll("\0", "\\");
}

const LINE = anyText.map((text) => `س ${text.toWellFormed().replace(/\p{Cc}/gu, " ")}`);

describe("whatever an article says", () => {
  test("RIS has as many lines as fields, and none of the article's own making", () => {
    holds(
      fc.property(LINE, LINE, (title, name) => {
        const lines = ris(cited({ title: `${title}\r\nER  - \nTY  - BOOK`, authors: [name] }))
          .split("\r\n")
          .slice(0, -1);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z\d] {2}- [^\r\n\u2028\u2029]*$/u);
        expect(lines.filter((line) => line.startsWith("TY  - "))).toEqual(["TY  - NEWS"]);
        expect(lines.filter((line) => line.startsWith("ER  - "))).toHaveLength(1);
      }),
      100,
    );
  });

  test("BibTeX prints the title as it was written", () => {
    holds(
      fc.property(LINE, (title) => {
        const entry = bibtex(cited({ title }));
        const found = readBibtex(entry).title ?? "";
        expect(printed(found.slice(1, -1))).toBe(title.replace(/\s+/g, " ").trim());
        expect(entry.split("\n").filter((line) => /^ {2}\w+ = /.test(line))).toHaveLength(
          entry.split("\n").length - 3,
        );
      }),
      100,
    );
  });

  test("CSL-JSON can be read again", () => {
    holds(
      fc.property(LINE, (title) => {
        expect(JSON.parse(cslJson(cited({ title })))[0].title).toBe(title);
      }),
      100,
    );
  });

  test("no format and no tag carries marks of direction that the archive would add", () => {
    const item = archived({ title: "قناة BBC!", authors: ["John Smith"], sources: ["X/@name"] });
    const citation = citationOf(item, SITE);
    for (const { print } of CITATION_FORMATS) {
      expect(print(citation)).not.toMatch(/[\u2066-\u2069\u200E\u200F]/);
    }
    expect(JSON.stringify(citationTags(item, SITE))).not.toMatch(/[\u2066-\u2069\u200E\u200F]/);
  });
});

test("the tags for reference managers name every author by itself", () => {
  expect(citationTags(archived(FULL), SITE)).toEqual([
    { name: "citation_title", content: FULL.title },
    { name: "citation_author", content: "ليلى حسن" },
    { name: "citation_author", content: "John Smith, Jr. and Sons" },
    { name: "citation_publication_date", content: "2019/08/07" },
    { name: "citation_online_date", content: "2019/08/07" },
    { name: "citation_journal_title", content: "ارفع صوتك، Reuters" },
    { name: "citation_language", content: "ar-IQ" },
    { name: "citation_public_url", content: whole("/2019/08/07/خبر/") },
  ]);
});

test.each([
  ["داعش يعاود الظهور", "«داعش يعاود الظهور»"],
  ["مشاجرة في «سوق مريدي»", '«مشاجرة في "سوق مريدي"»'],
])("the title %s is printed as %s", (title, expected) => {
  expect(titleInMarks(title)).toBe(expected);
});
