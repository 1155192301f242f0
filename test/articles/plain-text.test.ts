import { describe, expect, test } from "vitest";
import { textReading } from "../support/text-reading.ts";

describe.each([false, true])(
  "with articles.html: %s, the words of a text are those that readers see",
  (html) => {
    const { plainText, read } = textReading(html);

    test.each([
      ['**قال** [هنا](https://example.org/a-b "عنوان") و`رمز`', "قال هنا ورمز"],
      ['نص <b class="x y">غامق</b> و<br>سطر', "نص غامق و سطر"],
      ['<div class="box">\nداخل\n</div>', "داخل"],
      ["نص<!-- سر -->\n\n<!-- كتلة\n\nسر -->\n\nآخر", "نص\nآخر"],
      ['{{< youtube abc >}}\n\nنص {% x %}و[gallery ids="1,2"]', "نص و"],
      ["![[صورة كبيرة.png|300]]\n\nنص", "نص"],
      [":::note\nملاحظة\n:::", "ملاحظة"],
      ["---\nlayout: post\ncategories: news\n---\n\nنص", "نص"],
      ["title: خبر\ndate: 2020-01-01\n\nنص", "نص"],
      ["نص[^1]\n\n[^1]: حاشية", "نص\nحاشية"],
      ["## عنوان {#id}\n\n{: .class}\nنص", "عنوان\nنص"],
      ['![وصف](x.jpg "سوق السراي | أ ف ب")', "سوق السراي أ ف ب"],
      ["| أ | ب |\n|--|--|\n| 1 | 2 |", "أ ب\n1 2"],
      ["<style>p{color:red}</style>\n\nنص", "نص"],
      ['[x]: https://example.org "t"\n\n[x]', "x"],
      ["&nbsp;قال &laquo;نعم&raquo;", "قال «نعم»"],
      ["• بند\n• آخر", "بند\nآخر"],
    ])("%j", (markdown, words) => {
      expect(plainText(markdown)).toBe(words);
      expect(read(markdown).words).toBe(words.split(/\s+/).length);
    });

    test("a sentence with a colon is no field", () => {
      expect(plainText("note: this is a sentence\n\nنص")).toBe("note: this is a sentence\nنص");
      expect(plainText("نص\n\ntitle: a\ndate: b")).toBe("نص\ntitle: a date: b");
    });
  },
);

describe("with HTML, what is not shown is not read", () => {
  const { plainText, read } = textReading(true);

  test.each([
    ["<p hidden>سر</p>\n\nنص", "نص"],
    ["<div hidden>\n\nسر\n\n<b>سر</b><br>\n\n- سر\n\n</div>\n\nنص", "نص"],
    ['<section HIDDEN="until-found"><p>سر</section>\n\nنص', "نص"],
    ['نص <span style="color: red; DISPLAY : none">سر</span>آخر', "نص آخر"],
    ["<p style='visibility:hidden'>سر</p>\n\nنص", "نص"],
    ["<dialog><p>سر</p></dialog>\n\n<dialog open>نص</dialog>", "نص"],
    ["<input list=a><datalist id=a><option>سر</datalist>\n\nنص", "نص"],
    ["<ruby>漢<rp>(</rp><rt>نص</rt><rp>)</rp></ruby>", "漢نص"],
    ["<p hidden>سر\n\nنص", "نص"],
    ['<p class="hidden" style="display: block; content: \'none\'">نص</p>', "نص"],
    ["<details><summary>نص</summary>آخر</details>", "نص\nآخر"],
  ])("%j", (markdown, words) => {
    expect(plainText(markdown)).toBe(words);
    expect(read(markdown).words).toBe(words.split(/\s+/).length);
  });

  test("a summary begins with what readers see", () => {
    expect(read("<p hidden>سر</p>\n\n<p>أول ما يُرى.</p>").lead).toBe("أول ما يُرى.");
  });
});
