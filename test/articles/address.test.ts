import { describe, expect, test } from "vitest";
import { articleAddress, fileSlug } from "../../plugin/articles/address.ts";
import { readDate } from "../../plugin/dates/index.ts";
import { readTable } from "../text/cases.ts";
import { faultLines, faultsOf, goodArticle } from "./reading.ts";

describe("the address of an article", () => {
  test.each(readTable(new URL("../fixtures/articles/addresses.txt", import.meta.url)))(
    "$name",
    ({ input, expected }) => {
      const [date, file, slug] = input.split(" | ");
      const own = slug === undefined ? "" : `\nslug: ${slug}`;
      const { url } = goodArticle(`---\ntitle: ؟!\ndate: ${date}${own}\n---\nنص`, file);
      expect(url).toBe(expected);
    },
  );

  test("lies on the day in the site's zone", () => {
    const text = "---\ntitle: خبر\ndate: 2019-08-07T22:30Z\n---\nنص";
    expect(goodArticle(text, "خبر.md", { zone: "America/Chicago" }).url).toBe("/2019/08/07/خبر/");
    expect(goodArticle(text, "خبر.md", { zone: "Asia/Tokyo" }).url).toBe("/2019/08/08/خبر/");
  });

  test("lies on the day that a span of hours is of", () => {
    const text = "---\ntitle: خبر\ndate: 12 آب 2019، 10:00-12:00\n---\nنص";
    expect(goodArticle(text, "2019-08-12-خبر.md").url).toBe("/2019/08/12/خبر/");
  });

  test("is none when the name holds no letter or digit", () => {
    const date = readDate("2019-08-07");
    if (date === null) throw new Error("2019-08-07 is a date.");
    expect(articleAddress(date, "؟!", "Asia/Baghdad")).toBeUndefined();
    expect(faultLines(faultsOf("---\ntitle: خبر\ndate: 2019\n---\nنص", "src/؟!.md"))).toBe(
      "1 slug: The file's name «؟!» holds no letter or digit from which to make an address.\n" +
        "  → Rename the file, or write slug: with a few words.",
    );
  });
});

test.each([
  ["src/articles/2019-08-07-داعش.md", "داعش"],
  ["src/articles/٢٠١٩-٠٨-٠٧-داعش.md", "داعش"],
  ["داعش.md", "داعش"],
  ["src/داعش/index.md", "داعش"],
  ["index.md", "index"],
  ["src/2019-8-7-داعش.md", "2019-8-7-داعش"],
  ["src/a.b.md", "a.b"],
])("%s has the name %s", (file, name) => {
  expect(fileSlug(file)).toBe(name);
});
