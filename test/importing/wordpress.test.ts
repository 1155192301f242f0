import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WordPressExport } from "../../plugin/importing/wordpress/index.ts";
import { Importing } from "./importing.ts";

const EXPORT = path.resolve("test/fixtures/import/wordpress.xml");
const FIRST = "src/articles/2019/2019-08-07-داعش-يعاود.md";

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

function wordPress(file = EXPORT, topicsFrom: "category" | "tag" | "both" = "category") {
  return new WordPressExport([file], { topicsFrom, withPages: false, zone: "Asia/Baghdad" });
}

describe("an export of WordPress", () => {
  it("becomes markdown as a person would write it, with fields, captions and links that lead on", async () => {
    await project.run(wordPress());
    expect(project.read(FIRST)).toBe(`---
title: 'داعش “يعاود” الظهور: تقرير & تحليل'
date: 2019-08-07T01:30
updated: 2019-08-09T12:00
authors: [ليلى الكاتبة]
topics: [العراق, ثقافة - فن]
summary: ملخص الخبر.
image:
  src: https://old.example/wp-content/uploads/2019/08/small.jpg
  alt: جنود في الصحراء
  caption: تعليق المكتبة
importId: wordpress:10
---

قال **«الناطق»** إن *القوات* تقدمت غربا.\\
وهذا سطر ثان.

![جنود](https://old.example/wp-content/uploads/2019/08/small.jpg "جنود قرب \\"رواة\\"")

## الصحراء

- بند أول
- بند [ثان](/2019/08/09/خبر-ثا/)

> لن نترك بيوتنا.
>
> — أم محمد

https://www.youtube.com/watch?v=abcdefghijk

![جنود في الصحراء](https://old.example/wp-content/uploads/2019/08/small.jpg "تعليق المكتبة")

نهاية [sic] و\\*نجمة\\* وa_b.
`);
  });

  it("reads what the editor of blocks writes, and leads links without a last «/» too", async () => {
    await project.run(wordPress());
    expect(project.read("src/articles/2019/2019-08-09-خبر-ثا.md")).toBe(`---
title: خبر ثان
date: 2019-08-09T10:00
authors: [ليلى الكاتبة]
redirectFrom: [/2019/08/09/خبر-ثان/]
importId: wordpress:11
---

فقرة من المحرر الجديد، [قبلها](/2019/08/07/داعش-يعاود/).

| المدينة | العدد |
| --- | --- |
| الموصل / (نينوى) | ١٢ |

https://vimeo.com/12345
`);
  });

  it("publishes nothing that its owner holds back, and leaves out what was thrown away", async () => {
    await project.run(wordPress());
    const drafts = project.articles.filter((file) =>
      project.read(file).includes("\ndraft: true\n"),
    );
    expect(drafts).toEqual([
      "src/articles/2019/2019-08-10-secret.md",
      "src/articles/2019/2019-08-11-locked.md",
      "src/articles/2019/2019-08-12-مقال-15.md",
    ]);
    expect(project.articles).toHaveLength(5);
    expect(project.everything).not.toContain("سلة\n");
  });

  it("keeps no reader's, author's or editor's secrets", async () => {
    await project.run(wordPress());
    for (const secret of [
      "reader@mail.example",
      "10.1.2.3",
      "معلق",
      "secret@old.example",
      "reporter7",
      "1234\n",
      "لا تنشر",
    ]) {
      expect(project.everything).not.toContain(secret);
    }
  });

  it("makes topics of categories, of tags or of both, with the topics above them", async () => {
    await project.run(wordPress(EXPORT, "both"));
    expect(project.read(FIRST)).toContain("topics: [العراق, ثقافة - فن, وسم]");
    expect(project.read("_data/topics.yaml")).toBe(`- id: العراق
  name: العراق
  parent: سياسة
- id: سياسة
  name: سياسة
- id: ثقافة-فن
  name: ثقافة - فن
- id: وسم
  name: وسم
`);
  });

  it("says what was lost, and nothing else of loss", async () => {
    const report = await project.run(wordPress());
    expect(report.hasLosses).toBe(true);
    expect(project.read("import-report.md")).toContain("[gallery] names picture 99");
    expect(project.read("import-report.md")).not.toContain("words of the source");
  });

  it("changes nothing the second time, and never a file that a person has edited", async () => {
    await project.run(wordPress());
    const before = project.everything;
    await project.run(wordPress());
    expect(project.everything).toBe(before);
    const edited = `${project.read(FIRST)}\nزيادة من المحرر.\n`;
    project.write(FIRST, edited);
    await project.run(wordPress());
    expect(project.read(FIRST)).toBe(edited);
    expect(project.read("import-report.md")).toContain("1 × left alone: changed by hand");
  });

  it("writes the report alone when it is asked to", async () => {
    await project.run(wordPress(), { isDry: true });
    expect(project.articles).toEqual([]);
    expect(project.read("import-report.md")).toContain("5 articles written");
  });

  it("reads what there is of a file that ends anywhere, and says so", async () => {
    const bytes = fs.readFileSync(EXPORT);
    const cut = path.join(fs.mkdtempSync(path.join(tmpdir(), "arshif-cut-")), "cut.xml");
    for (let end = 900; end < bytes.length - 20; end += 397) {
      fs.writeFileSync(cut, bytes.subarray(0, end));
      const report = await project.run(wordPress(cut), { isDry: true });
      expect(report.summary("import-report.md")).toContain("ends in the middle of entry");
    }
    fs.rmSync(path.dirname(cut), { recursive: true });
  });
});

describe("what editors and plug-ins of WordPress write", () => {
  const item = (number: number, content: string, more = "") =>
    `<item><title>خبر ${number}</title><link>https://old.example/2019/08/0${number}/x${number}/</link><dc:creator>desk7</dc:creator><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${number}</wp:post_id><wp:post_date>2019-08-0${number} 10:00:00</wp:post_date><wp:post_name>x${number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item>`;
  const author = (shown: string, first = "", last = "") =>
    `<wp:author><wp:author_login>desk7</wp:author_login><wp:author_display_name>${shown}</wp:author_display_name><wp:author_first_name>${first}</wp:author_first_name><wp:author_last_name>${last}</wp:author_last_name></wp:author>`;
  const imported = async (authors: string, ...items: string[]) => {
    const xml = `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="d" xmlns:content="c"><channel><wp:base_blog_url>https://old.example</wp:base_blog_url>${authors}${items.join("")}</channel></rss>`;
    const report = await project.run(wordPress(project.source("export.xml", xml)));
    return {
      report,
      text: (number: number) => project.read(`src/articles/2019/2019-08-0${number}-x${number}.md`),
    };
  };

  it("never has the name to sign in with for an author's", async () => {
    const names = [
      [author("هند الكاتبة"), "authors: [هند الكاتبة]"],
      [author("desk7", "هند", "علي"), "authors: [هند علي]"],
      [author("", "هند"), "authors: [هند]"],
    ] as const;
    for (const [authors, expected] of names) {
      expect((await imported(authors, item(1, "نص."))).text(1)).toContain(expected);
    }
    for (const authors of [author("desk7"), ""]) {
      const { text, report } = await imported(authors, item(1, "نص."));
      expect(text(1)).not.toContain("desk7");
      expect(report.markdown).toContain("the name by which the author signs in");
    }
  });

  it("leads by a post's number to where it is now", async () => {
    const { text } = await imported(
      "",
      item(
        1,
        '<a href="https://old.example/?p=2">هنا</a> و<a href="/2019/08/02/x2/#more-2">بقيته</a> و<a href="/2019/08/02/x2/#عنوان">عنوانه</a> و<a href="/?page_id=9">صفحة</a> و<a href="https://other.example/?p=2">غيره</a>',
      ),
      item(2, "نص."),
    );
    expect(text(1)).toContain(
      "[هنا](/2019/08/02/x2/) و[بقيته](/2019/08/02/x2/) و[عنوانه](/2019/08/02/x2/#عنوان) و[صفحة](https://old.example/?page_id=9) و[غيره](https://other.example/?p=2)",
    );
  });

  it("are footnotes, kept beside the text or within it", async () => {
    const meta =
      '<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{"content":"نص <em>الحاشية</em>","id":"ab"}]]]></wp:meta_value></wp:postmeta>';
    const { text, report } = await imported(
      author("هند"),
      item(
        1,
        '<!-- wp:footnotes /-->\n<p>جملة<sup data-fn="ab" class="fn"><a href="#ab" id="ab-link">1</a></sup>.</p>',
        meta,
      ),
      item(2, "قال[efn_note]حاشية.[/efn_note] و[footnote]أخرى[/footnote] ثم."),
    );
    expect(text(1)).toMatch(/\n\nجملة\[\^1\]\.\n\n\[\^1\]: نص \*الحاشية\*\n$/);
    expect(text(2)).toMatch(/\n\nقال\[\^1\] و\[\^2\] ثم\.\n\n\[\^1\]: حاشية\.\n\n\[\^2\]: أخرى\n$/);
    expect(report.hasLosses).toBe(false);
  });

  it("keeps what unknown shortcodes show: their titles, speakers, links and pictures", async () => {
    const picture =
      "<item><title>ج</title><wp:post_id>56</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>https://old.example/b.jpg</wp:attachment_url></item>";
    const { text } = await imported(
      author("هند"),
      item(
        1,
        '[toggle title="ما القصة؟"]جواب.[/toggle]\n\n[su_quote cite="السفير"]لن نتراجع.[/su_quote]\n\n[button link="https://x.example/" color="red"]اقرأ[/button]\n\n[vc_single_image image="56" img_size="full"]\n\n[contact-form-7 id="5" title="اتصل بنا"]',
      ),
      picture,
    );
    expect(text(1)).toMatch(
      /\n\n\*\*ما القصة؟\*\*\n\nجواب\.\n\nلن نتراجع\.\n\n— السفير\n\n\[اقرأ\]\(https:\/\/x\.example\/\)\n\n!\[\]\(https:\/\/old\.example\/b\.jpg\)\n$/,
    );
  });
});

it("a dry run says that it wrote nothing but its report, and does not", async () => {
  const report = await project.run(wordPress(), { isDry: true });
  expect(report.summary("import-report.md")).toMatch(
    /^- a dry run: .* nothing was written but this report\n/,
  );
  expect(report.markdown).toContain("- a dry run: ");
  expect(fs.existsSync(path.join(project.root, "src"))).toBe(false);
  expect((await project.run(wordPress())).markdown).not.toContain("a dry run");
});
