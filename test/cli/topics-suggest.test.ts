import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArshifError } from "../../plugin/articles/faults.ts";
import { suggestTopics } from "../../plugin/cli/suggest-topics.ts";
import { OPTIMISING_LATE } from "../support/process-pool.ts";
import { article, compiled, ROOT } from "../support/site.ts";
import { acceptingAll, registryOf } from "./accepting.ts";

const ENTRY = compiled("cli/index.js");
const SETTINGS = {
  articles: undefined,
  topics: undefined,
  zone: "Asia/Baghdad",
  count: 50,
  fields: [],
};
const VERBS = ["يلتقي", "يهدد", "ينتقد", "يستقبل", "يرفض", "يزور", "يدعو", "يهنئ"];
const REGISTRY = `- id: baghdad
  name: بغداد
- id: syria
  name: سوريا
  aliases: [الجمهورية العربية السورية]
`;

/** Articles of papers that spell «ترامب» and «سوريا» in two ways; the first spelling leads. */
function news(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [at, verb] of VERBS.entries()) {
    const spellings = [
      ["ترامب", "سوريا"],
      ["ترمب", "سورية"],
      ["ترامب", "سوريا"],
    ];
    for (const [paper, [president, country]] of spellings.entries()) {
      const title = `الرئيس ${president} ${verb} مجلس النواب في بغداد`;
      files[`2019-08-0${at + 1}-خبر-${paper}.md`] = article(
        `title: ${title}\ndate: 2019-08-0${at + 1}`,
        `تقرير رقم ${at} عن ${president} في مجلس النواب ومن ${country} الشقيقة`,
      );
    }
  }
  return files;
}

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-command-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A project with these files, in a folder of its own. */
function project(files: Readonly<Record<string, string>>): string {
  const root = fs.mkdtempSync(path.join(folder, "مشروع-"));
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content);
  }
  return root;
}

function inFolder(name: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => [`${name}/${file}`, content]),
  );
}

function arshif(root: string, ...args: readonly string[]) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [...OPTIMISING_LATE, ENTRY, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** The report of faults that the command would end with. */
function report(root: string, settings: Partial<typeof SETTINGS> | object = {}): string {
  try {
    suggestTopics(root, { ...SETTINGS, ...settings });
  } catch (error) {
    if (error instanceof ArshifError) return error.message;
    throw error;
  }
  throw new Error("There are no faults.");
}

describe("the command as a process", () => {
  test("prints what the registry can take, and one closing line beside it", async () => {
    const root = project({
      ...inFolder("src/articles", news()),
      "_data/topics.yaml": REGISTRY,
    });
    const { code, out, err } = await arshif(root, "topics", "suggest");
    expect(code, err).toBe(0);
    expect(err).toMatch(
      /^Proposed from 24 articles: \d+ topics and 2 other spellings\. Copy what you accept into the registry _data\/topics\.yaml\.\n$/,
    );
    expect(out).toContain("- id: مجلس-النواب\n  name: مجلس النواب\n");
    expect(out).toContain("# aliases: [ترمب]");
    expect(out).toContain("# syria\n");
    expect(out).toContain("#   aliases: [الجمهورية العربية السورية, سورية]\n");
    expect(out).not.toMatch(/name: (?:بغداد|سوريا|سورية|ترمب)$/m);

    const registry = registryOf(REGISTRY + out);
    expect(registry.find("مجلس النواب")?.id).toBe("مجلس-النواب");
    expect(registry.find("ترمب")).toBeUndefined();
    expect(registryOf(REGISTRY + acceptingAll(out)).find("ترمب")?.name).toContain("ترامب");
    expect(fs.readFileSync(path.join(root, "_data/topics.yaml"), "utf8")).toBe(REGISTRY);
  });

  test("tells in Arabic why each is proposed", async () => {
    const root = project(inFolder("articles", news()));
    const { code, out, err } = await arshif(root, "topics", "suggest", "--lang", "ar");
    expect(code, err).toBe(0);
    expect(err).toMatch(
      /^المواضيع المقترحة من 24 من المقالات: \d+، والصيغ الأخرى: 2\. انسخ ما تقبله إلى _data\/topics\.yaml/,
    );
    expect(out).toContain("# عدد المقالات 16، منها 16 في العنوان\n# يرد مع: ");
    expect(out).toContain("  # ترمب: عدد المقالات 8، وهما صيغتان معروفتان لاسم واحد\n");
    expect(out).not.toMatch(/ articles?\b|headline/);
  });

  test("ends with 1 and the report of a build when an article has a fault", async () => {
    const root = project({
      "articles/2019-08-07-خبر.md": article("titel: خبر\ndate: 2019-08-07"),
    });
    const { code, out, err } = await arshif(root, "topics", "suggest");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^Arshif found 1 fault\./);
    expect(err).toContain("articles/2019-08-07-خبر.md:2  titel\n");
    expect(err).not.toContain("    at ");
  });

  test("ends with 2 and one line when the command is wrong", async () => {
    expect(await arshif(folder, "topics", "sugest")).toEqual({
      code: 2,
      out: "",
      err: "There is no command «topics sugest». Write arshif topics suggest, or arshif --help for its options.\n",
    });
  });

  test("tells its version, and of every option in its help", async () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));
    expect(await arshif(folder, "--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
    const { code, out, err } = await arshif(folder, "--help");
    expect([code, err]).toEqual([0, ""]);
    for (const name of ["articles", "topics", "zone", "count", "field", "help", "version"]) {
      expect(out).toMatch(new RegExp(`^  --${name} `, "m"));
    }
  });

  test("can be started by its file's name alone", () => {
    expect(fs.readFileSync(ENTRY, "utf8").split("\n")[0]).toBe("#!/usr/bin/env node");
  });
});

describe("the proposals", () => {
  test("are the same from another folder, and fewer when fewer are wanted", () => {
    const root = project(inFolder("محتوى", news()));
    const all = suggestTopics(root, { ...SETTINGS, articles: "./محتوى/" });
    expect(all.closing).toContain(
      "into _data/topics.yaml, and name that file in the option topics.",
    );
    expect(suggestTopics(folder, { ...SETTINGS, articles: path.join(root, "محتوى") })).toEqual(all);
    expect(suggestTopics(path.join(root, "محتوى"), { ...SETTINGS, articles: "." })).toEqual(all);
    const few = suggestTopics(root, { ...SETTINGS, articles: "محتوى", count: 1 });
    expect(registryOf(few.yaml).topics).toHaveLength(1);
    expect(registryOf(all.yaml).topics.length).toBeGreaterThan(1);
  });

  test("leave drafts out", () => {
    const drafts = Object.fromEntries(
      Object.entries(news()).map(([file, text]) => [
        file,
        text.replace("date:", "draft: true\ndate:"),
      ]),
    );
    expect(suggestTopics(project(inFolder("articles", drafts)), SETTINGS)).toEqual({
      yaml: "",
      closing: "Nothing to propose: the folder articles holds no published article.",
    });
  });

  test("leave out who has a page as an author or a source", () => {
    const files = (fields: string) =>
      Object.fromEntries(
        VERBS.map((verb, at) => [
          `articles/2019-08-0${at + 1}-خبر.md`,
          article(
            `title: ${verb} الجميع في بغداد ولندن\ndate: 2019-08-0${at + 1}${fields}`,
            `تقرير ${at} عن بغداد، ثم من لندن`,
          ),
        ]),
      );
    const names = (fields: string) => suggestTopics(project(files(fields)), SETTINGS).yaml;
    expect(names("")).toContain("name: بغداد");
    expect(names("\nsources: بغداد")).not.toContain("name: بغداد");
    expect(names("\nauthors: بغداد")).not.toContain("name: بغداد");
  });

  test("ask whole texts how words behave", () => {
    const files = (text: string) =>
      Object.fromEntries(
        VERBS.map((verb, at) => [
          `articles/2019-08-0${at + 1}-خبر.md`,
          article(
            `title: ${verb} الجميع في الوطن\ndate: 2019-08-0${at + 1}`,
            `${"كلام طويل في أول الخبر ".repeat(20)}عن الوطن.\n\n${text}`,
          ),
        ]),
      );
    expect(suggestTopics(project(files("خبر آخر")), SETTINGS).yaml).toContain("name: الوطن");
    expect(suggestTopics(project(files("في وطننا ووطنهم")), SETTINGS).yaml).toBe("");
  });

  test("are none when too few articles share a name", () => {
    const root = project({ "articles/خبر.md": article("title: بغداد\ndate: 2019-08-07") });
    expect(suggestTopics(root, SETTINGS)).toEqual({
      yaml: "",
      closing: "Nothing to propose: of 1 article, no 5 share a name that the registry lacks.",
    });
  });

  test("need to know of the site's own fields that are near to known ones", () => {
    const root = project({
      "articles/خبر.md": article("title: بغداد\ndate: 2019-08-07\nautor: علي"),
    });
    expect(report(root)).toContain("autor");
    expect(suggestTopics(root, { ...SETTINGS, fields: ["autor"] }).yaml).toBe("");
  });
});

describe("faults are told in one report", () => {
  test("of articles and registry together", () => {
    const root = project({
      "articles/خبر.md": article("title: بغداد"),
      "_data/topics.yaml": "- id: baghdad\n",
    });
    const told = report(root);
    expect(told).toContain("Arshif found 2 faults in 2 files.");
    expect(told).toContain("_data/topics.yaml:1  name\n");
    expect(told).toMatch(/^articles\/خبر\.md:\d+ {2}date$/m);
  });

  test("of a folder that is not there", () => {
    const root = project({ "content/خبر.md": "" });
    expect(report(root)).toContain(
      "The folder of articles src/articles or articles does not exist.\n  → Run the command in the project's root",
    );
    expect(report(root, { articles: "أخبار" })).toContain("The folder of articles أخبار does not");
    expect(report(root, { articles: "content/خبر.md" })).toContain("content/خبر.md does not exist");
  });

  test("of a registry that is not there or is a folder", () => {
    const root = project(inFolder("articles", news()));
    expect(report(root, { topics: "مواضيع.yaml" })).toContain(
      "The topic registry مواضيع.yaml does not exist.\n  → Name the file with --topics",
    );
    expect(report(root, { topics: "articles" })).toContain(
      "The topic registry articles cannot be read (EISDIR).",
    );
  });
});
