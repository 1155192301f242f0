import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textReading } from "../support/text-reading.ts";
import { readCases } from "../text/cases.ts";
import { anyText, holds } from "../text/property.ts";

const reading = textReading();

function lead(markdown: string): string {
  return reading.read(markdown).lead;
}

test.each(readCases(new URL("../fixtures/articles/lead.txt", import.meta.url)))(
  "$name",
  ({ input, expected }) => {
    expect(lead(input)).toBe(expected);
  },
);

describe.each([false, true])("with articles.html: %s, the summary is the first prose", (html) => {
  const { read } = textReading(html);

  test.each([
    '<div dir="rtl">\n\nالجملة الأولى.\n\n</div>',
    '<div dir="rtl">\nالجملة الأولى.\n</div>',
    "<p>الجملة الأولى.</p>\n<p>ثانية</p>",
    '<figure><img src="x.jpg"><figcaption>وصف</figcaption></figure>\n\nالجملة الأولى.',
    '<figure>\n<img src="x.jpg">\n<figcaption>وصف</figcaption>\n</figure>\n\nالجملة الأولى.',
    '{{< figure src="x.jpg" caption="وصف" >}}\n\nالجملة الأولى.',
    "{% youtube abc %}\nالجملة الأولى.",
    "{{ x }}\n\nالجملة الأولى.",
    '[caption id="a" width="300"]<img src="x.jpg" /> وصف[/caption]\n\nالجملة الأولى.',
    '\\[caption id="a"\\]![](x.jpg) وصف\\[/caption\\]\n\nالجملة الأولى.',
    "<!-- تعليق -->\n\nالجملة الأولى.",
    "<!-- wp:paragraph -->\n<p>الجملة الأولى.</p>\n<!-- /wp:paragraph -->",
    'import X from "./x.astro";\nexport const a = 1;\n\nالجملة الأولى.',
    "[[toc]]\n\n[TOC]\n\n* TOC\n{:toc}\n\nالجملة الأولى.",
    "> [!NOTE]\n> ملاحظة.\n\nالجملة الأولى.",
    "## ع\n\n| أ | ب |\n|---|---|\n| 1 | 2 |\n\nالجملة الأولى.",
    "![](x.jpg)\n\nhttps://youtu.be/abc\n\nالجملة الأولى.",
    "<script>var x = 'نص';</script>\n\nالجملة الأولى.",
    "<style>.x{}</style>\nالجملة الأولى.",
    '[vc_row][vc_column width="1/2"]\n\nالجملة الأولى.\n\n[/vc_column][/vc_row]',
    '<iframe src="https://x"></iframe>\n\n<blockquote class="twitter-tweet">تغريدة</blockquote>\n\nالجملة الأولى.',
    "<center><b>الجملة الأولى.</b></center>",
    '<h2>عنوان</h2>\n<p>الجملة <a href="x">الأولى</a>.</p>',
    "<br>\nالجملة<br>الأولى.",
    "***\n\n. . .\n\nالجملة الأولى.",
    "{: .lead}\nالجملة الأولى.",
    "{{< lead >}}\nالجملة الأولى.\n{{< /lead >}}",
    "<table><tr><td>خلية</td></tr></table>\n\nالجملة الأولى.",
    "<ul><li>بند</li></ul>\nالجملة الأولى.",
    "<!-- أ\n\nب -->\n\nالجملة الأولى.",
    "{% comment %}\nسر\n{% endcomment %}\n\nالجملة الأولى.",
    "{/* تعليق */}\n\nالجملة الأولى.",
    "---\n\nالجملة الأولى.",
    "<details><summary>م</summary>نص</details>\n\nالجملة الأولى.",
    "<?php the_post(); ?>\n\nالجملة الأولى.",
    "$$\nx^2\n$$\n\nالجملة الأولى.",
    "&nbsp;\n\nالجملة الأولى.",
  ])("%j", (text) => {
    expect(read(text).lead).toBe("الجملة الأولى.");
  });

  test.each([
    [
      "قال&nbsp;الوزير &quot;نعم&quot; &amp; مضى &#x27;لا&#x27;&hellip;",
      "قال الوزير \"نعم\" & مضى 'لا'…",
    ],
    ["[نص][1] في *الخبر*[^1].\n\n[1]: https://a.org\n[^1]: حاشية", "نص في الخبر."],
    ['<p dir="rtl"><strong>بغداد</strong>&nbsp;- نص.</p>', "بغداد - نص."],
    ["قال {{ الاسم }} إن {% if %} نص.", "قال {{ الاسم }} إن نص."],
  ])("%j", (text, expected) => {
    expect(read(text).lead).toBe(expected);
  });
});

test("a text without an end of a word is cut within it, never within a character", () => {
  expect(lead("ب".repeat(500))).toBe(`${"ب".repeat(220)}…`);
  expect(lead(`ا${"😀".repeat(300)}`)).toBe(`ا${"😀".repeat(109)}…`);
});

test("punctuation before the cut goes", () => {
  const words = `${"كلمة ".repeat(43)}هنا، ثم كلمات أخرى كثيرة`;
  expect(lead(words)).toBe(`${"كلمة ".repeat(43)}هنا…`);
});

test("any text gives one line of at most 221 units, the same every time", () => {
  holds(
    fc.property(anyText, (text) => {
      const result = lead(text.toWellFormed());
      expect(result.length).toBeLessThanOrEqual(221);
      expect(result).not.toMatch(/\n|^\s|\s$/);
      expect(result.isWellFormed()).toBe(true);
      expect(lead(text.toWellFormed())).toBe(result);
    }),
    1000,
  );
});

describe("a megabyte of one sign is read in no time that grows with its square", () => {
  test.each([
    "[",
    "![",
    "[^",
    "*",
    "_",
    "`",
    "\\",
    "(",
    "# ",
    " ",
    "ب",
    "ب ",
    "\n",
    "--\n",
    "أ\n---\n",
  ])("%j", (sign) => {
    expect(lead(sign.repeat(1_000_000 / sign.length)).length).toBeLessThanOrEqual(221);
  });
});
