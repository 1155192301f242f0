import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { CHECK_NAMES } from "../../plugin/articles/check-names.ts";
import { articleNotices } from "../../plugin/articles/checks.ts";
import { type Finding, findingsOf } from "../../plugin/cli/check/findings.ts";
import { formatted } from "../../plugin/cli/check/formats.ts";
import { kindOf } from "../../plugin/cli/check/kinds.ts";
import { textReport } from "../../plugin/cli/check/text-report.ts";
import { readDate } from "../../plugin/dates/index.ts";
import { filesBelow, ROOT } from "../support/site.ts";

const FAULT: Finding = {
  file: "src/articles/2019-08-07-خبر: عاجل, 100%.md",
  line: 4,
  field: "topics",
  message: "The topic «العراك» is not in the topic registry.",
  cure: "Write «العراق».",
  kind: "topic.unknown",
  level: "fault",
};
const NOTICE: Finding = {
  file: "src/articles/خبر.md",
  message: "The article has no topic.\nسطر ثان",
  cure: "Write topics.",
  kind: "no-topics",
  level: "notice",
};
const CHECKED = { findings: [FAULT, NOTICE], articles: 1204 };

describe("findings for programs", () => {
  test("are one JSON object a line", () => {
    const lines = formatted(CHECKED, "json", "1.0.0").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([FAULT, NOTICE]);
    expect(Object.keys(JSON.parse(lines[0] as string))).toEqual(
      "file line field message cure kind level".split(" "),
    );
  });

  test("are annotations of GitHub, with the signs that mean something there escaped", () => {
    expect(formatted(CHECKED, "github", "1.0.0")).toBe(
      "::error file=src/articles/2019-08-07-خبر%3A عاجل%2C 100%25.md,line=4,title=topic.unknown%3A topics::The topic «العراك» is not in the topic registry. → Write «العراق».\n" +
        "::warning file=src/articles/خبر.md,title=no-topics::The article has no topic.%0Aسطر ثان → Write topics.\n",
    );
  });

  test("are SARIF whose results name rules that are there, and files by addresses", () => {
    const options = { ...FAULT, file: "arshif options", kind: "option.wrong" };
    const { version, runs } = JSON.parse(
      formatted({ findings: [FAULT, NOTICE, options], articles: 1 }, "sarif", "1.0.0"),
    );
    expect(version).toBe("2.1.0");
    const [{ tool, results }] = runs;
    const rules = tool.driver.rules.map(({ id }: { id: string }) => id);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]).toBe(ruleId);
    const levels = results.map(({ level }: { level: string }) => level);
    expect(levels).toEqual(["error", "warning", "error"]);
    const [{ physicalLocation }] = results[0].locations;
    expect(decodeURIComponent(physicalLocation.artifactLocation.uri)).toBe(FAULT.file);
    expect(physicalLocation.region).toEqual({ startLine: 4 });
    expect(results[2].locations).toEqual([]);
  });
});

test("people are told faults in full and three notices of a kind, with how many more there are", () => {
  const notices = Array.from({ length: 1500 }, (_, place) => ({
    ...NOTICE,
    message: "The article has no topic.",
    line: place + 1,
  }));
  expect(textReport({ findings: [FAULT, ...notices], articles: 1204 })).toBe(`\
Arshif found 1 fault.

src/articles/2019-08-07-خبر: عاجل, 100%.md:4  topics
  The topic «العراك» is not in the topic registry.
  → Write «العراق».

no-topics (1,500)
  src/articles/خبر.md:1  The article has no topic. → Write topics.
  src/articles/خبر.md:2  The article has no topic. → Write topics.
  src/articles/خبر.md:3  The article has no topic. → Write topics.
  and 1,497 more: arshif check --json

1,204 articles: 1 fault, 1,500 notices.
`);
});

test("checks that are off leave out notices, and no fault of the same kind", () => {
  const link = {
    file: "a.md",
    message: "The link «/x/» leads to an address that the site does not have.",
    cure: "",
  };
  expect(findingsOf([link], [link, NOTICE], new Set(["dead-link"]))).toMatchObject([
    { kind: "dead-link", level: "fault" },
    { kind: "no-topics", level: "notice" },
  ]);
});

describe("a kind", () => {
  const literals = filesBelow(path.join(ROOT, "plugin"))
    .filter((file) => /^(?:articles|archive|topics|theme|options)\//.test(file))
    .flatMap((file) => {
      const source = fs.readFileSync(path.join(ROOT, "plugin", file), "utf8");
      return [
        ...source.matchAll(/\bmessage(?::| =)\s*(["`])((?:The|A|An|No|Nothing|Fields) .*?)\1[,;]/g),
      ].map(([, , sentence = ""]) => [file, sentence] as const);
    });

  test("is looked for in many sentences", () => {
    expect(literals.length).toBeGreaterThan(60);
  });

  test("is known of every sentence that is written in the sources", () => {
    const unknown = literals.filter(([file, sentence]) => {
      // Those have names of their own; what cannot be read at all is of one kind.
      if (/\/checks\.ts$|^options\/|yaml|toml|front-matter/.test(file)) return false;
      // What is wrong with a picture's file is said in a part of the sentence.
      if (sentence.endsWith("{what}.")) return false;
      const message = sentence.replace(/\$\{[^}]*\}+/g, "«قيمة»");
      return kindOf({ file: "a.md", message, cure: "" }) === "fields.unreadable";
    });
    expect(unknown).toEqual([]);
  });
});

describe("of one article", () => {
  const read = (date: string, more: object = {}) => ({
    inputPath: "./a.md",
    date: readDate(date, { zone: "Asia/Baghdad" }) as NonNullable<ReturnType<typeof readDate>>,
    data: { title: "خبر", topics: ["العراق"], summary: "ملخص.", ...more } as never,
    lines: { text: 10, date: 3, "image.src": 6 },
  });
  const kinds = (...told: Parameters<typeof articleNotices>) =>
    articleNotices(...told).map(({ kind, line }) => `${kind}:${line}`);

  test.each([
    ["1970-01-01", ["date-1970:3"]],
    ["1970-01-01T03:00", ["date-1970:3"]],
    ["1970-01-01T00:00Z", ["date-1970:3"]],
    ["1970-01-03", []],
    ["1970-01", []],
    ["1970", []],
    ["2019-08-07", []],
  ])("the date %s is told as %j", (date, expected) => {
    expect(kinds(read(date), undefined)).toEqual(expected);
  });

  test("topics, summary and words for pictures are missed, where there is a picture", () => {
    const bare = read("2019", { topics: [], summary: undefined, image: { src: "/a.jpg" } });
    expect(kinds(bare, undefined)).toEqual(["no-topics:1", "no-summary:1", "missing-alt:6"]);
    const credited = read("2019", { image: { credit: "وكالة" } });
    expect(kinds(credited, undefined)).toEqual([]);
    const found = {
      named: [
        { src: "a.jpg", line: 3, isMute: true },
        { src: "b.jpg", line: 5 },
      ],
    };
    expect(kinds(read("2019"), found as never)).toEqual(["missing-alt:12"]);
  });

  test("every check is made somewhere, or is a kind of a notice that builds tell", () => {
    const sources = [
      "plugin/articles/checks.ts",
      "plugin/articles/date-faults.ts",
      "plugin/cli/check/external/index.ts",
      "plugin/archive/checks.ts",
      "plugin/cli/check/kinds.ts",
    ]
      .map((file) => fs.readFileSync(path.join(ROOT, file), "utf8"))
      .join("\n");
    expect(CHECK_NAMES.filter((name) => !sources.includes(`"${name}"`))).toEqual([]);
  });
});
