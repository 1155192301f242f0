import { beforeAll, describe, expect, test } from "vitest";
import { picture } from "../support/pictures.ts";
import { article, configuration, makeSite, SITE } from "../support/site.ts";

/** A text as authors and other generators have it. */
const TEXT = `<div dir="rtl">

الجملة&nbsp;الأولى &quot;نعم&quot;. <!-- سر -->

</div>

[مقال](../2021-03-02-خبر.md), [من الجذر](/articles/2021-03-02-خبر.md#خلفية), [باسمه](2021-03-02-%D8%AE%D8%A8%D8%B1.md)، [صفحة](/about/)، [دليل](/guide/).

[لا وجود](/2021/03/02/لا-وجود/) و[لا ملف](../../guide.md) و[لا عنوان](/2021/03/02/خبر/#لا-عنوان) و[هنا](#خلفية) و[لا هنا](#لا-شيء) و[مطلق](https://example.org/archive/2021/03/02/خبر/) و[خلاصة](/feed.xml) و[خارج](https://example.net/x).

## خلفية

<a href="/topics/">المواضيع</a> و<a href="2021-03-02-خبر.md">الخبر</a> <img src="صورة.png" alt="صورة"> {{< youtube x >}} $$x^2$$
`;

const FILES = {
  "articles/2021-03-02-خبر.md": article(
    "title: خبر\ndate: 2021-03-02\ntopics: [العراق]",
    "نص.\n\n## خلفية\n\nنص.",
  ),
  "articles/سنة/2021-03-03-نص.md": article("title: نص\ndate: 2021-03-03", TEXT),
  "guide.md":
    "---\ntitle: دليل\nlayout: arshif/page.njk\n---\n\n[الخبر](articles/2021-03-02-خبر.md#خلفية)\n",
};

const withPrefix = (options: string) =>
  configuration(
    `{ ${SITE.replace("https://example.org/", "https://example.org/archive/")}, ${options} }`,
    "",
    '{ pathPrefix: "/archive/" }',
  );

const html = makeSite({ ...FILES, "eleventy.config.js": withPrefix("articles: { html: true }") });
const plain = makeSite({ ...FILES, "eleventy.config.js": withPrefix("") });
const strict = makeSite({
  "articles/2021-03-03-نص.md": article("title: نص\ndate: 2021-03-03", "[لا](/لا-وجود/)"),
  "eleventy.config.js": configuration(
    `{ ${SITE}, articles: { deadLinks: "fault" }, menu: ["home", { title: "اتصل", url: "/contact/#بنا" }],
      footer: [{ title: "عنا", url: "/about/" }], theme: { logo: "/media/غائب.svg" }, pages: { topics: "own" } }`,
  ),
});
const runs = { html: "", plain: "", strict: "" };
const PAGE = "2021/03/03/نص/index.html";

beforeAll(async () => {
  html.write("articles/سنة/صورة.png", await picture(30, 20, "png"));
  const built = await Promise.all([html.build(), plain.build(), strict.build()]);
  const [first, second, third] = built;
  expect(first?.code, first?.printed).toBe(0);
  expect(second?.code, second?.printed).toBe(0);
  expect(third?.code, third?.printed).toBe(1);
  Object.assign(runs, { html: first?.printed, plain: second?.printed, strict: third?.printed });
});

describe("links between articles", () => {
  test.each([
    '<a href="/archive/2021/03/02/خبر/">مقال</a>',
    '<a href="/archive/2021/03/02/خبر/#خلفية">من الجذر</a>',
    '<a href="/archive/2021/03/02/خبر/">باسمه</a>',
  ])("by file name are addresses: %s", (link) => {
    expect(plain.output(PAGE)).toContain(link);
    expect(html.output(PAGE)).toContain(link);
  });

  test("are addresses on pages of the site's own and in feeds too", () => {
    expect(plain.output("guide/index.html")).toContain('href="/archive/2021/03/02/خبر/#خلفية"');
    expect(plain.output("feed.xml")).toContain(
      `${encodeURI("https://example.org/archive/2021/03/02/خبر/")}">مقال`,
    );
  });

  test("that lead nowhere are told with file and line, and no others", () => {
    for (const [line, link] of [
      [14, "لا-وجود"],
      [14, "guide.md"],
      [14, "لا-عنوان"],
      [14, "لا-شيء"],
    ]) {
      expect(plain.outputs().length).toBeGreaterThan(0);
      expect(runs.plain).toMatch(new RegExp(`نص\\.md:${line}: The link «[^»]*${link}/?»`));
    }
    expect(runs.plain.match(/: The link «/g)).toHaveLength(4);
    expect(runs.plain).toContain("Write /guide/, the page's address.");
  });

  test("are faults where the site says so, and nothing is written", () => {
    expect(runs.strict).toContain("articles/2021-03-03-نص.md:6\n");
    expect(runs.strict).toContain("leads to an address that the site does not have");
    expect(runs.strict).toContain("Arshif found 4 faults in 2 files");
    for (const field of ["menu.1.url", "theme.logo", "pages.topics"])
      expect(runs.strict).toContain(`arshif options  ${field}\n`);
    expect(runs.strict).toContain("Make the page, or write pages: { topics: false }.");
    expect(strict.outputs().filter((file) => file.endsWith(".html"))).toEqual([]);
  });
});

test("what is printed as text is told in a line for each kind", () => {
  expect(runs.plain).toMatch(/1 article holds HTML tags, .*نص\.md:6\. → .*articles\.html/);
  expect(runs.plain).toMatch(/1 article holds shortcodes or template tags, .*نص\.md:18/);
  expect(runs.plain).toMatch(/1 article holds formulas/);
  expect(runs.html).not.toContain("HTML tags");
});

test("comments are nowhere, and character references are letters in summaries", () => {
  for (const site of [plain, html]) {
    for (const file of site.outputs().filter((name) => /\.(?:html|xml|json)$/.test(name))) {
      expect(site.output(file), file).not.toContain("سر -->");
    }
    const page = site.output(PAGE);
    expect(page).toContain('<meta name="description" content="الجملة الأولى &quot;نعم&quot;.">');
  }
});

test("HTML has the site's addresses, sizes of pictures, and whole addresses in feeds", () => {
  const page = html.output(PAGE);
  expect(page).toContain('<a href="/archive/topics/">المواضيع</a>');
  expect(page).toContain('<a href="/archive/2021/03/02/خبر/">الخبر</a>');
  expect(decodeURI(page)).toMatch(
    /<img src="\/archive\/media\/articles\/سنة\/صورة\.png" alt="صورة" width="30" height="20" loading="lazy">/,
  );
  expect(html.outputs()).toContain("media/articles/سنة/صورة.png");
  expect(html.output("feed.xml")).toContain("https://example.org/archive/topics/");
});
