import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArticleReader } from "../../plugin/articles/article.ts";
import { readFrontMatter } from "../../plugin/articles/front-matter.ts";
import { mendArticle } from "../../plugin/importing/mending/mend-article.ts";
import { growth, LINEAR } from "../support/growth.ts";
import { textReading } from "../support/text-reading.ts";

const READER = new ArticleReader({
  zone: "Asia/Baghdad",
  defaults: {},
  fields: ["keywords"],
  text: textReading(),
});
const RULES = { reader: READER, folder: "src/articles", zone: "Asia/Baghdad" };

function mended(text: string | Uint8Array, file = "src/articles/خبر.md"): string {
  const bytes = Buffer.from(text as string);
  return Buffer.from(mendArticle(bytes, file, RULES) ?? bytes).toString();
}

function faultsOf(text: string, file = "src/articles/خبر.md"): string[] {
  const read = READER.read(Buffer.from(text), file);
  return Array.isArray(read) ? read.map(({ message }) => message) : [];
}

const article = (fields: string) => `---\ntitle: خبر\ndate: 2019-08-07\n${fields}\n---\n\nنص.\n`;

describe("fields of other generators", () => {
  test.each([
    ["tags: [العراق, سوريا] # وسوم", "topics: [العراق, سوريا] # وسوم"],
    ["categories:\n  - العراق # أول\n  - سوريا", "topics:\n  - العراق # أول\n  - سوريا"],
    ["tags: العراق, سوريا", "topics: العراق, سوريا"],
    ["categories: [[العراق, أمن]]", "topics: [العراق, أمن]"],
    ["tags: [أمن]\n# قسم\nsection: العراق", "topics: [أمن, العراق]\n# قسم"],
    ["author: ليلى الكاتبة", "authors: ليلى الكاتبة"],
    ["author:\n  name: ليلى\n  email: a@b.example", "authors: [ليلى]"],
    ["authors:\n  - name: ليلى\n  - name: حسن", "authors: [ليلى, حسن]"],
    ["الكاتب: ليلى", "authors: ليلى"],
    ["description: >-\n  سطر\n  ثان", "summary: >-\n  سطر\n  ثان"],
    ["description: ملخص\nexcerpt: ملخص", "summary: ملخص"],
    ["lastmod: 2019-08-09T10:00:30+03:00", "updated: 2019-08-09T10:00:30+03:00"],
    ["lastmod: Fri, 09 Aug 2019 10:00:00 +0300", "updated: 2019-08-09T10:00"],
    ["image: صورة.jpg", "image:\n  src: صورة.jpg"],
    ["image:\n  url: صورة.jpg\n  alt: وصف", "image:\n  src: صورة.jpg\n  alt: وصف"],
    ["cover: صورة.jpg\ncover_alt: وصف", "image:\n  src: صورة.jpg\n  alt: وصف"],
    [
      "image:\n  src: a.jpg # صورة\ncaption: تعليق",
      "# صورة\nimage:\n  src: a.jpg\n  caption: تعليق",
    ],
    ["aliases: [/قديم/]", "redirectFrom: [/قديم/]"],
    ["redirect_from: blog/x.html", "redirectFrom: [/blog/x.html]"],
    ["permalink: /قديم/", "redirectFrom: /قديم/"],
    ["language: ar", "lang: ar"],
    ["lang: ar_IQ", "lang: ar-IQ"],
    ["location: بغداد", "place: بغداد"],
    ["series: [ملف]", "series: ملف"],
    ["original_url: https://a.example/x", "originalUrl: https://a.example/x"],
    ["layout: post # قالب\nplace: بغداد", "# قالب\nplace: بغداد"],
    ["published: false", "published: false\ndraft: true"],
    ["status: private # لا تنشر", "status: private # لا تنشر\ndraft: true"],
    ["draft: نعم", "draft: true"],
  ])("%j become %j, and the article has no fault", (fields, expected) => {
    const text = mended(article(fields));
    expect(text).toBe(article(expected));
    expect(faultsOf(text)).toEqual([]);
  });

  test.each([
    ["what two fields say differently", "description: ملخص\nexcerpt: مقتطف"],
    ["what would lose a part", "image:\n  url: a.jpg\n  width: 600"],
    ["pictures of which one alone could stay", "images: [a.jpg, b.jpg]"],
    ["topics beside the author's own", "topics: [أمن]\ntags: [العراق]"],
    ["an address that is a pattern", "permalink: /:year/:title/"],
    ["a misspelt name, which may be another's own", "summry: ملخص"],
    [
      "an article that says both that it is a draft and that it is none",
      "draft: false\npublished: false",
    ],
    ["a date that is none", "updated: أمس"],
    ["a field of the site's own", "keywords: [أ]"],
  ])("%s is left to the author", (_, fields) => {
    expect(mended(article(fields))).toBe(article(fields));
  });

  test("are mended in TOML and JSON as they are in YAML", () => {
    expect(
      mended(
        '+++\ntitle = "خبر"\ndate = 2019-08-07\ntags = [\n  "أ", # أول\n]\nlayout = "post" # قالب\n[cover]\nimage = "x.png"\n[author]\nname = "ليلى"\n+++\nنص\n',
      ),
    ).toBe(
      '+++\ntitle = "خبر"\ndate = 2019-08-07\ntopics = [\n  "أ", # أول\n]\n# قالب\nimage = { src = "x.png" }\nauthors = ["ليلى"]\n+++\nنص\n',
    );
    expect(
      mended(
        '{\n\t"title": "خبر",\n\t"tags": ["أ"],\n\t"date": "2019-08-07",\n\t"layout": "post"\n}\nنص\n',
      ),
    ).toBe('{\n\t"title": "خبر",\n\t"topics": ["أ"],\n\t"date": "2019-08-07"\n}\nنص\n');
  });
});

describe("slips of the hand", () => {
  test.each([
    ["title: العراق: الجيش يتقدم # عاجل", "title: 'العراق: الجيش يتقدم' # عاجل"],
    ["title: [عاجل] خبر", "title: '[عاجل] خبر'"],
    ["title: '[عاجل]' خبر", "title: '''[عاجل]'' خبر'"],
    ["title: @اسم يقول", "title: '@اسم يقول'"],
    ["title: *نجمة*", "title: '*نجمة*'"],
    ["title: قصف بغداد #عاجل", "title: 'قصف بغداد #عاجل'"],
    ['title: "C:\\قديم"', "title: 'C:\\قديم'"],
    ["title:خبر", "title: خبر"],
    ["title: خبر\ntitle: خبر", "title: خبر"],
  ])("%j becomes %j", (line, expected) => {
    const text = (title: string) => `---\n${title}\ndate: 2019-08-07\n---\n\nنص.\n`;
    expect(mended(text(line))).toBe(text(expected));
  });

  test.each([
    ["two headlines", "title: خبر\ntitle: آخر"],
    ["a value that goes on below", "title: العراق: الجيش\n  يتقدم"],
    ["a mark that is never closed", 'title: "العراق'],
  ])("%s are left to the author", (_, fields) => {
    const text = `---\n${fields}\ndate: 2019-08-07\n---\n\nنص.\n`;
    expect(mended(text)).toBe(text);
  });

  test("above the fields are mended", () => {
    const right = article("place: بغداد");
    expect(mended(`\n\n${right}`)).toBe(right);
    expect(mended(` ${right}`)).toBe(right);
    expect(mended(`--${right.slice(3)}`)).toBe(right);
    expect(mended(right.slice(4))).toBe(right);
  });

  test("marks that nobody sees are taken out of the values and paragraphs in which they do harm", () => {
    expect(mended(article("place: \u202Eبغداد\u202C"))).toBe(article("place: بغداد"));
    const text = article("place: بغداد");
    expect(mended(`${text}\nقال \u2067نعم.\n\nوقال \u2067لا\u2069.\n`)).toBe(
      `${text}\nقال نعم.\n\nوقال \u2067لا\u2069.\n`,
    );
    expect(mended(`${text}\u0007`)).toBe(text);
  });
});

test("a file in Windows' Arabic characters becomes UTF-8, and one that is in none that is sure stays", () => {
  const letters = [0xc7, 0xe1, 0xda, 0xd1, 0xc7, 0xde];
  const line = Buffer.concat([Buffer.from(letters), Buffer.from(" "), Buffer.from(letters)]);
  const bytes = Buffer.concat([
    Buffer.from("---\ntitle: "),
    line,
    Buffer.from("\ndate: 2019-08-07\n---\n"),
    ...Array.from({ length: 9 }, () => line),
  ]);
  const text = mended(bytes);
  expect(text).toContain("title: العراق العراق\n");
  expect(faultsOf(text)).toEqual([]);
  const unsure = Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0x81, 0x8d]);
  expect(mendArticle(unsure, "src/articles/أ.md", RULES)).toBeUndefined();
});

test.each([
  ["behind a byte-order mark", "\uFEFF"],
  ["without one, though its bytes are signs of UTF-8 too", ""],
])("a file in UTF-16 keeps its letters, %s", (_, mark) => {
  const text = article("place: بغداد");
  expect(mended(Buffer.from(mark + text, "utf16le"))).toBe(text);
});

test("what stands in a folder of drafts is a draft", () => {
  const text = article("place: بغداد");
  expect(mended(text, "src/articles/_drafts/خبر.md")).toBe(article("place: بغداد\ndraft: true"));
});

test("line ends and what stands beside the mended fields keep their bytes", () => {
  const text =
    "\uFEFF---\r\n\u200Ftitle:   خبر   \r\ndate: 2019-08-07\r\n\r\n# موضوعات\r\ntags:   [أ,ب]\r\nlayout: post\r\n---\r\nسطر\rآخر\n\r\n";
  expect(mended(text)).toBe(
    text.replace("tags:   [أ,ب]", "topics:   [أ,ب]").replace("layout: post\r\n", ""),
  );
});

describe("whatever stands in a file", () => {
  const name = fc.constantFrom(
    ..."title date tags categories author authors description summary excerpt cover image caption lang language layout permalink aliases published draft rating topics الكاتب lastmod".split(
      " ",
    ),
  );
  const scalar = fc.oneof(
    fc.constantFrom(
      "خبر",
      "خبر: عاجل",
      "[عاجل] خبر",
      "@اسم",
      "خبر #عاجل",
      "خبر # تعليق",
      "'خبر'",
      '"خبر"',
      "2019-08-07",
      "20190807",
      "true",
      "false",
      "/قديم/",
      "a.jpg",
      "ar_IQ",
      "*كلمة*",
      "",
      "|\n  نص\n  آخر",
      "[أ, ب]",
      "{ name: ليلى }",
      "\n  - أ\n  # ملاحظة\n  - ب",
      "\n  src: a.jpg\n  alt: وصف",
      "أ،ب",
      "&أ ب",
    ),
    fc.string({ maxLength: 8 }),
  );
  const lineEnd = fc.constantFrom("\n", "\r\n");
  const file = fc
    .tuple(
      fc.array(fc.tuple(name, scalar), { maxLength: 7 }),
      lineEnd,
      fc.constantFrom("---", "+++"),
    )
    .map(([fields, end, fence]) =>
      [
        fence,
        "title: خبر",
        "date: 2019-08-07",
        "# تعليق",
        ...fields.map(([field, value]) => `${field}${fence === "---" ? ":" : " ="} ${value}`),
        fence,
        "",
        "نص الخبر.",
        "",
      ]
        .join("\n")
        .replaceAll("\n", end),
    );

  test("a second mending changes nothing, no fault is made, the text and comments keep their bytes", () => {
    fc.assert(
      fc.property(file, (text) => {
        const once = mended(text);
        expect(mended(once)).toBe(once);
        const [before, after] = [faultsOf(text), faultsOf(once)];
        if (once === text) return;
        expect(after.length === 0 || !isReadable(text) || after.length < before.length).toBe(true);
        expect(once.endsWith(text.slice(text.indexOf("نص الخبر.")))).toBe(true);
        expect(once).toContain("# تعليق");
        expect(once.includes("\r\n")).toBe(text.includes("\r\n"));
      }),
      { numRuns: 200 },
    );
  });

  /** Are a file's fields looked at? Where its lines are faulty they are not, and their faults are told later. */
  function isReadable(text: string): boolean {
    if (faultsOf(text).some((fault) => fault.startsWith("YAML takes"))) return false;
    return !Array.isArray(readFrontMatter(text.replaceAll("\r\n", "\n"), "", new Set()));
  }

  test("costs what its length does", () => {
    const many = (count: number) =>
      `---\ntitle: خبر: عاجل\ndate: 2019-08-07\ntags: أ, ب\nauthor: ليلى\n${Array.from({ length: count }, (_, place) => `rating${place}: ${place} # تعليق\r\n`).join("")}layout: post\n---\n${"نص\u200F\r\n".repeat(count)}`;
    expect(mended(many(3))).toContain("topics: أ, ب\nauthors: ليلى\n");
    expect(growth((length) => void mended(many(length)), 200)).toBeLessThan(LINEAR);
  });
});
