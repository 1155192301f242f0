import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KNOWN_FIELDS } from "../../plugin/articles/contract.ts";
import { replacementOf } from "../../plugin/articles/foreign-fields.ts";
import { holds } from "../text/property.ts";
import { faultsOf, goodArticle, readArticle } from "./reading.ts";

const HEAD = "title: خبر\ndate: 2019-08-07\n";

function file(fields: string): string {
  return `---\n${HEAD}${fields}\n---\nنص\n`;
}

/** Names of other generators by the field that takes what they say. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  topics: [
    "tags",
    "categories",
    "category",
    "tag",
    "keywords",
    "section",
    "taxonomies",
    "تصنيف",
    "الوسوم",
    "القسم",
    "كلمات مفتاحية",
  ],
  summary: [
    "description",
    "excerpt",
    "abstract",
    "lead",
    "subtitle",
    "subheadline",
    "metaDescription",
    "ملخص",
    "الموجز",
  ],
  image: [
    "cover",
    "thumbnail",
    "featured_image",
    "featuredImage",
    "feature_image",
    "images",
    "banner",
    "header",
    "hero",
    "og_image",
    "coverImage",
    "cover-image",
    "thumbnail_url",
    "image_caption",
    "photoCredit",
    "صورة",
    "الصورة البارزة",
  ],
  updated: [
    "lastmod",
    "last_modified_at",
    "modified",
    "updated_at",
    "dateModified",
    "updatedDate",
    "تاريخ التحديث",
  ],
  date: [
    "pubDate",
    "publish_date",
    "published_at",
    "created",
    "createdAt",
    "post_date",
    "تاريخ",
    "تاريخ النشر",
  ],
  redirectFrom: ["aliases", "url", "old_url", "redirects"],
  originalUrl: ["guid", "link", "canonical_url", "الرابط"],
  authors: [
    "author",
    "creator",
    "byline",
    "by",
    "writer",
    "author_name",
    "dc:creator",
    "كاتب",
    "الكاتب",
    "بقلم",
  ],
  title: ["headline", "name", "عنوان", "العنوان"],
  lang: ["language", "locale", "اللغة"],
  sources: ["source", "agency", "مصدر", "المصادر"],
  place: ["location", "dateline", "المكان"],
};

const NAMES = Object.entries(FOREIGN).flatMap(([field, names]) =>
  names.map((name) => [name, field] as const),
);

describe("a field that other generators know", () => {
  test.each(NAMES)("%s is told with what to write: %s", (name, field) => {
    const faults = faultsOf(file(`"${name}": قيمة`));
    expect(faults).toMatchObject([{ line: 4, field: name }]);
    expect(faults[0]?.message).toBe(
      `The field «${name}» is not read, and what it says would be lost.`,
    );
    expect(faults[0]?.cure).toContain(`${field}:`);
  });

  test.each(NAMES)("%s is the site's own where it says so", (name) => {
    expect(goodArticle(file(`"${name}": قيمة`), undefined, { fields: [name] }).data).toHaveProperty(
      [name],
      "قيمة",
    );
  });

  test.each(["", " ''", ' "  "', " []", " {}", " ~", " ['']", " { src: '' }"])(
    "without a value is none: %j",
    (value) => {
      for (const [name] of NAMES) goodArticle(file(`"${name}":${value}`));
      for (const name of ["layout", "permalink", "titel", "published", "status", "alt"])
        goodArticle(file(`${name}:${value}`));
    },
  );

  test("is known in any capitals, with any signs between its words", () => {
    const words = ["featured image", "last modified at", "old url", "cover image", "author name"];
    const written = fc
      .tuple(fc.constantFrom(...words), fc.constantFrom("", "-", "_", " ", "."), fc.boolean())
      .map(([name, sign, isCapital]) => {
        const joined = name.split(" ").join(sign);
        return isCapital ? joined.toUpperCase() : joined;
      });
    holds(
      fc.property(written, (name) => {
        expect(replacementOf(name)).toBeDefined();
      }),
    );
  });

  test("is told by the contract where it is one of its own in all letters", () => {
    const own = KNOWN_FIELDS.filter((field) => replacementOf(field) !== undefined);
    expect(own).toEqual(["image", "originalUrl", "redirectFrom", "featured"]);
    for (const field of own)
      expect(faultsOf(file(`${field}: [[أ]]`))[0]?.message).not.toMatch(/is not read/);
  });
});

test("one slip is one fault: a title under another name is not missing too", () => {
  expect(faultsOf("---\nTitle: خبر\nالتاريخ: 2019\n---\nنص\n").map(({ field }) => field)).toEqual([
    "Title",
    "التاريخ",
  ]);
});

test.each([
  "rating: 5",
  "type: post",
  "weight: 3",
  "math: true",
  "toc: false",
  "حقلي: قيمة",
  "comments: false",
  "spotify: https://example.org/x",
  "state: العراق",
  "tags: true",
])("other fields pass through: %s", (field) => {
  expect(Array.isArray(readArticle(file(field)))).toBe(false);
});

describe("an optional field that says nothing is absent", () => {
  test.each([
    "place: ''",
    "updated: ''",
    "image: { src: '', alt: '' }",
    "image: ''",
    "topics: ['']",
    "topics: []",
    'summary: "\\u200F"',
    "lang: ''",
    "corrections: []",
    "related: { pin: [] }",
    "redirectFrom: ''",
    "draft: ''",
    "translations: { en: '' }",
    "originalUrl: ''",
    "titleSupplied: ''",
    "slug: ' '",
    "series: ~",
    "image: { src: ~, caption: ' ' }",
    "authors: ['', ~]",
    "related: { pin: [''], exclude: '' }",
    "translations: [{ lang: '', url: '' }]",
    "corrections: [{ date: '', text: '' }]",
  ])("%s", (field) => {
    const [name = ""] = field.split(":");
    expect(goodArticle(file(field)).data).not.toHaveProperty(name);
  });

  test.each([
    ["related: { pin: [a.md], exclude: [''] }", { pin: ["a.md"] }],
    [
      "translations: { en: 'https://a.example/', ckb: '' }",
      [{ lang: "en", url: "https://a.example/" }],
    ],
    ["sources: '، وكالة'", ["وكالة"]],
  ])("and so is a part of one: %s", (field, value) => {
    const [name = ""] = field.split(":");
    expect(goodArticle(file(field)).data).toHaveProperty([name], value);
  });

  test.each([
    "image: { url: أ.jpg, src: '' }",
    "corrections: [{ date: 2019, text: '' }]",
    "translations: [{ lang: en, url: '' }]",
    "sources: [وكالة, '']",
  ])("but what is half said is a fault: %s", (field) => {
    expect(faultsOf(file(field)).length).toBeGreaterThan(0);
  });

  test("and an empty part of an image too", () => {
    expect(goodArticle(file("image: { src: a.jpg, alt: '', credit: ~ }")).data.image).toEqual({
      src: "a.jpg",
    });
  });

  test("and what the site says of all stands in its place", () => {
    expect(
      goodArticle(file("place: ''"), undefined, { defaults: { place: "بغداد" } }).data.place,
    ).toBe("بغداد");
  });
});
