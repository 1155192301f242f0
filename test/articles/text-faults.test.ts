import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { futureNotices } from "../../plugin/articles/date-faults.ts";
import { howTheyDiffer } from "../../plugin/articles/look-alikes.ts";
import { PreciseDate } from "../../plugin/dates/index.ts";
import { articleMarkdown } from "../../plugin/theme/markdown/index.ts";
import { textReading } from "../support/text-reading.ts";
import { holds } from "../text/property.ts";

const asHtml = textReading(true);
const asText = textReading(false);

const told = (text: string, { read } = asHtml) => {
  const { faults = [], notices = [] } = read(text).found ?? {};
  return {
    faults: faults.map(({ line, message }) => `${line} ${message}`),
    notices: notices.map(({ line, message }) => `${line} ${message}`),
  };
};

describe("what would take in the rest of a page stops the build, with its line", () => {
  test.each(["style", "textarea", "template", "script", "title", "select", "iframe", "noscript"])(
    "an element <%s> without an end",
    (name) => {
      const { faults } = told(`نص.\n\n<${name}>\nبقية النص.\n\nفقرة.`);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(new RegExp(`^3 <${name}> has no end`));
      expect(told(`نص.\n\n<${name}>\nبقية\n</${name}>\n\nفقرة.`).faults).toEqual([]);
      expect(told(`<${name}>`, asText).faults).toEqual([]);
    },
  );

  test.each([
    ["نص <!-- ملاحظة المحرر\nبقية", 1],
    ["نص.\n\nنص\nثم <!-- ملاحظة", 4],
  ])("a comment without an end: %j", (text, line) => {
    for (const reading of [asHtml, asText]) {
      expect(told(text, reading).faults).toEqual([
        `${line} The text begins a comment <!-- that does not end in its paragraph.`,
      ]);
    }
  });

  test("but none in code", () => {
    expect(told("`<!--` و`<style>`\n\n    <!--\n").faults).toEqual([]);
  });
});

test("ids that the page has itself, and ends of what was never begun, are told", () => {
  expect(told('نص\n\n<p id="content">أ</p>\n\n<p id="خاص">ب</p>').notices).toEqual([
    "3 The id «content» is one that the page has itself.",
  ]);
  expect(told("نص\n\n<p>أ</p>\n\n</div>").notices).toEqual([
    "5 The text ends an element </div> that it has not begun, and may end one of the page.",
  ]);
});

test.each([
  "{{ page.url }}",
  "[مقال]({{ '/ar/خبر/' | url }})",
  '{{ "خبر" | upper }}',
  "{{ $x }}",
  "{{< fig >}}",
])("a template tag is told: %s", (text) => {
  expect(asText.read(`نص.\n\nقبل ${text} بعد.`).found?.oddities).toEqual({ shortcode: 3 });
});

test.each([
  "##عنوان",
  "###1- عنوان",
  "سطر\n##عنوان",
  "| أ | ب | ج |\n|---|---|\n| ١ | ٢ | ٣ |",
  "أ | ب\n---|---|---\n١ | ٢",
])("what markdown does not read as a heading or table is told: %s", (text) => {
  expect(asText.read(`نص.\n\n${text}`).found?.oddities).toEqual({ markdown: 3 });
});

test.each([
  "#وسم",
  "\\##عنوان",
  "`##عنوان`",
  "| أ | ب |\n|---|---|\n| ١ | ٢ |",
  "سطر | سطر\n\n---|",
])("and nothing else is: %s", (text) => {
  expect(asText.read(`نص.\n\n${text}`).found?.oddities ?? {}).toEqual({});
});

test.each(["", "topics:\n- العراق\n"])("a second article in the file is told: %s", (more) => {
  expect(told(`نص.\n\n---\ntitle: خبر\ndate: 2019-08-07\n${more}---\n\nنص ثان.`).notices).toEqual([
    "3 The text holds the fields of a second article, and prints them.",
  ]);
});

test("code without an end and links with a blank are told with their lines", () => {
  const cases = [
    [
      "نص.\n\n```\nشفرة\n\nبقية",
      ["3 A code block begins here with ``` and has no end: all behind it is code."],
    ],
    [
      "> ~~~\n> شفرة\n\nنص",
      ["1 A code block begins here with ~~~ and has no end: all behind it is code."],
    ],
    ["```js\nشفرة\n```\n\n> ```\n> ب\n> ```\n\n~~~~\n```\n~~~~", []],
    [
      "نص\nثم [خبر](https://h.example/خبر عاجل).",
      ["2 The link «https://h.example/خبر عاجل» holds a blank, and is printed as it stands."],
    ],
    ['[أ](/x/ "عنوان"), [ب](</x y/>), `[ج](/x y/)`, [د](نص عادي)', []],
  ] as const;
  for (const [text, expected] of cases) expect(told(text, asText).notices, text).toEqual(expected);
});

test("a footnote without a text, and one that nothing refers to, are told with their lines", () => {
  const text = "نص[^1] و[^2].\n\n[^3]: ملاحظة.\n\n[^1]: أولى.\n\n`[^4]`";
  for (const reading of [asHtml, asText]) {
    expect(told(text, reading)).toEqual({
      faults: [],
      notices: [
        "1 The footnote [^2] has no text, and is printed as it stands.",
        "3 Nothing refers to the footnote [^3]; it is printed behind the others.",
      ],
    });
  }
});

describe("ids that stand twice in a text", () => {
  const twice = (line: number) => [
    `${line} The id «خلفية» stands twice in the text, and links lead to the first.`,
  ];
  test.each([
    ["## أ {#خلفية}\n\n## ب {#خلفية}", twice(3)],
    ["أ {#خلفية}\n===\n\n## ب\n{: #خلفية}\n\nنص", twice(4)],
    ['<p id="خلفية">أ</p>\n\n<p id="خلفية">ب</p>', twice(3)],
    ['## أ {#خلفية}\n\nنص\n<b id="خلفية">ب</b>', twice(4)],
    ["## أ {#content}", ["1 The id «content» is one that the page has itself."]],
    ["## أ {#حاشية_1}", ["1 The id «حاشية_1» is one that the page has itself."]],
    ["## خلفية\n\n## خلفية\n\n## أ {#خلفية}", []],
    ['<a id="خلفية"></a>\n\n## خلفية\n\n<p id="خلفية-2">ب</p>', []],
  ])("%j", (text, notices) => {
    expect(told(text).notices).toEqual(notices);
  });

  test("of ids that nobody wrote no two are the same, whatever is written beside them", () => {
    const id = fc.constantFrom("خلفية", "خلفية-2", "خلفية-3", "content", "حاشية_1");
    const words = fc.constantFrom("خلفية", "خلفية 2", "content", "حاشية_1", "!", "عنوان", "نص[^1]");
    const written = fc.oneof(
      fc.tuple(words, id).map(([title, own]) => `## ${title} {#${own}}`),
      words.map((title) => `## ${title}`),
    );
    const md = articleMarkdown((address) => address, undefined, undefined, { html: true });
    holds(
      fc.property(fc.array(written, { maxLength: 8 }), fc.option(id), (lines, tagged) => {
        const tag = tagged === null ? "" : `<a id="${tagged}"></a>\n\n`;
        const text = `${tag}${lines.join("\n\n")}\n\nنص[^1]\n\n[^1]: حاشية`;
        const headings = [...md.render(text).matchAll(/<h\d id="([^"]*)"/g)].map(([, own]) => own);
        expect(new Set(headings).size).toBe(headings.length);
        const isWritten = lines.some((line) => line.endsWith(`{#${tagged}}`));
        if (!isWritten) expect(headings).not.toContain(tagged);
        for (const own of ["content", "حاشية_1"]) expect(headings).not.toContain(own);
      }),
    );
  });
});

describe("names that look alike", () => {
  test.each([
    ["سوريا", "سوريا\u200F", "nothing where the other has U+200F"],
    ["آلاء", "ا\u0653لاء", "U+0622 where the other has U+0627 U+0653"],
    ["بغداد اليوم", "بغداد\u00A0اليوم", "U+0020 where the other has U+00A0"],
    ["می‌خواهم", "میخواهم", "U+200C where the other has U+062E"],
  ])("%j and %j are told apart by their code points", (one, other, difference) => {
    expect(howTheyDiffer(one, other)).toContain(`one has ${difference}.`);
    expect(howTheyDiffer(other, one)).not.toBe("");
  });
  test("others are not", () => {
    expect(howTheyDiffer("علي", "على")).toBe("");
    expect(howTheyDiffer("علي", "علي")).toBe("");
  });
});

test("a date in the future is told, and one of today is not", () => {
  const now = Date.UTC(2026, 0, 10, 12);
  const at = (day: number) => ({
    inputPath: `./articles/${day}.md`,
    date: new PreciseDate(Date.UTC(2026, 0, day), "day"),
    data: {},
    lines: { date: 3 },
  });
  const notices = futureNotices([at(9), at(10), at(20)] as never, now);
  expect(notices).toMatchObject([
    { file: "articles/20.md", line: 3, field: "date", message: expect.stringContaining("future") },
  ]);
});
