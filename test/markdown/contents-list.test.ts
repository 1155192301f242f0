import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentsList } from "../../plugin/theme/contents-list.ts";
import { holds } from "../text/property.ts";

const heading = (id: string, inner: string) => `<h2 id="${id}">${inner}</h2><p>نص.</p>`;
const TEXT = [
  heading("الماء", '<a class="heading-link" href="#الماء">الماء <em>أولًا</em></a>'),
  heading(
    "قناة",
    'قناة <bdi dir="ltr">BBC</bdi><sup class="footnote-ref"><a href="#fn1">[1]</a></sup>',
  ),
  '<h2 class="x" id="وسط">وسط</h2>',
  '<h3 id="فرع">فرع</h3>',
  "<h2>بلا رابط</h2>",
].join("");

describe("the list of a text's contents", () => {
  test("has its headings in their order, without links and marks of notes", () => {
    expect(contentsList(TEXT, 900, 3)).toEqual([
      { id: "الماء", html: "الماء أولًا" },
      { id: "قناة", html: 'قناة <bdi dir="ltr">BBC</bdi>' },
      { id: "وسط", html: "وسط" },
    ]);
  });

  test.each([
    ["of a short text", 599, 3],
    ["of a text with fewer headings", 5000, 4],
    ["where it is switched off", 5000, 0],
  ])("is empty %s", (_, words, least) => {
    expect(contentsList(TEXT, words, least)).toEqual([]);
  });

  test("holds no markup but isolates, whatever stands in headings", () => {
    const tag = fc.constantFrom(
      "<b>",
      "</b>",
      "<img src=x onerror=y>",
      '<bdi onclick="z">',
      "<bdi>",
      "</bdi>",
      "نص",
      "<script>",
    );
    holds(
      fc.property(fc.array(tag), (parts) => {
        for (const { html } of contentsList(heading("أ", parts.join("")), 900, 1)) {
          expect(html.replace(/<\/?bdi>/g, "")).not.toMatch(/<[a-z/]/);
        }
      }),
    );
  });
});
