import { expect, test } from "vitest";
import * as dates from "../../plugin/dates/index.ts";

test("functions bound to a site follow its options, and a call's own go first", () => {
  const site = dates.createDateFunctions({ months: "western", digits: "arab", zone: "UTC" });
  expect(site.arDate("2019-08-11T22:30Z")).toBe("١١ أغسطس ٢٠١٩");
  expect(site.arDate("2019-08-11T22:30Z", { digits: "latn" })).toBe("11 أغسطس 2019");
  expect(site.arDate("2019-08-11T22:30Z", "short", { zone: "Asia/Baghdad" })).toBe("١٢/٨/٢٠١٩");
  expect(site.arPlural(3, { few: "{n} مقالات", other: "{n}" })).toBe("٣ مقالات");
});

test("one part of dual may be set alone, and undefined is no choice", () => {
  const site = dates.createDateFunctions({ dual: { order: "western-first" }, digits: undefined! });
  expect(site.arDate("2019-08-12")).toBe("12 أغسطس/ آب 2019");
  expect(site.arDate("2019-08-12", { dual: { separator: "/" } })).toBe("12 أغسطس/آب 2019");
});

test("a site's wrong option is an error at once", () => {
  expect(() => dates.createDateFunctions({ zone: "Asia/Bagdad" })).toThrow("zone is «Asia/Bagdad»");
});

test("every function of a site is exported bound to the defaults", () => {
  for (const name of Object.keys(dates.createDateFunctions())) {
    expect(dates).toHaveProperty(name);
  }
});

test("the defaults cannot be changed by those who read them", () => {
  expect(Object.isFrozen(dates.defaultDateOptions)).toBe(true);
  expect(Object.isFrozen(dates.defaultDateOptions.dual)).toBe(true);
});

test("without now, distances are counted from the clock", () => {
  expect(dates.arRelative(Date.now() - 3 * 3_600_000 - 1000)).toBe("قبل 3 ساعات");
});
