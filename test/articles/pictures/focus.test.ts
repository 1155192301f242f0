import fc from "fast-check";
import { expect, test } from "vitest";
import { readFocus } from "../../../plugin/articles/pictures/focus.ts";
import { anyText, holds } from "../../text/property.ts";

test.each([
  ["top", { y: 0 }],
  ["أعلى", { y: 0 }],
  ["الأعلى", { y: 0 }],
  ["أَعْلَى", { y: 0 }],
  ["فوق", { y: 0 }],
  ["Bottom", { y: 100 }],
  ["أسفل", { y: 100 }],
  ["يمين", { x: 100 }],
  ["يمينا", { x: 100 }],
  ["اليسار", { x: 0 }],
  ["وسط", { x: 50, y: 50 }],
  ["center", { x: 50, y: 50 }],
  ["top left", { x: 0, y: 0 }],
  ["left top", { x: 0, y: 0 }],
  ["top-right", { x: 100, y: 0 }],
  ["أعلى اليمين", { x: 100, y: 0 }],
  ["يسار، أسفل", { x: 0, y: 100 }],
  ["أعلى ويسار", { x: 0, y: 0 }],
  ["وسط اليمين", { x: 100, y: 50 }],
  ["أعلى الوسط", { x: 50, y: 0 }],
  ["center top", { x: 50, y: 0 }],
  ["50% 20%", { x: 50, y: 20 }],
  ["34% 18%", { x: 30, y: 20 }],
  ["٥٠٪ ٢٠٪", { x: 50, y: 20 }],
  ["50 20", { x: 50, y: 20 }],
  ["0%, 100%", { x: 0, y: 100 }],
  ["left 20%", { x: 0, y: 20 }],
  ["30% top", { x: 30, y: 0 }],
  ["top 30%", { x: 30, y: 0 }],
])("%s is a point of a picture, by tens", (written, point) => {
  expect(readFocus(written)).toEqual(point);
});

test.each([
  "",
  "20%",
  "top bottom",
  "left right",
  "يمين يسار",
  "120% 20%",
  "-5% 10%",
  "top left 20%",
  "face",
  "الوجه",
  "وسط وسط وسط",
])("%s is none", (written) => {
  expect(readFocus(written)).toBeUndefined();
});

test("whatever is written, a point is within the picture and stands on a ten", () => {
  const hundredths = fc.tuple(fc.integer({ min: -20, max: 140 }), fc.integer({ min: 0, max: 120 }));
  const written = fc.oneof(
    anyText,
    hundredths.map(([x, y]) => `${x}% ${y}%`),
  );
  holds(
    fc.property(written, (text) => {
      for (const value of Object.values(readFocus(text) ?? {})) {
        expect(value % 10).toBe(0);
        expect(value >= 0 && value <= 100).toBe(true);
      }
    }),
  );
});
