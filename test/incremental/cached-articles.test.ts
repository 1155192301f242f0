import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Article, ArticleReader } from "../../plugin/articles/article.ts";
import { PreciseDate } from "../../plugin/dates/index.ts";
import { ArchiveCache } from "../../plugin/incremental/cache/archive-cache.ts";
import {
  RecordedArticle,
  type RecordSource,
  recordOf,
} from "../../plugin/incremental/cache/article-record.ts";
import { CachedArticles } from "../../plugin/incremental/cache/cached-articles.ts";
import { SharedParts } from "../../plugin/incremental/cache/shared-parts.ts";
import { TextReader } from "../../plugin/incremental/cache/text-reader.ts";
import { textReading } from "../support/text-reading.ts";

const READER = new ArticleReader({
  zone: "Asia/Baghdad",
  defaults: {},
  fields: ["desk"],
  text: textReading(),
});
const FILE = "articles/2019-08-07-داعش.md";

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-cache-"));
  fs.mkdirSync(path.join(root, "articles"));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

/** An article's file is written and read. */
function read(source: string): { article: Article; bytes: Buffer } {
  const bytes = Buffer.from(source);
  fs.writeFileSync(path.join(root, FILE), bytes);
  const article = READER.read(bytes, FILE);
  if (Array.isArray(article)) throw new Error(JSON.stringify(article));
  return { article, bytes };
}

/** All that an article says, its text too; plain texts are of the build that reads them. */
function contentOf(article: Article): Article {
  const { inputPath, fileSlug, url, date, data, rawInput, paragraphs } = article;
  const { found, lead, words, textHash, notices, lines } = article;
  const read = { rawInput, paragraphs, found, lead, words, textHash, notices, lines };
  return { inputPath, fileSlug, url, date, data, ...read };
}

/** An article of the cache, which knows no more of it than this. */
function recalled(article: Article, bytes: Buffer): Article {
  const { entry, record } = recordOf(article, bytes) ?? {};
  if (entry === undefined) throw new Error("It cannot be kept.");
  const source: RecordSource = {
    texts: new TextReader(root),
    shared: new SharedParts(),
    recordOf: () => record,
    readAnew: () => article,
  };
  return new RecordedArticle(FILE, entry, { size: bytes.length, recordCheck: 0 }, source);
}

/** The same article after it was kept. */
function keptAndBack(source: string): Article {
  const { article, bytes } = read(source);
  const back = recalled(article, bytes);
  expect(Object.keys(back.data)).toEqual(Object.keys(article.data));
  expect(contentOf(back)).toEqual(contentOf(article));
  return back;
}

const FULL = `---
desk: عراق
date: 2019-08-07T14:30
title: 'عودة «داعش»'
corrections: [{ date: 2019-09, text: صُحح الاسم. }]
topics: [العراق, الأمن]
updated: 2020
redirectFrom: [/ar/1.html]
image: { src: /x.jpg, alt: صورة }
extra: { list: [1, 2.5, null, true], deep: { a: نص } }
---

النص الأول.

النص الثاني ![صورة](/y.jpg).
`;

describe("an article that is kept comes back as it was", () => {
  test("with the precision of every date, every field in its order, and its text from its file", () => {
    const back = keptAndBack(FULL);
    expect(back.date.precision).toBe("minute");
    expect(back.data.date).toBe(back.date);
    expect(back.data.updated?.precision).toBe("year");
    expect(back.data.corrections?.[0]?.date.precision).toBe("month");
    expect(back.rawInput).toBe("النص الأول.\n\nالنص الثاني ![صورة](/y.jpg).");
    expect(recordOf(back, Buffer.from(FULL))?.record).not.toContain("النص الثاني");
  });

  test("with a text that the reader changed: line ends, letters in presentation forms", () => {
    const back = keptAndBack("---\r\ntitle: عنوان\r\ndate: 2019\r\n---\r\n\r\nسطر ﻻ\r\nآخر\r\n");
    expect(back.rawInput).toBe("سطر لا\nآخر");
    expect(back.notices?.length).toBeGreaterThan(0);
  });

  test.each([
    ["followed by blanks of all kinds", "نص.\n\nآخر. \t \n\u00A0\u2003\n"],
    ["after blank lines", "\n\n \n\t\n  نص."],
    ["which stands twice", "خبر"],
    ["of letters of four bytes", "\uFFFDنص 🙂 \uFFFD"],
    ["after Windows' line ends", "\r\nنص."],
  ])("with a text %s, which is not kept with it", (_, text) => {
    const source = `---\ntitle: خبر\ndate: 2019\n---\n${text}`;
    const { article, bytes } = read(source);
    expect(keptAndBack(source).rawInput).toBe(text.trim());
    expect(JSON.parse(recordOf(article, bytes)?.record ?? "").text).toHaveLength(2);
  });

  test("whatever its text", () => {
    const line = fc
      .stringMatching(/^[\u0621-\u064A a-z«»]{1,30}$/)
      .filter((text) => /\S/.test(text));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), line, (lines, place) => {
        keptAndBack(
          `---\ntitle: عنوان\ndate: 2019-08-07\nplace: ${JSON.stringify(`س${place}س`)}\n---\n${lines.join("\n\n")}\n`,
        );
      }),
      { numRuns: 100 },
    );
  });

  test("but not one with a field that holds itself", () => {
    const { article, bytes } = read("---\ntitle: خبر\ndate: 2019\ndesk: &أ [*أ]\n---\nنص");
    expect(recordOf(article, bytes)).toBeUndefined();
  });

  test("but not one that JSON cannot hold, which is read anew each time", () => {
    const { article, bytes } = read(FULL);
    const strange = { ...article, data: { ...article.data, desk: new Set(["عراق"]) } };
    expect(recordOf(strange, bytes)).toBeUndefined();
    expect(
      recordOf({ ...article, data: { ...article.data, desk: undefined } }, bytes),
    ).toBeUndefined();
    const updated = new Date(0) as PreciseDate;
    expect(recordOf({ ...article, data: { ...article.data, updated } }, bytes)).toBeUndefined();
    const corrections = [{ date: article.date, text: "نص", by: new Set() }];
    expect(recordOf({ ...article, data: { ...article.data, corrections } }, bytes)).toBeUndefined();
    const date = new PreciseDate(0, "day");
    expect(recordOf({ ...article, data: { ...article.data, date } }, bytes)).toBeUndefined();
    expect(recordOf({ ...article, date: new PreciseDate(Number.NaN, "day") }, bytes)).toBe(
      undefined,
    );
  });
});

test("a text is not taken from a file that has become another one", () => {
  const { article, bytes } = read(FULL);
  const back = recalled(article, bytes);
  fs.writeFileSync(path.join(root, FILE), "---\ntitle: آخر");
  expect(() => back.rawInput).toThrow(
    "The article was changed or deleted while the site was built.",
  );
});

describe("the articles of the cache", () => {
  /** A cache as a new build finds it. */
  function opened(): { cache: ArchiveCache; articles: CachedArticles } {
    const { cache, notice } = ArchiveCache.open(root);
    if (cache === undefined) throw new Error(notice);
    return { cache, articles: new CachedArticles(cache, root, READER) };
  }

  function kept(modified = 1565.25): void {
    const { article, bytes } = read(FULL);
    const { cache, articles } = opened();
    articles.read("zone");
    articles.keep(article, bytes, FILE, { size: bytes.length, modified, hash: "h" });
    cache.commit();
    cache.close();
  }

  test("have the text of their file as it was kept last, where it is saved again and again", () => {
    const { cache, articles } = opened();
    for (const word of ["أول", "ثان", "ثالث"]) {
      const { article, bytes } = read(`---\ntitle: خبر\ndate: 2019-08-07\n---\nنص ${word}`);
      const state = { size: bytes.length, modified: 1, hash: word };
      expect(articles.keep(article, bytes, FILE, state).rawInput).toBe(`نص ${word}`);
    }
    cache.close();
  });

  test("are read as they were kept", () => {
    kept();
    const { cache, articles } = opened();
    const files = articles.read("zone");
    const { article, bytes } = read(FULL);
    const { result, ...state } = files.get(FILE)!;
    expect(state).toMatchObject({ size: bytes.length, modified: 1565.25, hash: "h" });
    expect(contentOf(result as Article)).toEqual(contentOf(article));
    expect(articles.id(FILE)).toBe(1);
    expect(cache.rows("SELECT url, title FROM articles")[0]).toMatchObject({
      url: article.url,
      title: "عودة «داعش»",
    });
    expect(
      cache.rows<{ topic: string }>("SELECT topic FROM topics").map((row) => row.topic),
    ).toEqual(["العراق", "الأمن"]);
    cache.close();
  });

  test("hold their words as readers see them in the build that reads them, and in no other", () => {
    const { article, bytes } = read(FULL);
    const { cache, articles } = opened();
    const state = { size: bytes.length, modified: 1565.25, hash: "h" };
    articles.read("zone");
    const held = articles.keep(article, bytes, FILE, state);
    fs.rmSync(path.join(root, FILE));
    expect(held.plainText).toBe("النص الأول.\nالنص الثاني .");
    cache.commit();
    expect(held.plainText).toBe("النص الأول.\nالنص الثاني .");
    cache.close();
    const { cache: later, articles: found } = opened();
    expect(found.read("zone").get(FILE)?.result).toMatchObject({ plainText: undefined });
    later.close();
  });

  test("are read anew when their file's time lay beside that of the build", () => {
    kept(Date.now());
    const { cache, articles } = opened();
    expect(articles.read("zone").get(FILE)?.modified).toBe(-1);
    cache.close();
  });

  test("are none when they were read in another way, and files are told to be the same", () => {
    kept();
    const { cache, articles } = opened();
    expect(articles.read("another zone").size).toBe(0);
    expect(articles.changed(new Map([[FILE, { hash: "h" }]]))).toEqual([]);
    expect(articles.changed(new Map([[FILE, { hash: "other" }]]))).toEqual([FILE]);
    expect(articles.changed(new Map())).toEqual([FILE]);
    cache.close();
  });

  test("are not kept before it is said that everything is", () => {
    const { article, bytes } = read(FULL);
    const { cache, articles } = opened();
    articles.keep(article, bytes, FILE, { size: 1, modified: 1, hash: "h" });
    cache.close();
    const again = opened();
    expect(again.articles.read("zone").size).toBe(0);
    again.cache.close();
  });

  test("go when their files are gone, and one whose entry was damaged is read anew", () => {
    kept();
    const one = opened();
    one.cache.write(`UPDATE entries SET entry = replace(entry, 'الأمن', 'السلم')`);
    one.cache.commit();
    one.cache.close();
    const two = opened();
    expect(two.articles.read("zone").size).toBe(0);
    two.articles.settle(new Map());
    two.cache.commit();
    expect(two.cache.rows("SELECT * FROM entries")).toEqual([]);
    expect(two.cache.rows("SELECT * FROM records")).toEqual([]);
    two.cache.close();
  });

  /** An article as a new build finds it, after something was done to the cache. */
  function recalledAfter(sql: string): { article: Article; close: () => void } {
    kept();
    const before = opened();
    before.cache.write(sql);
    before.cache.commit();
    before.cache.close();
    const { cache, articles } = opened();
    const article = articles.read("zone").get(FILE)?.result as Article;
    return { article, close: () => cache.close() };
  }

  test("read no more than their entries until they are asked for it", () => {
    const { article, close } = recalledAfter("DELETE FROM records");
    fs.rmSync(path.join(root, FILE));
    expect(article.entry?.topics).toEqual(["العراق", "الأمن"]);
    expect(article.url).toBe("/2019/08/07/داعش/");
    close();
  });

  test.each([
    ["damaged", `UPDATE records SET record = replace(record, 'عودة', 'ذهاب')`],
    ["lost", "DELETE FROM records"],
    ["another's", `UPDATE records SET record = '{"article":{},"data":{"title":"آخر"},"text":""}'`],
  ])("say what their files say where a record is %s", (_, sql) => {
    const { article, close } = recalledAfter(sql);
    const { article: written } = read(FULL);
    expect(contentOf(article)).toEqual(contentOf(written));
    close();
  });

  test("are told to have been changed where neither record nor file says what they were", () => {
    const { article, close } = recalledAfter("DELETE FROM records");
    fs.rmSync(path.join(root, FILE));
    expect(() => article.data).toThrow(
      "The article was changed or deleted while the site was built.",
    );
    close();
  });

  test("are not among those that were replaced where nobody knows what they were", () => {
    kept();
    const { cache, articles } = opened();
    const before = articles.read("zone").get(FILE)?.result as Article;
    cache.write("DELETE FROM records");
    fs.writeFileSync(path.join(root, FILE), "---\ntitle: خبر\ndate: 2019-08-07\n---\nنص");
    articles.replaced(before, FILE);
    expect(articles.before.size).toBe(0);
    cache.close();
  });

  test("say what they said after their record has become another one, to whoever asks what was replaced", () => {
    kept();
    const { cache, articles } = opened();
    const before = articles.read("zone").get(FILE)?.result as Article;
    articles.replaced(before, FILE);
    const { article, bytes } = read("---\ntitle: خبر\ndate: 2019-08-07\n---\nنص");
    articles.keep(article, bytes, FILE, { size: bytes.length, modified: 2, hash: "other" });
    expect([...articles.before.values()].map(({ data }) => data.title)).toEqual(["عودة «داعش»"]);
    cache.close();
  });
});
