import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ArchiveRules } from "../../plugin/archive/index.ts";
import { ArticleReader } from "../../plugin/articles/article.ts";
import { type ReadFile, type ReadFiles, readFolder } from "../../plugin/articles/read.ts";
import { ArticleKeeper } from "../../plugin/build/catalogue/article-keeper.ts";
import { contentHash } from "../../plugin/build/catalogue/content-hash.ts";
import { RelationsStore } from "../../plugin/build/catalogue/relations-store.ts";
import { findRelations } from "../../plugin/build/finding/find-relations.ts";
import { removeFinding, writeFinding } from "../../plugin/build/finding/finding-file.ts";
import { FIRE, OTHER_NEWS } from "../archive/following.ts";
import { archiveOf, registry } from "../archive/making.ts";
import { textReading } from "../support/text-reading.ts";

const READER = new ArticleReader({
  zone: "Asia/Baghdad",
  defaults: {},
  fields: [],
  text: textReading(),
});
const TOPICS = registry("health: الصحة, صحة", "hospitals < health: المستشفيات", "sport: الرياضة");
const FINGERPRINT = { arshif: "1", options: "1", packages: "1", node: "1" };
const FILES = ["relations", "index"];

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-finding-"));
  fs.mkdirSync(path.join(root, "articles"));
  const [copied, pinning] = [FIRE[1]![0], FIRE[2]![0]];
  for (const [name, { date, title, text }] of [...FIRE, ...OTHER_NEWS]) {
    const topics = title?.includes("مستشفى") ? "topics: [المستشفيات]\n" : "";
    const related =
      name === pinning ? `related: { pin: [${FIRE[0]![0]}], exclude: [${copied}] }\n` : "";
    write(name, `title: "${title}"\ndate: ${date}\n${topics}${related}`, text ?? "");
    if (name === copied)
      write(`${name}-منقول`, `title: "${title}"\ndate: 2021-07-18\n`, text ?? "");
  }
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(name: string, fields: string, text: string): void {
  fs.writeFileSync(path.join(root, `articles/${name}.md`), `---\n${fields}---\n${text}\n`);
}

/** The archive of the folder, with a store for its relations. */
function read(rules: Partial<ArchiveRules>) {
  const seen: ReadFiles = new Map();
  const keep = new ArticleKeeper(root, false).keep;
  const keeping = { trustsTimes: true, hash: contentHash, keep };
  const { articles, faults } = readFolder(root, "articles", READER, seen, keeping);
  expect(faults).toEqual([]);
  const fileOf = (inputPath: string): ReadFile | undefined => seen.get(inputPath.replace("./", ""));
  const hashOf = (inputPath: string) => fileOf(inputPath)?.hash;
  const relations = new RelationsStore({ root, fingerprint: FINGERPRINT, hashOf });
  return { archive: archiveOf(articles, TOPICS, { ...rules, relations }), relations, fileOf };
}

const kept = () => FILES.map((name) => fs.readFileSync(path.join(root, ".cache/arshif", name)));

function findApart(rules: Partial<ArchiveRules>) {
  const { archive, relations, fileOf } = read(rules);
  const basis = relations.unknown(archive.relationsBasis);
  expect(basis).toBeDefined();
  expect(writeFinding(root, archive, basis!, fileOf)).toBe(true);
  const steps: string[] = [];
  findRelations(
    root,
    () => steps.push("step"),
    () => steps.push("found"),
  );
  relations.found();
  return { archive, relations, steps };
}

const RULES: [string, Partial<ArchiveRules>][] = [
  ["as a site has them by itself", { stories: { havePages: true } }],
  ["without stories", { related: { count: 3, minimum: 0.1 } }],
  ["of older articles alone", { related: { onlyOlder: true }, stories: { havePages: false } }],
];

describe("relations that another process finds are those of this one to the last byte", () => {
  test.each(RULES)("%s", (_, rules) => {
    const here = read(rules);
    here.relations.keep(here.archive);
    here.relations.keepIndex(here.archive);
    const expected = kept();
    fs.rmSync(path.join(root, ".cache"), { recursive: true });
    const { archive, relations, steps } = findApart(rules);
    expect(kept()).toEqual(expected);
    expect(steps.indexOf("found")).toBe(steps.length - 1);
    // The archive that asked for them knows them, and has nothing to write.
    const [before] = kept();
    relations.keep(archive);
    relations.keepIndex(archive);
    expect(kept()[0]).toEqual(before);
    const lists = (of: typeof archive) =>
      of.articles.map((article) => of.related(article, 3).map(({ url, reason }) => [url, reason]));
    fs.rmSync(path.join(root, "articles"), { recursive: true });
    expect(lists(archive)).toEqual(lists(here.archive));
    expect(archive.stories.map(({ title }) => title)).toEqual(
      here.archive.stories.map(({ title }) => title),
    );
  });
});

test("nobody need find what is known, or told from what was found for most of the same articles", () => {
  const { relations, archive } = findApart({});
  expect(relations.unknown(archive.relationsBasis)).toBeUndefined();
  write("خبر-جديد", "title: خبر جديد\ndate: 2021-08-01\n", "نص.");
  const next = read({});
  expect(next.relations.unknown(next.archive.relationsBasis)).toBeUndefined();
});

test("an article that changed since it was read is told of, and nothing is kept", () => {
  const { archive, relations, fileOf } = read({});
  expect(writeFinding(root, archive, relations.unknown(archive.relationsBasis)!, fileOf)).toBe(
    true,
  );
  fs.appendFileSync(path.join(root, `articles/${FIRE[0]![0]}.md`), "سطر آخر.\n");
  expect(() =>
    findRelations(
      root,
      () => {},
      () => {},
    ),
  ).toThrow("while the site was built");
  removeFinding(root);
  expect(fs.readdirSync(path.join(root, ".cache/arshif"))).toEqual([]);
});

test("articles of which one cannot be kept are not handed over", () => {
  const { archive, relations, fileOf } = read({});
  const basis = relations.unknown(archive.relationsBasis)!;
  const last = archive.articles.at(-1)!.inputPath;
  const without = (inputPath: string): ReadFile | undefined => {
    const file = fileOf(inputPath);
    return file && inputPath === last ? { ...file, kept: undefined } : file;
  };
  expect(writeFinding(root, archive, basis, without)).toBe(false);
  expect(fs.existsSync(path.join(root, ".cache"))).toBe(false);
});
