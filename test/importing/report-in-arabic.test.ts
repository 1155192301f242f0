import fs from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { inArabic } from "../../plugin/articles/arabic/index.ts";
import { localised } from "../../plugin/cli/sentences-in-arabic.ts";
import { ImportReport } from "../../plugin/importing/report.ts";
import { REPORT_IN_ARABIC } from "../../plugin/importing/report-in-arabic.ts";
import { REPORT_IN_ENGLISH } from "../../plugin/importing/report-words.ts";
import { filesBelow, ROOT } from "../support/site.ts";

const before = process.env.ARSHIF_LANG;
afterEach(() => {
  if (before === undefined) delete process.env.ARSHIF_LANG;
  else process.env.ARSHIF_LANG = before;
});

/** Texts of the sources that a pattern finds, with a value where they have one. */
function literals(folder: string, pattern: RegExp): string[] {
  return filesBelow(path.join(ROOT, folder))
    .filter((file) => !/in-arabic|arabic\//.test(file))
    .flatMap((file) => [
      ...fs.readFileSync(path.join(ROOT, folder, file), "utf8").matchAll(pattern),
    ])
    .map(([, , text = ""]) => text.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "قيمة"));
}

/** Is a sentence told in Arabic, beside names of options, commands and formats? */
function isArabic(sentence: string): boolean {
  const words = sentence
    .replace(
      /--[a-z-]+(?: (?:copy )?[\w./-]+)?|\[gallery\]|wp-content\/uploads|arshif init \S+/g,
      "",
    )
    .replace(/\b(?:WARC|WACZ|JSON|Zstandard|zstd|src\/articles|content\/news|folder)\b/g, "");
  return /[\u0621-\u064A]{3}/.test(sentence.replaceAll("قيمة", "")) && !/[a-z]{3}/.test(words);
}

test("an editor reads in Arabic what became of the articles", () => {
  process.env.ARSHIF_LANG = "ar";
  const report = new ImportReport();
  report.became("written", "articles/2019-08-07-سوق.md");
  report.became("edited", "articles/2019-08-08-جسر.md");
  report.noteOf("سوق.xml:12")("picture-missing", "https://old.example/a.jpg: it is no picture");
  report.noteOf("articles/2019-08-07-سوق.md")("words-lost", "ثلاثة قتلى");
  report.noteOf("جسر")("same-address", "/2019/08/08/جسر/ is that of جسر قديم");
  report.topicsAdded(1);
  report.fault(
    "سوق.xml: the file ends in the middle of entry 13. Export it again, or take what is whole with --partial.",
  );
  expect(report.markdown).toBe(`# تقرير الاستيراد

**سوق.xml: ينقطع الملف في وسط المادة رقم 13. صدّره من جديد، أو استورد ما هو كامل منه بالخيار --partial.**

- مقالات كُتبت: 1
- مقالات لم تُمس لأنها عُدلت يدويا بعد الاستيراد (احذف الملف ليُستورد من جديد): 1
- مواضيع أضيفت إلى السجل: 1

## مقالات نقصت منها كلمات من المصدر: 1

- articles/2019-08-07-سوق.md: ثلاثة قتلى

## صور يذكرها المصدر ولا توجد فيه: 1

- سوق.xml:12: https://old.example/a.jpg: ليس صورة

## مقالات اشتركت في رابط واحد فأضيف إلى رابطها رقم: 1

- جسر: /2019/08/08/جسر/ رابط جسر قديم أيضا

## مقالات لم تُمس لأنها عُدلت يدويا بعد الاستيراد (احذف الملف ليُستورد من جديد): 1

- articles/2019-08-08-جسر.md
`);
  expect(report.summary("import-report.md")).toMatch(/التقرير كاملا في import-report\.md\.\n$/);
});

describe("nothing that the sources say of an import is left in English", () => {
  test("in the notes and faults of the report", () => {
    const notes = literals(
      "plugin/importing",
      /(?:note\([^(),]*, |: |\? )(["`])((?:a |an |no |it |its |name |the |\$\{[^}]*\} (?:is|has|holds|leads|ends)|«)(?:(?!\1)[^\\])*)\1(?=\)| }| :|,|;|\n)/g,
    );
    const faults = literals(
      "plugin/importing",
      /(?:return |fault: |fault\()\s*(["`])((?:No |The |\$\{file\}: )(?:(?!\1)[^\\])*\.)\1/g,
    );
    const own = new Set([REPORT_IN_ENGLISH.none, REPORT_IN_ENGLISH.dry, "a cell"]);
    expect(notes.length).toBeGreaterThan(20);
    expect(faults.length).toBeGreaterThan(5);
    const told = (sentence: string) =>
      [
        sentence,
        `قيمة: ${sentence}`,
        `قيمة: at byte 7, ${sentence}: what stands there was left out.`,
      ]
        .map(REPORT_IN_ARABIC.told)
        .some(isArabic);
    expect(
      [...notes, ...faults].filter((sentence) => !own.has(sentence) && !told(sentence)),
    ).toEqual([]);
  });

  test("in the faults of its command, and of those that begin a site or an article", () => {
    const folders = ["plugin/cli/init", "plugin/cli/new"];
    const files = ["import-files.ts", "input-files.ts", "writable-folder.ts"];
    const of = (part: string) =>
      new RegExp(
        `${part}:\\s*(?:\\w+[^"\`\\n]*\\?\\s*)?(["\`])([A-Z](?:(?!\\1)[^\\\\])*\\.)\\1`,
        "g",
      );
    const found = (part: "message" | "cure") =>
      [
        ...folders.flatMap((folder) => literals(folder, of(part))),
        ...files.flatMap((file) =>
          [...fs.readFileSync(path.join(ROOT, "plugin/cli", file), "utf8").matchAll(of(part))].map(
            ([, , text = ""]) => text.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "قيمة"),
          ),
        ),
      ].filter(
        (sentence) =>
          !/^Write (?:words|https|قيمة)| قيمة قيمة\.|holds قيمة|or قيمة\.|field date قيمة\./.test(
            sentence,
          ),
      );
    expect(found("message").length).toBeGreaterThan(8);
    const messages = found("message").map((message) => inArabic({ message, cure: "" }).message);
    const cures = found("cure").map((cure) => inArabic({ message: "", cure }).cure);
    expect([...messages, ...cures].filter((sentence) => !isArabic(sentence))).toEqual([]);
  });
});

test.each([
  ["What is the archive's name?", "ما اسم الأرشيف؟"],
  [
    "The build failed: the disk is full. Make room and build again.",
    "فشل البناء: القرص ممتلئ. أفسح مكانا ثم أعد البناء.",
  ],
  [
    "Nothing was written: _site cannot be written. Let this user write to it.",
    "لم يُكتب شيء: تعذرت الكتابة في _site. اسمح لهذا المستخدم بالكتابة فيه.",
  ],
  [
    "The build failed; the report is above. The output folder is as it was.",
    "فشل البناء، والتقرير أعلاه. مجلد الإخراج كما كان.",
  ],
])("a command says «%s» in Arabic where that is asked for", (english, arabic) => {
  delete process.env.ARSHIF_LANG;
  expect(localised(english)).toBe(english);
  process.env.ARSHIF_LANG = "ar";
  expect(localised(english)).toBe(arabic);
});
