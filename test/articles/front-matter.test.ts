import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../plugin/articles/front-matter.ts";
import { readCases } from "../text/cases.ts";
import { faultLines, faultsOf } from "./reading.ts";

const TEXTS: ReadonlySet<string> = new Set(["title", "topics", "image"]);

/** The parts of a file whose fields can be read. */
function parts(text: string) {
  const read = readFrontMatter(text, "خبر.md", TEXTS);
  if (Array.isArray(read)) throw new Error(faultLines(read));
  return read;
}

describe("fields that cannot be read", () => {
  test.each(readCases(new URL("../fixtures/articles/broken-yaml.txt", import.meta.url)))(
    "$name",
    ({ input, expected }) => {
      expect(faultLines(faultsOf(input))).toBe(expected);
    },
  );
});

describe("a file is taken apart", () => {
  test("at the first closing line; what follows is the text as it stands", () => {
    const { fields, body } = parts("---\ntitle: خبر\n---\n\nنص.\n\n---\n\nنص.\n");
    expect(fields).toEqual({ title: "خبر" });
    expect(body).toBe("\nنص.\n\n---\n\nنص.\n");
  });

  test.each([
    "---\ntitle: خبر\n...\nنص",
    "--- \ntitle: خبر\n---\t\nنص",
    "---\ntitle: خبر\n---\nنص",
  ])("by lines of three signs: %j", (text) => {
    expect(parts(text)).toMatchObject({ fields: { title: "خبر" }, body: "نص" });
  });

  test("without a text below the closing line", () => {
    expect(parts("---\ntitle: خبر\n---").body).toBe("");
    expect(parts("---\ntitle: خبر\n---\n").body).toBe("");
  });

  test("with no fields between the lines", () => {
    expect(parts("---\n---\nنص")).toMatchObject({ fields: {}, body: "نص" });
  });

  test("a line that only begins with three signs closes nothing", () => {
    expect(parts("---\ntitle: خبر\nsummary: |\n  نص\n  ---\n---- : أ\n---\nنص").body).toBe("نص");
  });
});

describe("values", () => {
  test("of text fields stay as they were typed, at any depth", () => {
    const { fields } = parts(
      "---\ntitle: 007\ntopics: [1.50, true, [2003]]\nimage: { alt: 5 }\n---\n",
    );
    expect(fields).toEqual({
      title: "007",
      topics: ["1.50", "true", ["2003"]],
      image: { alt: "5" },
    });
  });

  test("of other fields are what YAML makes of them", () => {
    const { fields } = parts("---\nrating: 5\nopen: true\nlist: [1, أ]\nday: 2019-08-07\n---\n");
    expect(fields).toEqual({ rating: 5, open: true, list: [1, "أ"], day: "2019-08-07" });
  });

  test("cannot reach what all objects inherit", () => {
    const { fields } = parts("---\n__proto__: { polluted: true }\nconstructor: أ\n---\n");
    expect(Object.keys(fields)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });
});

describe("lines", () => {
  const { lineOf } = parts(
    [
      "---",
      "# تعليق",
      "title: خبر",
      "topics:",
      "  - العراق",
      "",
      "  - الأمن",
      "image:",
      "  alt: وصف",
      "",
      "  caption: >",
      "    سطر",
      "    سطر",
      "corrections:",
      "  - date: 2019",
      "    text: نص",
      "  - text: نص",
      "last: [أ,",
      "  ب]",
      "---",
      "",
    ].join("\n"),
  );

  test.each([
    [["title"], 3],
    [["topics"], 4],
    [["topics", 0], 5],
    [["topics", 1], 7],
    [["image"], 8],
    [["image", "alt"], 9],
    [["image", "caption"], 11],
    [["corrections", 0, "text"], 16],
    [["corrections", 1], 17],
    [["corrections", 1, "text"], 17],
    [["last", 0], 18],
    [["last", 1], 19],
  ])("%j is on line %i", (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  test("what is not there has the line of what should hold it, else none", () => {
    expect(lineOf(["image", "credit"])).toBe(8);
    expect(lineOf(["corrections", 1, "date"])).toBe(17);
    expect(lineOf(["topics", 7])).toBe(4);
    expect(lineOf(["title", "x"])).toBe(3);
    expect(lineOf(["date"])).toBeUndefined();
    expect(lineOf([])).toBeUndefined();
  });
});
