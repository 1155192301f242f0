import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { one, parsePage, textOf } from "../support/html.ts";
import {
  article,
  configuration,
  makeSite,
  ROOT,
  type Run,
  type RunOptions,
  removeSite,
  SITE,
} from "../support/site.ts";
import { harmIn } from "./harm.ts";

/** Articles that are meant to break the site or to harm its readers. */

const HARM = `<script>alert("x")</script>"'><img src=x onerror=alert(1)>{{ 7 * 7 }}{% raw %}<!-- ]]></title>`;

const TEXT = `${HARM} -->

[رابط](javascript:alert(1)) و[رابط](JaVaScRiPt:alert(1)) و[رابط](&#106;avascript:alert(1)) و[رابط](vbscript:x) و[رابط](data:text/html;base64,PHNjcmlwdD4=) و[مرجع][1] و<javascript:alert(1)>

![صورة](javascript:alert(1)) ![صورة](/x.svg "${HARM.replaceAll('"', "")}")

<a href="javascript:alert(1)" onclick="alert(1)">انقر</a><iframe src="//evil.example"></iframe>
<svg onload=alert(1)><style>*{display:none}</style>

## عنوان <script>alert(1)</script> {onclick=alert(1)}

- {% include "/etc/passwd" %} {{ "".constructor.constructor("return process")() }}

> <![CDATA[ <b>نص</b> ]]> <!-- تعليق --> &lt;script&gt;

| <script> | عمود |
|:--|--:|
| <img onerror=alert(1) src=x> | \`</script><script>alert(1)</script>\` |

\`\`\`html"onmouseover="alert(1)
</code></pre><script>alert(1)</script>
\`\`\`

المال \u202Eهنا\u202C وهناك.[^x]

[^x]: <script>alert(1)</script>

[1]: javascript:alert(1) "onclick=alert(1)"`;

const json = JSON.stringify;

const FIELDS = `title: ${json(`خبر ${HARM}`)}
date: 2020-01-01
updated: 2020-02-01
summary: ${json(`ملخص ${HARM}`)}
place: ${json(`بغداد ${HARM}`)}
topics: ${json([`موضوع ${HARM}`])}
authors: ${json([`كاتب ${HARM}`])}
sources: ${json([`مصدر ${HARM}`, `Wire" onload="alert(1)`])}
series: ${json(`سلسلة ${HARM}`)}
image: { alt: ${json(HARM)}, caption: ${json(HARM)}, credit: ${json(HARM)} }
corrections: [{ date: 2020-03-01, text: ${json(HARM)} }]
originalUrl: ${json(`https://a.example/?q="><script>alert(1)</script>`)}
archivedUrl: ${json(`https://a.example/'onclick='alert(1)`)}`;

/** Text of so many bytes, of every construct that a scanner may read twice: one line, then many. */
function endless(bytes: number): string {
  const sentence = `قال @Alhajwel1 إن **السعر** $300 يوم 2017-12-05 في "السوق" مع [رابط](/a/) و_كلمة_ BBC، CNN. `;
  const line = sentence.repeat(Math.ceil(bytes / 2 / Buffer.byteLength(sentence)));
  return `${line}\n\n${(line.match(/.{1,2000}/gs) ?? []).join("\n\n")}`;
}

/** Articles of a site whose size is `scale`: at 1 a megabyte, 2,500 headings, 100 steps. */
function large(scale: number): Record<string, string> {
  const count = 2500 * scale;
  const headings = Array.from({ length: count }, (_, index) => `## عنوان\n\nفقرة ${index}.`);
  const steps = Array.from({ length: 100 * scale }, (_, index) => index);
  const nested = [
    steps.map((step) => `${"  ".repeat(step)}- بند ${step}`).join("\n"),
    `${"> ".repeat(steps.length)}اقتباس`,
    "[".repeat(steps.length * 10),
    "*".repeat(steps.length * 10),
  ];
  const texts = {
    طويل: endless(1_000_000 * scale),
    عناوين: headings.join("\n\n"),
    طبقات: nested.join("\n\n"),
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text], index) => [
      `articles/2021-01-0${index + 1}-${name}.md`,
      article(`title: ${name}\ndate: 2021-01-0${index + 1}`, text),
    ]),
  );
}

describe("an archive of hostile and endless articles", () => {
  const site = makeSite({
    "eleventy.config.js": configuration(
      `{ ${SITE} }`,
      'eleventyConfig.addPassthroughCopy("x.svg");',
    ),
    "x.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`,
    "articles/2020-01-01-عدو.md": article(FIELDS, TEXT),
    ...large(1),
  });
  let browser: Browser;
  let work: number;
  beforeAll(async () => {
    const [started, run] = await Promise.all([startBrowser(), site.build(TELLING)]);
    browser = started;
    work = workOf(run);
  });
  afterAll(async () => {
    await browser?.close();
    removeSite(site);
  });

  test("comes out whole: every word of it is text", () => {
    const page = parsePage(site.output("2020/01/01/عدو/index.html"));
    expect(textOf(one(page, "h1"))).toBe(`خبر ${HARM}`);
    const text = textOf(one(page, "main"));
    for (const line of TEXT.split("\n").filter((written) => /^(?:<a|<svg|- \{%)/.test(written))) {
      expect(text).toContain(line.replace(/^- /, ""));
    }
    expect(site.output("2021/01/02/عناوين/index.html").match(/<h2 /g)?.length).toBeGreaterThan(
      2499,
    );
    expect(site.output("2021/01/03/طبقات/index.html")).toContain("بند 98");
  });

  test("holds nothing in any file that runs, listens, embeds or leads to a script", async () => {
    const page = await browser.newPage();
    expect(await harmIn(path.join(site.folder, "_site"), page)).toEqual([]);
  });

  test("takes about four times the work of one of a quarter", async () => {
    const [start, quarter] = [await workAt(0.002), await workAt(0.25)];
    expect((work - start) / (quarter - start)).toBeLessThan(8);
  });

  test("harm is found where there is some", async () => {
    const page = await browser.newPage();
    const wrong = makeSite({
      "_site/index.html": `<p onclick="a()"><a href=" JavaScript:a()">ا</a><script>a()</script><iframe></iframe><b style="color:red">\u202E`,
      "_site/feed.xml": `<feed><content type="html">&lt;img onerror=a()&gt;</content></feed>`,
      "_site/feed.json": json({ items: [{ content_html: "<script>a()</script>" }] }),
      "_site/broken.xml": "<feed>",
    });
    const found = await harmIn(path.join(wrong.folder, "_site"), page);
    removeSite(wrong);
    expect(found.map((line) => line.replace(/: .*/, "")).sort()).toEqual([
      "broken.xml is no XML",
      "feed.json runs",
      "feed.xml listens",
      "index.html embeds",
      "index.html leads to a script",
      "index.html listens",
      "index.html runs",
      "index.html styles",
      "index.html turns letters round",
    ]);
  });
});

describe("what is no article's to say", () => {
  const OVERRIDE = "\u202E";
  const BAD: Readonly<Record<string, string>> = {
    title: `title: ${json(`خبر ${OVERRIDE}مقلوب`)}`,
    place: `place: ${json(`${OVERRIDE}بغداد`)}`,
    summary: `summary: ${json(`ملخص\u202D`)}`,
    series: `series: ${json(`سلسلة\u202B`)}`,
    slug: `slug: ${json(`خبر\u202A`)}`,
    "topics.1": `topics: ${json([`موضوع${OVERRIDE}`])}`,
    "authors.1": `authors: ${json([`كاتب${OVERRIDE}`])}`,
    "sources.1": `sources: ${json([`مصدر\u202C`])}`,
    "image.alt": `image: { alt: ${json(`صورة${OVERRIDE}`)} }`,
    "image.caption": `image: { caption: ${json(`تعليق${OVERRIDE}`)} }`,
    "image.credit": `image: { credit: ${json(`مصور${OVERRIDE}`)} }`,
    "image.src": `image: { src: ${json("javascript:alert(1)")} }`,
    "corrections.1.text": `corrections: [{ date: 2020, text: ${json(`تصحيح${OVERRIDE}`)} }]`,
    originalUrl: `originalUrl: "javascript:alert(1)"`,
    archivedUrl: `archivedUrl: "data:text/html,x"`,
    lang: `lang: '"><script>'`,
    date: `date: "<script>"`,
    updated: `updated: "{{ now }}"`,
  };
  const site = makeSite({
    ...Object.fromEntries(
      Object.entries(BAD).map(([field, line], index) => {
        const rest = ["title: خبر", "date: 2020-01-01"].filter(
          (own) => !own.startsWith(`${field}:`),
        );
        return [`articles/سيئ-${index}.md`, article([line, ...rest].join("\n"))];
      }),
    ),
    "articles/صفر.md": article("title: خبر\ndate: 2020-01-01", "نص\u0000نص"),
  });
  afterAll(() => removeSite(site));

  test("stops the build with a fault that names the field, and nothing is written", async () => {
    const { code, printed } = await site.build();
    expect(code).not.toBe(0);
    expect(site.outputs()).toEqual([]);
    const unnamed = Object.keys(BAD).filter(
      (field, index) => !new RegExp(`سيئ-${index}\\.md:\\d+  ${field}\\n`).test(printed),
    );
    expect(unnamed).toEqual([]);
    expect(printed).toMatch(/صفر\.md:6.*\n.*U\+0000/);
  });
});

/** A build that tells the processor's time it took; that of waiting counts for nothing. */
const TELLING: RunOptions = {
  env: {
    NODE_OPTIONS: `--import=${pathToFileURL(path.join(ROOT, "test/theme/tell-work.mjs")).href}`,
  },
};

/** Microseconds. */
function workOf({ code, printed }: Run): number {
  expect(code, printed).toBe(0);
  return Number(/^Work: (\d+)$/m.exec(printed)?.[1]);
}

/** The work of a site with large articles alone. */
async function workAt(scale: number): Promise<number> {
  const site = makeSite(large(scale));
  const run = await site.build(TELLING);
  removeSite(site);
  return workOf(run);
}
