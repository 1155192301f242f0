import { expect, test } from "vitest";
import { soonestArrival } from "../../plugin/articles/date-faults.ts";
import { goodArticle } from "./reading.ts";

test("the first of the days that lie in the future is the one that counts", () => {
  const article = (date: string) => goodArticle(`---\ntitle: خبر\ndate: ${date}\n---\n\nنص\n`);
  const articles = ["2019-08-07", "2109-08-09", "2109-08-08", "2110"].map(article);
  const day = Date.UTC(2109, 7, 8);
  expect(soonestArrival(articles, Date.UTC(2026, 0, 1))).toBe(day - 14 * 3_600_000);
  expect(soonestArrival(articles, Date.UTC(2120, 0, 1))).toBeUndefined();
});
