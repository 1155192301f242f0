import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { FIELD_DESCRIPTIONS } from "../../plugin/articles/field-descriptions.ts";
import { readArguments } from "../../plugin/cli/arguments.ts";
import { localFilesScript } from "../../plugin/cli/cms/local-files.ts";
import { makeCms } from "../../plugin/cli/cms/make-cms.ts";
import { sveltiaConfig } from "../../plugin/cli/cms/sveltia-config.ts";
import { CMS_LANGUAGES, CMS_WORDS } from "../../plugin/cli/cms/words.ts";
import { filesBelow, ROOT } from "../support/site.ts";

const SITE = {
  url: "https://example.org/",
  repository: { backend: "github", name: "owner/name" },
  folder: "src/articles/2026",
  media: "src/media",
  year: "2026",
  topics: [
    { id: "iraq", name: "العراق" },
    { id: "art", name: "ثقافة، فن" },
  ],
  language: "ar",
} as const;

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly fields?: readonly Field[];
}

function fieldsOf(config: ReturnType<typeof sveltiaConfig>): Field[] {
  return (config.collections[0]?.fields ?? []) as unknown as Field[];
}

function paths(fields: readonly Field[], above = ""): string[] {
  return fields.flatMap(({ name, fields: parts = [] }) => [
    above + name,
    ...paths(parts, `${above}${name}.`),
  ]);
}

const schema = path.join(ROOT, "node_modules/@sveltia/cms/schema/sveltia-cms.json");
const takes = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(fs.readFileSync(schema, "utf8")),
);

describe("the desk's configuration", () => {
  test("has every field that an author may write, and the text, by the contract's words", () => {
    const fields = fieldsOf(sveltiaConfig(SITE));
    expect(paths(fields).sort()).toEqual([...Object.keys(FIELD_DESCRIPTIONS), "body"].sort());
    expect(fields.find(({ name }) => name === "place")).toEqual({
      name: "place",
      label: "المكان",
      hint: "المكان الذي كُتب منه الخبر.",
      required: false,
      widget: "string",
    });
  });

  test.each(CMS_LANGUAGES)("is one that Sveltia CMS knows, in %s", (language) => {
    for (const topics of [SITE.topics, undefined]) {
      const config = sveltiaConfig({ ...SITE, language, topics });
      expect([takes(parse(JSON.stringify(config))), takes.errors]).toEqual([true, null]);
    }
  });

  test("is in English where that is asked for", () => {
    const fields = fieldsOf(sveltiaConfig({ ...SITE, language: "en" }));
    expect(fields.find(({ name }) => name === "originalUrl")).toMatchObject({
      label: "Original url",
      hint: "The whole address at the source.",
    });
    const letters = JSON.stringify(fields.map(({ label, hint }) => [label, hint]));
    expect(letters).not.toMatch(/[\u0600-\u06FF]/);
  });

  test("offers the registry's topics, by their ids where «،» would part their names", () => {
    const topics = fieldsOf(sveltiaConfig(SITE)).find(({ name }) => name === "topics");
    expect(topics).toMatchObject({
      widget: "select",
      multiple: true,
      options: [
        { label: "العراق", value: "العراق" },
        { label: "ثقافة، فن", value: "art" },
      ],
    });
    const open = fieldsOf(sveltiaConfig({ ...SITE, topics: undefined }));
    expect(open.find(({ name }) => name === "topics")).toMatchObject({ widget: "list" });
  });
});

describe("in a site", () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-cms-"));
  const put = (file: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content);
  };
  const facts = {
    url: "https://example.org/archive/",
    input: "./src/",
    articles: "src/articles",
    media: "src/media",
    topics: "_data/topics.yaml",
    openTopics: false,
    zone: "Asia/Baghdad",
  };
  /** In Baghdad the year has begun. */
  const settings = {
    repository: undefined,
    language: "ar",
    now: Date.parse("2026-12-31T22:00Z"),
  } as const;
  const shown = () => {
    const config = parse(fs.readFileSync(path.join(root, "src/admin/config.yml"), "utf8"));
    return [config.collections[0].folder, config.media_folder, config.public_folder];
  };
  beforeAll(() => {
    put("package.json", "{}");
    put("_data/topics.yaml", "- id: iraq\n  name: العراق\n");
    fs.symlinkSync(path.join(ROOT, "node_modules"), path.join(root, "node_modules"));
  });
  afterAll(() => fs.rmSync(root, { recursive: true }));

  test("stands all that the desk needs", () => {
    const made = makeCms(root, facts, settings);
    expect(made).toMatchObject({ folder: "src/admin", articles: "src/articles/2027", changed: [] });
    expect(filesBelow(path.join(root, "src/admin"))).toEqual([
      "LICENSE.txt",
      "config.yml",
      "fonts/material-symbols-outlined.LICENSE.txt",
      "fonts/material-symbols-outlined.woff2",
      "fonts/noto-mono.LICENSE.txt",
      "fonts/noto-mono.woff2",
      "fonts/source-sans-3.LICENSE.txt",
      "fonts/source-sans-3.woff2",
      "index.html",
      "local-files.js",
      "locales/ar.json",
      "sveltia-cms.js",
      "written-by-arshif.json",
    ]);
    expect(shown()).toEqual(["src/articles/2027", "src/media/2027", "/media/2027"]);
    const page = fs.readFileSync(path.join(root, "src/admin/index.html"), "utf8");
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).not.toMatch(/<script>|<style|style=/);
  });

  test("a file that was changed by hand is left alone, and the others are written anew", () => {
    const page = path.join(root, "src/admin/index.html");
    fs.appendFileSync(page, "<!-- من تحريرنا -->\n");
    fs.rmSync(path.join(root, "src/admin/sveltia-cms.js"));
    const made = makeCms(root, facts, { ...settings, now: Date.parse("2028-02-01T00:00Z") });
    expect(made.changed).toEqual(["index.html"]);
    expect(fs.readFileSync(page, "utf8")).toContain("من تحريرنا");
    expect(fs.existsSync(path.join(root, "src/admin/sveltia-cms.js"))).toBe(true);
    expect(shown()[0]).toBe("src/articles/2028");
    expect(makeCms(root, facts, settings).changed).toEqual(["index.html"]);
  });

  test("few articles that stand in no folders of years are shown", () => {
    put("src/articles/2027-01-02-خبر.md", "");
    makeCms(root, facts, settings);
    expect(shown()[0]).toBe("src/articles");
    put("src/articles/2027/2027-01-02-خبر.md", "");
    makeCms(root, facts, settings);
    expect(shown()[0]).toBe("src/articles/2027");
    fs.rmSync(path.join(root, "src/articles/2027"), { recursive: true });
    for (let number = 1; number <= 1000; number++) put(`src/articles/2025-${number}.md`, "");
    makeCms(root, facts, settings);
    expect(shown()[0]).toBe("src/articles/2027");
  });

  test("a wrong registry is told, and nothing written", () => {
    put("_data/topics.yaml", "- name: العراق\n");
    fs.rmSync(path.join(root, "src/admin"), { recursive: true });
    expect(() => makeCms(root, facts, settings)).toThrow("_data/topics.yaml");
    expect(fs.existsSync(path.join(root, "src/admin"))).toBe(false);
  });
});

test.each([
  ["ar", "ar"],
  ["en", "en-US"],
] as const)("the button that is told of is Sveltia CMS' own in %s", (language, locale) => {
  const file = path.join(ROOT, `node_modules/@sveltia/cms/locales/${locale}.json`);
  const words = JSON.parse(fs.readFileSync(file, "utf8"));
  expect(words.work_with_local_repo).toBe(CMS_WORDS[language].local);
});

test("whoever has not chosen a language sees the desk in its own", () => {
  expect(localFilesScript("en")).toContain(String.raw`"{\"locale\":\"en\"}"`);
});

describe("the command line", () => {
  test.each([
    ["owner/name", "github", "owner/name"],
    ["https://github.com/owner/name.git", "github", "owner/name"],
    ["git@github.com:owner/na.me.git", "github", "owner/na.me"],
    ["https://gitlab.com/group/sub/name/", "gitlab", "group/sub/name"],
    ["git@gitlab.com:group/name.git", "gitlab", "group/name"],
    ["ssh://git@gitlab.com/group/name.git", "gitlab", "group/name"],
    ["github.com/owner/name", "github", "owner/name"],
  ])("takes the repository %s", (written, backend, name) => {
    const { settings } = readArguments(["cms", "sveltia", "--repo", written]);
    expect(settings).toMatchObject({ repository: { backend, name }, language: "ar" });
  });

  test.each([
    [["--repo", "name"], "The option --repo is no repository at GitHub or GitLab; it is «name»."],
    [["--repo", "https://example.org/a/b"], "The option --repo is no repository"],
    [["--repo", "https://github.com/a/b/c"], "The option --repo is no repository"],
    [["--lang", "fa"], "The option --lang is none of ar, en; it is «fa». Write --lang ar."],
  ])("but not %j", (more, answer) => {
    expect(() => readArguments(["cms", "sveltia", ...more])).toThrow(answer);
  });
});
