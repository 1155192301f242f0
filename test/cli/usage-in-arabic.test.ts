import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { inArabic } from "../../plugin/articles/arabic/index.ts";
import type { ArshifError } from "../../plugin/articles/faults.ts";
import { readArguments } from "../../plugin/cli/arguments.ts";
import { COMMANDS } from "../../plugin/cli/commands.ts";
import { localisedUsage, usageInArabic } from "../../plugin/cli/usage-in-arabic.ts";
import { CURES } from "../../plugin/options/cures.ts";
import { readOptions } from "../../plugin/options.ts";
import { filesBelow, ROOT } from "../support/site.ts";

/** Is a sentence told in Arabic, and no English word left in it but those of code? */
function isArabic(sentence: string): boolean {
  const ENGLISH =
    /\b(?:the|is|are|no|not|must|write|option|leave|with|and|a|an|of|it|which|has)\b/i;
  const words = sentence.replace(/«[^»]*»|"[^"]*"|\{[^}]*\}/g, "").replace(/\S*[=/:({-]\S*/g, "");
  return /[\u0621-\u064A]{3}/.test(sentence) && !ENGLISH.test(words);
}

function sourcesOf(folder: string): string {
  return filesBelow(path.join(ROOT, folder))
    .map((file) => fs.readFileSync(path.join(ROOT, folder, file), "utf8"))
    .join("\n");
}

function messageOf(line: readonly string[]): string {
  try {
    readArguments(line);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${line.join(" ")} is right after all.`);
}

describe("a wrong command line is told of in Arabic", () => {
  test("wherever the sources refuse one", () => {
    const literals = [
      ...sourcesOf("plugin/cli").matchAll(
        /(?:UsageError\(|\? |: |return )\s*(["`])((?:The (?:option|options|title|desk)|There is no) (?:(?!\1)[^\\]|\\.)*\.)\1/g,
      ),
    ].map(([, , sentence = ""]) =>
      sentence.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "«قيمة»"),
    );
    const whole = literals.filter(
      (sentence) => !/\. «قيمة»$|--«قيمة» «قيمة»;|no such|no command/.test(sentence),
    );
    expect(whole.length).toBeGreaterThan(18);
    expect(whole.filter((sentence) => !isArabic(usageInArabic(sentence)))).toEqual([]);
  });

  test.each([
    [["chek"], "لا أمر اسمه «chek». اكتب arshif check، أو arshif --help لترى خياراته."],
    [[], "لم يُذكر أمر. اكتب arshif init, arshif new"],
    [["build", "--hsh"], "لا خيار اسمه «--hsh». اكتب --hash."],
    [["build", "--ثلاثة"], "لا خيار اسمه «--ثلاثة». الخيارات هي --"],
    [["build", "--config"], "الخيار --config بلا قيمة. اكتبها بعد اسم الخيار."],
    [["build", "--hash=1"], "الخيار --hash لا يأخذ قيمة. اكتب --hash وحده."],
    [["merge", "--hash"], "ليس للأمر arshif merge خيار اسمه --hash. خياراته هي --changes."],
    [["build", "--shard", "3/8", "--changes", "x"], "لا يجتمع الخياران --changes و--shard. اكتبه"],
    [["plan", "--hash"], "ليس للأمر arshif plan خيار اسمه --hash. خياراته هي --config."],
    [["new"], "يحتاج الأمر arshif new إلى العنوان بين علامتي تنصيص. انظر arshif --help."],
    [
      ["new", "أ", "ب"],
      "لا يأخذ الأمر arshif new إلا العنوان بين علامتي تنصيص، والكلمة التالية هي «ب».",
    ],
    [["import"], "يحتاج الأمر arshif import إلى الملفات أو المجلد أو العنوان المراد استيراده."],
    [["check", "--without", "no-sumary"], "لا فحص اسمه «no-sumary». اكتب --without no-summary."],
    [
      ["check", "--format", "xml"],
      "الخيار --format ليس من القيم الآتية: json, github, sarif، وقيمته «xml».",
    ],
    [
      ["check", "--lang", "fr"],
      "الخيار --lang ليس من القيم الآتية: en, ar، وقيمته «fr». اكتب --lang en.",
    ],
    [["check", "--watch", "--json"], "لا يجتمع الخياران --watch و--json. اكتب أحدهما."],
    [["check", "--archived", "--watch"], "لا يجتمع الخياران --archived و--watch."],
    [["check", "--allow-private"], "الخيار --allow-private تابع للخيار --external."],
    [["check", "--yes"], "الخيار --yes تابع للخيار --fix. اكتب --fix --yes."],
    [["build", "--jobs", "كثير"], "الخيار --jobs ليس عددا صحيحا من 1 إلى 99، وقيمته «كثير»."],
    [["build", "--shard", "auto"], "لا يجد الخيار --shard auto جزءا، فليس مضبوطا من"],
    [["build", "--shards", "8"], "الخيار --shards تابع للخيار --shard auto."],
    [
      ["build", "--shard", "auto", "--shards", "x"],
      "الخيار --shards ليس عددا صحيحا من 1 إلى 100000",
    ],
    [["build", "--shard", "9/8"], "الخيار --shard ليس اسم جزء، وقيمته «9/8»."],
    [["import", "x", "--from", "drupal"], "الخيار --from ليس من القيم الآتية: wordpress"],
  ])("%j", (line, told) => {
    const arabic = usageInArabic(messageOf(line));
    expect(arabic.startsWith(told) ? told : arabic).toBe(told);
    expect(isArabic(arabic)).toBe(true);
  });

  test("and so is what each command needs", () => {
    for (const { name, operands } of COMMANDS) {
      if (operands === undefined) continue;
      const needs = usageInArabic(
        `The command arshif ${name} needs ${operands.what}. See arshif --help.`,
      );
      expect(isArabic(needs), needs).toBe(true);
    }
  });

  test("where the line or the variable asks for it, and in English else", () => {
    const message = messageOf(["chek"]);
    expect(localisedUsage(message, ["chek"])).toBe(message);
    for (const asked of [["--lang", "ar"], ["--lang=ar"]]) {
      expect(localisedUsage(message, ["chek", ...asked])).toMatch(/^لا أمر/);
    }
    expect(localisedUsage(message, ["chek", "--lang", "en"])).toBe(message);
  });
});

describe("a wrong option of the configuration is told of in Arabic", () => {
  test("with all that its value may be", () => {
    const problems = [
      ...sourcesOf("plugin/options").matchAll(
        /(?:error: |message = |fault\([^"]*|: )(["'`])((?:is|has|must|holds|needs|begins|does not) (?:(?!\1).)*)\1/g,
      ),
    ].map(([, , problem = ""]) => problem.replace(/\$\{[^}]*\}/g, "7"));
    expect(problems.length).toBeGreaterThan(30);
    const told = problems.map(
      (problem) =>
        inArabic({ message: `The option site.url ${problem}; it is «قيمة».`, cure: "" }).message,
    );
    expect(told.filter((message) => !isArabic(message))).toEqual([]);
  });

  test("with its cure", () => {
    const cures = Object.values(CURES).map((cure) => inArabic({ message: "", cure }).cure);
    expect(cures.length).toBeGreaterThan(50);
    expect(cures.filter((cure) => !isArabic(cure))).toEqual([]);
  });

  test("of dates too", () => {
    const group = { y: 1, order: 1 };
    const wrong = [
      ...[{ months: "" }, { dual: 1 }, { dual: group }, { dual: { order: [] } }],
      ...[{ dual: { separator: "xx" } }, { hour12: 3 }, { monthsFrom: 40 }, { hijriAdjust: 9 }],
      ...[
        { hijriAdjust: { x: 1 } },
        { now: "x" },
        { zoneName: group },
        { zone: "x" },
        { lang: "fr" },
      ],
    ];
    for (const dates of wrong) {
      try {
        readOptions({ site: { title: "أرشيف", url: "https://example.org/" }, dates });
        expect.unreachable();
      } catch (error) {
        const told = (error as ArshifError).faults.map(inArabic);
        for (const { message, cure } of told) {
          expect([message, isArabic(message), cure, isArabic(cure)]).toEqual([
            message,
            true,
            cure,
            true,
          ]);
        }
      }
    }
  });

  test("as a site's owner reads it", () => {
    const before = process.env.ARSHIF_LANG;
    process.env.ARSHIF_LANG = "ar";
    try {
      expect(() =>
        readOptions({
          site: { title: "أرشيف", url: "x", zon: "y" },
          lists: { size: 0 },
          dates: { months: "x" },
        }),
      ).toThrow(`\
وجد أرشيف 4 أخطاء في ملف واحد. لم يُكتب شيء.

arshif options  site.url
  الخيار site.url ليس رابطا كاملا، وقيمته «x».
  → اكتب رابط الصفحة الأولى كاملا: url: "https://example.org/".

arshif options  site.zon
  لا خيار اسمه «site.zon».
  → اكتب site.zone.
`);
    } finally {
      if (before === undefined) delete process.env.ARSHIF_LANG;
      else process.env.ARSHIF_LANG = before;
    }
  });
});

describe("what keeps a build, its parts or an export from being written", () => {
  test("is told in Arabic, wherever the sources say it", () => {
    const literals = [
      "plugin/incremental",
      "plugin/exporting",
      "plugin/cli/export",
      "plugin/cli/keep",
    ]
      .flatMap((room) => [...sourcesOf(room).matchAll(FAULT)])
      .map(([, , sentence = ""]) =>
        sentence.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "«قيمة»"),
      );
    expect(literals.length).toBeGreaterThan(40);
    const unknown = literals.filter((sentence) => {
      const told = inArabic({ message: sentence, cure: sentence });
      return !isArabic(told.message) && !isArabic(told.cure);
    });
    expect(unknown).toEqual([]);
  });

  test("with what differs between two parts", () => {
    const message =
      "The part is of another build than part 1: its output folder is another one; Arshif itself differs.";
    expect(inArabic({ message, cure: "" }).message).toBe(
      "هذا الجزء من بناء غير بناء الجزء 1: مجلد إخراجه غير مجلده؛ أرشيف نفسه مختلف.",
    );
  });
});

/** The sentences of a fault in a source. */
const FAULT = /\b(?:message|cure):\s*(["`])((?:(?!\1)[^\\]|\\.)*\.)\1/g;
