import { describe, expect, test } from "vitest";
import { faultsOf, goodArticle, readArticle } from "./reading.ts";

function file(fields: string): string {
  return `---\ntitle: خبر\ndate: 2019-08-07\n${fields}\n---\nنص\n`;
}

const HELD = [
  "published: false",
  "Published: False",
  "PUBLISHED: 'no'",
  "publish: false",
  "isPublished: false",
  "public: no",
  "visible: off",
  "listed: 0",
  "hidden: true",
  "unlisted: yes",
  "private: 'true'",
  "isDraft: true",
  "is-draft: true",
  "DRAFT: true",
  "unpublished: true",
  "wip: true",
  "status: draft",
  "status: pending",
  "status: Private",
  "status: future",
  "status: trash",
  "post_status: auto-draft",
  "postStatus: inherit",
  "status: in-review",
  "status: archived",
  "visibility: private",
  "visibility: members",
  "publish: unlisted",
  "eleventyExcludeFromCollections: true",
  "eleventyExcludeFromCollections: [all]",
  "permalink: false",
  "_build: { render: never }",
  "build: { list: never }",
  "build: { render: false }",
  "headless: true",
  "noindex: true",
  "no_index: true",
  "robotsNoIndex: true",
  "sitemap: false",
  "sitemap: { exclude: true }",
  "robots: noindex, nofollow",
  "seo: { noindex: true }",
  "exclude_from_search: true",
  "pagefind: false",
  "exclude: true",
  "expiryDate: 2019-09-01",
  "expires: 2019",
  "unpublish_on: 2018-01-01",
  "expirationDate: 2020",
  "password: سر",
  "post_password: x",
  "embargo: 2030-01-01",
  "scheduled_at: 2030-01-01",
  "مسودة: نعم",
  "مسودة: true",
  "منشور: لا",
  "النشر: لا",
  "مخفي: نعم",
  "غير منشور: نعم",
  "الحالة: مسودة",
  "خاص: true",
  "تاريخ الانتهاء: 2019",
];

const SHOWN = [
  "published: true",
  "published: نعم",
  "publish: yes",
  "hidden: false",
  "hidden: 'no'",
  "unlisted: false",
  "private: 0",
  "isDraft: false",
  "draft: false",
  "draft: 'false'",
  "status: published",
  "status: Publish",
  "status: منشور",
  "visibility: public",
  "visibility: عام",
  "eleventyExcludeFromCollections: false",
  "build: { render: always, list: always }",
  "noindex: false",
  "sitemap: true",
  "sitemap: { priority: 0.5 }",
  "robots: index, follow",
  "password: ''",
  "expires: never",
  "مسودة: لا",
  "منشور: نعم",
  "الحالة: منشورة",
  "access: open",
  "stage: نهائي",
];

describe("an article that another generator holds back is not published without a word", () => {
  test.each(HELD)("%s", (field) => {
    const faults = faultsOf(file(field));
    expect(faults).toMatchObject([{ line: 4, file: "src/articles/خبر.md" }]);
    expect(faults[0]?.message).toMatch(
      /by which other generators would .+; here it would be published\.$/,
    );
    expect(faults[0]?.cure).toMatch(
      /^Write draft: true to hold it back, take the field out to publish it, or add «/,
    );
  });

  test.each(HELD)("and is held back where it is a draft too: %s", (field) => {
    const isDraft = /^DRAFT/.test(field) ? "" : "\ndraft: true";
    expect(Array.isArray(readArticle(file(field + isDraft)))).toBe(isDraft === "");
  });

  test.each(SHOWN)("one that it publishes passes: %s", (field) => {
    goodArticle(file(field));
  });

  test("a status that is none of the usual ones is told, for nobody knows what it asks", () => {
    expect(faultsOf(file("status: طارئ"))[0]?.message).toBe(
      "The field «status» is «طارئ», by which other generators may hold the article back; here it would be published.",
    );
    goodArticle(file("status: طارئ"), undefined, { fields: ["status"] });
  });
});
