import { describe, expect, test } from "vitest";
import { articleContract, FIELD_CURES, KNOWN_FIELDS } from "../../plugin/articles/contract.ts";
import { readCases } from "../text/cases.ts";
import { faultLines, faultsOf, fieldLines, goodArticle } from "./reading.ts";

function file(fields: string): string {
  return `---\n${fields.trimEnd()}\n---\n\nنص المقال.\n`;
}

describe("fields that keep the contract", () => {
  test.each(readCases(new URL("../fixtures/articles/good-fields.txt", import.meta.url)))(
    "$name",
    ({ input, expected }) => {
      expect(fieldLines(goodArticle(file(input)))).toBe(expected);
    },
  );
});

describe("fields that do not keep it", () => {
  test.each(readCases(new URL("../fixtures/articles/bad-fields.txt", import.meta.url)))(
    "$name",
    ({ input, expected }) => {
      expect(faultLines(faultsOf(file(input)))).toBe(expected);
    },
  );
});

test("every field of the contract is known by name and has a cure", () => {
  const shape = Object.keys(articleContract("Asia/Baghdad").shape);
  expect([...KNOWN_FIELDS].sort()).toEqual(shape.sort());
  for (const cure of Object.values(FIELD_CURES)) expect(cure).toMatch(/^Write .+\.$/);
});

test("no message names a JavaScript thing", () => {
  const values = ["[]", "{}", "[[]]", "{ أ: { ب: ج } }", "~", "5", "true", '""', "&a [*a]"];
  const texts = KNOWN_FIELDS.flatMap((field) =>
    values.map((value) => {
      const other = field === "title" ? "date: 2019" : "title: خبر";
      const rest = field === "date" ? "" : "\ndate: 2019";
      return file(
        field === "title" ? `title: ${value}\n${other}` : `${other}${rest}\n${field}: ${value}`,
      );
    }),
  );
  for (const text of texts) {
    let faults: string;
    try {
      faults = faultLines(faultsOf(text));
    } catch {
      continue;
    }
    expect(faults).not.toMatch(/\[object|undefined|null|Invalid|expected|NaN/);
  }
});

describe("names that an article may use for its own fields", () => {
  const fields = "title: خبر\ndate: 2019\nautor: ليلى\nrelate: نص";

  test("are those that the site declares, however near to a known one", () => {
    const { data } = goodArticle(file(fields), undefined, { fields: ["autor", "relate"] });
    expect(data).toMatchObject({ autor: "ليلى", relate: "نص" });
  });

  test("do not include a template's fields unless the site declares them", () => {
    const text = file("title: خبر\ndate: 2019\ntags: [أ]");
    expect(faultsOf(text)).toHaveLength(1);
    expect(goodArticle(text, undefined, { fields: ["tags"] }).data).toMatchObject({ tags: ["أ"] });
  });
});

describe("a site's defaults", () => {
  const defaults = { sources: ["ارفع صوتك"], place: "بغداد" };

  test("stand where an article says nothing", () => {
    const { data } = goodArticle(file("title: خبر\ndate: 2019\nplace:"), undefined, { defaults });
    expect(data).toMatchObject(defaults);
  });

  test("give way to what an article says", () => {
    const text = file("title: خبر\ndate: 2019\nplace: دمشق\nsources: رويترز");
    const { data } = goodArticle(text, undefined, { defaults });
    expect(data).toMatchObject({ place: "دمشق", sources: ["رويترز"] });
  });

  test("that are wrong are a fault of their own, not a missing field", () => {
    const faults = faultsOf(file("title: خبر\ndate: 2019"), undefined, {
      defaults: { sources: ["؟!"] },
    });
    expect(faultLines(faults)).toContain(
      "1 sources.1: The field sources.1 holds no letter or digit.",
    );
  });
});
