import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growth, LINEAR } from "../support/growth.ts";
import { anyText, holds } from "../text/property.ts";
import { faultsOf, goodArticle, readArticle } from "./reading.ts";

/** Input that is meant to break a reader, or that a broken tool has left. */

const HEAD = "title: خبر\ndate: 2019-08-07\n";

function file(fields: string, text = "نص"): string {
  return `---\n${fields}\n---\n${text}\n`;
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

describe("much of everything", () => {
  test("a megabyte of one line", () => {
    const { rawInput, lead } = goodArticle(file(HEAD, "ب".repeat(1_000_000)));
    expect(rawInput).toHaveLength(1_000_000);
    expect(lead).toHaveLength(221);
  });

  test("a title of a megabyte", () => {
    const { data } = goodArticle(file(`date: 2019\ntitle: ${"كلمة ".repeat(200_000)}`));
    expect(data.title).toHaveLength(999_999);
  });

  test("10,000 fields of the site's own", () => {
    const { data } = goodArticle(file(HEAD + lines(10_000, (index) => `حقل${index}: ${index}`)));
    expect(data).toMatchObject({ حقل0: 0, حقل9999: 9999 });
  });

  test("10,000 misspelt fields are 10,000 faults", () => {
    const letter = (index: number) => String.fromCodePoint(0x4e00 + index);
    const faults = faultsOf(file(HEAD + lines(10_000, (index) => `titl${letter(index)}: أ`)));
    expect(faults).toHaveLength(10_000);
    expect(faults.at(-1)?.line).toBe(10_003);
    expect(faults.at(-1)?.cure).toMatch(/^Write title:/);
  });

  test("10,000 fields of one name", () => {
    const faults = faultsOf(file(HEAD + lines(10_000, () => "place: بغداد")));
    expect(faults).toHaveLength(9_999);
    expect(faults.at(-1)?.line).toBe(10_003);
  });

  test("100,000 topics in one text", () => {
    expect(goodArticle(file(`${HEAD}topics: ${"ع،".repeat(100_000)}`)).data.topics).toHaveLength(
      100_000,
    );
  });

  test("10,000 wrong corrections", () => {
    const faults = faultsOf(file(`${HEAD}corrections: [${"{},".repeat(10_000)}]`));
    expect(faults).toHaveLength(20_000);
  });

  test("a field's name of a megabyte", () => {
    const read = readArticle(file(`${HEAD}${"ب".repeat(1_000_000)}: نص`));
    expect(Array.isArray(read) ? read[0]?.line : read.url).toBe(4);
  });
});

describe("fields below fields without end", () => {
  test.each([
    ["lists", `x: ${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["lists without their ends", `x: ${"[".repeat(3_000)}`],
    ["groups without their ends", `x: ${"{أ: ".repeat(3_000)}`],
    ["lists by dashes", `x:\n${"- ".repeat(20_000)}أ`],
    ["a thousand brackets, on which Node 20 ended the process", `x: ${"[".repeat(1_000)}`],
    ["keys of lists", `x: ${"[أ: ".repeat(20_000)}`],
    ["questions", `${"? ".repeat(20_000)}أ`],
    ["groups by indents", `x:\n${lines(3_000, (index) => `${" ".repeat(index + 1)}أ:`)}`],
  ])("%s", (_, fields) => {
    const faults = faultsOf(file(HEAD + fields));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      message: "Fields are nested too deeply to be read.",
      file: expect.stringMatching(/\.md$/),
      line: expect.any(Number),
    });
  });

  test("the line is the one on which they become too deep", () => {
    const brackets = lines(300, () => "[");
    expect(faultsOf(file(`${HEAD}x:\n${brackets.replace(/^/gm, "  ")}`))[0]?.line).toBe(105);
  });

  test("time grows with the brackets", () => {
    const read = (size: number) => faultsOf(file(`${HEAD}x: ${"[".repeat(size)}`));
    expect(growth(read, 50_000)).toBeLessThan(LINEAR);
  });

  test("time grows with what is wrong in one line", () => {
    const read = (size: number) => faultsOf(file(`${"*a ".repeat(size)}${"{".repeat(size)}`));
    expect(growth(read, 1_500)).toBeLessThan(LINEAR);
  });

  test("a hundred steps are read", () => {
    const { data } = goodArticle(file(`${HEAD}x: ${"[".repeat(100)}${"]".repeat(100)}`));
    expect(data).toHaveProperty("x");
  });
});

describe("fields that refer to each other", () => {
  test("so that nine lines would hold a thousand million values", () => {
    const names = [..."abcdefghi"];
    const bomb = names.map((name, index) => {
      const before = index === 0 ? "نص" : `*${names[index - 1]}`;
      return `${name}: &${name} [${Array(9).fill(before).join(", ")}]`;
    });
    const faults = faultsOf(file(HEAD + bomb.join("\n")));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toMatch(/^Fields refer to each other/);
    expect(faults[0]?.line).toBe(10);
  });

  test("each to the one before, 20,000 times", () => {
    const chain = lines(
      20_000,
      (index) => `a${index}: &a${index} [${index ? `*a${index - 1}` : "أ"}]`,
    );
    expect(faultsOf(file(HEAD + chain))).toMatchObject([
      { line: 55, message: expect.stringMatching(/^Fields refer to each other/) },
    ]);
  });

  test("and to themselves", () => {
    expect(faultsOf(file("title: خبر\ndate: &a [*a]"))[0]).toMatchObject({
      line: 3,
      field: "date",
    });
    expect(faultsOf(file(`${HEAD}topics: &a [*a]`))[0]).toMatchObject({ field: "topics.1" });
    expect(goodArticle(file(`${HEAD}x: &a { self: *a }`)).url).toBe("/2019/08/07/خبر/");
  });

  test("and to what is not there, each on its line", () => {
    const faults = faultsOf(file(`${HEAD}a: *أ\nb: [*ب]`));
    expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "4 The value «*أ» begins with *, which YAML keeps for itself.",
      "5 The value «*ب» begins with *, which YAML keeps for itself.",
    ]);
  });
});

describe("anything at all is an article or faults in plain words", () => {
  const fields = fc.array(
    fc.tuple(fc.constantFrom("title", "date", "topics", "image", "x"), anyText),
  );
  const anyFile = fc
    .tuple(fields, anyText)
    .map(([list, text]) => file(list.map(([name, value]) => `${name}: ${value}`).join("\n"), text));

  function check(content: string | Uint8Array): void {
    const read = readArticle(content);
    if (!Array.isArray(read)) {
      expect(read.url).toMatch(/^\/\d{4}\//);
      expect(JSON.stringify(read.data)).not.toMatch(/\\u0000|\\ud8/);
      return;
    }
    expect(read.length).toBeGreaterThan(0);
    for (const { message, cure, line = 1 } of read) {
      expect(`${message} ${cure}`).not.toMatch(/\[object|undefined|Error|\n/);
      expect(line).toBeGreaterThan(0);
    }
  }

  test("texts", () => {
    holds(fc.property(anyText, check));
  });

  test("files with fields", () => {
    holds(fc.property(anyFile, check), 400);
  });

  test("bytes", () => {
    holds(fc.property(fc.uint8Array({ maxLength: 300 }), check));
  });
});

describe("what shows nothing is nothing", () => {
  test.each(["\u064E\u0651", "\u200C", "\u2060\u00AD", "\u3164"])("a headline of %j", (title) => {
    expect(faultsOf(file(`title: "${title}"\ndate: 2019`))).toMatchObject([
      { line: 2, field: "title" },
    ]);
  });

  test("a headline of one sign is one", () => {
    for (const title of ["😀", "؟", "…", "7"]) {
      expect(goodArticle(file(`title: "${title}"\ndate: 2019`)).data.title).toBe(title);
    }
  });

  test("a text of comments is no text, and one with a picture is", () => {
    const comments = (text: string) => faultsOf(file(HEAD, text)).map(({ message }) => message);
    for (const text of ["<!-- أ -->", "\n<!-- أ\n\nب -->\n<!---->\n"]) {
      expect(comments(text)).toEqual(["The article has fields and no text."]);
    }
    expect(goodArticle(file(HEAD, "<!-- أ --> ![ب](https://a.example/b.png)")).lead).toBe("");
  });
});
