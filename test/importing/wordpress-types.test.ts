import { afterEach, beforeEach, expect, it } from "vitest";
import { WordPressExport } from "../../plugin/importing/wordpress/index.ts";
import { Importing } from "./importing.ts";

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

const HEAD = `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login>Laila</wp:author_login><wp:author_display_name>ليلى الكاتبة</wp:author_display_name></wp:author>
<wp:term><wp:term_taxonomy>section</wp:term_taxonomy><wp:term_slug>iraq</wp:term_slug><wp:term_parent>arab</wp:term_parent><wp:term_name>العراق</wp:term_name></wp:term>
<wp:term><wp:term_taxonomy>section</wp:term_taxonomy><wp:term_slug>arab</wp:term_slug><wp:term_parent></wp:term_parent><wp:term_name>عربي</wp:term_name></wp:term>`;

interface Entry {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly link?: string;
  readonly status?: string;
  readonly text?: string;
  readonly more?: string;
}

const entry = ({ id, type, title, link, status = "publish", text = "نص", more = "" }: Entry) =>
  `<item><title>${title}</title><link>${link ?? `https://old.example/${type}/${id}/`}</link>
<dc:creator>Laila</dc:creator><content:encoded><![CDATA[${text}]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>2019-08-0${id} 10:00:00</wp:post_date>
<wp:post_name>${type === "guest-author" ? "cap-basil" : `name-${id}`}</wp:post_name>
<wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`;

const SECTIONS = `<category domain="section" nicename="iraq">العراق</category><category domain="post_format" nicename="x">معرض</category>`;
const AUTHORS = `<category domain="author" nicename="cap-laila">Laila</category><category domain="author" nicename="cap-basil">cap-basil</category>`;

const ENTRIES = [
  entry({ id: 1, type: "post", title: "خبر", more: AUTHORS }),
  entry({ id: 2, type: "news", title: "خبر من نوع الموقع", more: SECTIONS }),
  entry({ id: 3, type: "news", title: "مسودة من نوع الموقع", status: "draft" }),
  entry({ id: 4, type: "wpcf7_contact_form", title: "نموذج", link: "https://old.example/?post=4" }),
  entry({ id: 5, type: "nav_menu_item", title: "قائمة" }),
  entry({ id: 6, type: "page", title: "من نحن" }),
  entry({
    id: 7,
    type: "guest-author",
    title: "باسل الضيف",
    text: "",
    link: "https://old.example/?g=7",
  }),
];

const wordPress = (types?: readonly string[]) =>
  new WordPressExport(
    [project.source("export.xml", `${HEAD}${ENTRIES.join("")}</channel></rss>`)],
    {
      topicsFrom: "category",
      withPages: false,
      zone: "Asia/Baghdad",
      types,
    },
  );

it("tells of texts of a type that the site has made itself, and of nothing that is no text", async () => {
  const report = await project.run(wordPress());
  expect(project.articles).toEqual(["src/articles/2019/2019-08-01-name-1.md"]);
  expect(JSON.parse(report.json).notes).toEqual([
    { kind: "other-type", where: "خبر من نوع الموقع", what: "news" },
    { kind: "left-out", where: "مسودة من نوع الموقع", what: "news, draft" },
    { kind: "left-out", where: "نموذج", what: "wpcf7_contact_form, publish" },
    { kind: "left-out", where: "قائمة", what: "nav_menu_item, publish" },
    { kind: "left-out", where: "من نحن", what: "page, publish" },
    { kind: "left-out", where: "باسل الضيف", what: "guest-author, publish" },
  ]);
  expect(report.hasLosses).toBe(true);
});

it("imports the types that it is told of, with the lists by which the site sorts them", async () => {
  const report = await project.run(wordPress(["post", "news"]));
  expect(project.articles).toHaveLength(3);
  expect(project.read("src/articles/2019/2019-08-02-name-2.md")).toContain("topics: [العراق]\n");
  expect(project.read("src/articles/2019/2019-08-03-name-3.md")).toContain("draft: true\n");
  expect(project.read("_data/topics.yaml")).toBe(`- id: العراق
  name: العراق
  parent: عربي
- id: عربي
  name: عربي
`);
  expect(report.hasLosses).toBe(false);
});

it("leaves other types where it is told that posts are all", async () => {
  const report = await project.run(wordPress(["post"]));
  expect(project.articles).toHaveLength(1);
  expect(report.hasLosses).toBe(false);
});

it("names every author of a post that the plug-in Co-Authors Plus gives several, guests too", async () => {
  await project.run(wordPress(["post"]));
  expect(project.read("src/articles/2019/2019-08-01-name-1.md")).toContain(
    "authors: [ليلى الكاتبة, باسل الضيف]\n",
  );
});
