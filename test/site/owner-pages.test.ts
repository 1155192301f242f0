import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deadLinks } from "../support/server.ts";
import { article, makeSite, type Run, removeSite } from "../support/site.ts";

const ARTICLES = {
  "articles/2019-08-07-سوق-المدينة.md": article(
    "title: سوق المدينة\ndate: 2019-08-07\ntopics: [اقتصاد]\nauthors: [ليلى]\nsources: [وكالة]",
  ),
  "articles/2020-03-01-جسر-جديد.md": article(
    "title: جسر جديد\ndate: 2020-03-01\ntopics: [اقتصاد, خدمات]\nauthors: [ليلى]\nsources: [وكالة]",
  ),
};

const layout = (title: string, permalink = "", text = "نص.") =>
  `---\nlayout: arshif/page.njk\ntitle: ${title}\n${permalink}\n---\n${text}\n`;

describe("pages that the site has files for", () => {
  const site = makeSite({
    ...ARTICLES,
    "index.njk": layout("بيتي", "", `<a href="{{ arshif.links.allArticles | siteUrl }}">الكل</a>`),
    "about.md": layout("من نحن"),
    "404.md": layout("ضاعت الصفحة", "permalink: 404.html"),
    "robots.txt.njk": "---\npermalink: robots.txt\n---\nUser-agent: *\nDisallow: /\n",
    "topics/index.md": layout("ملفاتنا"),
    "contact.md": layout("اتصل بنا", "menu: 1"),
    "help/index.md": layout("مساعدة", "menu: true"),
  });
  let run: Run;
  beforeAll(async () => {
    run = await site.build();
  });
  afterAll(() => removeSite(site));

  test("are made by the site alone", () => {
    expect(run.code, run.printed).toBe(0);
    expect(site.output("index.html")).toContain("<h1>بيتي</h1>");
    expect(site.output("about/index.html")).toContain("<h1>من نحن</h1>");
    expect(site.output("404.html")).toContain("<h1>ضاعت الصفحة</h1>");
    expect(site.output("topics/index.html")).toContain("<h1>ملفاتنا</h1>");
    expect(site.output("robots.txt")).toContain("Disallow: /");
  });

  test("join the menu of every page by their field", () => {
    const menu = site
      .output("2019/08/07/سوق-المدينة/index.html")
      .split("site-nav")[1]
      ?.split("</nav>")[0];
    const links = [...(menu ?? "").matchAll(/href="([^"]+)"/g)].map(([, url]) => url);
    expect(links[0]).toBe("/contact/");
    expect(links.at(-1)).toBe("/help/");
    expect(links).toContain("/years/");
  });

  test("leave the list of all articles to /articles/", () => {
    const list = site.output("articles/index.html");
    expect(list).toContain("جسر جديد");
    expect(list).toContain("سوق المدينة");
    expect(site.output("index.html")).toContain(`href="/articles/"`);
    expect(site.output("2019/08/07/سوق-المدينة/index.html")).toContain(`href="/articles/"`);
  });

  test("are linked from every page and stand in the sitemap once", () => {
    const page = site.output("2019/08/07/سوق-المدينة/index.html");
    for (const address of ["/", "/about/", "/topics/"]) expect(page).toContain(`href="${address}"`);
    const sitemap = site.output("sitemap.xml");
    for (const address of ["", "about/", "topics/", "articles/"]) {
      expect(sitemap.split(`<loc>https://example.org/${address}</loc>`)).toHaveLength(2);
    }
    expect(sitemap).not.toContain("404");
  });

  test("leave no link that leads nowhere", () => {
    expect(deadLinks(`${site.folder}/_site`)).toEqual([]);
  });
});
