import fs from "node:fs";
import path from "node:path";
import { eleventyBuild } from "./arshif-site.ts";
import { Newsroom, writeArticles } from "./articles.ts";
import type { Command } from "./measure.ts";

const FRAME = (body: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{{ title }}</title></head><body>${body}</body></html>\n`;

const ARTICLE = FRAME(
  `<h1>{{ title }}</h1><p>{{ authors }} {{ sources }} <time>{{ page.date | day }}</time></p>{{ content | safe }}<ul>{% for topic in tags %}<li><a href="/topics/{{ topic | slugify }}/">{{ topic }}</a></li>{% endfor %}</ul>`,
);

const LIST = FRAME(
  '<h1>{{ list.name }}</h1><ul>{% for article in list.articles %}<li><a href="{{ article.url }}">{{ article.data.title }}</a></li>{% endfor %}</ul>',
);

/** The way that Eleventy's own documents show: topics are tags, and every article is a template. */
const CONFIGURATION = `
const day = (date) => date.toISOString().slice(0, 10);
const cut = (url, name, all) => Array.from({ length: Math.ceil(all.length / 20) }, (_, page) => ({
  url: page === 0 ? url : url + "page/" + (page + 1) + "/",
  name,
  articles: all.slice(page * 20, page * 20 + 20),
}));
export default function (eleventyConfig) {
  eleventyConfig.addFilter("day", day);
  const articles = (api) => api.getFilteredByGlob("src/articles/**/*.md").reverse();
  eleventyConfig.addCollection("articles", articles);
  eleventyConfig.addCollection("lists", (api) => {
    const lists = new Map();
    const put = (url, name, article) => {
      if (!lists.has(url)) lists.set(url, { name, all: [] });
      lists.get(url).all.push(article);
    };
    const slug = eleventyConfig.getFilter("slugify");
    for (const article of articles(api)) {
      for (const topic of article.data.tags) put("/topics/" + slug(topic) + "/", topic, article);
      const [year, month] = day(article.date).split("-");
      put("/" + year + "/", year, article);
      put("/" + year + "/" + month + "/", year + "-" + month, article);
      put("/", "أرشيف", article);
    }
    return [...lists].flatMap(([url, { name, all }]) => cut(url, name, all));
  });
  return { dir: { input: "src", includes: "../_includes" }, markdownTemplateEngine: false };
}
`;

/** Writes the same articles as templates of Eleventy, with lists, a feed and a sitemap. */
export function writeBareEleventySite(folder: string, articles: number): void {
  writeArticles(path.join(folder, "src/articles"), new Newsroom().articles(articles), (article) => [
    `tags: [${article.topics.join(", ")}]`,
    "layout: article.njk",
    `permalink: /${article.date.replaceAll("-", "/")}/${article.name}/`,
  ]);
  const write = (name: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  };
  write("eleventy.config.mjs", CONFIGURATION);
  write("_includes/article.njk", ARTICLE);
  write(
    "src/lists.njk",
    `---\npagination: { data: collections.lists, size: 1, alias: list }\npermalink: "{{ list.url }}"\neleventyExcludeFromCollections: true\n---\n${LIST}`,
  );
  write(
    "src/feed.njk",
    '---\npermalink: /feed.xml\neleventyExcludeFromCollections: true\n---\n<feed xmlns="http://www.w3.org/2005/Atom">{% for article in collections.articles | slice(1) | first %}{% if loop.index < 21 %}<entry><title>{{ article.data.title }}</title><link href="{{ article.url }}"/></entry>{% endif %}{% endfor %}</feed>\n',
  );
  write(
    "src/sitemap.njk",
    "---\npermalink: /sitemap.xml\neleventyExcludeFromCollections: true\n---\n<urlset>{% for article in collections.articles %}<url><loc>{{ article.url }}</loc></url>{% endfor %}</urlset>\n",
  );
}

export function bareEleventyBuild(folder: string): Command {
  return eleventyBuild(folder, "eleventy.config.mjs", "_site");
}
