import fc from "fast-check";
import { expect, test } from "vitest";
import { readableAddress } from "../../plugin/text/index.ts";
import { holds } from "./property.ts";

test.each([
  ["https://example.org/2021/03/01/%D8%AD%D8%A7%D9%84%D8%A7%D8%AA/", "…/2021/03/01/حالات/"],
  ["https://example.org/%d8%ad/?q=%D8%AD%26", "…/ح/?q=ح%26"],
  // Bytes of windows-1256, beside bytes of UTF-8.
  ["https://example.org/%C7%E1/%D8%AD", "…/%C7%E1/ح"],
  ["https://example.org/100%25/%20a%22/", "…/100%25/%20a%22/"],
  ["https://example.org/%D9%85%DB%8C%E2%80%8C%D8%AE/", "…/می\u200cخ/"],
  ["https://example.org/%E2%80%AEab%C2%A0/", "…/%E2%80%AEab%C2%A0/"],
])("%s in letters is %s", (address, letters) => {
  expect(readableAddress(address)).toBe(letters.replace("…", "https://example.org"));
});

test("an address in letters leads where the address led, and holds no blank", () => {
  const part = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("حالات", "می‌خواهم", "%25", "%D8", "\u202e", "\u00a0"),
  );
  holds(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const path = `/${parts.join("/")}`;
      fc.pre(!path.startsWith("//") && URL.canParse(path, "https://example.org"));
      const { href } = new URL(path, "https://example.org");
      const letters = readableAddress(href);
      expect(new URL(letters).href.toLowerCase()).toBe(href.toLowerCase());
      expect(letters).not.toMatch(/\s/u);
    }),
  );
});
