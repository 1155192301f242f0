import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { arshif } from "../support/builds.ts";
import { type DeskPage, deskPage, serveDesk } from "../support/desk.ts";
import { FakeGitHub } from "../support/fake-github.ts";
import { FakeGitLab } from "../support/fake-gitlab.ts";
import { picture } from "../support/pictures.ts";
import type { Served } from "../support/server.ts";
import { configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

const YEAR = new Date().getUTCFullYear();
const OLD = `src/articles/${YEAR}/${YEAR}-01-08-سوق.md`;
const NEW = `src/articles/${YEAR}/${YEAR}-01-20-العراق-خبر.md`;
const PICTURE = `src/media/${YEAR}/سوق المدينة.jpg`;
const OLD_ARTICLE = `---\ntitle: السوق\ndate: ${YEAR}-01-08\nرقم الأرشيف: 17\n---\n\nنص.\n`;

const FILES = { [OLD]: OLD_ARTICLE, "README.md": "# أرشيف\n" };
const GROUPED = "press/news/archive";

describe.each([
  {
    ...{ name: "GitHub", repository: "owner/name", service: new FakeGitHub(FILES) },
    onto: ["1".repeat(40), "2".repeat(40)],
  },
  {
    ...{ name: "GitLab", repository: `https://gitlab.com/${GROUPED}` },
    ...{ service: new FakeGitLab(GROUPED, FILES), onto: ["main", "main"] },
  },
])("the desk of a site at $name", ({ repository, service, onto }) => {
  let site: Site;
  let served: Served;
  let browser: Browser;
  let desk: DeskPage;
  let page: Page;

  beforeAll(async () => {
    const main = configuration(`{ ${SITE} }`, "", '{ dir: { input: "src" } }');
    site = makeSite({ "eleventy.config.js": main, [OLD]: OLD_ARTICLE });
    const made = await arshif(site, ["cms", "sveltia", "--repo", repository]);
    expect(made.code, made.printed).toBe(0);
    served = await serveDesk(`${site.folder}/src`);
    browser = await startBrowser();
    desk = await deskPage(browser, served, "ar");
    page = desk.page;
    await service.answer(desk.context);
    await page.goto(`${served.url}admin/`);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    removeSite(site);
  });

  function field(name: string): Locator {
    return page.locator(`section.field[data-key-path="${name}"]`);
  }

  async function save(): Promise<void> {
    await page.getByRole("button", { name: /^حفظ/ }).first().click();
    await page.waitForURL(/#\/collections\/articles$/);
  }

  test("writes an article as one commit with its picture, which says in Arabic what it is, and an edit as another", async () => {
    await page.getByRole("button", { name: /رمز/ }).click();
    await page.locator("input").first().fill("a-token");
    await page.getByRole("button", { name: "تسجيل الدخول", exact: true }).click();
    await page.getByText("السوق").first().waitFor();

    await page.evaluate(() => {
      location.hash = "#/collections/articles/new";
    });
    await field("title").locator("input").fill("العراق: خبر");
    await field("date").locator("input").fill(`${YEAR}-01-20`);
    await field("image").getByRole("checkbox").click();
    const file = {
      name: "سوق المدينة.jpg",
      mimeType: "image/jpeg",
      buffer: await picture(640, 400),
    };
    await field("image.src").locator("input[type=file]").first().setInputFiles(file);
    await field("image.alt").locator("input").fill("باعة أمام دكاكينهم");
    await field("body").locator("textarea").fill("نص المقال.");
    await save();

    await page.evaluate((name) => {
      location.hash = `#/collections/articles/entries/${name}`;
    }, `${YEAR}-01-08-سوق`);
    await field("place").locator("input").fill("بغداد");
    await save();

    const [made, edited, ...others] = service.commits;
    expect(others).toEqual([]);
    expect(made?.headline).toMatch(new RegExp(`^مقال جديد: ${YEAR}-01-20-العراق-خبر`));
    expect(Object.keys(made?.files ?? {}).sort()).toEqual([NEW, PICTURE].sort());
    expect(made?.files[PICTURE]?.slice(0, 3)).toBe("\u00FF\u00D8\u00FF");
    expect(edited?.headline).toBe(`تعديل مقال: ${YEAR}-01-08-سوق`);
    expect([made?.onto, edited?.onto]).toEqual(onto);
    expect(Object.keys(edited?.files ?? {})).toEqual([OLD]);

    for (const commit of service.commits)
      for (const [name, bytes] of Object.entries(commit.files))
        site.write(name, Buffer.from(bytes, "latin1"));
    expect(Buffer.from(edited?.files[OLD] ?? "", "latin1").toString()).toBe(
      OLD_ARTICLE.replace("رقم", "place: بغداد\nرقم"),
    );
    const checked = await arshif(site, ["check"]);
    expect(checked.code, checked.printed).toBe(0);
    expect(checked.printed).toContain("2 articles: 0 faults");
    expect(desk.complaints).toEqual([]);
  });
});
