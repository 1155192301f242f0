import { deepStrictEqual } from "node:assert";
import fs from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownOf, Newsroom } from "../../bench/scale/articles.ts";
import { readYamlFields } from "../../plugin/articles/front-matter.ts";
import { type PlainFields, readPlainFields } from "../../plugin/articles/plain-fields.ts";
import { readCases } from "../text/cases.ts";
import { holds } from "../text/property.ts";
import { frontMatter } from "./front-matter-shapes.ts";

const TEXTS: ReadonlySet<string> = new Set(["title", "date", "topics", "authors", "image"]);

/** What stands between the lines `---` of a file. */
function fieldsOf(file: string): string {
  return (file.split(/^---\n/m)[1] as string) ?? "";
}

/** Fails unless the YAML parser reads the same: values, types, order, and the line of everything. */
function expectSameAsYaml(yaml: string, plain: PlainFields): void {
  const parsed = readYamlFields(yaml, "خبر.md", TEXTS);
  if (Array.isArray(parsed)) throw new Error(`The parser finds faults: ${parsed[0]?.message}`);
  deepStrictEqual(plain.fields, parsed.fields);
  deepStrictEqual(Object.keys(plain.fields), Object.keys(parsed.fields));
  const steps = [[], [0], [1], [2], [3], [9], [-1], ["1"], ["src"], [0, "text"]];
  for (const field of [...Object.keys(parsed.fields), "missing", 0]) {
    for (const rest of steps) {
      const path = [field, ...rest];
      deepStrictEqual(plain.lineOf(path), parsed.lineOf(path), JSON.stringify(path));
    }
  }
  deepStrictEqual(plain.lineOf([]), parsed.lineOf([]));
}

test("whatever is read as plain is read as the YAML parser reads it", () => {
  let tried = 0;
  let answered = 0;
  holds(
    fc.property(frontMatter, (yaml) => {
      tried++;
      const plain = readPlainFields(yaml, TEXTS);
      if (plain === undefined) return;
      answered++;
      expectSameAsYaml(yaml, plain);
    }),
    3000,
  );
  expect(answered).toBeGreaterThan(tried / 4);
});

describe("plain are", () => {
  test.each(readCases(new URL("../fixtures/articles/plain-fields.txt", import.meta.url)))(
    "$name",
    ({ input, expected }) => {
      const plain = readPlainFields(`${input}\n`, TEXTS);
      expect(JSON.stringify(plain?.fields)).toBe(expected);
      expectSameAsYaml(`${input}\n`, plain as PlainFields);
    },
  );

  test("the articles of the sample archive", () => {
    const folder = new URL("../../src/articles/", import.meta.url);
    const files = fs.readdirSync(folder).filter((name) => name.endsWith(".md"));
    expect(files.length).toBeGreaterThan(1);
    for (const name of files) {
      const yaml = fieldsOf(fs.readFileSync(new URL(name, folder), "utf8"));
      const plain = readPlainFields(yaml, TEXTS);
      expect(plain?.fields.title, name).toBeTypeOf("string");
      expectSameAsYaml(yaml, plain as PlainFields);
    }
  });

  test("those of the benchmark", () => {
    for (const article of new Newsroom().articles(20)) {
      const yaml = fieldsOf(markdownOf(article));
      const plain = readPlainFields(yaml, TEXTS);
      expect(plain?.fields).toMatchObject({ title: article.title, topics: article.topics });
      expectSameAsYaml(yaml, plain as PlainFields);
    }
  });
});

test.each(readCases(new URL("../fixtures/articles/not-plain-fields.txt", import.meta.url)))(
  "left to the parser: $name",
  ({ input }) => {
    expect(readPlainFields(`${input}\n`, TEXTS)).toBeUndefined();
  },
);
