import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AS_IT_IS, LTR_LETTER, MAY_HOLD_RUN } from "../../plugin/text/bidi-letters.ts";
import { bidiRuns, blockDirection, isolateHtml, isolateText } from "../../plugin/text/index.ts";
import { growth, LINEAR } from "../support/growth.ts";
import { readPairs } from "../support/pairs.ts";
import { anyText, holds } from "./property.ts";

const shown = (text: string) => text.replaceAll("\u2068", "⟨").replaceAll("\u2069", "⟩");

test.each(readPairs("bidi/html.txt"))("on a page: $input", ({ input, output }) => {
  expect(isolateHtml(input)).toBe(output);
});

test.each(readPairs("bidi/plain.txt"))("as plain text: $input", ({ input, output }) => {
  expect(shown(isolateText(input))).toBe(output);
});

describe("isolates that a text brings itself", () => {
  test("are kept, and what they hold is isolated once", () => {
    const text = "قناة \u2068BBC \u2066x\u2069\u2069 وCNN.";
    expect(isolateText(text)).toBe("قناة \u2068BBC \u2066x\u2069\u2069 و\u2068CNN\u2069.");
    expect(isolateHtml(text)).toBe("قناة \u2068BBC \u2066x\u2069\u2069 و<bdi>CNN</bdi>.");
  });

  test("and that are never closed do not hide what follows", () => {
    expect(shown(isolateText("قال \u2067BBC، \u2066CNN"))).toBe("قال \u2067⟨BBC⟩، \u2066⟨CNN⟩");
  });

  test("isolating twice is isolating once", () => {
    holds(
      fc.property(mixed, (text) => {
        expect(isolateText(isolateText(text))).toBe(isolateText(text));
      }),
      1000,
    );
  });
});

/** Arabic among what must be isolated and the signs that come between. */
const mixed = fc
  .array(
    fc.constantFrom(
      ...'قال BBC CNN iPhone #Iraq @user_ C++ .NET 2017-12-05 -5 +964 770 1234567 $300 37.5 °C 23% https://a.b/c(d) x@y.org و ، . : ! ( ) [ ] " « » “ ” _ - / & < > # + 5G 3-1'.split(
        " ",
      ),
      " ",
      " ",
      " ",
      "\n",
      "\u064B",
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

test("what stands as it is has nothing to isolate and nothing to escape", () => {
  expect(AS_IT_IS.test("كلامُ الناس، «خبر»: ماذا بعد؟")).toBe(true);
  for (const text of [
    "خبر 5",
    "خبر & خبر",
    "<خبر>",
    '"خبر"',
    "'خبر'",
    "قناة BBC",
    "\u2068خبر\u2069",
  ]) {
    expect(AS_IT_IS.test(text)).toBe(false);
  }
  holds(
    fc.property(fc.oneof(mixed, anyText), (text) => {
      if (AS_IT_IS.test(text)) expect(isolateHtml(text)).toBe(text);
    }),
  );
});

test("of a text that is passed over, no sign is one that a run needs", () => {
  const passed = Array.from({ length: 0x10ffff }, (_, code) => String.fromCodePoint(code)).filter(
    (sign) => !MAY_HOLD_RUN.test(sign),
  );
  expect(passed).toEqual(expect.arrayContaining([...'ابتثىيةءپگ ،؛؟.:«»()"…–\n\u064B']));
  for (const sign of passed) {
    const isOfRuns = LTR_LETTER.test(sign) || /[\p{N}@\u2066-\u2069]/u.test(sign);
    expect(isOfRuns, `U+${sign.codePointAt(0)?.toString(16)}`).toBe(false);
  }
});

describe("any text", () => {
  test("keeps every character in its place", () => {
    const check = (text: string) => {
      for (const own of [undefined, "rtl", "ltr"] as const) {
        expect(isolateText(text, own).replace(/[\u2066-\u2069]/g, "")).toBe(
          text.replace(/[\u2066-\u2069]/g, ""),
        );
      }
      const read = isolateHtml(text)
        .replace(/<\/?bdi[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&");
      expect(read).toBe(text);
    };
    holds(fc.property(mixed, check), 1000);
    holds(fc.property(anyText, check));
  });

  test("gives runs in order, which neither meet nor are empty nor begin or end with a blank", () => {
    const check = (text: string) => {
      let last = 0;
      for (const { from, to } of bidiRuns(text)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(text.slice(from, to)).not.toMatch(/^\s|\s$/);
        if (blockDirection(text) === "rtl") expect(text.slice(from, to)).not.toMatch(/[،؛؟«»]/);
        last = to;
      }
    };
    holds(fc.property(mixed, check), 1000);
    holds(fc.property(anyText, check));
  });

  test("is harmless as HTML, and gets no embedding or override", () => {
    holds(
      fc.property(anyText, mixed, (a, b) => {
        expect(isolateHtml(`${a}${b}`)).not.toMatch(
          /<(?!\/?bdi(?: dir="ltr")?(?: class="(?:long|short)")?(?: lang="en")?>)|["']نعم/,
        );
        const before = `${a}${b}`.match(/[\u202A-\u202E]/g)?.length ?? 0;
        expect(isolateText(`${a}${b}`).match(/[\u202A-\u202E]/g)?.length ?? 0).toBe(before);
      }),
    );
  });
});

describe("hostile text is read in a time that grows with its length", () => {
  test.each([
    "ب ",
    "a(",
    '"a ',
    "0 ",
    "0 0+",
    "0-0",
    "1.",
    "a ",
    "a.",
    "\u2067",
    "\u2067\u2069",
    "-",
    "- ",
    "+1 ",
    "-1 ",
    "http://",
    "(http://a)",
    "www.ب",
    "a_",
    "_",
    "@#",
    "#a",
    "#ب",
    "قال BBC، ",
    "قال (BBC",
    'a" ',
    "a) (",
    "[(",
    "a!",
    "a 1 ",
    "1",
    "1 a ",
    "$1 ",
    ".a ",
    "<a",
    "é\u0301",
    "٠",
    "٠a",
    "𝐀",
  ])("%j", (piece) => {
    // In a text of Arabic, since one without is a single run.
    const read = (size: number) => isolateHtml(`ب ${piece.repeat(size)}`);
    expect(growth(read, 1500)).toBeLessThan(LINEAR);
  });
});

test("a mark that nobody sees is no part of a web address", () => {
  expect(isolateHtml("الموقع www.example.org\u200E)")).toBe(
    "الموقع <bdi>www.example.org</bdi>\u200E)",
  );
});
