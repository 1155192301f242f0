import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { article, configuration, makeSite, type Run, removeSite, SITE } from "../support/site.ts";

/** One site with every mistake that an author makes: all of them must stand in one report. */
const site = makeSite({
  "eleventy.config.js": configuration(`{ ${SITE}, topics: "_data/topics.yaml" }`),
  "_data/topics.yaml": "- { id: iraq, name: العراق }\n- { id: security, name: الأمن }\n",
  "articles/سليم.md": article("title: خبر سليم\ndate: 2020-01-01\ntopics: [العراق]"),
  "articles/بلا-عنوان.md": article("date: 2020-01-01"),
  "articles/عنوان-فارغ.md": article("date: 2020-01-01\ntitle:"),
  "articles/تاريخ-محال.md": article("title: خبر\ndate: 2019-02-30"),
  "articles/موضوع-مجهول.md": article("title: خبر\ndate: 2020\ntopics:\n  - العراق\n  - الأمنن"),
  "articles/حقول-مصحفة.md": article("title: خبر\ndate: 2020\nautor: علي\ntopcis: [العراق]"),
  "articles/2020-01-02-خبر.md": article("title: خبر\ndate: 2020-01-02"),
  "articles/محليات/2020-01-02-خبر.md": article("title: خبر آخر\ndate: 2020-01-02"),
  "articles/نقطتان.md": article("date: 2020-01-01\ntitle: بغداد: يوم طويل"),
  "articles/اقتباس.md": article('title: "نعم" للحوار\ndate: 2020-01-01'),
  "articles/حقل-مكرر.md": article("title: خبر\ndate: 2020-01-01\ntitle: خبر آخر"),
  "articles/فارغ.md": "",
  "articles/فراغات.md": " \n\n",
  "articles/بلا-حقول.md": "نص بلا حقول.\n",
  "articles/بلا-نص.md": "---\ntitle: خبر\ndate: 2020-01-01\n---\n",
  "articles/ويندوز.md": windows1256(article("title: خبر من بغداد\ndate: 2020-01-01")),
  "articles/يونيكود.md": utf16(`\uFEFF${article("title: خبر\ndate: 2020-01-01")}`),
  "articles/يونيكود-بلا-علامة.md": utf16(article("title: خبر\ndate: 2020-01-01")),
  "articles/؟!.md": article("title: «؟!»\ndate: 2020-01-01"),
  "articles/صورة.jpg": new Uint8Array([0xff, 0xd8, 0xff]),
  "articles/ملاحظات.txt": "title: ليس مقالًا\n",
});
fs.symlinkSync("محذوف.md", path.join(site.folder, "articles/رابط.md"));

let run: Run;
let printed: string;

beforeAll(async () => {
  run = await site.build();
  printed = run.printed.replaceAll("[11ty] ", "").replaceAll("[11ty]", "");
});

afterAll(() => removeSite(site));

/** Every fault: where it stands, with line and field if it has one; what is wrong; the cure. */
const FAULTS: readonly (readonly [place: string, message: RegExp, cure: RegExp])[] = [
  ["articles/2020-01-02-خبر.md:1  slug", /محليات\/2020-01-02-خبر\.md/, /Rename|slug/],
  ["articles/؟!.md:1  slug", /«؟!» holds no letter or digit/, /slug:/],
  ["articles/اقتباس.md:2", /after a closing quotation mark/, /title: '"نعم" للحوار'/],
  ["articles/بلا-حقول.md:1", /does not begin with its fields/, /a line ---, then title:/],
  ["articles/بلا-عنوان.md:1  title", /title is missing/, /title: بغداد/],
  ["articles/بلا-نص.md", /no text/, /draft: true/],
  ["articles/تاريخ-محال.md:3  date", /«2019-02-30», and that month has 28 days/, /2019-08-07/],
  ["articles/حقل-مكرر.md:4", /stands twice/, /Keep one/],
  ["articles/حقول-مصحفة.md:4  autor", /looks like authors/, /Write authors:/],
  ["articles/حقول-مصحفة.md:5  topcis", /looks like topics/, /Write topics:/],
  ["articles/رابط.md", /cannot be read \(ENOENT\)/, /Let the link lead/],
  ["articles/عنوان-فارغ.md:3  title", /must be a text, not empty/, /title: بغداد/],
  ["articles/فارغ.md:1", /file is empty/, /Write the article/],
  ["articles/فراغات.md:1", /file is empty/, /Write the article/],
  ["articles/موضوع-مجهول.md:6  topics", /«الأمنن»/, /Write «الأمن»/],
  ["articles/نقطتان.md:3", /colon/, /title: "بغداد: يوم طويل"/],
  ["articles/ويندوز.md", /looks like windows-1256/, /iconv -f windows-1256 -t utf-8/],
  ["articles/يونيكود-بلا-علامة.md", /looks like utf-16le/, /iconv -f utf-16le -t utf-8/],
  ["articles/يونيكود.md", /looks like utf-16le/, /iconv -f utf-16le -t utf-8/],
];

test("the build ends with a code that stops a deployment", () => {
  expect(run.code).not.toBe(0);
  expect(run.code).not.toBeNull();
});

test("nothing at all is written", () => {
  expect(fs.readdirSync(site.folder)).not.toContain("_site");
});

test("no stack trace is printed", () => {
  expect(printed).not.toMatch(/^\s+at /m);
  expect(printed).not.toContain("node_modules");
  expect(printed).not.toContain(".ts:");
});

test("the report stands once, and counts all faults of all files", () => {
  const files = new Set(FAULTS.map(([place]) => place.replace(/(?::\d+)?(?: {2}.*)?$/, "")));
  const counts = `Arshif found ${FAULTS.length} faults in ${files.size} files.`;
  expect(printed.split("Arshif found").length).toBe(2);
  expect(printed).toContain(`${counts} Nothing was written.`);
});

test("the report names the faults by file and line, and nothing but faults", () => {
  expect(reported().map((fault) => fault.place)).toEqual(FAULTS.map(([place]) => place));
});

describe("each fault says what is wrong and how to mend it", () => {
  test.each(FAULTS)("%s", (place, message, cure) => {
    const fault = reported().find((candidate) => candidate.place === place);
    expect(fault?.message).toMatch(message);
    expect(fault?.message).toMatch(/\.$/);
    expect(fault?.cure).toMatch(cure);
  });
});

interface Reported {
  readonly place: string;
  readonly message: string;
  readonly cure: string;
}

/** The report's paragraphs: a line with the place, an indented message, an indented cure. */
function reported(): Reported[] {
  return [...printed.matchAll(/^(\S.*)\n {2}(\S.*)\n {2}→ (.*)$/gm)].map(
    ([, place = "", message = "", cure = ""]) => ({ place, message, cure }),
  );
}

/** The text as Arabic Windows saved it. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1256");
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]),
  );
  return new Uint8Array(Array.from(text, (letter) => codes.get(letter) ?? 0x3f));
}

/** The text as Notepad's «Unicode» saved it: UTF-16, little end first. */
function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "utf16le"));
}
