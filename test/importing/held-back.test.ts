import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MarkdownFolder } from "../../plugin/importing/folder/index.ts";
import { Importing } from "./importing.ts";

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

/** Imports a folder of a site, and gives of each article by its name why it was held back. */
async function heldBack(folder: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) project.source(name, text);
  const settings = { zone: "Asia/Baghdad", oldAddress: undefined };
  const report = await project.run(
    new MarkdownFolder(path.join(project.sources, folder), settings),
  );
  const notes = JSON.parse(report.json).notes as { kind: string; where: string; what: string }[];
  const why = new Map(
    notes.flatMap(({ kind, where, what }) => (kind === "held-back" ? [[where, what]] : [])),
  );
  return { why: (file: string) => why.get(`src/articles/${file}`), report, notes };
}

const post = (fields: string) => `---\n${fields}\n---\n\nنص الخبر.\n`;
const NEXT_CENTURY = "2126-01-01";

describe("what was not published at the source", () => {
  it("is what lies ahead, by the field, by a second day of publication, and by the file's name", async () => {
    const { why } = await heldBack("_posts", {
      "_posts/أول.md": post(`title: أول\ndate: ${NEXT_CENTURY}`),
      "_posts/ثان.md": post(`title: ثان\ndate: 2019-08-07\npublishDate: ${NEXT_CENTURY}`),
      [`_posts/${NEXT_CENTURY}-ثالث.md`]: post("title: ثالث"),
      "_posts/رابع.md": post("title: رابع\ndate: 2019-08-07\npublishDate: 2019-08-08"),
    });
    expect(why("2126/2126-01-01-أول.md")).toBe(NEXT_CENTURY);
    expect(why("2019/2019-08-07-ثان.md")).toBe(NEXT_CENTURY);
    expect(why("2126/2126-01-01-ثالث.md")).toBe(NEXT_CENTURY);
    expect(why("2019/2019-08-07-رابع.md")).toBeUndefined();
  });

  it("is what stands in a folder of drafts, that folder itself and a name with _ among them", async () => {
    const text = post("title: خبر\ndate: 2019-08-07");
    const inner = await heldBack("content", {
      "content/drafts/أ.md": text,
      "content/مسودات/ب.md": text,
      "content/_ج.md": text,
      "content/د.md": text,
    });
    expect(inner.why("2019/2019-08-07-أ.md")).toBe("drafts");
    expect(inner.why("2019/2019-08-07-ب.md")).toBe("مسودات");
    expect(inner.why("2019/2019-08-07-ج.md")).toBe("_ج.md");
    expect(inner.why("2019/2019-08-07-د.md")).toBeUndefined();
    const whole = await heldBack("_drafts", { "_drafts/ه.md": text });
    expect(whole.why("2019/2019-08-07-ه.md")).toBe("_drafts");
  });

  it("is what a folder's data, a section's cascade or the site's defaults hold back for all", async () => {
    const text = post("title: خبر\ndate: 2019-08-07");
    const eleventy = await heldBack("posts/خاص-بنا", {
      "package.json": "{}",
      "posts/posts.json": '{ "author": "الفريق", "permalink": "/blog/{{ page.fileSlug }}/" }',
      "posts/خاص-بنا/خاص-بنا.11tydata.js": "module.exports = { draft: true };",
      "posts/خاص-بنا/2019-08-07-أ.md": text,
    });
    expect(eleventy.why("2019/2019-08-07-أ.md")).toBe("draft: true");
    expect(project.read("src/articles/2019/2019-08-07-أ.md")).toContain(
      "authors: [الفريق]\nredirectFrom: [/blog/أ/]\n",
    );
    const hugo = await heldBack("content/posts/2019", {
      "hugo.toml": 'baseURL = "https://old.news/"\n[cascade]\nauthor = "هيئة التحرير"\n',
      "content/posts/_index.md": post("title: قسم\ncascade:\n  params:\n    private: true"),
      "content/posts/2019/ب.md": text,
    });
    expect(hugo.why("2019/2019-08-07-ب.md")).toBe("private: true");
    expect(project.read("src/articles/2019/2019-08-07-ب.md")).toContain("authors: [هيئة التحرير]");
    fs.rmSync(path.join(project.sources, "hugo.toml"));
    const jekyll = await heldBack("_posts", {
      "_config.yml":
        "defaults:\n  - scope: { path: '_posts/نواة' }\n    values: { published: false }\n  - scope: { path: '', type: posts }\n    values: { author: المكتب }\n",
      "_posts/نواة/2019-08-07-ج.md": text,
      "_posts/2019-08-07-د.md": text,
    });
    expect(jekyll.why("2019/2019-08-07-ج.md")).toBe("published: false");
    expect(jekyll.why("2019/2019-08-07-د.md")).toBeUndefined();
    expect(project.read("src/articles/2019/2019-08-07-د.md")).toContain("authors: [المكتب]");
  });

  it("tells of a script that may hold articles back and is not run", async () => {
    const { notes, report } = await heldBack("blog", {
      "blog/blog.11tydata.js": "export default () => ({ draft: process.env.ALL !== '1' });",
      "blog/2019-08-07-أ.md": post("title: خبر"),
    });
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: "not-read", where: "blog.11tydata.js" }),
    );
    expect(report.hasLosses).toBe(true);
  });

  it("keeps passwords, addresses of people and keys out of articles and out of the report", async () => {
    const { why, report } = await heldBack("posts", {
      "posts/2019-08-07-أ.md": post("title: خبر\nencrypt: true\nenc_pwd: سر99"),
      "posts/2019-08-07-ب.md": post(
        "title: خبر\nauthor_email: leila@mail.example\ncontact: { phone: '0770', x: sara@mail.example, room: 4 }\npeople: [a@b.example, نور]\napiKey: k77",
      ),
    });
    expect(why("2019/2019-08-07-أ.md")).toBe("encrypt, a password, enc_pwd, a password");
    expect(project.read("src/articles/2019/2019-08-07-ب.md")).toContain(
      "contact:\n  room: 4\npeople: [نور]\n",
    );
    const all = report.markdown + project.read("src/articles/2019/2019-08-07-ب.md");
    for (const secret of ["سر99", "mail.example", "b.example", "0770", "k77"]) {
      expect(all).not.toContain(secret);
    }
  });
});
