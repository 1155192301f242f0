import { expect, test } from "vitest";
import { useBidiFilters } from "../../plugin/eleventy/bidi.ts";
import type { OwnFunctions } from "../../plugin/eleventy/own-functions.ts";

type Filter = (value: unknown, ...more: unknown[]) => unknown;

const filters = new Map<string, Filter>();
const functions = {
  addFilter: (name: string, filter: Filter) => filters.set(name, filter),
} as unknown as OwnFunctions;
useBidiFilters(functions, { lang: "ar", dir: "rtl" });
const bdiNames = filters.get("bdiNames") as Filter;

test.each([
  ["names", ["ليلى", "سامي"], "ليلى، سامي"],
  ["groups by their names", [{ name: "وكالة الأنباء" }, { name: "راديو" }], "وكالة الأنباء، راديو"],
  ["a Latin name by itself", ["رويترز", "AFP"], "رويترز، <bdi>AFP</bdi>"],
  ["signs of HTML as they are written", ["أ & ب"], "أ &amp; ب"],
  ["one without what would stand between", ["ليلى"], "ليلى"],
  ["none", [], ""],
  ["nothing", undefined, ""],
])("bdiNames prints %s", (_, names, printed) => {
  expect(bdiNames(names, "، ")).toBe(printed);
});
