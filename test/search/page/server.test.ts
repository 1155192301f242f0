import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SearchRecords } from "../../../plugin/exporting/search/search-record.ts";
import { ArchiveSearch } from "../../../plugin/public/search.ts";
import { arabicWords } from "../../../plugin/words.ts";
import { startBrowser } from "../../support/browser.ts";
import { memoryBackend } from "../../support/memory-backend.ts";
import { type Served, serveFolder } from "../../support/server.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../../support/site.ts";
import { headersOf } from "../../theme/policy.ts";
import { document, newestFirst } from "../searched-pages.ts";
import { factsOf } from "../server/archive-facts.ts";
import { field, options, said } from "./reader.ts";

/** Articles of a site and of its server; one more is known to the server alone. */
const ARTICLES = ["القوات العراقية في بغداد", "سوق السمك في البصرة", "القوات تنسحب من المدينة"];
const LATEST = "القوات تصل إلى كركوك";

const topic = { name: "العراق", url: "/topics/العراق/", others: [] };
const documents = [...ARTICLES, LATEST].map((title, place) =>
  document({
    url: `/2019/08/0${place + 1}/خبر-${place + 1}/`,
    title,
    isoDate: `2019-08-0${place + 1}`,
    text: `${title}. نص الخبر.`,
    topics: place === 0 ? [topic] : [],
  }),
);
const records = new SearchRecords(() => newestFirst(documents));
const search = new ArchiveSearch(factsOf(documents, records.spellings), memoryBackend(records));

/** What the server was asked, and whether it is in order; as the example in the documents answers. */
const asked: URLSearchParams[] = [];
let isBroken = false;
const server = http.createServer(async (request, response) => {
  const { searchParams } = new URL(request.url ?? "/", "http://localhost");
  asked.push(searchParams);
  const headers = { "content-type": "application/json", "access-control-allow-origin": "*" };
  if (isBroken) return void response.writeHead(503, headers).end("{}");
  const answer = await search.answer(searchParams.toString());
  response.writeHead(200, headers).end(JSON.stringify(answer));
});

let site: ReturnType<typeof makeSite>;
let browser: Browser;
let served: Served;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ask`;
  site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE}, search: { endpoint: "${endpoint}" } }`),
    ...Object.fromEntries(
      ARTICLES.map((title, place) => [
        `articles/2019-08-0${place + 1}-خبر-${place + 1}.md`,
        article(
          `title: ${title}\ndate: 2019-08-0${place + 1}${place === 0 ? "\ntopics: [العراق]" : ""}`,
          `${title}. نص الخبر.`,
        ),
      ]),
    ),
  });
  const [built, started] = await Promise.all([site.build(), startBrowser()]);
  browser = started;
  expect(built.code, built.printed).toBe(0);
  const folder = path.join(site.folder, "_site");
  served = await serveFolder(folder, { headers: headersOf(folder) });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  server.close();
  removeSite(site);
});

/** A reader on the search page, what the browser complains of, and what it fetched of the index. */
async function open(address: string) {
  const page = await browser.newPage({ baseURL: served.url });
  const complaints: string[] = [];
  const parts: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (/\/search\/(?:parts\/|manifest)/.test(request.url())) parts.push(request.url());
  });
  await page.goto(address);
  return { page, complaints, parts };
}

const headlines = (page: Page) => page.locator(".search-results .card-title").allTextContents();

describe("the search page of a site with a server", () => {
  test("shows what the server finds, under the site's own policy, and fetches no index", async () => {
    const { page, complaints, parts } = await open("search/?q=القوات");
    await said(page, "3 نتائج");
    expect((await headlines(page)).sort()).toEqual([ARTICLES[0], LATEST, ARTICLES[2]].sort());
    expect(await page.locator(".search-results mark").first().textContent()).toBe("القوات");
    expect(complaints).toEqual([]);
    expect(parts).toEqual([]);
    expect(fs.readFileSync(path.join(site.folder, "_site/_headers"), "utf8")).toMatch(
      /connect-src 'self' http:\/\/127\.0\.0\.1:\d+;/,
    );
    await page.close();
  });

  test("narrows by topic, orders and finds phrases by asking it", async () => {
    const { page } = await open("search/?q=القوات&topic=العراق");
    await said(page, "نتيجة واحدة");
    expect(asked.at(-1)?.getAll("topic")).toEqual(["العراق"]);
    expect(await headlines(page)).toEqual([ARTICLES[0]]);
    await page.goto("search/?q=القوات&sort=newest");
    await said(page, "3 نتائج");
    expect(asked.at(-1)?.get("sort")).toBe("newest");
    await page.goto(`search/?q=${encodeURIComponent("«القوات تصل»")}`);
    await said(page, "نتيجة واحدة");
    expect(await headlines(page)).toEqual([LATEST]);
    await page.close();
  });

  test("suggests what the server knows", async () => {
    const { page } = await open("search/");
    await field(page).pressSequentially("كرك");
    await expect.poll(() => options(page).allTextContents()).toEqual(["كركوك"]);
    await page.close();
  });

  test("asks the site's index where the server fails, and says so", async () => {
    isBroken = true;
    try {
      const { page, parts } = await open("search/?q=القوات");
      await said(page, `نتيجتان. ${arabicWords.searchFromIndex}`);
      expect((await headlines(page)).sort()).toEqual([ARTICLES[0], ARTICLES[2]].sort());
      expect(parts.length).toBeGreaterThan(1);
      await page.close();
    } finally {
      isBroken = false;
    }
  });
});
