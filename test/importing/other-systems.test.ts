import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FeedFiles } from "../../plugin/importing/feed/index.ts";
import { readForeignBody } from "../../plugin/importing/folder/body.ts";
import { readForeignDate } from "../../plugin/importing/folder/dates.ts";
import { MarkdownFolder } from "../../plugin/importing/folder/index.ts";
import { ArticleRows } from "../../plugin/importing/rows/index.ts";
import { Importing } from "./importing.ts";

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

const ZONE = "Asia/Baghdad";

async function rows(name: string, content: string) {
  const report = await project.run(
    new ArticleRows([project.source(name, content)], { zone: ZONE, names: new Map() }),
  );
  return JSON.parse(report.json).notes as { kind: string; where: string; what: string }[];
}

async function feed(content: string) {
  await project.run(new FeedFiles([project.source("feed.xml", content)], ZONE));
}

const lines = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).join("\n");

describe("rows of other systems", () => {
  it("are read where a system wraps each value in a group: Drupal's and WordPress' interfaces", async () => {
    await rows(
      "d.jsonl",
      lines([
        {
          nid: [{ value: 12 }],
          title: [{ value: "خبر دروبال" }],
          body: { value: "<p>نص <b>الخبر</b>.</p>", format: "full_html" },
          created: "1565161200",
          field_tags: [{ name: "سياسة" }, { name: "أمن" }],
        },
        {
          id: 13,
          title: { rendered: "خبر ووردبريس" },
          content: { rendered: "<p>نص آخر.</p>", protected: false },
          date: "2019-08-07T10:00:00",
          status: "publish",
        },
      ]),
    );
    expect(project.read("src/articles/2019/2019-08-07-خبر-دروبال.md")).toBe(
      "---\ntitle: خبر دروبال\ndate: 2019-08-07T10:00\ntopics: [سياسة, أمن]\nimportId: row:12\n---\n\nنص **الخبر**.\n",
    );
    expect(project.read("src/articles/2019/2019-08-07-خبر-ووردبريس.md")).toContain("\nنص آخر.\n");
  });

  it("of Joomla have the text before the fold, are of the day of publication, and held back by their state", async () => {
    const row = { introtext: "<p>مقدمة.</p>", fulltext: "<p>بقية.</p>" };
    const up = { ...row, publish_up: "2019-08-07 10:00:00" };
    const notes = await rows(
      "j.jsonl",
      lines([
        { id: 1, title: "منشور", ...up, publish_down: "0000-00-00 00:00:00", state: "1" },
        { id: 2, title: "سلة", ...up, state: "-2" },
        { id: 3, title: "منته", ...up, publish_down: "2020-01-01 00:00:00", state: "1" },
        { id: 4, title: "قادم", ...row, publish_up: "2126-01-01 00:00:00", state: "1" },
        { id: 5, title: "لم ينته", ...up, publish_down: "2126-01-01 00:00:00", state: "1" },
      ]),
    );
    expect(project.read("src/articles/2019/2019-08-07-منشور.md")).toMatch(
      /date: 2019-08-07T10:00\n[\s\S]*\n\nمقدمة\.\n\nبقية\.\n$/,
    );
    const held = notes.filter(({ kind }) => kind === "held-back").map(({ where }) => where);
    expect(held.sort()).toEqual([
      "src/articles/2019/2019-08-07-سلة.md",
      "src/articles/2019/2019-08-07-منته.md",
      "src/articles/2126/2126-01-01-قادم.md",
    ]);
  });

  it("are the list in a document of one line, unless the document is an article itself", async () => {
    await rows(
      "l.json",
      JSON.stringify({
        articles: [{ headline: "في قائمة", datePublished: "2019-08-07", articleBody: "نص." }],
      }),
    );
    expect(project.read("src/articles/2019/2019-08-07-في-قائمة.md")).toContain("\nنص.\n");
    const one = { title: "وحده", date: "2019-08-07", text: "نص.", parts: [{ a: 1 }, { a: 2 }] };
    await rows("one.json", JSON.stringify(one));
    expect(project.read("src/articles/2019/2019-08-07-وحده.md")).toContain("\nنص.\n");
  });
});

describe("feeds", () => {
  const atom = (entry: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018"><entry>${entry}</entry></feed>`;

  it("keep words and elements of XHTML in their order, and take the day of the last change where there is no other", async () => {
    await feed(
      atom(
        `<title>خبر</title><id>1</id><updated>2019-08-07T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>قال <b>الوزير</b> إن <a href="https://x.example/">القانون</a> نافذ.</p><p>ثم غادر.</p></div></content>`,
      ),
    );
    expect(project.read("src/articles/2019/2019-08-07-خبر.md")).toContain(
      "\nقال **الوزير** إن [القانون](https://x.example/) نافذ.\n\nثم غادر.\n",
    );
  });

  it("hold back what lies ahead, and leave out what Blogger's owner threw away", async () => {
    await feed(
      atom(
        `<title>قادم</title><id>1</id><published>2126-01-01T10:00:00Z</published><content type="html">نص.</content>`,
      ),
    );
    expect(project.read("src/articles/2126/2126-01-01-قادم.md")).toContain("draft: true");
    await feed(
      atom(
        `<title>مرمي</title><id>2</id><published>2019-01-01T10:00:00Z</published><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><blogger:trashed>2020-01-01T00:00:00Z</blogger:trashed><content type="html">نص.</content>`,
      ),
    );
    expect(fs.existsSync(path.join(project.root, "src/articles/2019"))).toBe(false);
  });
});

it.each([
  ["2019/8/7 ٣:٠٥ م", "2019-08-07T15:05"],
  ["2019-08-07 03:05 PM", "2019-08-07T15:05"],
  ["7-Aug-19", "2019-08-07"],
  ["7 Aug 98", "1998-08-07"],
  ["August 7, 2019 at 12:30 am", "2019-08-07T00:30"],
  ["٧ آب ٢٠١٩", "2019-08-07"],
  ["2019-08-07 00:00:00", "2019-08-07T00:00"],
  ["2019-08", "2019-08"],
  ["07/08/2019 15:05", "07/08/2019 15:05"],
])("the date %s is written %s: what could be two days stays for a check to tell of", (from, to) => {
  expect(readForeignDate(from, ZONE)).toBe(to);
});

const RULES = {
  address: (written: string) => written,
  picture: (written: string) => written,
  keepsLines: false,
  note: () => undefined,
};

describe("texts of other generators", () => {
  it("keep footnotes and emphasis in and beside HTML", () => {
    const { body } = readForeignBody(
      'نص<sup>1</sup> وآخر[^ح] و\\[^س].\n\n[^ح]: <em>حاشية</em> عربية.\n\n<div class="note" markdown="1">\n**داخل** الصندوق.\n</div>\n\nبعد.',
      RULES,
    );
    expect(body).toBe("نص¹ وآخر[^ح] و\\[^س].\n\n[^ح]: *حاشية* عربية.\n\n**داخل** الصندوق.\n\nبعد.");
  });

  it("have for a summary what stands before the fold only where it is one", () => {
    const summary = (text: string) =>
      readForeignBody(`${text}\n<!-- more -->\n\nبقية.`, RULES).beginning;
    expect(summary("جملة **أولى**[^1].")).toBe("جملة أولى.");
    expect(summary("جملة.\n\nhttps://www.youtube.com/watch?v=abc12345")).toBeUndefined();
    expect(summary("جملة.\n\n> اقتباس")).toBeUndefined();
    expect(summary("```\nشفرة\n```")).toBeUndefined();
    expect(summary("كلمة ".repeat(100))).toBeUndefined();
    expect(summary("أ.\n\nب.\n\nج.")).toBeUndefined();
  });

  it("of Hexo may have fields without a line before them, and links by the name of a post stay in the archive", async () => {
    project.source(
      "posts/أول.md",
      "title: أول\ndate: 2019/8/7 ٣:٠٥ م\n---\n{% post_link ثان 'الثاني' %}\n",
    );
    project.source("posts/ثان.md", "---\ntitle: ثان\ndate: 2019-08-08\n---\nنص: أول\n---\nبقية.\n");
    await project.run(
      new MarkdownFolder(`${project.sources}/posts`, {
        ...{ zone: ZONE, oldAddress: undefined, oldSite: "https://old.example" },
      }),
    );
    expect(project.read("src/articles/2019/2019-08-07-أول.md")).toMatch(
      /^---\ntitle: أول\ndate: 2019-08-07T15:05\n[\s\S]*\n\[الثاني\]\(\/2019\/08\/08\/ثان\/\)\n$/,
    );
  });
});

describe("templates of other generators", () => {
  /** Imports a folder of a site, and gives the text of the article of 7 August 2019. */
  async function text(folder: string, files: Readonly<Record<string, string>>) {
    for (const [name, content] of Object.entries(files)) project.source(name, content);
    const report = await project.run(
      new MarkdownFolder(path.join(project.sources, folder), { zone: ZONE, oldAddress: undefined }),
    );
    const [file = ""] = project.articles.filter((one) => one.includes("2019-08-07"));
    const notes = JSON.parse(report.json).notes as { kind: string; what: string }[];
    const [, fields = "", body = ""] =
      /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(project.read(file)) ?? [];
    return {
      fields,
      body,
      unknown: notes.filter(({ kind }) => kind === "shortcode").map(({ what }) => what),
    };
  }
  const post = (content: string, date = "2019-08-07") =>
    `---\ntitle: خبر\ndate: ${date}\n---\n\n${content}\n`;

  it("lead by Hugo's ref to files and folders, keep its code and what is written out", async () => {
    const { body } = await text("content", {
      "content/posts/أ.md": post(
        '[ملف]({{< ref "2020/ب.md#عنوان" >}}) و[حزمة]({{< relref "حزمة" >}}) و[هنا]({{< ref "#تحت" >}}).\n\n{{< highlight go "linenos=table" >}}\nx := 1\n{{< /highlight >}}\n\nاكتب {{</* figure src="x" */>}}.',
      ),
      "content/posts/2020/ب.md": post("نص.", "2020-01-02"),
      "content/posts/حزمة/index.md": post("نص.", "2020-01-03"),
    });
    expect(body).toBe(
      '[ملف](/2020/01/02/ب/#عنوان) و[حزمة](/2020/01/03/حزمة/) و[هنا](#تحت).\n\n```go\nx := 1\n```\n\nاكتب {{< figure src="x" >}}.\n',
    );
  });

  it("keep the words of shortcodes and components that nobody knows, and no settings of theirs", async () => {
    const { body, unknown } = await text("content", {
      "content/أ.md": post(
        'أول.\n\n{{< pic "سوق" "a/سوق.jpg" "باعة السوق في الصباح" "center" >}}\n\n{{< box title="تنبيه" color="red" >}}\n\n[TOC]\n\nآخر.',
      ),
    });
    expect(body).toBe("أول.\n\nسوق\n\nباعة السوق في الصباح\n\nتنبيه\n\nآخر.\n");
    expect(unknown).toEqual(["{{< pic >}}", "{{< box >}}"]);
  });

  it("of components show pictures with their captions", async () => {
    const { body, unknown } = await text("content", {
      "content/أ.mdx": post(
        'أول.\n\n<Figure src="https://x.example/سوق.jpg" caption={"باعة السوق"} />\n\n<Chart data={[1, 2]} title="أسعار النفط" />\n\n<Code lang="js"\n command={`npm i`}\n/>\n\n<Card title="edu.example" link="https://edu.example" icon="school"\n desc="خدمات تعليمية" />\n\n<Aside type="tip" title="تنبيه">\n  احذر.\n</Aside>\n\nآخر.',
      ),
    });
    expect(body).toBe(
      'أول.\n\n![](https://x.example/سوق.jpg "باعة السوق")\n\nأسعار النفط\n\n[edu.example](https://edu.example)\n\nخدمات تعليمية\n\n> [!tip] تنبيه\n> احذر.\n\nآخر.\n',
    );
    expect(unknown).toEqual(["<Chart />", "<Code />", "<Card />"]);
  });

  it("of components keep the markdown between tags, and leave code and settings alone", async () => {
    const { body } = await text("content", {
      "content/سوق.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path/></svg>',
      "content/أ.mdx": post(
        `import Tip from "@site/Tip";
import {
  Card,
} from "@site/Card";
import market from "./سوق.svg";
export const meta = {
  lang: "ar",
};

بنى <Tip tip="cheat code">
  <span>**القوم**</span>
</Tip> سوقًا.{" "}

<div style={{ textAlign: "center" }}>![باعة](سوق.svg)</div>

<img src={market} alt="باعة" />

<Card title={<b>x</b>}>
    كلمة *مائلة* و<span style={{ color: "var(--red)" }}>أخرى</span>.
</Card>

\`\`\`js
import React from "react";
let a = <Box b={c} />;
\`\`\``.replaceAll("\\`", "`"),
      ),
    });
    expect(body).toBe(
      `بنى **القوم** سوقًا.

![باعة](/media/سوق.svg)

![باعة](/media/سوق.svg)

كلمة *مائلة* وأخرى.

\`\`\`js
import React from "react";
let a = <Box b={c} />;
\`\`\`
`.replaceAll("\\`", "`"),
    );
  });

  it("keep captions, and bold words with blanks within the stars", async () => {
    const { body } = await text("_posts", {
      "_posts/2019-08-07-d8-a7-d9-84-d8-b3.md": post(
        '[caption id="a_1" width="9" caption="باعة السوق"]![](https://x.example/1.jpg "1")[/caption]\n\n**المكان: **بغداد، **المدة:** يوم، ** السنة **2010 و`** س **`.\n\n[caption id="a_2"][![](https://x.example/2.jpg)](https://x.example/2b.jpg) زبائن[/caption]',
      ),
    });
    expect(body).toBe(
      '![](https://x.example/1.jpg "باعة السوق")\n\n**المكان:** بغداد، **المدة:** يوم،  **السنة** 2010 و`** س **`.\n\n![](https://x.example/2.jpg "زبائن")\n',
    );
    expect(project.articles[0]).toBe("src/articles/2019/2019-08-07-خبر.md");
  });

  it("of Obsidian lead to the files that they name, and show pictures", async () => {
    const { body, unknown } = await text("vault", {
      "vault/2020-01-02-ب.md": post("نص.", "2020-01-02"),
      "vault/صور/سوق.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path/></svg>',
      "vault/أ.md": post(
        "أول [[2020-01-02-ب|المقال]] و[[ب/2020-01-02-ب#عنوان فرعي]] و[[لا شيء|غيره]] و`[[ -f x ]]`.\n\n![[صور/سوق.svg|300]]\n\n```\n[[ب]]\n```",
      ),
    });
    expect(body).toBe(
      "أول [المقال](/2020/01/02/ب/) و[2020-01-02-ب](/2020/01/02/ب/#عنوان-فرعي) وغيره و`[[ -f x ]]`.\n\n![](/media/صور/سوق.svg)\n\n```\n[[ب]]\n```\n",
    );
    expect(unknown).toEqual(["[[لا شيء]]"]);
  });

  it("of boxes between colons are quotations with a label", async () => {
    const { body } = await text("content", {
      "content/أ.md": post(
        "أول.\n:::tip[هل تعلم]\nنص **غامق**.\n\n- بند\n:::\n\n::: warning تنبيه\nاحذر.\n:::\n\n::: center\nوسط.\n:::\n\n```\n:::note\n```",
      ),
    });
    expect(body).toBe(
      "أول.\n\n> [!tip] هل تعلم\n> نص **غامق**.\n>\n> - بند\n\n> [!warning] تنبيه\n> احذر.\n\nوسط.\n\n```\n:::note\n```\n",
    );
  });

  it("name authors as Jekyll's list of them does", async () => {
    const { fields } = await text("_posts", {
      "_config.yml": "title: موقع\n",
      "_data/authors.yml": "suad:\n  name: سعاد علي\n  email: s@mail.example\n",
      "_posts/2019-08-07-أ.md":
        "---\ntitle: خبر\nauthor: [suad, غيرها]\n---\n\n* TOC\n{:toc}\n\nنص.\n",
    });
    expect(fields).toContain("authors: [سعاد علي, غيرها]");
  });
});

it("a feed's article has the picture beside it, its author's name without the address, and not the feed's last line", async () => {
  await feed(
    `<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="c"><channel><item><title>خبر</title><link>https://ag.example/n/1?utm_source=rss&amp;utm_medium=x</link><pubDate>Wed, 07 Aug 2019 10:00:00 +0300</pubDate><author>x@ag.example (هند الكاتبة)</author><content:encoded><![CDATA[<p>متن.</p><p>The post <a href="https://ag.example/n/1">خبر</a> appeared first on <a href="https://ag.example">وكالة</a>.</p>]]></content:encoded><media:content url="https://ag.example/p.jpg" medium="image"><media:description>باعة السوق</media:description><media:credit>أ ف ب</media:credit></media:content><enclosure url="https://ag.example/a.mp3" type="audio/mpeg"/></item></channel></rss>`,
  );
  expect(project.read("src/articles/2019/2019-08-07-خبر.md")).toBe(
    `---
title: خبر
date: 2019-08-07T10:00
authors: [هند الكاتبة]
image:
  src: https://ag.example/p.jpg
  caption: باعة السوق
  credit: أ ف ب
redirectFrom: [/n/1]
importId: feed:https://ag.example/n/1?utm_source=rss&utm_medium=x
---

متن.
`,
  );
});

it("links of Blogger's posts to each other lead on, though its export says no address of the site", async () => {
  const entry = (id: number, html: string) =>
    `<entry><id>${id}</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><title>خبر ${id}</title><content type="html">${html}</content><published>2019-08-0${id}T10:00:00Z</published><blogger:filename>/2019/08/p${id}.html</blogger:filename></entry>`;
  await feed(
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018">${entry(1, "&lt;a href='https://b.blogspot.com/2019/08/p2.html#more'&gt;هنا&lt;/a&gt; و&lt;a href='https://c.blogspot.com/2019/08/x.html'&gt;غيره&lt;/a&gt;")}${entry(2, "نص.")}</feed>`,
  );
  expect(project.read("src/articles/2019/2019-08-01-p1.md")).toContain(
    "[هنا](/2019/08/02/p2/) و[غيره](https://c.blogspot.com/2019/08/x.html)",
  );
});

it("a row's text may be a list of its paragraphs, and its own fields hold no marks", async () => {
  await rows(
    "p.jsonl",
    '{"title":["سوق"],"content":["فقرة أولى.","\\n","فقرة ثانية."],"date":"2019-08-07","rating":["\\u200eجيد","\\u202bجدا"]}\n',
  );
  const read = project.read("src/articles/2019/2019-08-07-سوق.md");
  expect(read).toContain("\nrating: [جيد, جدا]\n");
  expect(read).toMatch(/\n\nفقرة أولى\.\n\nفقرة ثانية\.\n$/);
});

it("a table of WordPress' columns has titles, and a switch is no picture", async () => {
  await rows(
    "w.csv",
    'post_title,post_content,post_date,post_status,featured\n"سوق، ومدينة",نص.,2019-08-07 10:00:00,publish,صورة.jpg\n',
  );
  expect(project.read("src/articles/2019/2019-08-07-سوق-ومدينة.md")).toContain(
    "title: سوق، ومدينة\n",
  );
  const notes = await rows(
    "s.jsonl",
    '{"title":"مميز","body":"نص.","date":"2019-08-07","featured":true}\n{"title":"آخر","body":"نص.","date":"2019-08-07"}\n',
  );
  expect(notes.filter(({ kind }) => kind === "picture-missing")).toEqual([]);
});
