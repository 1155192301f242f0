import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { arshifBuild } from "../support/builds.ts";
import { serve } from "../support/serve.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

const DRAFT = "2022/05/05/سر/index.html";

/** A published article, a draft of another year with a topic of its own, and pages to take their places. */
const site = makeSite({
  "eleventy.config.js": configuration(`{ ${SITE}, topics: { open: true } }`),
  "articles/2019-08-07-خبر.md": article("title: خبر\ntopics: [العراق]"),
  "articles/2022-05-05-سر.md": article("title: خبر سري\ntopics: [العراق, كتمان]\ndraft: true"),
});
const copy = `${site.folder}-copy`;

afterAll(() => {
  removeSite(site);
  fs.rmSync(copy, { recursive: true, force: true });
});

test("what --serve writes of a draft says so, is listed nowhere, and goes with the next build of any kind", async () => {
  const served = await serve(site);
  await served.until("the draft is there", () => served.page(DRAFT) !== "");
  const page = served.page(DRAFT);
  expect(page).toContain('<p class="age">مسودة: لا تظهر هذه الصفحة إلا في المعاينة.</p>');
  expect(page).toContain('<meta name="robots" content="noindex">');
  const published = served.page("2019/08/07/خبر/index.html");
  expect(published).not.toMatch(/noindex|مسودة/);
  for (const file of [
    "feed.xml",
    "rss.xml",
    "feed.json",
    "sitemap.xml",
    "topics/العراق/feed.xml",
  ]) {
    const content = decodeURI(served.page(file).replace(/%(?![\dA-F]{2})/g, "%25"));
    expect(content, file).toContain("/2019/08/07/خبر/");
    expect(content, file).not.toContain("سر/");
  }
  expect(site.outputs().filter((file) => /^search\/.*2022/.test(file))).toEqual([]);
  expect(served.page("topics/العراق/index.html")).toContain("خبر سري");
  await served.stop();
  const own = path.join(site.folder, "_site/2022/05/05/سر/ملاحظتي.txt");
  fs.writeFileSync(own, "نص");
  fs.cpSync(site.folder, copy, { recursive: true, preserveTimestamps: true });
  const files = [
    "topics/كتمان/index.html",
    "2022/index.html",
    "2022/05/index.html",
    "2022/05/05/index.html",
  ];
  for (const file of [DRAFT, ...files]) expect(site.outputs(), file).toContain(file);

  const plain = await site.build();
  expect(plain.code, plain.printed).toBe(0);
  const other = { ...site, folder: copy };
  const planned = await arshifBuild(other);
  expect(planned.code, planned.printed).toBe(0);
  for (const folder of [site.folder, copy]) {
    const left = fs.readdirSync(path.join(folder, "_site"), { recursive: true, encoding: "utf8" });
    expect(left.filter((file) => /2022|كتمان|arshif-drafts/.test(file)).sort()).toEqual([
      "2022",
      "2022/05",
      "2022/05/05",
      "2022/05/05/سر",
      "2022/05/05/سر/ملاحظتي.txt",
    ]);
    expect(left).toContain("2019/08/07/خبر/index.html");
    const list = fs.readFileSync(path.join(folder, "_site/topics/العراق/index.html"), "utf8");
    expect(list).not.toContain("خبر سري");
  }
});
