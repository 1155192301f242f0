import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedSite, serve } from "../support/serve.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

const ARTICLES = 600;

/** Six hundred articles in ten years, forty topics, twenty authors. */
function manyArticles(): Record<string, string> {
  const files = Array.from({ length: ARTICLES }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, "0");
    const month = String(1 + (index % 12)).padStart(2, "0");
    const date = `${2010 + (index % 10)}-${month}-${day}`;
    const fields = `title: خبر رقم ${index}\ndate: ${date}\ntopics: [موضوع ${index % 40}, عام]\nauthors: [كاتب ${index % 20}]`;
    return [`articles/${date}-خبر-${index}.md`, article(fields, `نص الخبر رقم ${index}.`)];
  });
  return Object.fromEntries(files);
}

const site = makeSite({
  "eleventy.config.js": configuration(`{ ${SITE} }`),
  ...manyArticles(),
});
const file = (name: string) => path.join(site.folder, "articles", name);

let served: ServedSite;
beforeAll(async () => {
  served = await serve(site);
});
afterAll(async () => {
  await served?.stop();
  removeSite(site);
});

/** One of the articles in the archive's midst. */
const NAME = "2015-10-22-خبر-525.md";
const PAGE = "2015/10/22/خبر-525/index.html";

test("a saved article is on its page, on its lists and on the served site", async () => {
  expect(served.page(PAGE)).toContain("نص الخبر رقم 525.");
  site.write(
    `articles/${NAME}`,
    article("title: عنوان مصحح\ndate: 2015-10-22\ntopics: [موضوع 5, عام]", "نص بعد التصحيح."),
  );
  await served.until("the page has the new text", () => served.page(PAGE).includes("بعد التصحيح"));
  await served.until("the lists have the new title", () =>
    ["2015/10/index.html", "topics/موضوع-5/index.html"].every((list) =>
      served.page(list).includes("عنوان مصحح"),
    ),
  );
  expect(served.page("2015/10/index.html")).not.toContain("خبر رقم 525<");
  const answer = await fetch(`${served.url}${encodeURI(PAGE.replace("index.html", ""))}`);
  expect(await answer.text()).toContain("نص بعد التصحيح.");
});

test("a new article gets a page, stands on the home page, and links to its neighbour", async () => {
  site.write(
    "articles/2024/2024-05-01-خبر-جديد.md",
    article("title: خبر جديد\ndate: 2024-05-01\ntopics: [موضوع 7]"),
  );
  await served.until("the article has its page", () =>
    served.page("2024/05/01/خبر-جديد/index.html").includes("<h1>خبر جديد</h1>"),
  );
  await served.until("the home page shows it", () =>
    served.page("index.html").includes("خبر جديد"),
  );
  await served.until("its month has a page", () => served.page("2024/05/index.html") !== "");
});

test("a renamed article moves to its new address, and the old one is gone", async () => {
  fs.renameSync(file(NAME), file("2015-10-22-اسم-آخر.md"));
  await served.until("the new page is there", () =>
    served.page("2015/10/22/اسم-آخر/index.html").includes("عنوان مصحح"),
  );
  await served.until("the old page is gone", () => served.page(PAGE) === "");
  await served.until("lists link to the new address", () => {
    const list = served.page("2015/10/index.html");
    return list.includes("/2015/10/22/اسم-آخر/") && !list.includes("/خبر-525/");
  });
});

test("a deleted article loses its page, and lists lose it", async () => {
  fs.rmSync(file("2015-10-22-اسم-آخر.md"));
  await served.until("the page is gone", () => served.page("2015/10/22/اسم-آخر/index.html") === "");
  await served.until("lists lose it", () => !served.page("2015/10/index.html").includes("اسم-آخر"));
  expect(served.page("topics/موضوع-5/index.html")).not.toContain("عنوان مصحح");
});

test("deleting a month's only article takes its pages with it", async () => {
  fs.rmSync(path.join(site.folder, "articles/2024"), { recursive: true });
  const pages = ["2024/05/01/خبر-جديد/index.html", "2024/05/index.html", "2024/index.html"];
  await served.until("its pages are gone", () => pages.every((page) => served.page(page) === ""));
  await served.until(
    "the home page lost it",
    () => !served.page("index.html").includes("خبر جديد"),
  );
});
