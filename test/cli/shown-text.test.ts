import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixedText } from "../../plugin/articles/fixed-text.ts";
import { shownText } from "../../plugin/cli/verify/shown-text.ts";
import { growth, LINEAR } from "../support/growth.ts";

const TEXT = fixedText("سوق المدينة", "عاد الباعة إلى BBC.\nقال حسن: «نعم»، 50%.\nبند\nهامش.");
const PAGE = (prose: string, title = "سوق المدينة") =>
  `<!doctype html><title>x</title><main><h1>${title}</h1><p class="standfirst">موجز</p>
   <div class="prose">${prose}</div><aside>مقالات أخرى</aside></main><script>كلام</script>`;
const PROSE = `<p>عاد الباعة إلى <bdi>BBC</bdi>.</p>
  <figure><img alt="سوق"><figcaption>صورة <span class="visually-hidden">المصور</span></figcaption></figure>
  <p>قال حسن: "نعم"، <bdi>50%</bdi><sup class="footnote-ref"><a href="#fn1">[1]</a></sup>.</p>
  <ul><li>بند</ul><section><h2 class="visually-hidden">الهوامش</h2><ol><li>هامش. <a href="#r1" class="footnote-backref">↩</a></ol></section>`;

describe("a page shows a text", () => {
  test("whatever signs, marks and pictures the theme puts between its words", () => {
    expect(shownText(PAGE(PROSE), TEXT)).toEqual({ missing: [], more: [] });
  });

  test.each([
    [
      "a word is another",
      PROSE.replace("عاد", "هرب"),
      ["عاد الباعة إلى BBC."],
      ["هرب الباعة إلى BBC"],
    ],
    [
      "a digit is another",
      PROSE.replace("50%", "60%"),
      ["قال حسن: «نعم»، 50%."],
      ['قال حسن: "نعم"، 60%.'],
    ],
    ["a paragraph is gone", PROSE.replace("<li>بند", ""), ["بند"], []],
    ["a paragraph is put in", `<p>كذب.</p>${PROSE}`, [], ["كذب."]],
    ["a word stands behind", PROSE.replace(".</p>", ". وكذب.</p>"), [], [". وكذب."]],
    [
      "a word stands within",
      PROSE.replace("إلى", "إلى دار"),
      ["عاد الباعة إلى BBC."],
      ["عاد الباعة إلى دار BBC."],
    ],
  ])("and it is told where %s", (_, prose, missing, more) => {
    const shown = shownText(PAGE(prose), TEXT);
    expect(shown.missing).toEqual(missing);
    expect(
      shown.more
        .join(" ")
        .replaceAll(/[\s.]+/g, " ")
        .trim(),
    ).toBe(
      more
        .join(" ")
        .replaceAll(/[\s.]+/g, " ")
        .trim(),
    );
  });

  test("and it is told where the headline is another", () => {
    expect(shownText(PAGE(PROSE, "سوق القرية"), TEXT).missing).toEqual(["سوق المدينة"]);
  });

  test("in a theme of the site's own, of which nobody knows what else it shows", () => {
    const page = PAGE(PROSE).replace('class="prose"', "");
    expect(shownText(page, TEXT)).toEqual({ missing: [], more: [] });
    expect(shownText(page.replace("بند", "باب"), TEXT).missing).toEqual(["بند"]);
  });
});

const WORD = fc.stringMatching(/^[ء-ي]{2,7}$/);
const PARAGRAPHS = fc.array(fc.array(WORD, { minLength: 3, maxLength: 8 }), {
  minLength: 1,
  maxLength: 6,
});

test("no word of a text can be changed unseen", () => {
  fc.assert(
    fc.property(PARAGRAPHS, fc.nat(), fc.nat(), (paragraphs, place, at) => {
      const lines = paragraphs.map((words) => words.join(" "));
      const html = (all: readonly string[]) =>
        PAGE(all.map((line) => `<p>${line}</p>`).join("\n"), "ع");
      const text = fixedText("ع", lines.join("\n"));
      expect(shownText(html(lines), text)).toEqual({ missing: [], more: [] });
      const changed = paragraphs.map((words) => [...words]);
      const words = changed[place % changed.length]!;
      words[at % words.length] = "ZZZ";
      const { missing, more } = shownText(html(changed.map((one) => one.join(" "))), text);
      expect(missing.length).toBeGreaterThan(0);
      expect(more.join(" ")).toContain("ZZZ");
    }),
  );
});

test("a page costs what it is long, whether its text is there or not", () => {
  const shown = (lost: string) => (size: number) => {
    const lines = Array.from({ length: size }, (_, index) => `فقرة رقم ${index} من النص`);
    const prose = lines.map((line) => `<p>${line}</p>`).join("");
    const text = lines.map((line) => line + lost).join("\n");
    shownText(PAGE(prose, "ع"), fixedText("ع", text));
  };
  expect(growth(shown(""), 500)).toBeLessThan(LINEAR);
  expect(growth(shown(" ضائع"), 500)).toBeLessThan(LINEAR);
});
