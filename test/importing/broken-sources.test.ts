import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { unwritableFolder } from "../../plugin/cli/writable-folder.ts";
import { FeedFiles } from "../../plugin/importing/feed/index.ts";
import { MarkdownFolder } from "../../plugin/importing/folder/index.ts";
import { SavedPages } from "../../plugin/importing/pages/index.ts";
import { PlainTexts } from "../../plugin/importing/plain-text/index.ts";
import { ArticleRows } from "../../plugin/importing/rows/index.ts";
import type { Source } from "../../plugin/importing/source.ts";
import { WordPressExport } from "../../plugin/importing/wordpress/index.ts";
import { Importing } from "./importing.ts";

const ZONE = "Asia/Baghdad";
const ROWS = { zone: ZONE, names: new Map<string, string>() };
const PAGE = `<html><head><meta charset="utf-8"><title>سوق المدينة</title><meta property="article:published_time" content="2021-03-03"></head>
<body><article><h1>سوق المدينة</h1><p>${"فتح الباعة أبوابهم صباح اليوم. ".repeat(9)}</p><table><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td><td>د</td></tr></table></article></body></html>`;
const TABLE =
  'id,title,date,body\n1,"سوق ""المدينة""",2021-03-03,"سطر\nسطر ثان"\n2,خبر,2021-03-04,نص\n';

interface Format {
  readonly file: string;
  readonly text?: string;
  readonly source: (file: string) => Source;
}

const wordPress = (file: string) =>
  new WordPressExport([file], { topicsFrom: "category", withPages: true, zone: ZONE });

/** Every format, by a file of it. */
const FORMATS: Readonly<Record<string, Format>> = {
  "WordPress' export": { file: "wordpress.xml", source: wordPress },
  "Blogger's export": { file: "blogger.atom", source: (file) => new FeedFiles([file], ZONE) },
  "a feed": { file: "feed.xml", source: (file) => new FeedFiles([file], ZONE) },
  "Ghost's export": { file: "ghost.json", source: (file) => new ArticleRows([file], ROWS) },
  "JSON lines": {
    file: "rows.jsonl",
    source: (file) => new ArticleRows([file], { ...ROWS, names: new Map([["story", "body"]]) }),
  },
  "a table": { file: "rows.csv", text: TABLE, source: (file) => new ArticleRows([file], ROWS) },
  "plain text": { file: "articles.txt", source: (file) => new PlainTexts([file]) },
  "a page": { file: "page.html", text: PAGE, source: (file) => new SavedPages([file], ZONE) },
  "a markdown file": {
    file: "site/content/posts/2019-05-05-خبر.markdown",
    source: (file) => new MarkdownFolder(path.dirname(file), { zone: ZONE, oldAddress: undefined }),
  },
};

let project: Importing;
let folder: string;
beforeEach(() => {
  project = new Importing();
  folder = fs.mkdtempSync(path.join(tmpdir(), "arshif-broken-"));
});
afterEach(() => {
  project.remove();
  fs.rmSync(folder, { recursive: true });
});

function written({ file, text }: Format, end?: number): string {
  const bytes =
    text === undefined
      ? fs.readFileSync(path.resolve("test/fixtures/import", file))
      : Buffer.from(text);
  const place = path.join(folder, path.basename(file));
  fs.writeFileSync(place, bytes.subarray(0, end));
  return place;
}

describe.each(Object.entries(FORMATS))("%s", (_, format) => {
  it("that ends anywhere is read as far as it goes", async () => {
    const { size } = fs.statSync(written(format));
    for (let end = 0; end < size; end += Math.max(1, Math.floor(size / 40))) {
      const source = format.source(written(format, end));
      const report = await project.run(source, { isDry: true, date: "2021-03-03" });
      expect(report.summary("import-report.md")).not.toBe("");
    }
  });

  it("changes no byte the second time", async () => {
    const file = written(format);
    await project.run(format.source(file), { date: "2021-03-03" });
    const before = project.everything;
    expect(project.articles).not.toEqual([]);
    await project.run(format.source(file), { date: "2021-03-03" });
    expect(project.everything).toBe(before);
  });
});

describe("a source that gives less than it should", () => {
  it("is no success where it ends in the middle, save where that is asked for", async () => {
    const whole = written(FORMATS["WordPress' export"] as Format);
    const end = fs.readFileSync(whole).indexOf("</item>") + 20;
    const cut = written(FORMATS["WordPress' export"] as Format, end);
    const refused = await project.run(wordPress(cut), { isDry: true });
    expect(refused.hasLosses).toBe(true);
    expect(refused.summary("import-report.md")).toContain(
      "the file ends in the middle of entry 2. Export it again, or take what is whole with --partial.",
    );
    const taken = await project.run(wordPress(cut), { isDry: true, isPartial: true });
    expect(taken.markdown).toContain(
      "files that end in the middle, of which what is whole was taken",
    );
    expect(taken.summary("import-report.md")).not.toContain("Export it again");
  });

  test.each([
    ["", "No article was found in the source."],
    [
      "<item><wp:post_type>nav_menu_item</wp:post_type></item>",
      "pages of WordPress come with --pages",
    ],
    ["<item><title>خبر</title><wp:post_type>post</wp:post_type></item>", "Name one with --date"],
  ])("says why it gave no article: %s", async (items, why) => {
    const file = path.join(folder, "export.xml");
    fs.writeFileSync(
      file,
      `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${items}</channel></rss>`,
    );
    const report = await project.run(wordPress(file));
    expect(report.hasLosses).toBe(true);
    expect(report.summary("import-report.md")).toContain(why);
    expect(report.markdown).toContain(why);
  });

  it("shows pictures of Ghost from the old site where the export says which it is", async () => {
    const { source, ...format } = FORMATS["Ghost's export"] as Format;
    const file = written(format as Format);
    const ghost = JSON.parse(fs.readFileSync(file, "utf8"));
    ghost.db[0].data.settings = [{ key: "url", value: "https://old.news/" }];
    fs.writeFileSync(file, JSON.stringify(ghost));
    await project.run(source(file));
    expect(project.everything).toContain("(https://old.news/content/images/1.jpg");
  });
});

describe("a folder into which nothing can be written", () => {
  it.skipIf(process.platform !== "linux")("is told at once, whichever it is", () => {
    expect(unwritableFolder("/proc/x/articles", "/proc/x/articles")?.message).toMatch(
      /^Nothing can be written into it \(E[A-Z]+\)\.$/,
    );
  });

  it("may be a file, or lie below one; one that is not there yet is left so", () => {
    const file = path.join(folder, "x");
    fs.writeFileSync(file, "");
    expect(unwritableFolder(file, "x")?.message).toBe("It is a file.");
    expect(unwritableFolder(path.join(file, "y"), "x/y")?.message).toContain("is a file.");
    expect(unwritableFolder(path.join(folder, "a/b"), "a/b")).toBeUndefined();
    expect(fs.existsSync(path.join(folder, "a"))).toBe(false);
  });
});
