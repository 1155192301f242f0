import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedSite, serve } from "../support/serve.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

const BRIDGE = article("title: جسر جديد\ndate: 2020-03-01\ntopics: [خدمات]");
const TOPICS = "- id: services\n  name: خدمات\n- id: economy\n  name: اقتصاد\n";

const PAGE = "2020/03/01/جسر/index.html";
const OTHER = "2019/08/07/سوق/index.html";

describe.each([{ args: [] }, { args: ["--incremental"] }])(
  "a site served with $args",
  ({ args }) => {
    const site = makeSite({
      "eleventy.config.js": configuration(`{ ${SITE}, topics: "_data/topics.yaml" }`),
      "_data/topics.yaml": TOPICS,
      "articles/2019-08-07-سوق.md": article(
        "title: سوق المدينة\ndate: 2019-08-07\ntopics: خدمات، اقتصاد",
      ),
      "articles/2020-03-01-جسر.md": BRIDGE,
      "_includes/arshif/article.njk": `{% extends "@arshif/article.njk" %}
{% block afterArticle %}{% if article.data["وقت"] %}{{ article.data["وقت"] | isoDate }}{% endif %}{{ super() }}{% endblock %}`,
      "guide.md": "---\ntitle: دليل\nlayout: arshif/page.njk\n---\nنص الدليل.\n",
      "latest.njk": `---\npermalink: latest.txt\n---\n{{ collections.articles[0].title }}`,
    });
    const save = (name: string, content: string) => site.write(`articles/${name}`, content);

    let served: ServedSite;
    beforeAll(async () => {
      served = await serve(site, args);
    });
    afterAll(async () => {
      await served?.stop();
      removeSite(site);
    });

    test("shows a saved title on its page, its lists, its neighbour and the site's own templates", async () => {
      save("2020-03-01-جسر.md", BRIDGE.replace("جسر جديد", "جسر ثان"));
      const pages = [PAGE, OTHER, "index.html", "topics/services/index.html", "latest.txt"];
      await served.until("every page that names the article has its new title", () =>
        pages.every((page) => served.page(page).includes("جسر ثان")),
      );
    });

    test("reports a broken article, lives on, and recovers when it is mended", async () => {
      served.forget();
      save("2020-03-01-جسر.md", BRIDGE.replace("2020-03-01", "31 نيسان 2020"));
      await served.until("the fault is reported", () => served.printed().includes("Wrote 0 files"));
      expect(served.printed()).toMatch(
        /articles\/2020-03-01-جسر\.md:3 {2}date\n.*«31 نيسان 2020».*\n.*→ Write 2019-08-07/,
      );
      expect(served.page(PAGE)).toContain("جسر ثان");
      const answer = await fetch(`${served.url}latest.txt`);
      expect(answer.status).toBe(200);

      save("2020-03-01-جسر.md", BRIDGE.replace("جسر جديد", "جسر أُصلح"));
      await served.until("the mended article is built", () =>
        [PAGE, "index.html", "latest.txt"].every((page) => served.page(page).includes("جسر أُصلح")),
      );
    });

    test("leaves nothing behind of a build that failed halfway", async () => {
      save("2020-03-01-جسر.md", BRIDGE);
      await served.until("the title is usual", () =>
        served.page("index.html").includes("جسر جديد"),
      );
      const before = served.page("index.html");
      served.forget();
      const fields = "title: عنوان عابر\ndate: 2020-03-01\ntopics: [خدمات]\nوقت: ليس وقتًا";
      save("2020-03-01-جسر.md", article(fields));
      await served.until("the site's layout fails", () =>
        /isoDate[\s\S]*Wrote/.test(served.printed()),
      );
      served.forget();
      save("2020-03-01-جسر.md", BRIDGE);
      await served.until(
        "the front page is what it was",
        () => served.page("index.html") === before,
      );
      await served.until(
        "the list is",
        () => !served.page("2020/index.html").includes("عنوان عابر"),
      );
    });

    test("shows two files that were saved at the same moment", async () => {
      const souq = article("title: سوق منقح\ndate: 2019-08-07\ntopics: خدمات، اقتصاد");
      site.write("guide.md", "---\ntitle: دليل\nlayout: arshif/page.njk\n---\nدليل منقح.\n");
      save("2019-08-07-سوق.md", souq);
      await served.until(
        "both pages are there",
        () =>
          served.page("guide/index.html").includes("دليل منقح") &&
          served.page(OTHER).includes("سوق منقح"),
      );
      await served.until("lists follow", () => served.page("2019/index.html").includes("سوق منقح"));
    });

    test("shows a change of the topic registry", async () => {
      site.write("_data/topics.yaml", TOPICS.replace("اقتصاد", "مال وأعمال\n  aliases: [اقتصاد]"));
      const pages = ["topics/economy/index.html", "topics/index.html", OTHER];
      await served.until("the topic's new name is on its pages", () =>
        pages.every((page) => served.page(page).includes("مال وأعمال")),
      );
    });

    test("uses theme files that the site adds and changes", async () => {
      const pages = [PAGE, OTHER, "index.html", "404.html", "topics/services/index.html"];
      const footer = "_includes/arshif/parts/footer.njk";
      site.write(footer, "<footer>تذييل أول</footer>");
      await served.until("the added file is on every page", () =>
        pages.every((page) => served.page(page).includes("تذييل أول")),
      );
      site.write(footer, "<footer>تذييل ثان</footer>");
      await served.until("its change is on every page", () =>
        pages.every((page) => served.page(page).includes("تذييل ثان")),
      );
      site.write("_includes/arshif/style.css", "body { color: teal; }\n");
      await served.until("the style sheet is the site's", () =>
        served.page("assets/arshif/style.css").includes("teal"),
      );
    });

    test("brings every page up to date on which a theme file of the site's shows an article", async () => {
      served.forget();
      site.write(
        "_includes/arshif/parts/footer.njk",
        "<footer>آخر الأخبار: {{ collections.articles[0].title }}</footer>",
      );
      const pages = [PAGE, OTHER, "index.html", "404.html", "2019/index.html"];
      const name = (title: string) => () =>
        pages.every((page) => served.page(page).includes(`آخر الأخبار: ${title}<`));
      await served.until("every page names the newest article", name("جسر جديد"));
      await served.until("that build is over", () =>
        /footer\.njk[\s\S]*Wrote/.test(served.printed()),
      );
      save("2020-03-01-جسر.md", BRIDGE.replace("جسر جديد", "جسر أخير"));
      await served.until("every page has its new title", name("جسر أخير"));
    });

    test("notices new and deleted articles after its configuration was read anew", async () => {
      save("2021/2021-05-05-مدرسة.md", article("title: مدرسة\ndate: 2021-05-05\ntopics: [خدمات]"));
      const school = "2021/05/05/مدرسة/index.html";
      await served.until("the new article is there", () => served.page(school).includes("مدرسة"));
      await served.until("its year is there", () => served.page("2021/index.html") !== "");
      fs.rmSync(path.join(site.folder, "articles/2021"), { recursive: true });
      const gone = [school, "2021/05/index.html", "2021/index.html"];
      await served.until("its pages are gone", () =>
        gone.every((page) => served.page(page) === ""),
      );
      await served.until(
        "no signal is left",
        () => !fs.readdirSync(site.folder).some((name) => name.includes("rebuild")),
      );
    });
  },
);
