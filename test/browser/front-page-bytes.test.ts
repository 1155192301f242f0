import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { photographLike } from "../support/photograph.ts";
import { fileAt, type Served, serveFolder } from "../support/server.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

/** A front page of twenty articles, each with a photograph, as a telephone loads it. */

const TOPICS = ["النهر", "السوق", "المدرسة"];
const MOST = 300 * 1024;

const files = Array.from({ length: 20 }, (_, place) => {
  const topic = TOPICS[place % TOPICS.length];
  const title = `${topic} في عين السنديان بعد موسم الحصاد، اليوم ${place + 1}`;
  const fields = `title: ${title}\ndate: 2024-03-${String(place + 1).padStart(2, "0")}\ntopics: [${topic}]\nimage: { src: /media/${place === 19 ? "lead" : "other"}.jpg, alt: "${topic}" }`;
  return [`articles/${place}.md`, article(fields, `خبر ${topic}.`)];
});
const site = makeSite({
  ...Object.fromEntries(files),
  "eleventy.config.js": configuration(
    `{ ${SITE}, images: { responsive: true, formats: ["avif"] }, lists: { size: 20 },
       front: ["lead", { topic: "النهر", design: "cards" }, "latest"] }`,
  ),
});

let browser: Browser;
let served: Served;
beforeAll(async () => {
  // One stands for all but the first, which is large, and which the browser would take from its memory
  // for small ones too: each time that it is shown counts.
  site.write("media/lead.jpg", await photographLike(0));
  site.write("media/other.jpg", await photographLike(1));
  const { code, printed } = await site.build({ args: ["--quiet"] });
  expect([code, printed]).toEqual([0, expect.not.stringContaining("Problem")]);
  served = await serveFolder(path.join(site.folder, "_site"));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  removeSite(site);
});

test("is 300 kB at most with all twenty, though the pictures are as heavy as photographs", async () => {
  const screen = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2 };
  const page = await browser.newPage(screen);
  await page.goto(served.url);
  const sources = await page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map((image) => image.decode()));
    return images.map((image) => image.currentSrc);
  });
  await page.close();
  const sizeOf = (address: string) => {
    const file = fileAt(path.join(site.folder, "_site"), new URL(address, served.url).pathname);
    const content = fs.readFileSync(file as string);
    return /\.(?:html|css|js)$/.test(file ?? "") ? gzipSync(content).length : content.length;
  };
  expect(sources).toHaveLength(20);
  // One photograph alone at the width of a laptop would be a fifth of it.
  expect(sizeOf("/media/sized/lead.jpg-960.avif")).toBeGreaterThan(MOST / 6);
  const pictures = sources.reduce((sum, source) => sum + sizeOf(source), 0);
  const rest = ["/", "/assets/arshif/style.css", "/assets/arshif/theme.js"].map(sizeOf);
  expect(pictures + rest.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST);
});
