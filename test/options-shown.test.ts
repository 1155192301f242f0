import { describe, expect, test } from "vitest";
import { readOptions } from "../plugin/options.ts";

const SITE = { title: "ارفع صوتك", url: "https://example.org/" };

describe("what a site shows on articles", () => {
  test("has defaults", () => {
    expect(readOptions({ site: SITE }).show).toEqual({
      hijri: false,
      readingTime: true,
      ageFrom: 1,
      share: ["whatsapp", "telegram", "x", "facebook", "linkedin", "email"],
      tools: ["size", "save", "listen"],
      contents: 4,
    });
  });

  test("may be chosen one by one", () => {
    const { show } = readOptions({ site: SITE, show: { hijri: true, share: ["email"] } });
    expect(show).toMatchObject({ hijri: true, readingTime: true, share: ["email"] });
  });

  test.each([
    [{ share: ["email", "twitter"] }, "show.share.1 is none of the values it may have", "whatsapp"],
    [{ share: "email" }, "show.share must be a list of places; it is «email»", "whatsapp"],
    [{ tools: "listen" }, "show.tools must be a list of tools; it is «listen»", "size"],
    [{ ageFrom: -1 }, "show.ageFrom is below 0; it is «-1»", "from 0 to 1000"],
    [{ hijri: "yes" }, "show.hijri must be true or false; it is «yes»", "Write true or false."],
    [{ hijry: true }, "There is no option «show.hijry»", "Write show.hijri."],
    [true, "The option show has the wrong type; it is «true»", "Write show: { hijri: true }."],
  ])("%j is told", (show, fault, cure) => {
    const read = () => readOptions({ site: SITE, show });
    expect(read).toThrow(fault);
    expect(read).toThrow(cure);
  });
});

test("an account may be told by what stands behind a question mark, as pages of Facebook are", () => {
  const accounts = ["https://www.facebook.com/profile.php?id=100064"];
  expect(readOptions({ site: { ...SITE, accounts } }).site.accounts).toEqual(accounts);
  expect(() => readOptions({ site: { ...SITE, url: "https://example.org/?id=1" } })).toThrow(
    "site.url is no whole web address",
  );
});

test.each([
  [{ front: ["lead", { lead: "خبر.md" }] }, "The option front.1 stands there twice"],
  [{ front: ["latest", "lead", "latest"] }, "The option front.2 stands there twice"],
  [{ words: { home: " " } }, "The option words.home is empty"],
  [{ licence: "CC-BY" }, "The option licence.site is no known licence; it is «CC-BY»."],
  [{ feeds: false }, "or pages: { feed: false } for none."],
  [{ articles: "posts" }, 'Write articles: { folder: "src/articles" }.'],
])("what contradicts itself, says nothing or stands for a group is told: %j", (written, fault) => {
  expect(() => readOptions({ site: SITE, ...written })).toThrow(fault);
});
