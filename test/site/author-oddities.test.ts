import fs from "node:fs";
import path from "node:path";
import type { HtmlElement } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  attribute,
  elements,
  invalidMarkup,
  linksIn,
  one,
  parsePage,
  textOf,
} from "../support/html.ts";
import {
  article,
  configuration,
  filesBelow,
  makeSite,
  type Run,
  removeSite,
  SITE,
} from "../support/site.ts";

const LONG = `${"مجلس النواب يناقش موازنة البلاد ".repeat(9)}ويقرها بعد جلسة طويلة`;
const TEXT = "فقرة أولى\nوسطرها الثاني.\n\n## عنوان فرعي\n\nفقرة ثانية.";

/** One site with everything odd that is none the less right. */
const site = makeSite({
  "eleventy.config.js": configuration(`{ ${SITE}, topics: "_data/topics.yaml" }`),
  "_data/topics.yaml": "- { id: iraq, name: العراق }\n",
  "articles/علامة.md": `\uFEFF${article("title: بعلامة ترتيب\ndate: 2020-01-01", TEXT)}`,
  "articles/ويندوز.md": article(
    "title: من ويندوز\ndate: 2020-01-02\ntopics:\n  - العراق",
    TEXT,
  ).replaceAll("\n", "\r\n"),
  "articles/ماك.md": article("title: من ماك قديم\ndate: 2020-01-03", TEXT).replaceAll("\n", "\r"),
  "articles/عناوين/طويل.md": article(`title: ${LONG}\ndate: 2020-01-04`),
  [`articles/عناوين/2020-01-05-${LONG.slice(0, 120)}.md`]: article("title: ملف\ndate: 2020-01-05"),
  "articles/عناوين/سؤال.md": article("title: «؟!»\ndate: 2020-01-06"),
  "articles/عناوين/؟!.md": article("title: ؟!\ndate: 2020-01-07\nslug: سؤال وتعجب"),
  "articles/عناوين/رقم.md": article("title: 1984\ndate: 2020-01-08"),
  "articles/عناوين/لا.md": article("title: no\ndate: 2020-01-09"),
  "articles/عناوين/علامات.md": article(
    `title: '<b>"نعم"</b> & ''لا'' {{ page.url }} {% raw %}'\ndate: 2020-01-10`,
  ),
  "articles/قوالب.md": article(
    "title: قوالب\ndate: 2020-01-11",
    'قبل {{ collections.all }} ثم {% include "غائب" %} ثم {# سر #} وبعد.\n\n{% for %}\n\n`{{ رمز }}`',
  ),
  "articles/نجمة.md": article(
    "title: نجمة\ndate: 2020-01-12",
    "فقرة.\n\n* ارفع صوتك، وكالة الصحافة الفرنسية",
  ),
  "articles/سنة-أولى.md": article("title: سنة\ndate: 2020-01-13", "2017. كانت سنة صعبة."),
  "articles/وسوم.md": article(
    "title: وسوم\ndate: 2020-01-14",
    "نص <b>بوسم</b> و<script>alert(1)</script>\n\n<div>كتلة</div>",
  ),
  "articles/روابط.md": article(
    "title: روابط\ndate: 2020-01-16\noriginalUrl: https://news.example/خبر قديم",
    "[مكسور](http://[) و[قديم](/a/%C7%E1/) و[فارغ]() و![صورة](<خريطة كبيرة.gif>)",
  ),
  "articles/شهر.md": article("title: بلا يوم\ndate: 2020-02"),
  "articles/سنة.md": article("title: بلا شهر\ndate: 2018"),
  "articles/مسودة.md": article("title: خبر لم يكتمل\ndate: 2020-01-15\ndraft: true"),
  "articles/ملاحظات.txt": "ملاحظات المحرر\n",
  "articles/صورة.jpg": new Uint8Array([0xff, 0xd8, 0xff]),
  "articles/خريطة كبيرة.gif": Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64"),
  "articles/.مخفي.md": article("title: نسخة المحرر المؤقتة"),
});

let run: Run;

beforeAll(async () => {
  run = await site.build();
});

afterAll(() => removeSite(site));

test("the site builds, and says only what readers will see as signs", () => {
  const said = run.printed.split("\n").filter((line) => line.startsWith("Arshif:"));
  expect(said.map((line) => /articles\/[^:]+:\d+/.exec(line)?.[0])).toEqual([
    "articles/وسوم.md:6",
    "articles/قوالب.md:6",
    "articles/روابط.md:7",
  ]);
  expect(run.printed).not.toMatch(/Problem|Error/);
  expect(run.code).toBe(0);
});

test("every article has its page and nothing else has one", () => {
  const pages = site.outputs().filter((file) => /^\d{4}\/.*\p{L}.*\/index\.html$/u.test(file));
  expect(pages.map((file) => file.replace("/index.html", ""))).toEqual(
    [
      "2018/سنة",
      "2020/01/01/علامة",
      "2020/01/02/ويندوز",
      "2020/01/03/ماك",
      "2020/01/04/طويل",
      "2020/01/05/مجلس-النواب-يناقش-موازنة-البلاد-مجلس-النواب-يناقش-موازنة",
      "2020/01/06/سؤال",
      "2020/01/07/سؤال-وتعجب",
      "2020/01/08/رقم",
      "2020/01/09/لا",
      "2020/01/10/علامات",
      "2020/01/11/قوالب",
      "2020/01/12/نجمة",
      "2020/01/13/سنة-أولى",
      "2020/01/14/وسوم",
      "2020/01/16/روابط",
      "2020/02/شهر",
    ].sort(),
  );
});

describe.each(["01/علامة", "02/ويندوز", "03/ماك"])(
  "a byte-order mark and foreign line ends: %s",
  (place) => {
    test("give the same text as a plain file", () => {
      const prose = one(pageAt(`2020/01/${place}`), ".prose");
      expect(prose.childElements.map((block) => [block.tagName, textOf(block)])).toEqual([
        ["p", "فقرة أولى\nوسطرها الثاني."],
        ["h2", "عنوان فرعي"],
        ["p", "فقرة ثانية."],
      ]);
      expect(site.output(`2020/01/${place}/index.html`)).not.toMatch(/[\r\uFEFF]/);
    });
  },
);

test.each([
  ["a title of 300 letters", "2020/01/04/طويل", LONG],
  ["a title without a letter", "2020/01/06/سؤال", "«؟!»"],
  ["a file's name without a letter, with a slug", "2020/01/07/سؤال-وتعجب", "؟!"],
  ["a title that is a number", "2020/01/08/رقم", "1984"],
  ["a title that YAML takes for false", "2020/01/09/لا", "no"],
  [
    "a title with markup, quotes and template marks",
    "2020/01/10/علامات",
    `<b>"نعم"</b> & 'لا' {{ page.url }} {% raw %}`,
  ],
])("%s is shown as it was typed", (_, place, title) => {
  const page = pageAt(place);
  expect(textOf(one(page, "h1"))).toBe(title);
  expect(withoutIsolates(textOf(one(page, "title")))).toBe(`${title} - أرشيف الاختبار`);
  const card = attribute(one(page, 'meta[property="og:title"]'), "content") ?? "";
  expect(withoutIsolates(card)).toBe(title);
  const home = elements(parsePage(site.output("index.html")), "a");
  expect(home.filter((link) => attribute(link, "href") === `/${place}/`).map(textOf)).toEqual([
    title,
  ]);
});

/** Latin words in places that take no markup stand between U+2068 and U+2069. */
function withoutIsolates(text: string): string {
  return text.replace(/[\u2068\u2069]/g, "");
}

test("template marks in a text are text", () => {
  const prose = one(pageAt("2020/01/11/قوالب"), ".prose");
  expect(elements(prose, "p").map(textOf)).toEqual([
    'قبل {{ collections.all }} ثم {% include "غائب" %} ثم {# سر #} وبعد.',
    "{% for %}",
    "{{ رمز }}",
  ]);
  expect(elements(prose, "code").map(textOf)).toEqual(["{{ رمز }}"]);
});

test("a credit line with a star and a line that begins with a year keep their first mark", () => {
  const credit = one(pageAt("2020/01/12/نجمة"), ".prose");
  expect(elements(credit, "ul")).toEqual([]);
  expect(elements(credit, "p").map(textOf)).toEqual([
    "فقرة.",
    "* ارفع صوتك، وكالة الصحافة الفرنسية",
  ]);
  const year = one(pageAt("2020/01/13/سنة-أولى"), ".prose");
  expect(elements(year, "p", "ol").map(textOf)).toEqual(["2017. كانت سنة صعبة."]);
});

test("markup in a text is text and adds no element to the page", () => {
  const page = pageAt("2020/01/14/وسوم");
  expect(elements(one(page, "main"), "b", "script")).toEqual([]);
  expect(elements(one(page, ".prose"), "p").map(textOf)).toEqual([
    "نص <b>بوسم</b> و<script>alert(1)</script>",
    "<div>كتلة</div>",
  ]);
});

test("broken links and addresses with spaces stop nothing and stay where they were put", () => {
  const page = pageAt("2020/01/16/روابط");
  const prose = one(page, ".prose");
  expect(elements(prose, "a").map((link) => attribute(link, "href"))).toEqual([
    "http://%5B",
    "/a/%C7%E1/",
    "",
  ]);
  expect(attribute(one(prose, "img"), "src")).toBe(encodeURI("/media/articles/خريطة كبيرة.gif"));
  expect(linksIn(one(page, "main"))).toContain("https://news.example/خبر%20قديم");
});

test.each([
  ["2020/02/شهر", "2020-02", "شباط/ فبراير 2020"],
  ["2018/سنة", "2018", "2018"],
])(
  "an article dated without day or month shows no more than it knows: %s",
  (place, machine, shown) => {
    const header = elements(one(pageAt(place), "main"), "header")[0] as HtmlElement;
    const time = one(header, "time");
    expect(attribute(time, "datetime")).toBe(machine);
    expect(textOf(time)).toBe(shown);
    expect(site.output("feed.xml")).not.toContain(encodeURI(place));
    expect(site.output("sitemap.xml")).toContain(
      `<loc>https://example.org/${encodeURI(place)}/</loc></url>`,
    );
  },
);

test("a draft, a hidden file, a text file and a picture in the folder leave no trace", () => {
  for (const file of site.outputs()) {
    expect(file).not.toMatch(/مسودة|ملاحظات|صورة|مخفي/);
    expect(site.output(file)).not.toMatch(/لم يكتمل|ملاحظات المحرر|نسخة المحرر/);
  }
});

test("the pages of all oddities are valid", async () => {
  expect(await invalidMarkup(path.join(site.folder, "_site"))).toEqual([]);
});

test("a mistake made later leaves the last good build as it was", async () => {
  const output = path.join(site.folder, "_site");
  const state = () =>
    filesBelow(output).map((file) => {
      const { mtimeMs, size } = fs.statSync(path.join(output, file));
      return [file, size, mtimeMs];
    });
  const before = state();
  site.write("articles/خبر-جديد.md", article("title: خبر جديد\ndate: 2020-13-01"));
  site.write("articles/نجمة.md", article("title: نجمة أخرى\ndate: 2020-01-12"));
  const { code, printed } = await site.build();
  expect(printed).toContain("خبر-جديد.md:3  date");
  expect(code).not.toBe(0);
  expect(state()).toEqual(before);
});

function pageAt(place: string): HtmlElement {
  return parsePage(site.output(`${place}/index.html`));
}
