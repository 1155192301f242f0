import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visualPlaces } from "../../bench/order/visual-order.ts";
import { isolateText } from "../../plugin/text/index.ts";
import { holds } from "./property.ts";

/** A text as it stands on the screen, from left to right; isolates have no place. */
function seen(text: string, direction: "ltr" | "rtl"): string {
  const bare = text.replace(/[\u2066-\u2069]/g, "");
  const shown: string[] = [];
  visualPlaces({ text, direction }).forEach((place, index) => {
    shown[place] = bare[index] as string;
  });
  return shown.join("");
}

describe("a text of an English article of an Arabic archive, where no markup can be", () => {
  test.each([
    "Organisers said the «المتنبي» hall had doubled in size.",
    "«بغداد» and «البصرة», two cities",
    "Is it true?",
    "50 Cent in Basra",
    "(Part 1/2) Report on Water",
    "5% of «دينار»!",
  ])("%s", (text) => {
    for (const around of ["rtl", "ltr"] as const) {
      expect(seen(isolateText(text, "ltr"), around)).toBe(seen(text, "ltr"));
    }
    // Behind it stands the name of the archive.
    expect(seen(`${isolateText(text, "ltr")} - أرشيف`, "rtl")).toBe(
      `${seen("أرشيف", "rtl")} - ${seen(text, "ltr")}`,
    );
  });

  test("has nothing within that would change places", () => {
    expect(isolateText("The «المتنبي» hall, BBC", "ltr")).toBe(
      "\u2066The «المتنبي» hall, BBC\u2069",
    );
  });

  test("stays as it is when it ends in a letter or digit, and an Arabic one takes Arabic's rules", () => {
    expect(isolateText("Report on Water, Part 1/2", "ltr")).toBe("Report on Water, Part 1/2");
    expect(isolateText("تقول BBC", "rtl")).toBe("تقول \u2068BBC\u2069");
    expect(isolateText("قاعة المتنبي.", "ltr")).toBe("قاعة المتنبي.");
  });
});

test("a name stays as machines know it", () => {
  for (const name of ["Disney+", "U.S.", "Martin Luther King Jr."]) {
    expect(isolateText(name)).toBe(name);
  }
});

test("an Arabic text of an English archive is a guest in the same way", () => {
  expect(isolateText("تقول BBC: لا", "rtl", "ltr")).toBe("\u2067تقول \u2068BBC\u2069: لا\u2069");
  expect(isolateText("The «بغداد» hall.", "ltr", "ltr")).toBe("The «بغداد» hall.");
  expect(isolateText("«بغداد» hall", "ltr", "ltr")).toBe("\u2066«بغداد» hall\u2069");
});

const pieces = "the|BBC|hall|قاعة|بغداد|«|»|(|)|, |. |: |-|1/2|23%|$300|—|!|?| | ".split("|");
const headline = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(" ").trim());

test("whatever is around, a text of a left-to-right article is seen as in a left-to-right line", () => {
  holds(
    fc.property(headline, (text) => {
      if (!/[a-z]/i.test(text)) return;
      for (const page of ["rtl", "ltr"] as const) {
        expect(seen(isolateText(text, "ltr", page), page)).toBe(seen(text, "ltr"));
      }
    }),
    1000,
  );
});

test("isolating twice is isolating once, and no isolate reaches over a line's end", () => {
  holds(
    fc.property(headline, headline, fc.constantFrom("ltr", "rtl"), (one, two, own) => {
      const once = isolateText(`${one}\n${two}`, own);
      expect(isolateText(once, own)).toBe(once);
      for (const line of once.split("\n")) {
        const open = line.match(/[\u2066-\u2068]/g)?.length ?? 0;
        expect(line.match(/\u2069/g)?.length ?? 0).toBe(open);
      }
    }),
    500,
  );
});
