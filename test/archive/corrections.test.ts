import { expect, test } from "vitest";
import { readDate } from "../../plugin/dates/index.ts";
import { archiveOf, article } from "./making.ts";

const correction = (date: string, text: string) => ({ date: readDate(date)!, text });

/** Articles with their corrections, which the makers of test articles do not write. */
function corrected(name: string, date: string, corrections: ReturnType<typeof correction>[]) {
  const made = article(name, { date });
  return { ...made, data: { ...made.data, corrections } };
}

const archive = archiveOf([
  corrected("أول", "2019-01-01", [correction("2021-02-01", "أ"), correction("2019-01-02", "ب")]),
  corrected("ثان", "2020-01-01", [correction("2020-01-01", "ج"), correction("2021-02-01", "د")]),
  article("بلا تصحيح", { date: "2022-01-01" }),
  corrected("ثالث", "2018-01-01", [correction("2018-02", "ه")]),
]);

test("corrections stand newest first, each with its article", () => {
  expect(archive.corrections.map(({ text, article: { title } }) => `${text} ${title}`)).toEqual([
    "د ثان",
    "أ أول",
    "ج ثان",
    "ب أول",
    "ه ثالث",
  ]);
});

test("their pages are counted from the oldest, like those of articles", () => {
  const more = ["2023-01-01", "2023-01-02"].map((date, index) =>
    corrected(`جديد ${index}`, date, [correction(date, `ج${index}`)]),
  );
  const pages = archiveOf([
    ...archive.articles.map((item) => ({ ...item, data: item.data })),
    ...more,
  ]).correctionPages("/corrections/");
  expect(pages.map(({ url, number, items }) => [url, number, items.length])).toEqual([
    ["/corrections/", 2, 4],
    ["/corrections/page/1/", 1, 3],
  ]);
  expect(pages.map(({ isNewest }) => isNewest)).toEqual([true, false]);
});

test("an archive without corrections has no page of them", () => {
  expect(archiveOf([article("خبر")]).correctionPages("/corrections/")).toEqual([]);
});
