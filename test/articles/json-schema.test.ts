import fs from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { articleContract, KNOWN_FIELDS } from "../../plugin/articles/contract.ts";
import { FIELD_DESCRIPTIONS } from "../../plugin/articles/field-descriptions.ts";
import { articleSchema, type JsonSchema } from "../../plugin/articles/json-schema.ts";
import { frontMatterCms } from "../../plugin/cli/schema/front-matter-cms.ts";
import { demoArchive } from "../support/demo-archive.ts";

const SCHEMA = articleSchema();
const takes = new Ajv2020({ allowUnionTypes: true }).compile(SCHEMA);

/** Names and fields of the fixtures of good fields. */
const GOOD = fs
  .readFileSync("test/fixtures/articles/good-fields.txt", "utf8")
  .split(/^=== /m)
  .slice(1)
  .map((block) => {
    const [name = "", ...lines] = block.split("\n");
    return [name, lines.join("\n").split(/^>>>$/m)[0] ?? ""] as const;
  });

test("every field and part of one is described in both languages, and nothing else", () => {
  const parts = (fields: Readonly<Record<string, JsonSchema>>, above: string): string[] =>
    Object.entries(fields).flatMap(([name, field]) => {
      const inner = (field.items as JsonSchema | undefined) ?? field;
      const below = inner.properties as Record<string, JsonSchema> | undefined;
      return [above + name, ...parts(below ?? {}, `${above}${name}.`)];
    });
  const made = z.toJSONSchema(articleContract("UTC"), { io: "input", unrepresentable: "any" });
  const paths = parts(made.properties as Record<string, JsonSchema>, "");
  expect(Object.keys(FIELD_DESCRIPTIONS).sort()).toEqual(paths.sort());
  expect(Object.keys(SCHEMA.properties as object).sort()).toEqual([...KNOWN_FIELDS].sort());
  for (const { ar, en, label } of Object.values(FIELD_DESCRIPTIONS)) {
    expect(ar).toMatch(/^[\u0600-\u06FF][^A-Z]*\.$|2019/u);
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(label.split(" ").length).toBeLessThan(4);
  }
});

describe("the schema takes what a build takes", () => {
  test("of which there are many kinds", () => expect(GOOD.length).toBeGreaterThan(15));

  test.each(GOOD)("%s", (_, yaml) => {
    const fields: unknown = parse(yaml.replace(/\{U\+\w+\}/g, ""), {
      schema: "core",
      logLevel: "error",
    });
    expect([takes(fields), takes.errors]).toEqual([true, null]);
  });

  test.each([
    ["an own field of the site's", { title: "خبر", rating: 4 }],
    ["a map of translations", { title: "خبر", translations: { en: "https://a.example" } }],
    ["one text for names", { title: "خبر", topics: "أ، ب", authors: "ليلى" }],
  ])("%s", (_, fields) => {
    expect(takes(fields)).toBe(true);
  });

  test.each(KNOWN_FIELDS.filter((field) => field !== "title"))("%s without a value", (field) => {
    for (const value of [null, "", "  "])
      expect(takes({ title: "خبر", [field]: value })).toBe(true);
  });

  test("parts without a value", () => {
    const image = { src: "", alt: "", caption: null };
    const corrections = [{ date: "", text: "" }];
    const related = { pin: "", exclude: [""] };
    expect(takes({ title: "خبر", image, corrections, related, topics: [""] })).toBe(true);
  });

  test.each([
    ["a headline that is missing", { date: "2019" }],
    ["a list for a headline", { title: ["أ"] }],
    ["a part that a picture does not have", { title: "خبر", image: { url: "a.jpg" } }],
    ["a headline that is empty", { title: null }],
    ["a text for a picture", { title: "خبر", image: "a.jpg" }],
    ["a draft that is neither", { title: "خبر", draft: "ربما" }],
    ["another generator's name for topics", { title: "خبر", tags: ["أ"] }],
    ["an Arabic name for authors", { title: "خبر", كاتب: "ليلى" }],
  ])("but not %s", (_, fields) => {
    expect(takes(fields)).toBe(false);
  });
});

test.each([
  ["the sample archive", sampleArticles()],
  ["the theme's tests", demoArticles()],
])("the schema takes every article of %s", (_, articles) => {
  expect(articles.length).toBeGreaterThan(1);
  for (const text of articles) {
    const yaml = /^---\n([\s\S]*?)\n---$/m.exec(text)?.[1] ?? "";
    const fields: unknown = parse(yaml, { schema: "core" });
    expect([takes(fields), takes.errors], text.slice(0, 200)).toEqual([true, null]);
  }
});

function sampleArticles(): string[] {
  const folder = "src/articles";
  return fs.readdirSync(folder).map((name) => fs.readFileSync(`${folder}/${name}`, "utf8"));
}

function demoArticles(): string[] {
  const files = Object.entries(demoArchive());
  return files.flatMap(([name, text]) => (name.endsWith(".md") ? String(text) : []));
}

test("Front Matter CMS has every field under an Arabic label, groups within groups", () => {
  const settings = frontMatterCms("src/articles");
  const [type] = settings["frontMatter.taxonomy.contentTypes"];
  expect(type?.clearEmpty).toBe(true);
  expect(settings["frontMatter.content.publicFolder"]).toBe("src");
  expect(frontMatterCms("articles")["frontMatter.content.publicFolder"]).toBe("");
  expect(type?.fields.map(({ name }) => name).sort()).toEqual([...KNOWN_FIELDS].sort());
  expect(type?.fields.find(({ name }) => name === "image")).toMatchObject({
    title: "الصورة",
    type: "fields",
    fields: [
      { name: "src", type: "image" },
      { name: "alt" },
      { name: "caption" },
      { name: "credit" },
      { name: "focus" },
    ],
  });
  expect(settings["frontMatter.taxonomy.fieldGroups"]).toMatchObject([
    { id: "translations", fields: [{ name: "lang" }, { name: "url" }] },
    { id: "corrections", fields: [{ name: "date", type: "datetime" }, { name: "text" }] },
  ]);
});
