import { afterAll, beforeAll, expect, test } from "vitest";
import { article, makeSite, removeSite, type Site } from "../support/site.ts";

/** More parts than a series counts, whose pages would all change with each of them. */
const COLUMN = 101;

const day = (place: number) =>
  `2020-${String(1 + (place % 12)).padStart(2, "0")}-0${1 + (place % 9)}`;

let site: Site;
beforeAll(async () => {
  const column = Array.from({ length: COLUMN }, (_, place) => [
    `articles/عمود-${place + 1}.md`,
    article(
      `title: عمود ${place + 1}\ndate: ${day(place)}\nseries: زاوية\nseriesPart: ${place + 1}`,
    ),
  ]);
  site = makeSite({
    "articles/2021-01-01-وحيدة.md": article("title: وحيدة\nseries: دفاتر\nseriesPart: 3"),
    "articles/2021-01-02-بلا-رقم.md": article("title: بلا رقم\nseries: رسائل"),
    "articles/2021-01-03-أولى.md": article("title: أولى\nseries: رحلة"),
    "articles/2021-01-04-ثانية.md": article("title: ثانية\nseries: رحلة"),
    ...Object.fromEntries(column),
  });
  const { code, printed } = await site.build({ args: ["--quiet"] });
  expect(code, printed).toBe(0);
});
afterAll(() => removeSite(site));

test.each([
  [
    "2021/01/01/وحيدة",
    "one part alone, of which nobody knows how many there are",
    "الحلقة 3 من سلسلة «دفاتر»",
  ],
  ["2021/01/02/بلا-رقم", "one alone without a number", "من سلسلة «رسائل»"],
  ["2021/01/04/ثانية", "the second of two", "الحلقة 2 من 2 من سلسلة «رحلة»"],
  ["2020/01/01/عمود-1", "a part of a column without an end", "الحلقة 1 من سلسلة «زاوية»"],
])("the page %s, of %s, says so", (page, _, said) => {
  const [, shown = ""] =
    /<p class="article-series">(.*?)<\/p>/.exec(site.output(`${page}/index.html`)) ?? [];
  expect(shown.replace(/<[^>]+>/g, "")).toBe(said);
});
