import { describe, expect, test } from "vitest";
import { readYamlFields } from "../../plugin/articles/front-matter.ts";
import { readCases } from "../text/cases.ts";

const TEXTS: ReadonlySet<string> = new Set(["title", "date", "topics", "authors", "image"]);

describe("fields are read as they are written:", () => {
  test.each(readCases(new URL("../fixtures/articles/fields.txt", import.meta.url)))(
    "$name",
    ({ input, expected }) => {
      const read = readYamlFields(`${input}\n`, "خبر.md", TEXTS);
      expect(JSON.stringify("fields" in read ? read.fields : read)).toBe(expected);
    },
  );
});
