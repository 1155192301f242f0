import { afterEach, beforeEach, expect, it } from "vitest";
import { ArticleRows } from "../../plugin/importing/rows/index.ts";
import { WordPressExport } from "../../plugin/importing/wordpress/index.ts";
import { Importing } from "./importing.ts";

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

const rows = (lines: readonly object[]) => {
  const file = project.source("rows.jsonl", lines.map((line) => JSON.stringify(line)).join("\n"));
  return new ArticleRows([file], { zone: "Asia/Baghdad", isTable: false, names: new Map() });
};

const item = (fields: string) => `<item>${fields}</item>`;
const wordPress = (...parts: string[]) =>
  new WordPressExport(
    parts.map((items, place) =>
      project.source(
        `part-${place}.xml`,
        `<rss><channel><wp:base_blog_url>https://old.example</wp:base_blog_url>${items}</channel></rss>`,
      ),
    ),
    { topicsFrom: "category", withPages: false, zone: "Asia/Baghdad" },
  );

const post = (id: number, title: string, text: string, link = "") =>
  item(
    `<title>${title}</title><link>${link}</link><wp:post_id>${id}</wp:post_id><wp:post_date>2019-08-07 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${text}]]></content:encoded>`,
  );
const picture = (id: number, parent: number) =>
  item(
    `<wp:post_id>${id}</wp:post_id><wp:post_parent>${parent}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/${id}.jpg</wp:attachment_url>`,
  );

it("rows that share an id are articles of their own, and a second import leaves each as it is", async () => {
  const source = () =>
    rows([
      { id: 1, title: "سوق المدينة", date: "2019-08-07", body: "فتح السوق." },
      { id: 1, title: "جسر المدينة", date: "2019-08-08", body: "أغلق الجسر." },
      { id: 1, title: "سوق المدينة", date: "2019-08-09", body: "فتح السوق ثانية." },
    ]);
  const report = await project.run(source());
  expect(report.hasLosses).toBe(false);
  expect(project.articles).toEqual([
    "src/articles/2019/2019-08-07-سوق-المدينة.md",
    "src/articles/2019/2019-08-08-جسر-المدينة.md",
    "src/articles/2019/2019-08-09-سوق-المدينة.md",
  ]);
  const before = project.everything;
  await project.run(source());
  expect(project.everything).toBe(before);
});

it("an article that two parts of an export hold comes once, under its own address", async () => {
  const both = post(10, "سوق المدينة", "فتح السوق.") + picture(11, 10);
  const report = await project.run(wordPress(both, both + post(12, "جسر", "أغلق الجسر.")));
  expect(project.articles).toEqual([
    "src/articles/2019/2019-08-07-جسر.md",
    "src/articles/2019/2019-08-07-سوق-المدينة.md",
  ]);
  expect(report.hasLosses).toBe(false);
  expect(report.markdown).toContain("- سوق المدينة: it stands twice in the source");
});

it("what no file can hold twice is told as lost where its texts differ", async () => {
  const report = await project.run(
    wordPress(post(10, "سوق", "فتح السوق."), post(10, "سوق", "أغلق السوق.")),
  );
  expect(report.hasLosses).toBe(true);
  expect(project.articles).toHaveLength(1);
  expect(report.markdown).toContain("another text has the same id, name and day");
});

it("a gallery that names no pictures shows those of its own post, in their order", async () => {
  const library = picture(21, 20) + picture(31, 30) + picture(22, 20) + picture(40, 0);
  await project.run(wordPress(post(20, "معرض", "قبل.\n\n[gallery]\n\nبعد.") + library, library));
  expect(
    [
      ...project.read("src/articles/2019/2019-08-07-معرض.md").matchAll(/old\.example\/(\d+)\.jpg/g),
    ].map(([, number]) => number),
  ).toEqual(["21", "22"]);
});

it("an old address leads to the first article that had it, and each that it leads on to is told", async () => {
  const [one, two] = ["https://old.example/a/", "https://old.example/b/"];
  const report = await project.run(
    rows([
      { id: 1, title: "سوق", date: "2019-08-07", body: "فتح.", redirect_from: [one, two] },
      { id: 2, title: "جسر", date: "2019-08-08", body: "أغلق.", redirect_from: [one, two, "/c/"] },
    ]),
  );
  expect(project.read("src/articles/2019/2019-08-07-سوق.md")).toContain("redirectFrom: [/a/, /b/]");
  expect(project.read("src/articles/2019/2019-08-08-جسر.md")).toContain("redirectFrom: [/c/]");
  expect(report.markdown).toContain("/b/ leads to /2019/08/07/سوق/ already");
});
