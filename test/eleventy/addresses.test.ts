import fc from "fast-check";
import { expect, test } from "vitest";
import { Addresses } from "../../plugin/site/addresses.ts";
import { holds } from "../text/property.ts";

function addresses(pathPrefix: string, siteUrl: string): Addresses {
  return new Addresses({ pathPrefix, isPrefixedLater: () => false }, siteUrl);
}

const piece = fc.oneof(
  fc.constantFrom("/", "//", ".", "..", "./", "%", "%D8", "?", "#", " ", "\\", "|", "é", "e\u0301"),
  fc.constantFrom(
    "سوق-المدينة",
    "سُوق",
    "2019",
    "_x",
    "ـ",
    "\u200c",
    "\ud83d",
    "😀",
    "feed.xml",
    "٣",
  ),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const path = fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join("")}`);

test("a path from the site's root is encoded as the URL standard has it", () => {
  const root = addresses("/", "https://example.org/");
  const folder = addresses("/أرشيف/", "https://example.org/أرشيف/");
  holds(
    fc.property(path, (address) => {
      fc.pre(!address.startsWith("//") && URL.canParse(address, "https://example.org"));
      const { href } = new URL(address, "https://example.org");
      expect(root.absolute(address)).toBe(href);
      const below = new URL(`/أرشيف${address}`, "https://example.org");
      expect(folder.absolute(address)).toBe(below.href);
    }),
  );
});

test("a path in letters is read as it stands, and leads where it leads in escapes", () => {
  const root = addresses("/", "https://example.org/");
  holds(
    fc.property(path, (address) => {
      fc.pre(!address.startsWith("//") && URL.canParse(address, "https://example.org"));
      expect(new URL(root.readable(address)).href).toBe(root.absolute(address));
    }),
  );
  expect(root.readable("/سوق_المدينة-٣/")).toBe("https://example.org/سوق_المدينة-٣/");
});

test("people read an address in letters, host, folder and all", () => {
  const site = addresses("/أرشيف/", "https://مثال.إختبار:8080/أرشيف/");
  expect(site.absolute("/حالات/")).toMatch(/^https:\/\/xn--[!-~]+\/$/);
  expect(site.readable("/حالات/")).toBe("https://مثال.إختبار:8080/أرشيف/حالات/");
  expect(site.readable("https://example.com/أ ب/")).toBe("https://example.com/أ%20ب/");
});

test.each([
  [
    "/2019/08/07/سوق-المدينة/",
    "https://example.org/2019/08/07/%D8%B3%D9%88%D9%82-%D8%A7%D9%84%D9%85%D8%AF%D9%8A%D9%86%D8%A9/",
  ],
  ["/", "https://example.org/"],
  ["//cdn.example.org/x", "https://cdn.example.org/x"],
  ["#عنوان", "#عنوان"],
  ["https://example.com/أ", "https://example.com/%D8%A3"],
])("%s is %s", (address, whole) => {
  expect(addresses("/", "https://example.org/").absolute(address)).toBe(whole);
});
