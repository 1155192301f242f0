import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { type Served, serveFolder } from "../support/server.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

/** The grids of a front page, and with how many articles they are tried. */
const GRIDS = ["front-rest", "front-second", "section-cards", "front-list", "cards"];
const MOST = 13;

const PAGE = `---
layout: arshif/page.njk
title: أعمدة
permalink: /columns/
---
{% set heading = "h3" %}
{% set headlines = ["خسارة", "مجلس الوزراء يقر موازنة العام المقبل بعجز يبلغ 64 تريليون دينار ويحيلها إلى البرلمان", "Aurora 7 تعود إلى المرفأ"] %}
{% for grid in ${JSON.stringify(GRIDS)} %}{% for pictured in [0, 1, 2] %}{% for count in range(1, ${MOST + 1}) %}
<div class="{{ "front-list" if grid == "front-list" }}"><div class="{{ "section-cards" if grid == "front-list" else grid }}" data-tried="{{ grid }}, {{ count }}, {{ pictured }}">
{% for place in range(count) %}
{% set image = { src: "/a.svg", alt: "", width: 1200, height: 800 } if pictured == 2 or (pictured and place % 3 == 1) %}
{% set item = { url: "/", title: headlines[(place + count) % 3], date: "2024-03-20", data: {}, sources: [], isOpinion: false, summary: "سطر." if place % 2, image: image } %}
{% set picture = "thumb" if grid in ["front-rest", "front-list", "cards"] else "card" %}
{% include "arshif/parts/card.njk" %}
{% endfor %}
</div></div>
{% endfor %}{% endfor %}{% endfor %}`;

const site = makeSite({
  "eleventy.config.js": configuration(`{ ${SITE} }`, 'eleventyConfig.addPassthroughCopy("a.svg");'),
  "articles/2020-01-01-خبر.md": article("title: خبر\ndate: 2020-01-01"),
  "columns.njk": PAGE,
  "a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"/>',
});

let browser: Browser;
let served: Served;

beforeAll(async () => {
  const { code, printed } = await site.build();
  expect(code, printed).toBe(0);
  served = await serveFolder(path.join(site.folder, "_site"));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  removeSite(site);
});

test.for([360, 640, 768, 960, 1440, 2560])(
  "at %i px rows of any number of articles fill the page, and their columns end together",
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(new URL("columns/", served.url).href);
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[data-tried]")].flatMap((grid) => {
        const outer = grid.getBoundingClientRect();
        const rows = new Map<number, DOMRect[]>();
        for (const card of grid.children) {
          const { left, top, width, height } = card.getBoundingClientRect();
          const style = getComputedStyle(card);
          const [before, after] = [style.marginBlockStart, style.marginBlockEnd].map(
            Number.parseFloat,
          );
          const box = new DOMRect(left, top - before!, width, height + before! + after!);
          const row = Math.round(box.top);
          rows.set(row, [...(rows.get(row) ?? []), box]);
        }
        const found = [...rows.values()].flatMap((boxes) => {
          const first = Math.max(...boxes.map(({ right }) => right));
          const last = Math.min(...boxes.map(({ left }) => left));
          const widths = boxes.map((box) => box.width);
          const ends = boxes.map(({ bottom }) => bottom);
          return [
            Math.abs(first - outer.right) > 1 || Math.abs(last - outer.left) > 1
              ? `a row of ${boxes.length} leaves room`
              : [],
            Math.max(...widths) - Math.min(...widths) > 1 ? "columns differ in width" : [],
            Math.max(...ends) - Math.min(...ends) > 1 ? "columns end apart" : [],
          ].flat();
        });
        return found.map((fault) => `${grid.dataset.tried}: ${fault}`);
      }),
    );
    expect(faults).toEqual([]);
    expect(await page.locator("[data-tried]").count()).toBe(195);
    await page.close();
  },
);
