import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsOf } from "../../bench/order/right-order.ts";
import { visualPlaces } from "../../bench/order/visual-order.ts";
import { bidiRuns, blockDirection } from "../../plugin/text/index.ts";
import { readPairs } from "../support/pairs.ts";
import { holds } from "./property.ts";

/** A line with isolates in the places of `<bdi>`. */
function layout(line: string) {
  let text = "";
  let end = 0;
  for (const { from, to } of bidiRuns(line)) {
    text += `${line.slice(end, from)}\u2066${line.slice(from, to)}\u2069`;
    end = to;
  }
  return { text: text + line.slice(end), direction: blockDirection(line) };
}

/** What a reader sees of a line, from left to right. */
function seen(line: string): string {
  const shown: string[] = [];
  visualPlaces(layout(line)).forEach((place, index) => {
    shown[place] = line[index] as string;
  });
  return shown.join("");
}

test.each(readPairs("bidi/order.txt"))("by UAX #9, $input", ({ input, output }) => {
  expect(seen(input)).toBe(output);
});

test.each([
  ["9. Husbands | Wives (USA)", "9. Husbands | Wives (USA)"],
  ["Report on Water, Part 1/2 | ص (S02E02)", ")S02E02( ص | Report on Water, Part 1/2"],
  ["س Is it true? | ص", "ص | Is it true? س"],
])("what a stroke parts stays in order: %s", (line, output) => {
  expect(seen(line)).toBe(output);
});

/** Lines as newspapers write them, with what a browser orders wrongly and what it orders rightly. */
const line = fc
  .array(
    fc.constantFrom(
      ...'قال|وزير|في|من|و|، |. |: |(|)|«|»|"|-|/|BBC|CNN News|the report|iPhone 15|A+|C++|.NET|F-16|CO₂|@name|#Iraq|#وسم_a|www.example.org/|info@example.org|-5|+3.5%|23%|2015-2017|3-1|$300|€1.5m|37.5°C|2017-12-05|+964 770 123 4567|0770-123-4567|10:30|300 مليون|!|?|–|&'.split(
        "|",
      ),
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((pieces) => pieces.join(" "));

test("what a browser shows right by itself is never made worse", () => {
  holds(
    fc.property(line, (text) => {
      // Two numbers side by side may be one or two.
      if (/\d[%.]? [+-]?\d/.test(text)) return;
      if (faultsOf(text, { text, direction: "rtl" }).length > 0) return;
      expect(faultsOf(text, layout(text))).toEqual([]);
    }),
    2000,
  );
});
