import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { MarkdownFolder } from "../../plugin/importing/folder/index.ts";
import { lenientFields } from "../../plugin/importing/folder/lenient-fields.ts";
import { Importing } from "./importing.ts";

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) project.source(name, text);
}

async function imported(folder: string, oldSite?: string) {
  const settings = { zone: "Asia/Baghdad", oldAddress: undefined, oldSite };
  const report = await project.run(
    new MarkdownFolder(path.join(project.sources, folder), settings),
  );
  return { report, notes: JSON.parse(report.json).notes as { kind: string; what: string }[] };
}

function post(fields: string, text = "نص الخبر كله."): string {
  return `---\n${fields}\n---\n\n${text}\n`;
}

describe("where articles stood, by the settings of their generator", () => {
  it("is of Hugo a page's path below the content, or its section's pattern", async () => {
    write({
      "hugo.toml": 'baseURL = "https://old.news/"\n[permalinks]\nopinion = "/rai/:year/:slug/"\n',
      "content/post/حزمة/index.md": post("title: حزمة\ndate: 2021-03-01"),
      "content/opinion/رأي.md": post(
        "title: رأي\ndate: 2021-03-02",
        "[حزمة](/post/حزمة/) و[هي](https://old.news/post/حزمة/) و[صفحة](/about-us/).",
      ),
    });
    await imported("content");
    expect(project.read("src/articles/2021/2021-03-01-حزمة.md")).toContain(
      "redirectFrom: [/post/حزمة/]",
    );
    const opinion = project.read("src/articles/2021/2021-03-02-رأي.md");
    expect(opinion).toContain("redirectFrom: [/rai/2021/رأي/]");
    expect(opinion).toContain(
      "[حزمة](/2021/03/01/حزمة/) و[هي](/2021/03/01/حزمة/) و[صفحة](https://old.news/about-us/).",
    );
  });

  it.each([
    ["", "/siyasa/2021/03/01/خبر.html"],
    ["permalink: pretty\n", "/siyasa/2021/03/01/خبر/"],
    ["permalink: /akhbar/:year/:title.html\nbaseurl: /blog\n", "/blog/akhbar/2021/خبر.html"],
  ])("is of Jekyll its permalink, after the categories: «%s»", async (settings, address) => {
    write({
      "_config.yml": `title: موقع\n${settings}`,
      "_posts/2021-03-01-خبر.md": post("title: خبر\ncategories: Siyasa"),
    });
    await imported("_posts");
    expect(project.read("src/articles/2021/2021-03-01-خبر.md")).toContain(
      `redirectFrom: [${address}]`,
    );
  });

  it("is of Hexo the path below its posts, with the site's root", async () => {
    write({
      "_config.yml": "url: https://old.news\nroot: /m/\npermalink: :year/:title.html\n",
      "source/_posts/ar/خبر.md": post("title: خبر\ndate: 2021-03-01 10:00:00"),
    });
    await imported("source/_posts");
    expect(project.read("src/articles/2021/2021-03-01-خبر.md")).toContain(
      "redirectFrom: [/m/2021/ar/خبر.html]",
    );
  });

  it("is of Hugo the same in each language, below its name where it is not the site's first", async () => {
    write({
      "config/_default/hugo.toml": 'defaultContentLanguage = "ar"\n',
      "config/_default/languages.toml": '[ar]\n[en]\n[fa]\ncontentDir = "fa"\n',
      "content/posts/سوق/index.ar.md": post("title: سوق\ndate: 2021-03-01"),
      "content/posts/خبر.en.md": post("title: News\ndate: 2021-03-02", "[سوق](../سوق/index.ar.md)"),
      "content/posts/_index.ar.md": post("title: الأخبار"),
      "fa/posts/خبر.md": post("title: خبر\ndate: 2021-03-03"),
    });
    await imported("");
    expect(project.articles).toHaveLength(3);
    expect(project.read("src/articles/2021/2021-03-01-سوق.md")).toMatch(
      /\nlang: ar\nredirectFrom: \[\/posts\/سوق\/\]\n/,
    );
    expect(project.read("src/articles/2021/2021-03-02-خبر.md")).toMatch(
      /\nlang: en\nredirectFrom: \[\/en\/posts\/خبر\/\]\n[\s\S]*\[سوق\]\(\/2021\/03\/01\/سوق\/\)/,
    );
    expect(project.read("src/articles/2021/2021-03-03-خبر.md")).toContain(
      "redirectFrom: [/fa/posts/خبر/]",
    );
  });

  it("is of Eleventy the path from its input folder, without the day, if the fields say no other", async () => {
    write({
      "eleventy.config.js": 'export default () => ({ dir: { input: "src", output: "dist" } });',
      "src/ar/blog/2021-03-01-خبر.md": post("title: خبر", "[آخر](/ar/blog/آخر/)"),
      "src/ar/blog/آخر/index.md": post("title: آخر\ndate: 2021-03-02"),
      "src/ar/blog/ثالث.md": post("title: ثالث\ndate: 2021-03-03\npermalink: /th/"),
    });
    await imported("src/ar");
    const first = project.read("src/articles/2021/2021-03-01-خبر.md");
    expect(first).toContain("redirectFrom: [/ar/blog/خبر/]");
    expect(first).toContain("[آخر](/2021/03/02/آخر/)");
    expect(project.everything).toContain("redirectFrom: [/ar/blog/آخر/]");
    expect(project.everything).toContain("redirectFrom: [/th/]");
  });

  it("is not asked of a template's own placeholder, and never the address of a page of the archive", async () => {
    write({
      "hugo.toml": 'baseURL = "https://example.com/"\n',
      "content/about.md": post("title: من نحن\ndate: 2021-03-01", "[صفحة](/contact/) الاتصال."),
      "content/2021/03/02/Name.md": post("title: اسم\ndate: 2021-03-02\nslug: Name"),
    });
    const { notes } = await imported("content");
    expect(project.read("src/articles/2021/2021-03-01-about.md")).toContain("](/contact/)");
    expect(project.everything).not.toContain("redirectFrom");
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "no-redirect", what: "/about/ is a page of the archive" }),
    );
  });
});

describe("files of a folder", () => {
  it("are read in HTML and with components, whole pages too, and what cannot be read is named", async () => {
    write({
      "_posts/2021-03-01-صفحة.html": post("title: في لغة الصفحات", "<p>فقرة <b>أولى</b>.</p>"),
      "_posts/2021-03-02-مكونات.mdx": post(
        "title: مكونات",
        'import Box from "../Box.astro";\n\nقبل <Box kind="تنبيه">داخل الصندوق</Box> بعد.\n\n{/* للمحرر */}',
      ),
      "saved/خبر.html": `<html><head><title>خبر محفوظ</title><meta property="article:published_time" content="2021-03-03T10:00:00+03:00"></head><body><article><h1>خبر محفوظ</h1><p>${"كلمات الخبر المحفوظ ".repeat(8)}</p></article></body></html>`,
      "index.html": post("layout: home", "{% for post in site.posts %}{% endfor %}"),
      "2021-03-04-خبر.txt": "نص عادي",
      "_layouts/post.html": "<main>{{ content }}</main>",
      "صورة.png": "لا شيء",
    });
    const { report, notes } = await imported("");
    expect(project.articles).toHaveLength(3);
    expect(project.read("src/articles/2021/2021-03-01-صفحة.md")).toContain("\nفقرة **أولى**.\n");
    expect(project.read("src/articles/2021/2021-03-02-مكونات.md")).toMatch(
      /\nقبل داخل الصندوق بعد\.\n$/,
    );
    expect(project.everything).toContain("كلمات الخبر المحفوظ");
    expect(notes).toContainEqual({ kind: "not-read", where: "2021-03-04-خبر.txt", what: ".txt" });
    expect(report.hasLosses).toBe(true);
  });

  it("have a day in their names with one digit for a month or a day, too", async () => {
    write({ "2013-10-3-خبر.md": post("title: خبر") });
    await imported("");
    expect(project.articles).toEqual(["src/articles/2013/2013-10-03-خبر.md"]);
  });

  it("are read where a program has handed them over as code", async () => {
    write({ "خبر.md": "```markdown\n---\ntitle: خبر\ndate: 2021-03-01\n---\n\nالنص.\n```\n" });
    await imported("");
    expect(project.everything).toMatch(/title: خبر\n[\s\S]*\n\nالنص\.\n/);
    expect(project.everything).not.toContain("```");
  });

  it("that begin with a rule and no fields are texts", async () => {
    write({ "2013-10-03-خبر.md": "---\n\n**ملخص:** نص\n\nفقرة: أخرى\n\n---\n\nالنص.\n" });
    const { report } = await imported("");
    expect(report.hasLosses).toBe(false);
    expect(project.everything).toContain("**ملخص:** نص");
  });
});

describe("fields that this archive refuses", () => {
  it("are read where Hexo indents with tabs, and where Eleventy writes values in JavaScript", () => {
    expect(lenientFields("---\ntags:\n\t- أمن\n---\nنص", "خبر.md")?.fields).toEqual({
      tags: ["أمن"],
    });
    expect(
      lenientFields(
        '---js\nconst title = "خبر: أول";\nconst draft = true;\nconst tags = ["أمن", "سياسة"];\n---\nنص',
        "خبر.md",
      ),
    ).toEqual({ fields: { title: "خبر: أول", draft: true, tags: ["أمن", "سياسة"] }, body: "نص" });
    expect(
      lenientFields('---js\n{\n\ttitle: "خبر",\n\tdate: "2021-03-01",\n}\n---\nنص', "خبر.md")
        ?.fields,
    ).toEqual({ title: "خبر", date: "2021-03-01" });
  });

  test.each(["const title = name();", "{ title: process.env.X }", "const a = `خبر`;", "title"])(
    "are not read where something would have to be run: %s",
    (source) => {
      expect(lenientFields(`---js\n${source}\n---\nنص`, "خبر.md")).toBeUndefined();
    },
  );

  it("are decoded where a converter has left references in them", async () => {
    write({ "2021-03-01-خبر.md": post("title: خبر &#8211; أول\ntags: [أمن &amp; دفاع]") });
    await imported("");
    const text = project.read("src/articles/2021/2021-03-01-خبر.md");
    expect(text).toContain("title: خبر – أول");
    expect(text).toContain("أمن & دفاع");
  });

  it("keep what they say under a name that makes no fault", async () => {
    write({
      "2021-03-01-خبر.md": post("title: خبر\npagetitle: عنوان الصفحة\nsummry: موجز\nrating: 4"),
    });
    const { notes } = await imported("");
    const text = project.read("src/articles/2021/2021-03-01-خبر.md");
    expect(text).toContain("old_summry: موجز");
    expect(text).toContain("rating: 4");
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "field", what: "summry, as old_summry" }),
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "field-twice", what: "title: عنوان الصفحة" }),
    );
  });
});

describe("what other generators show", () => {
  async function textOf(body: string, files: Readonly<Record<string, string>> = {}) {
    write({ "_posts/2021-03-01-خبر.md": post("title: خبر", body), ...files });
    await imported("_posts");
    return project.read("src/articles/2021/2021-03-01-خبر.md").replace(/^---[\s\S]*?\n---\n\n/, "");
  }

  it.each([
    [
      '{% img left https://h.example/1.jpg 225 120 "سوق المدينة" "باعة" %}',
      '![باعة](https://h.example/1.jpg "سوق المدينة")\n',
    ],
    [
      "{% img https://h.example/1.jpg 250 رخصة الكود %}",
      '![](https://h.example/1.jpg "رخصة الكود")\n',
    ],
    ["{% youtube abcdefghijk %}", "https://www.youtube.com/watch?v=abcdefghijk\n"],
    [
      "{% blockquote شاهد عيان %}\nرأيت كل شيء.\n{% endblockquote %}",
      "> رأيت كل شيء.\n>\n> — شاهد عيان\n",
    ],
    ["{% codeblock lang:js %}\nlet a = 1;\n{% endcodeblock %}", "```js\nlet a = 1;\n```\n"],
    ["{% link الموقع https://h.example/ %}", "[الموقع](https://h.example/)\n"],
    [
      '{% include figure.html src="https://h.example/1.jpg" caption="تعليق" %}',
      '![](https://h.example/1.jpg "تعليق")\n',
    ],
    [
      '<aside markdown="1">\n— [كاتب](https://h.example/), ["عنوان"](https://h.example/2)\n</aside>',
      '— [كاتب](https://h.example/), ["عنوان"](https://h.example/2)\n',
    ],
    ["نص %%لم يؤكَّد%% آخر.\n\n%%\nأسئلة\n\nللكاتب\n%%\n\n`%%x%%`", "نص  آخر.\n\n`%%x%%`\n"],
    ["قال ==هذا مهم== و`==x==` و a==b==c.", "قال **هذا مهم** و`==x==` و a==b==c.\n"],
    [
      '{{< codefile file="a.md" lang="markdown" >}}\n---\ntitle: خبر\n---\n{{< /codefile >}}',
      "```markdown\n---\ntitle: خبر\n---\n```\n",
    ],
    ['{{< highlight js "linenos=table" >}}\nlet a;\n{{< /highlight >}}', "```js\nlet a;\n```\n"],
    [
      '![سوق](https://h.example/سوق المدينة.jpg "تعليق") و[وثيقة](https://h.example/وثيقة  أولى.pdf) و`[x](a b.md)`',
      /^!\[سوق\]\(<https:\/\/h\.example\/سوق المدينة\.jpg> "تعليق"\) و\[وثيقة\]\(<https:\/\/h\.example\/وثيقة {2}أولى\.pdf>\) و`\[x\]\(a b\.md\)`\n$/,
    ],
    ["[[اشتراك]](https://h.example/)", "[[اشتراك]](https://h.example/)\n"],
    ["::: خبر عاجل :::\n\nنص", "::: خبر عاجل :::\n\nنص\n"],
    [
      '{% hint style="info" %}\nتنبيه\n\nآخر\n{% endhint %}\n\n{% embed url="https://www.youtube.com/watch?v=abcdefghijk" %}',
      "> [!info]\n> تنبيه\n>\n> آخر\n\nhttps://www.youtube.com/watch?v=abcdefghijk\n",
    ],
    ['{{ youtube(id="abcdefghijk") }}', "https://www.youtube.com/watch?v=abcdefghijk\n"],
    ["##عنوان\n\n```\n##رمز\n```\n\n#وسم", "## عنوان\n\n```\n##رمز\n```\n\n#وسم\n"],
    ['نص <video src="https://h.example/1.mp4">متصفحك لا يعرض الأفلام</video>', /^نص\n\n<https/],
  ])("is what readers see of %s", async (body, expected) => {
    const text = await textOf(body);
    if (typeof expected === "string") expect(text).toBe(expected);
    else expect(text).toMatch(expected);
    expect(text).not.toContain("متصفحك");
  });
});

test("an article's language stands in front of its file's ending, as Hugo has it", async () => {
  write({
    "content/post/قصف/index.md": post("title: قصف\ndate: 2021-03-01"),
    "content/post/قصف/index.en.md": post("title: Shelling\ndate: 2021-03-01", "The whole story."),
    "content/post/حزمة.v2.md": post("title: حزمة\ndate: 2021-03-02"),
  });
  await imported("content");
  expect(project.articles).toEqual([
    "src/articles/2021/2021-03-01-قصف-2.md",
    "src/articles/2021/2021-03-01-قصف.md",
    "src/articles/2021/2021-03-02-حزمة-v2.md",
  ]);
  const english = project.articles.find((file) => project.read(file).includes("Shelling"));
  expect(project.read(english ?? "")).toContain("\nlang: en\n");
  expect(project.read("src/articles/2021/2021-03-02-حزمة-v2.md")).not.toContain("lang:");
});

test("Zola keeps topics and its own fields in groups", async () => {
  write({
    "content/a.md":
      '+++\ntitle = "خبر"\ndate = 2021-03-01\n[taxonomies]\ntags = ["العراق"]\n[extra]\nauthor = "ليلى"\n+++\n\nنص.\n',
  });
  await imported("content");
  const article = project.read("src/articles/2021/2021-03-01-a.md");
  expect(article).toContain("topics: [العراق]");
  expect(article).toContain("authors: [ليلى]");
});

test("Pelican's fields stand at the head of a file without lines around them", async () => {
  write({
    "content/a.md":
      "Title: خبر: من بغداد\nDate: 2021-03-01 10:20\nTags: العراق, أمن\nAuthors: ليلى, حسن\nSummary: أول\n  وتتمته\nStatus: draft\n\nنص [رابط]({filename}/b.md).\n",
    "content/b.md": "Title: آخر\nDate: 2021-03-02\n\nنص: كلام\n",
    "content/2021-03-03-c.md": "قال: نعم\nقالت: لا\n",
  });
  await imported("content");
  expect(project.read("src/articles/2021/2021-03-01-a.md")).toBe(`---
title: 'خبر: من بغداد'
date: 2021-03-01T10:20
authors: [ليلى, حسن]
topics: [العراق, أمن]
summary: أول وتتمته
draft: true
importId: folder:a.md
---

نص [رابط](/2021/03/02/b/).
`);
  expect(project.articles).toHaveLength(3);
});

test("one text is several topics of Jekyll, and one of generators that do not part it", async () => {
  const article = post("title: خبر\ndate: 2021-03-01\ntags: سياسة العراق");
  write({ "_config.yml": "title: موقع\n", "_posts/2021-03-01-خبر.md": article });
  await imported("_posts");
  expect(project.read("src/articles/2021/2021-03-01-خبر.md")).toContain("topics: [سياسة, العراق]");
  project.remove();
  project = new Importing();
  write({ "content/2021-03-01-خبر.md": article });
  await imported("content");
  expect(project.read("src/articles/2021/2021-03-01-خبر.md")).toContain("topics: [سياسة العراق]");
});
