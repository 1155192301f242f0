import { expect, test } from "vitest";
import { copyLinks } from "../../plugin/archive/index.ts";
import { archiveOf, article, find } from "./making.ts";

/** What the first of some articles says of the others; each is «outlet: headline». */
function labels(...told: string[]): string[] {
  const archive = archiveOf(
    told.map((line, place) => {
      const [outlet = "", title = "خبر"] = line.split(": ");
      return article(`خبر-${place}`, { title, sources: outlet === "" ? [] : outlet.split("+") });
    }),
  );
  const [own, ...copies] = told.map((_, place) => find(archive, `خبر-${place}`));
  return copyLinks(own!, copies).map(({ label }) => label);
}

test("each other outlet is named once, five at most", () => {
  expect(labels("رويترز", "الصباح", "الزمان", "الصباح")).toEqual(["الصباح", "الزمان"]);
  const many = Array.from({ length: 9 }, (_, place) => `صحيفة ${place}`);
  expect(labels("رويترز", ...many)).toEqual(many.slice(0, 5));
});

test("the article's own outlet is never named: its second copy is told by another headline, or not", () => {
  expect(labels("السومرية", "السومرية", "السومرية")).toEqual([]);
  expect(labels("السومرية", "السومرية: خبر موسع", "واع")).toEqual(["خبر موسع", "واع"]);
  expect(labels("السومرية", "السومرية+واع", "واع")).toEqual(["واع"]);
});

test("without outlets a copy is told by its headline, where that is another one", () => {
  expect(labels("", "", ": عنوان آخر", ": عنوان آخر")).toEqual(["عنوان آخر"]);
});
