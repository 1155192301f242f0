import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHtml, textOf } from "../../plugin/importing/html/dom.ts";
import { markdownOf } from "../../plugin/importing/html/markdown.ts";
import { lostWords } from "../../plugin/importing/lost-words.ts";
import { growth, LINEAR } from "../support/growth.ts";

const RULES = {
  address: (written: string) => written,
  picture: (written: string) => written,
  keepsLines: false,
  note: () => undefined,
};
const markdown = (html: string, keepsLines = false) => markdownOf(html, { ...RULES, keepsLines });

describe("footnotes of a text in HTML", () => {
  it.each([
    [
      "Word and LibreOffice, with a line above them",
      '<p>قال<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> ثم<a href="#_ftn2" name="_ftnref2">[2]</a>.</p><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> الأولى <i>هنا</i>.</p></div><div id="ftn2"><p><a href="#_ftnref2" name="_ftn2">[2]</a> الثانية.</p></div>',
    ],
    [
      "the makers of markdown, with the way back at a note's end",
      '<p>قال<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup> ثم<sup id="fnref:2"><a href="#fn:2">2</a></sup>.</p><section class="footnotes"><hr><ol><li id="fn:1"><p>الأولى <em>هنا</em>. <a href="#fnref:1">↩︎</a></p></li><li id="fn:2"><p>الثانية. <a href="#fnref:2">↩︎</a></p></li></ol></section>',
    ],
    [
      "the block editor, above the text that refers to them",
      '<ol><li id="a">الأولى <em>هنا</em>. <a href="#a-link">↩</a></li><li id="b">الثانية. <a href="#b-link">↩</a></li></ol><p>قال<sup data-fn="a"><a href="#a" id="a-link">1</a></sup> ثم<sup><a href="#b" id="b-link">2</a></sup>.</p>',
    ],
  ])("of %s are footnotes", (_, html) => {
    const expected = "قال[^1] ثم[^2].\n\n[^1]: الأولى *هنا*.\n\n[^2]: الثانية.";
    expect(markdown(html)).toBe(expected);
    expect(lostWords(textOf(parseHtml(html)), expected)).toEqual([]);
  });

  it("may stand a line each below a text of the classic editor, and be referred to twice", () => {
    const text =
      'قال<a href="#_ftn1" name="_ftnref1">[1]</a> ثم<a href="#_ftn1">[1]</a>.\n\n<a href="#_ftnref1" name="_ftn1">[1]</a> الأولى.\n<a href="#_ftnref2" name="_ftn2">[2]</a> بلا رقم.';
    expect(markdown(text, true)).toBe(
      "قال[^1] ثم[^1].\n\n[[2]](#_ftnref2) بلا رقم.\n\n[^1]: الأولى.",
    );
  });

  it("are none where a link leads one way, or its words are no mark", () => {
    const contents =
      '<ul><li><a href="#أول" id="فهرس">المقدمة</a></li></ul><h2 id="أول"><a href="#فهرس">المقدمة</a></h2><p>نص <a href="#لا">1</a>.</p>';
    expect(markdown(contents)).toBe("- [المقدمة](#أول)\n\n## [المقدمة](#فهرس)\n\nنص [1](#لا).");
  });

  it("lose no word, wherever a text has them", () => {
    const word = fc.constantFrom("سوق", "مدينة", "باعة", "نهر");
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    const shape = fc.constantFrom<[string, string]>(["<p>", "</p>"], ["<li id='n$'>", "</li>"]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
        shape,
        (pairs, [open, close]) => {
          const refs = pairs.map(
            ([said], at) => `${said}<a href="#n${at}" id="r${at}">${at + 1}</a>`,
          );
          const notes = pairs.map(([, note], at) => {
            const back = `<a href="#r${at}" name="n${at}">[${at + 1}]</a>`;
            return `${open.replace("$", String(at))}${back} ${note}${close}`;
          });
          const html = `<p>${refs.join(" ")}</p>${notes.join("")}`;
          const result = markdown(html);
          expect(lostWords(textOf(parseHtml(html)).replace(/\d/g, " "), result)).toEqual([]);
          expect(result.match(/^\[\^\d+\]: /gm)).toHaveLength(pairs.length);
        },
      ),
    );
  });

  it.each([
    [
      "notes",
      (at: number) =>
        `<p>س<a href="#n${at}" id="r${at}">1</a></p><p id="n${at}"><a href="#r${at}">1</a> ن</p>`,
    ],
    ["links to one place", () => '<a href="#all">1</a> '],
  ])("take time that grows with the text: %s", (_, piece) => {
    const html = (size: number) =>
      `<div id="all">${Array.from({ length: size }, (_, at) => piece(at)).join("")}</div>`;
    expect(growth((size) => markdown(html(size)), 300)).toBeLessThan(LINEAR);
  });
});

describe("what editors show that is no paragraph", () => {
  it("keeps lines of verse, and the stars between their halves without a backslash", () => {
    expect(markdown('<pre class="wp-block-verse">صدر *** عجز\nصدر ثان *** عجز ثان</pre>')).toBe(
      "صدر *** عجز\\\nصدر ثان *** عجز ثان",
    );
    expect(markdown("<p>2*3*4 و ** وحدها و *كلمة*</p>")).toBe("2\\*3\\*4 و ** وحدها و \\*كلمة\\*");
  });

  it("takes a picture in the size to which it leads, and the caption of Blogger's table", () => {
    expect(
      markdown(
        '<table class="tr-caption-container"><tbody><tr><td><a href="https://b.example/s1600/سوق.jpg"><img src="https://b.example/s320/سوق.jpg"></a></td></tr><tr><td class="tr-caption">باعة <b>السوق</b></td></tr></tbody></table>',
      ),
    ).toBe('![](https://b.example/s1600/سوق.jpg "باعة السوق")');
    expect(
      markdown('<p><a href="/u/سوق.jpg"><img src="/u/سوق-300x200.jpg" alt="سوق"></a></p>'),
    ).toBe("![سوق](/u/سوق.jpg)");
  });

  it("links the first words of a card that is a link as a whole", () => {
    expect(
      markdown(
        '<a href="https://x.example/"><div><img src="a.jpg"></div><div>عنوان</div><div>وصف</div></a>',
      ),
    ).toBe("![](a.jpg)\n\n[عنوان](https://x.example/)\n\nوصف");
  });

  it("keeps the words in Word's tags", () => {
    expect(markdown('<p>في <st1:place w:st="on">بغداد</st1:place> اليوم<o:p></o:p></p>')).toBe(
      "في بغداد اليوم",
    );
  });
});
