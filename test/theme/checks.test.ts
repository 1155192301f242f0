import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults, sidewaysFaults } from "../browser/pages.ts";
import { startBrowser } from "../support/browser.ts";
import { type Served, serveFolder } from "../support/server.ts";
import { keyboardFaults } from "./keyboard.ts";
import { kindOf } from "./kinds.ts";
import { largeTextFaults } from "./large-text.ts";
import { headersOf } from "./policy.ts";
import { movements, offeredBy, overgrown } from "./reading.ts";
import { Visitor } from "./visitor.ts";

/** The checks of this folder find faults where there are some. */

const STYLE = `p { font-size: 12px; color: #bbb; background: #fff }
.wide { inline-size: 900px }
.plain:focus-visible { outline: none }
.slow { transition: color 1s }
`;
const SCRIPT = `addEventListener("load", () => setTimeout(() => {
  document.querySelector("main").insertAdjacentHTML("afterbegin", "<div class='late'><br><br><br><br><a href='/late/'>متأخر</a></div>");
}, 50));
`;
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>سيئة</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css"><script src="/late.js"></script></head>
<body><main><h1>صفحة سيئة</h1><p>نص باهت.</p><p class="wide">نص لا يتسع له الهاتف.</p>
<a class="plain" href="/a/">أول</a><a class="slow" tabindex="3" href="/b/">ثان</a>
<div style="color: red">أحمر</div><button type="button">زر</button>
<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg></main></body></html>`;

let folder: string;
let browser: Browser;
let served: Served;
let visitor: Visitor;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-checks-"));
  const files = { "index.html": PAGE, "style.css": STYLE, "late.js": SCRIPT, "favicon.ico": "" };
  for (const [file, content] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, file), content);
  }
  browser = await startBrowser();
  served = await serveFolder(folder, { headers: headersOf(folder) });
  visitor = await Visitor.start(browser, served.url, { width: 360 });
  await visitor.open("");
  await visitor.page.locator(".late").waitFor();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe("on a page with every fault", () => {
  test("moved lines and inline styles are noticed", async () => {
    await visitor.page.waitForTimeout(200);
    const complaints = (await visitor.complaints()).join("\n");
    expect(complaints).toMatch(/^blocked: style-src/m);
    expect(complaints).toMatch(/^moved by 0\.\d+: /m);
  });

  test("faint letters, wide boxes and letters of a fixed size are noticed", async () => {
    expect((await axeFaults(visitor.page)).join("\n")).toContain("color-contrast: <p");
    expect(await sidewaysFaults(visitor.page)).toContainEqual(expect.stringMatching(/^<p.*wide/));
    expect(await largeTextFaults(visitor.page)).toContain("200 %: letters of 12 px do not grow");
  });

  test("movement and drawings without a size are noticed", async () => {
    expect(await movements(visitor.page)).toEqual([
      expect.stringMatching(/^moves: <a class="slow"/),
    ]);
    await visitor.page.setViewportSize({ width: 1024, height: 900 });
    expect(await overgrown(visitor.page)).toEqual([expect.stringMatching(/^fills the screen/)]);
  });

  test("links that are reached out of order, or whose focus is not to be seen, are noticed", async () => {
    const faults = (await keyboardFaults(visitor.page)).join("\n");
    expect(faults).toMatch(/^jumps the queue: <a class="slow"/m);
    expect(faults).toMatch(/^comes out of its order: <a class="slow"/m);
    expect(faults).toMatch(/^shows no focus: <a class="plain"/m);
  });

  test("what only a script brings, and a button without one, are noticed", async () => {
    const plain = await Visitor.start(browser, served.url, { width: 360, scripts: false });
    await plain.open("");
    const [without, full] = [await offeredBy(plain.page), await offeredBy(visitor.page)];
    expect(without.buttons).toEqual(["زر"]);
    expect(full.links).toContain("/late/");
    expect(without.links).not.toContain("/late/");
  });
});

test.each([
  ["index.html", ""],
  ["404.html", "404.html"],
  ["page/2/index.html", "page/n"],
  ["2019/index.html", "yyyy"],
  ["2019/08/index.html", "yyyy/mm"],
  ["2019/08/07/خبر/index.html", "yyyy/mm/dd/…"],
  ["topics/iraq/page/1/index.html", "topics/…/page/n"],
])("%s is of the kind «%s»", (file, kind) => {
  expect(kindOf(file)).toBe(kind);
});
