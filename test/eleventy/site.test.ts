import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readOptions } from "../../plugin/options.ts";
import { createSite, type SiteFiles } from "../../plugin/site/site.ts";

const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-site-"));
afterAll(() => fs.rmSync(root, { recursive: true }));

const FILES: SiteFiles = {
  root,
  input: "./src/",
  pathPrefix: "/",
  isPrefixedLater: () => false,
  icon: "/icon.svg",
  copied: () => ({ files: [], isUnsure: false }),
  showsMore: () => false,
};
const OPTIONS = readOptions({ site: { title: "أرشيف", url: "https://example.org/" } });

function write(name: string, text: string): void {
  const file = path.join(root, "src/articles", name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

write(
  "حريق.md",
  "---\ntitle: حريق في سوق بغداد\ndate: 2021-07-12\ntopics: بغداد\n---\nاندلع حريق في السوق.\n",
);
write(
  "تحقيق.md",
  "---\ntitle: تحقيق في حريق السوق\ndate: 2021-07-14\ntopics: بغداد\n---\nبدأ تحقيق.\n",
);

describe("a site without Eleventy", () => {
  const site = createSite(OPTIONS, FILES);
  site.read(false);
  const fire = site.archive.articles.find(({ title }) => title === "حريق في سوق بغداد");

  test("names its pages", () => {
    const { urls } = site.pages();
    expect(urls).toEqual(
      expect.arrayContaining(["/", fire?.url, "/topics/بغداد/", "/2021/07/", "/404.html"]),
    );
    expect(new Set(urls).size).toBe(urls.length);
  });

  test("gives what a page shows as a value, and nothing for an address that is no page's", () => {
    expect(site.view(fire?.url ?? "")).toMatchObject({
      title: "حريق في سوق بغداد",
      content: "<p>اندلع حريق في السوق.</p>\n",
      newer: { title: "تحقيق في حريق السوق" },
      topics: [{ name: "بغداد", url: "/topics/بغداد/" }],
    });
    expect(site.view("/nowhere/")).toBeUndefined();
  });

  test("gives the files beside its pages", () => {
    const files = site.files();
    const feed = files.find(({ url }) => url === "/feed.xml");
    expect(feed?.content([])).toContain("حريق في سوق بغداد");
    expect(files.map(({ url }) => url)).toContain("/sitemap.xml");
  });

  test("reads anew what was written since", () => {
    write("ختام.md", "---\ntitle: إعادة فتح السوق\ndate: 2021-08-01\n---\nفتح السوق أبوابه.\n");
    site.read(false);
    expect(site.pages().urls).toContain("/2021/08/");
    expect(site.view("/")).toMatchObject({ articles: [{ title: "إعادة فتح السوق" }, {}, {}] });
  });

  test("tells all faults of its input in one report, and keeps the archive that it had", () => {
    write("خطأ.md", "---\ntitle: بلا تاريخ\n---\nنص.\n");
    write("خطأ-آخر.md", "---\ndate: 2021-07-32\ntitle: يوم لا وجود له\n---\nنص.\n");
    expect(() => site.read(false)).toThrow("Arshif found 2 faults");
    expect(site.view(fire?.url ?? "")).toMatchObject({ title: "حريق في سوق بغداد" });
  });
});
