import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedSite, serve } from "../support/serve.ts";
import { article, makeSite, removeSite } from "../support/site.ts";

const BRIDGE = article("title: جسر جديد\ndate: 2020-03-01");

/** A page of the site's own, with the layout of the theme's pages. */
function page(title: string): string {
  return `---\ntitle: ${title}\nlayout: arshif/page.njk\n---\nنص ${title}.\n`;
}

describe("a site that is served", () => {
  const site = makeSite({
    "articles/2019-08-07-سوق.md": article("title: سوق المدينة\ndate: 2019-08-07"),
    "articles/2020-03-01-جسر.md": BRIDGE.replace("2020-03-01", "31 نيسان 2020"),
  });
  const own = (name: string) => path.join(site.folder, name);

  let served: ServedSite;
  let wroteWithFault: readonly string[] | undefined;
  beforeAll(async () => {
    served = await serve(site, [], (printed) => {
      if (wroteWithFault !== undefined || !printed.includes("is mended…")) return;
      wroteWithFault = site.outputs();
      site.write("articles/2020-03-01-جسر.md", BRIDGE);
    });
  });
  afterAll(async () => {
    await served?.stop();
    removeSite(site);
  });

  const shows = (file: string, title: string) =>
    served.until(`${file} is «${title}»`, () => served.page(file).includes(`<title>${title} - `));

  test("waits for a broken article to be mended when it is started with one", () => {
    expect(served.printed()).toMatch(/«31 نيسان 2020»[\s\S]*→ Write 2019-08-07[\s\S]*Server at/);
    expect(wroteWithFault).toEqual([]);
    expect(served.page("2020/03/01/جسر/index.html")).toContain("جسر جديد");
  });

  test("lets pages that are added take the theme's place, and gives it back", async () => {
    await shows("about/index.html", "عن الأرشيف");
    served.forget();
    site.write("about.md", page("من نحن"));
    await shows("about/index.html", "من نحن");
    site.write("about.md", page("من نحن اليوم"));
    await shows("about/index.html", "من نحن اليوم");
    await served.until("the menu of every page follows its title", () =>
      served.page("index.html").includes(">من نحن اليوم</a>"),
    );

    site.write("404.md", page("لا شيء هنا").replace("---\n", "---\npermalink: /404.html\n"));
    await shows("404.html", "لا شيء هنا");

    fs.renameSync(own("about.md"), own("guide.md"));
    await shows("guide/index.html", "من نحن اليوم");
    await shows("about/index.html", "عن الأرشيف");

    fs.rmSync(own("404.md"));
    await shows("404.html", "الصفحة غير موجودة");
    expect(served.printed()).not.toMatch(/conflict|Error/i);
  });

  test("shows on all pages that a page joins the menu, changes its place and leaves it", async () => {
    const contact = page("اتصل بنا");
    const menus = () =>
      ["index.html", "2019/08/07/سوق/index.html"].map((file) => {
        const [menu = ""] = /<nav class="site-nav"[\s\S]*?<\/nav>/.exec(served.page(file)) ?? [];
        return [...menu.matchAll(/>([^<>]+)<\/a>/g)].map(([, title]) => title).indexOf("اتصل بنا");
      });
    const stands = (place: (index: number) => boolean, what: string) =>
      served.until(`the page ${what}`, () => menus().every(place));
    site.write("contact.md", contact);
    await shows("contact/index.html", "اتصل بنا");
    site.write("contact.md", contact.replace("---\n", "---\nmenu: true\n"));
    await stands((index) => index > 0, "has joined the menu at its end");
    site.write("contact.md", contact.replace("---\n", "---\nmenu: 1\n"));
    await stands((index) => index === 0, "stands first in it");
    site.write("contact.md", contact);
    await stands((index) => index === -1, "has left it");
  });

  test("moves the list of all articles when a front page is added, in a folder too", async () => {
    served.forget();
    site.write("index.njk", `${page("الواجهة")}{{ collections.articles.length }}`);
    await shows("index.html", "الواجهة");
    await served.until("the list stands elsewhere", () =>
      served.page("articles/index.html").includes("سوق المدينة"),
    );
    site.write("topics/index.md", page("أبواب"));
    await shows("topics/index.html", "أبواب");
    expect(served.printed()).not.toMatch(/conflict|Error/i);
    served.forget();
    // Two at once.
    site.write("articles/2020-03-01-جسر.md", BRIDGE.replace("جسر جديد", "جسر آخر"));
    site.write("about.md", page("من نحن"));
    site.write("articles/2020-03-01-جسر.md", BRIDGE.replace("جسر جديد", "جسر ثالث"));
    await shows("about/index.html", "من نحن");
    await served.until("the article is changed", () =>
      served.page("2020/03/01/جسر/index.html").includes("جسر ثالث"),
    );

    served.forget();
    fs.rmSync(own("index.njk"));
    await served.until("the front page is the theme's", () =>
      served.page("index.html").includes("سوق المدينة"),
    );
    expect(served.printed()).not.toMatch(/conflict|Error/i);
    expect(fs.readdirSync(site.folder).filter((name) => name.includes("rebuild"))).toEqual([]);
  });
});
