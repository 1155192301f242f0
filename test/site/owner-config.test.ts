import { expect, test } from "vitest";
import { deadLinks } from "../support/server.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

const ARTICLE = article("title: سوق المدينة\ndate: 2019-08-07\ntopics: [اقتصاد]");
const BUILT = "2019/08/07/سوق/index.html";

test("a plugin that is added twice stops the build with one clear sentence", async () => {
  const site = makeSite({
    "eleventy.config.js": configuration(
      `{ ${SITE} }`,
      `eleventyConfig.addPlugin(arshif, { ${SITE} });`,
    ),
    "articles/2019-08-07-سوق.md": ARTICLE,
  });
  const { code, printed } = await site.build();
  expect(code).toBe(1);
  expect(printed).toContain(
    "The plugin was added twice, or the site has global data named arshif.",
  );
  expect(printed).toContain("→ Call eleventyConfig.addPlugin(arshif, …) once");
  expect(site.outputs()).toEqual([]);
  removeSite(site);
});

/** Where a site may keep its files; each with a partial and a layout of its own. */
const ARRANGEMENTS = [
  {
    name: "includes outside of the input folder",
    dir: `{ input: "src", includes: "../_includes", data: "../_data" }`,
    articles: "src/articles",
    includes: "_includes",
    layouts: "_includes",
    pages: "src",
  },
  {
    name: "a folder of layouts beside the includes",
    dir: `{ input: "content", includes: "_parts", layouts: "_layouts", output: "public" }`,
    articles: "content/articles",
    includes: "content/_parts",
    layouts: "content/_layouts",
    pages: "content",
    output: "public",
  },
];

test.for(ARRANGEMENTS)("a site with $name finds the theme and its own files", async (choice) => {
  const { articles, includes, layouts, pages, output = "_site" } = choice;
  const site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE} }`, "", `{ dir: ${choice.dir} }`),
    [`${articles}/2019-08-07-سوق.md`]: ARTICLE,
    [`${includes}/arshif/parts/footer.njk`]: `<footer>تذييلي</footer>`,
    [`${includes}/arshif/style.css`]: "body { color: red; }\n",
    [`${layouts}/arshif/article.njk`]: `{% extends "@arshif/article.njk" %}
{% block articleText %}{{ super() }}<p>ختام</p>{% endblock %}`,
    [`${pages}/guide.md`]: "---\ntitle: دليل\nlayout: arshif/page.njk\n---\nنص الدليل.\n",
  });
  const { code, printed } = await site.build();
  expect(code, printed).toBe(0);
  const read = (file: string) => site.output(`../${output}/${file}`);
  expect(read(BUILT)).toMatch(/<h1>سوق المدينة<\/h1>[\s\S]*<p>ختام<\/p>[\s\S]*تذييلي/);
  expect(read("guide/index.html")).toMatch(/<h1>دليل<\/h1>[\s\S]*نص الدليل[\s\S]*تذييلي/);
  expect(read("topics/اقتصاد/index.html")).toContain("تذييلي");
  expect(read("assets/arshif/style.css")).toBe("body { color: red; }\n");
  expect(deadLinks(`${site.folder}/${output}`)).toEqual([]);
  removeSite(site);
});

test("data that the owner sets for every page changes none of the plugin's files", async () => {
  const files = { "articles/2019-08-07-سوق.md": ARTICLE };
  const plain = makeSite(files);
  const site = makeSite({
    ...files,
    "eleventy.config.js": configuration(
      `{ ${SITE} }`,
      `eleventyConfig.addGlobalData("layout", "mine.njk");
       eleventyConfig.addGlobalData("permalink", "/all-the-same/");
       eleventyConfig.addGlobalData("tags", ["everything"]);
       eleventyConfig.addGlobalData("title", "عنوان عام");`,
    ),
    "_includes/mine.njk": "<b>{{ content | safe }}</b>",
  });
  const runs = await Promise.all([plain.build(), site.build()]);
  for (const { code, printed } of runs) expect(code, printed).toBe(0);
  expect(site.outputs()).toEqual(plain.outputs());
  for (const file of ["feed.xml", "sitemap.xml", "robots.txt", BUILT, "topics/اقتصاد/index.html"]) {
    expect(site.output(file)).toBe(plain.output(file));
  }
  removeSite(plain);
  removeSite(site);
});
