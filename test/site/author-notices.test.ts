import { expect, test } from "vitest";
import { article, makeSite } from "../support/site.ts";

test("an override in a text is told in one line, and the build goes on without it", async () => {
  const site = makeSite({
    "articles/2019-08-07-خبر.md": article(
      "title: خبر\ndate: 2019-08-07",
      "أول.\n\nقال \u202Eمقلوب\u202C نعم.",
    ),
    "articles/2019-08-08-ثان.md": article("title: ثان\ndate: 2019-08-08"),
  });
  const { code, printed } = await site.build();
  expect(code, printed).toBe(0);
  const lines = printed.split("\n").filter((line) => line.includes("Arshif:"));
  expect(lines).toEqual([
    "Arshif: articles/2019-08-07-خبر.md:8: The text holds the character U+202E (right-to-left override), U+202C (end of an embedding) in 2 places from here on, which can make it read as what it does not say; it was left out. → Delete the character, which nobody sees: type the text anew, or copy it without formatting.",
  ]);
  expect(site.output("2019/08/07/خبر/index.html")).toContain("<p>قال مقلوب نعم.</p>");
  for (const file of site.outputs().filter((name) => /\.(?:html|xml)$/.test(name))) {
    expect(site.output(file), file).not.toMatch(/[\u202A-\u202E]/);
  }
});

test("an isolate that does not end stops the build", async () => {
  const site = makeSite({
    "articles/2019-08-07-خبر.md": article("title: خبر\ndate: 2019-08-07", "أول.\n\nقال \u2067نعم."),
  });
  const { code, printed } = await site.build();
  expect(code).not.toBe(0);
  expect(printed.match(/articles\/2019-08-07-خبر\.md:8/g)).toHaveLength(1);
  expect(printed).toContain("U+2067 (right-to-left isolate) without its end U+2069");
  expect(site.outputs()).toEqual([]);
});
