import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { picture } from "../support/pictures.ts";
import {
  article,
  configuration,
  filesBelow,
  makeSite,
  ROOT,
  removeSite,
  SITE,
  type Site,
} from "../support/site.ts";

const OPTIONS = `{ ${SITE}, topics: { open: true } }`;

/** Every filter and shortcode of the plugin that has a common name gives something else. */
const THIEF = `eleventyConfig.addPlugin((config) => {
  for (const name of Object.keys(config.nunjucks.filters)) {
    if (\`arshif.\${name}\` in config.nunjucks.filters) config.addFilter(name, () => "مسروق");
  }
  config.addShortcode("timeTag", () => "مسروق");
});`;

/** What eleventy-base-blog and the documents of eleventy-img set. */
const CHANGED_PAGES = `
  eleventyConfig.addBundle("js", { bundleHtmlContentFromSelector: "script" });
  eleventyConfig.addPlugin(eleventyImageTransformPlugin, { formats: ["webp", "auto"] });
  for (const plugin of [EleventyHtmlBasePlugin, InputPathToUrlTransformPlugin, RenderPlugin]) {
    eleventyConfig.addPlugin(plugin);
  }
  eleventyConfig.addPlugin(I18nPlugin, { defaultLanguage: "ar" });`;

const IMPORTED = `import { EleventyHtmlBasePlugin, I18nPlugin, InputPathToUrlTransformPlugin, RenderPlugin } from ${JSON.stringify(
  path.join(ROOT, "node_modules/@11ty/eleventy/src/Eleventy.js"),
)};
import { eleventyImageTransformPlugin } from ${JSON.stringify(
  path.join(ROOT, "node_modules/@11ty/eleventy-img/img.js"),
)};\n`;

const WITH_PICTURES = "2021/01/01/صور/index.html";

let site: Site;

/** All pages of one of the builds, attributes written in one way. */
function pages(output: string): Map<string, string> {
  const files = filesBelow(path.join(site.folder, output)).filter((file) => file.endsWith(".html"));
  const text = (file: string) =>
    fs
      .readFileSync(path.join(site.folder, output, file), "utf8")
      .replaceAll('=""', "")
      .replace(/="([^"]*&quot;[^"]*)"/g, (_, value) => `='${value.replaceAll("&quot;", '"')}'`);
  return new Map(files.map((file) => [file, text(file)]));
}

function structuredData(page: string): string[] {
  return page.match(/<script type="application\/ld\+json">[^<]+<\/script>/g) ?? [];
}

beforeAll(async () => {
  const pictured = `title: صور\ndate: 2021-01-01\ntopics: [اقتصاد]\nimage: { src: صورة أولى.jpg, alt: أولى }`;
  site = makeSite({
    "eleventy.config.js": configuration(OPTIONS),
    "crowded.config.js": IMPORTED + configuration(OPTIONS, THIEF + CHANGED_PAGES),
    "src/articles/2021-01-01-صور.md": article(
      pictured,
      "![ثانية](ثانية&2.jpg)\n\n![ثالثة](/media/3.jpg)",
    ),
    "src/articles/2021-02-02-خبر.md": article("title: خبر\ndate: 2021-02-02\ntopics: [اقتصاد]"),
    "src/articles/صورة أولى.jpg": await picture(90, 60),
    "src/articles/ثانية&2.jpg": await picture(60, 90),
    "src/media/3.jpg": await picture(30, 30),
    // A layout of the site's own is rendered by Nunjucks, the other pages by compiled functions.
    "src/_includes/arshif/topic.njk": `{% extends "@arshif/topic.njk" %}`,
  });
  const plain = await site.build({ args: ["--input=src", "--output=plain"] });
  const args = [`--input=${site.folder}/src`, `--output=${site.folder}/crowded`];
  const crowded = await site.build({ args: [...args, "--config=crowded.config.js"] });
  expect(plain.code, plain.printed).toBe(0);
  expect(crowded.code, crowded.printed).toBe(0);
});

afterAll(() => removeSite(site));

describe("beside plugins that take filters' names, bundle scripts, change pictures and links, and Eleventy's own", () => {
  test("a site whose input and output are absolute paths has the same pages as without them", () => {
    const [plain, crowded] = [pages("plain"), pages("crowded")];
    expect([...crowded.keys()]).toEqual([...plain.keys()]);
    expect(plain.size).toBeGreaterThan(10);
    // What shows pictures shows those that the other plugin has made.
    for (const [file, text] of plain) if (text.includes("<img ")) plain.delete(file);
    expect(plain.size).toBeGreaterThan(5);
    for (const [file, text] of plain) expect(crowded.get(file), file).toBe(text);
  });

  test("every page has its structured data, and no mark for other plugins is left", () => {
    const plain = pages("plain");
    expect(structuredData(plain.get("index.html") ?? "")).toHaveLength(1);
    for (const [file, text] of pages("crowded")) {
      expect(structuredData(text), file).toEqual(structuredData(plain.get(file) ?? ""));
      expect(text, file).not.toContain("eleventy:");
    }
  });

  test("pictures beside articles and in the media folder are changed, and what is shown exists", () => {
    const page = pages("crowded").get(WITH_PICTURES) ?? "";
    const shown = [...page.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, src]) => src ?? "");
    expect(shown).toHaveLength(3);
    for (const src of shown) {
      expect(src).toMatch(/^\/img\/.+\.jpeg$/);
      expect(fs.existsSync(path.join(site.folder, "crowded", src))).toBe(true);
    }
    expect(page.match(/<source type="image\/webp"/g)).toHaveLength(3);
  });
});

test("the theme calls the plugin's functions by names that no other plugin has", () => {
  const theme = path.join(ROOT, "_includes/arshif");
  const shared = filesBelow(theme)
    .filter((file) => file.endsWith(".njk"))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(theme, file), "utf8");
      const called = text.matchAll(/\{[{%](?:[^}%]|[%}](?!\}))*[%}]\}/g);
      const filters = [...called].flatMap(([tag]) => [...tag.matchAll(/\|\s*([\w.]+)/g)]);
      const names = filters.map(([, name]) => name ?? "");
      const tags = text.includes("{% timeTag") ? ["timeTag"] : [];
      return [...names, ...tags].map((name) => `${file}: ${name}`);
    })
    .filter((use) => !/: (?:arshif\.\w+|safe)$/.test(use));
  expect(shared).toEqual([]);
});
