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
  expect(labels("السومرية", "السومرية: خبر موسع", "واع")).toEqual(["واع", "خبر موسع"]);
  expect(labels("السومرية", "السومرية+واع", "واع")).toEqual(["واع"]);
});

test("an outlet's own version says whether it is the newer or the earlier one, behind other outlets", () => {
  const archive = archiveOf(
    [
      ["أول", "مقتل ثلاثة في انهيار مبنى", "السومرية", "2021-07-12"],
      ["ثان", "ارتفاع حصيلة انهيار المبنى إلى خمسة", "السومرية", "2021-07-13"],
      ["نقل", "انهيار مبنى", "واع", "2021-07-13"],
    ].map(([name = "", title = "", source = "", date = ""]) =>
      article(`${date}-${name}`, { title, sources: [source], date }),
    ),
  );
  const [first, second, other] = ["أول", "ثان", "نقل"].map((name) => find(archive, name));
  const said = (of: typeof first, copies: (typeof first)[]) =>
    copyLinks(
      of!,
      copies.map((copy) => copy!),
    ).map(({ kind, label }) => `${kind}: ${label}`);
  expect(said(first, [second, other])).toEqual([
    "alsoPublished: واع",
    "newerCopy: ارتفاع حصيلة انهيار المبنى إلى خمسة",
  ]);
  expect(said(second, [first])).toEqual(["earlierCopy: مقتل ثلاثة في انهيار مبنى"]);
});

test("without outlets a copy is told by its headline, where that is another one", () => {
  expect(labels("", "", ": عنوان آخر", ": عنوان آخر")).toEqual(["عنوان آخر"]);
});
