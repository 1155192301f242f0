import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readArguments } from "../../plugin/cli/arguments.ts";
import { initSite } from "../../plugin/cli/init/init-site.ts";
import { ask } from "../../plugin/cli/init/questions.ts";
import { HOSTS, siteFiles } from "../../plugin/cli/init/site-files.ts";
import { filesBelow, ROOT } from "../support/site.ts";

const SITE = { title: 'أرشيف "المدينة"', url: "https://example.org/", lang: "ar" } as const;
const NOW = Date.parse("2026-11-28T22:30:00Z");
const TOOLS = {
  plugin: "^1.0.0",
  now: NOW,
  workflow: (name: string) => fs.readFileSync(path.join(ROOT, "docs/workflows", name), "utf8"),
};

const emptyFolder = () => fs.mkdtempSync(path.join(os.tmpdir(), "arshif-init-"));

describe("a new site", () => {
  test("keeps its pages' input apart, and names all that it asks for", () => {
    const files = siteFiles({ ...SITE, host: "github" }, TOOLS);
    expect(Object.keys(files).sort()).toEqual([
      ".editorconfig",
      ".github/workflows/publish.yml",
      ".gitignore",
      "_data/topics.yaml",
      "eleventy.config.js",
      "package.json",
      "src/articles/2026-11-29-أول-مقال-في-الأرشيف.md",
    ]);
    expect(JSON.parse(files["package.json"] as string)).toMatchObject({
      type: "module",
      scripts: { start: "eleventy --serve", build: "arshif build" },
      dependencies: { "eleventy-plugin-arshif": "^1.0.0" },
    });
    expect(files["eleventy.config.js"]).toContain('title: "أرشيف \\"المدينة\\"",');
    expect(files["eleventy.config.js"]).toContain('dir: { input: "src" }');
    expect(files[".gitignore"]).toBe("node_modules/\n_site/\n.cache/\n");
  });

  test.each(HOSTS)("is built by %s with a command that its package has", (host) => {
    const files = siteFiles({ ...SITE, host }, TOOLS);
    const text = Object.entries(files)
      .filter(([name]) => /\.(?:ya?ml|toml)$/.test(name) && !name.startsWith("_data"))
      .map(([, content]) => content)
      .join("\n");
    if (host === "none" || host === "cloudflare") expect(text).toBe("");
    else {
      expect(text).toContain("npx arshif build");
      expect(text).toContain("SITE_URL");
      expect(text).toContain("24");
    }
    if (text !== "" && host !== "netlify") parse(text, { strict: true, uniqueKeys: true });
  });
});

describe("in a folder", () => {
  test.skipIf(process.platform !== "linux")("that cannot be one, it says so", () => {
    const folder = emptyFolder();
    fs.writeFileSync(path.join(folder, "ملف"), "");
    const inPlace = (name: string) => () => initSite(folder, name, { ...SITE, host: "none" }, NOW);
    expect(inPlace("ملف")).toThrow("It is a file.");
    expect(inPlace("/proc/x/archive")).toThrow("Nothing can be written into it (");
    fs.rmSync(folder, { recursive: true });
  });

  test("no file is written over, and none is written then", () => {
    const folder = emptyFolder();
    fs.writeFileSync(path.join(folder, ".gitignore"), "سري\n");
    fs.mkdirSync(path.join(folder, "_data"));
    fs.symlinkSync("/nowhere", path.join(folder, "_data/topics.yaml"));
    expect(() => initSite(folder, ".", { ...SITE, host: "none" }, NOW)).toThrow(
      "The folder holds files of a site already: «_data/topics.yaml», «.gitignore».",
    );
    expect(fs.readdirSync(folder).sort()).toEqual([".gitignore", "_data"]);
    fs.rmSync(folder, { recursive: true });
  });

  test("the packed package goes along, since hosts install from it too", () => {
    const folder = emptyFolder();
    const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));
    const packed = `eleventy-plugin-arshif-${version}.tgz`;
    fs.writeFileSync(path.join(folder, packed), "bytes");
    const told = initSite(folder, "أرشيفي", { ...SITE, host: "netlify" }, NOW);
    expect(told).toBe(
      `\
A site of 7 files stands in أرشيفي. Next:

  cd "أرشيفي" && npm install && npm start
  npx arshif new "عنوان المقال"
  push it, and import the repository in Netlify: netlify.toml says how it is built
`,
    );
    const made = path.join(folder, "أرشيفي");
    expect(filesBelow(made)).toContain(packed);
    expect(fs.readFileSync(path.join(made, "package.json"), "utf8")).toContain(
      `"eleventy-plugin-arshif": "file:${packed}"`,
    );
    fs.rmSync(folder, { recursive: true });
  });
});

test.each([
  [["--lang", "xx"], "The option --lang is no language of the theme; it is «xx»."],
  [["--url", "أرشيف"], "The option --url is no whole web address; it is «أرشيف»."],
  [["--host", "geocities"], "The option --host names no host; it is «geocities»."],
  [
    ["a", "b"],
    "The command arshif init takes nothing beside the folder's name; the next word is «b».",
  ],
])("init %j is answered with the cure", async (options, answer) => {
  const asked = async () => readArguments(["init", ...options]).run("/nowhere");
  await expect(asked()).rejects.toThrow(answer);
});

test.each([
  [
    ["init", "--yes", "--url", "example.org"],
    "The option --url is no whole web address; it is «example.org».",
  ],
  [["init", "--yes", "--host", "geocities"], "The option --host names no host; it is «geocities»."],
])("%j writes nothing", async (line, answer) => {
  const folder = emptyFolder();
  await expect(readArguments(line).run(folder)).rejects.toThrow(answer);
  expect(fs.readdirSync(folder)).toEqual([]);
  fs.rmdirSync(folder);
});

describe("the questions", () => {
  const questions = [
    { asks: "الاسم؟", usual: "أرشيف" },
    {
      asks: "العنوان؟",
      usual: "https://example.org/",
      problem: (answer: string) =>
        answer.startsWith("https://") ? undefined : `«${answer}» is no address.`,
    },
  ];
  /** What is answered to these keys, and what stands on the terminal. */
  async function answered(keys: string, isTerminal = false) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    Object.assign(output, { isTTY: isTerminal, columns: 80 });
    input.write(keys);
    if (!isTerminal) input.end();
    const answers = await ask(questions, input, output);
    output.end();
    return { answers, shown: await text(output) };
  }

  test.each([
    ["\n\n", ["أرشيف", "https://example.org/"]],
    ["أرشيف المدينة \n https://a.example/\n", ["أرشيف المدينة", "https://a.example/"]],
    ["أ\r\nhttps://a.example/\r\n", ["أ", "https://a.example/"]],
    ["أ\nhttps://a.example/\nزيادة\n", ["أ", "https://a.example/"]],
  ])("take %j", async (keys, answers) => {
    expect((await answered(keys)).answers).toEqual(answers);
  });

  test("are asked again where an answer is wrong, as often as it takes", async () => {
    const { answers, shown } = await answered("أ\nexample.org\nftp://a\nhttps://a.example/\n");
    expect(answers).toEqual(["أ", "https://a.example/"]);
    expect(shown).toBe(
      [
        "الاسم؟ (أرشيف) العنوان؟ (https://example.org/) «example.org» is no address.\n",
        "العنوان؟ (https://example.org/) «ftp://a» is no address.\n",
        "العنوان؟ (https://example.org/) ",
      ].join(""),
    );
  });

  test.each([
    ["Ctrl-C at the first", "\u0003"],
    ["Ctrl-C behind an answer", "أ\r\u0003"],
    ["Ctrl-C behind a wrong answer", "أ\rexample.org\r\u0003"],
    ["Ctrl-D", "أ\r\u0004"],
  ])("have no answers after %s", async (_, keys) => {
    const { answers, shown } = await answered(keys, true);
    expect(answers).toBeUndefined();
    expect(shown.endsWith("\n")).toBe(true);
  });

  test("have none where the input ends", async () => {
    expect((await answered("أ\n")).answers).toBeUndefined();
  });
});
