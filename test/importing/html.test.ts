import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHtml, textOf } from "../../plugin/importing/html/dom.ts";
import { markdownOf } from "../../plugin/importing/html/markdown.ts";
import { lostWords } from "../../plugin/importing/lost-words.ts";
import { articleMarkdown } from "../../plugin/theme/markdown/index.ts";
import { growth, LINEAR } from "../support/growth.ts";

function markdown(html: string, keepsLines = false): string {
  return markdownOf(html, {
    address: (written) => written,
    picture: (written) => written,
    keepsLines,
    note: () => undefined,
  });
}

describe("HTML as markdown", () => {
  it.each([
    ["<p>قال <b> «نعم» </b>ثم و<em>مائل</em></p>", "قال **«نعم»** ثم و*مائل*"],
    ["<p>سطر<br>ثان<br><br />فقرة&nbsp;أخرى</p>", "سطر\\\nثان\n\nفقرة أخرى"],
    ["أول<p>ثان</p>ثالث", "أول\n\nثان\n\nثالث"],
    ["<h1>أ</h1><h3><strong>ب</strong></h3>", "## أ\n\n#### ب"],
    [
      "<p>2017. كانت سنة</p><p>3. لا بند</p><p># لا عنوان</p><p>- لا بند</p>",
      "2017. كانت سنة\n\n3\\. لا بند\n\n\\# لا عنوان\n\n\\- لا بند",
    ],
    ["<p>a_b وsnake_case_x و2*3</p>", "a_b وsnake_case_x و2*3"],
    ["<p>نجمة * وحدها * هنا</p>", "نجمة * وحدها * هنا"],
    ["<p>&lt;b&gt; و&amp;amp; و[1]: و[نص](x)</p>", "\\<b> و\\&amp; و\\[1]: و\\[نص](x)"],
    ["<ol start='3'><li>ج<ul><li>داخل</li></ul></li><li>د</li></ol>", "3. ج\n   - داخل\n4. د"],
    ["<ul><li><figure><img src='a.jpg' alt='أ'></figure></li></ul>", "![أ](a.jpg)"],
    ["<p><img src='a.jpg' alt='أ'> نص بجانبها</p>", "![أ](a.jpg)\n\nنص بجانبها"],
    [
      "<figure><img src='a (1).jpg'><figcaption>قرب \"رواة\" <cite>أ ف ب</cite></figcaption></figure>",
      '![](<a (1).jpg> "قرب \\"رواة\\" | أ ف ب")',
    ],
    ["<table><tr><td><p>نص</p><p>المقال كله</p></td></tr></table>", "نص\n\nالمقال كله"],
    [
      "<table><tr><th>أ</th><th>ب|ج</th></tr><tr><td colspan=2>معا</td></tr></table>",
      "| أ | ب\\|ج |\n| --- | --- |\n| معا |  |",
    ],
    ["<style>.x{}</style><!-- سر --><script>x()</script><p>نص<o:p></o:p></p>", "نص"],
    [
      "<blockquote class='twitter-tweet'><p>نص</p>— <a href='https://x.com/a/status/1'>اسم</a></blockquote>",
      "> نص\n>\n> — [اسم](https://x.com/a/status/1)\n\nhttps://x.com/a/status/1",
    ],
    ["<p>ﷺ ﴿آية﴾ مُحَمَّد بـ می‌خواهم</p>", "ﷺ ﴿آية﴾ مُحَمَّد بـ می‌خواهم"],
    ["<p>أ\u202Bب\u202C \u2067ج\u2069 \u2067د</p>", "أب ج د"],
    ["<p>CO<sub>2</sub> وm<sup>2</sup></p>", "CO₂ وm²"],
    ["<pre>سطر\n  `x`</pre>", "```\nسطر\n  `x`\n```"],
    [
      "<p><a href='https://x.org/a_b'>https://x.org/a_b</a> <a href='javascript:x()'>لا</a></p>",
      "<https://x.org/a_b> لا",
    ],
    ["<div><b>أ<p>ب</p></b></div>", "أ\n\nب"],
    ["<p><a href='/x'>خبر ] قديم</a> <a href='/y'>[1]</a></p>", "[خبر \\] قديم](/x) [[1]](/y)"],
  ])("%s", (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it("takes blank lines for paragraphs and lines for lines where the source does", () => {
    expect(markdown("أول\nسطر\n\nثان\n<ul>\n<li>بند</li>\n</ul>\nآخر", true)).toBe(
      "أول\\\nسطر\n\nثان\n\n- بند\n\nآخر",
    );
  });

  it("loses no word, whatever stands in whatever", () => {
    const md = articleMarkdown((address) => address);
    const word = fc.constantFrom(
      "قال",
      "«نعم»",
      "BBC",
      "a_b",
      "*",
      "1.",
      "2017.",
      "#",
      "-",
      "[x]",
      "<",
      "&",
      "~",
      "(ب)",
      "_و_",
      "`",
      "|",
      "!",
      "٣",
      "\\",
      "+",
      ">",
      "http://x.org/a_(b)",
      "***",
    );
    const text = fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map((words) => words.join(" ").replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
    const html = fc.letrec<{ inline: string; block: string }>((tie) => ({
      inline: fc.oneof(
        { depthSize: "small" },
        text,
        fc
          .tuple(fc.constantFrom("b", "em", "a href='/x'", "span", "s", "sup"), tie("inline"))
          .map(([name, inner]) => ` <${name}>${inner}</${name.split(" ")[0]}> `),
        fc
          .tuple(tie("inline"), fc.constantFrom(" ", "<br>"), tie("inline"))
          .map((parts) => parts.join("")),
      ),
      block: fc.oneof(
        { depthSize: "small" },
        tie("inline").map((inner) => `<p>${inner}</p>`),
        fc
          .tuple(fc.constantFrom("div", "blockquote", "h2", "section", "b"), tie("block"))
          .map(([name, inner]) => `<${name}>${inner}</${name}>`),
        fc
          .array(tie("block"), { minLength: 1, maxLength: 3 })
          .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`),
        fc
          .array(fc.tuple(tie("inline"), tie("inline")), { minLength: 2, maxLength: 3 })
          .map(
            (rows) =>
              `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
          ),
        fc.tuple(tie("block"), tie("inline"), tie("block")).map((parts) => parts.join("")),
      ),
    })).block;
    fc.assert(
      fc.property(html, (source) => {
        const page = md.render(markdown(source));
        expect(lostWords(textOf(parseHtml(source)), textOf(parseHtml(page)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "<b>",
    "<div><p>",
    "<ul><li>",
    "<table><tr><td>",
    "[caption]<a>",
    "<blockquote>",
    "*_~",
    "<a href=x>[",
    "<br> ",
  ])("is read in time that grows with its length: %s", (piece) => {
    expect(growth((size) => markdown(piece.repeat(size)), 400)).toBeLessThan(LINEAR);
  });
});
