import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Article, ArticleReader } from "../../plugin/articles/article.ts";
import type { KeptArticle } from "../../plugin/articles/read.ts";
import { ArticleKeeper } from "../../plugin/incremental/catalogue/article-keeper.ts";
import { textReading } from "../support/text-reading.ts";

const READER = new ArticleReader({
  zone: "Asia/Baghdad",
  defaults: {},
  fields: [],
  text: textReading(),
});

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-keeper-"));
  fs.mkdirSync(path.join(root, "articles"));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

/** An article is written, read and kept. */
function keep(keeper: ArticleKeeper, name: string, text: string): KeptArticle {
  const file = `articles/2019-08-07-${name}.md`;
  const bytes = Buffer.from(`---\ntitle: ${name}\ndate: 2019-08-07\n---\n${text}\n`);
  fs.writeFileSync(path.join(root, file), bytes);
  const article = READER.read(bytes, file) as Article;
  expect(article.rawInput).toBe(text);
  const kept = keeper.keep(article, bytes);
  expect(kept?.article.data).toEqual(article.data);
  return kept as KeptArticle;
}

test("the first articles hold their texts, and those of others are read from their files", () => {
  const first = "انسحبت القوات من المدينة.";
  const keeper = new ArticleKeeper(root, true, 120);
  const held = keep(keeper, "انسحاب", first);
  const others = [
    keep(keeper, "عودة", "عاد النازحون إلى بيوتهم."),
    keep(keeper, "إعمار", "بدأ الإعمار.\n\n![سوق](سوق.jpg)"),
  ];
  expect(others.map(({ article }) => article.rawInput)).toEqual([
    "عاد النازحون إلى بيوتهم.",
    "بدأ الإعمار.\n\n![سوق](سوق.jpg)",
  ]);
  expect(others.map(({ article }) => article.found?.named.length)).toEqual([undefined, 1]);
  fs.rmSync(path.join(root, "articles"), { recursive: true });
  expect(held.article.rawInput).toBe(first);
  expect(() => others[0]?.article.rawInput).toThrow("deleted while the site was built");
});

test("an article that was changed while the site is built is told of", () => {
  const keeper = new ArticleKeeper(root, false);
  const { article } = keep(keeper, "عودة", "عاد النازحون.");
  fs.appendFileSync(path.join(root, "articles/2019-08-07-عودة.md"), "سطر آخر.\n");
  expect(() => article.rawInput).toThrow(
    "The article was changed or deleted while the site was built.",
  );
});
