import fs from "node:fs";
import path from "node:path";
import { Newsroom, writeArticles } from "./articles.ts";
import type { Command } from "./measure.ts";

const CONFIGURATION = `
baseURL = "https://example.org/"
title = "أرشيف"
languageCode = "ar"
[taxonomies]
topic = "topics"
year = "years"
month = "months"
[related]
threshold = 1
[[related.indices]]
name = "topics"
weight = 100
`;

const FRAME = (body: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${body}</body></html>\n`;

const LINKS = '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>';

const SINGLE = FRAME(
  `<h1>{{ .Title }}</h1><p>{{ delimit .Params.authors "" }} {{ delimit .Params.sources "" }} <time>{{ .Date.Format "2006-01-02" }}</time></p>{{ .Content }}<ul>{{ range .GetTerms "topics" }}${LINKS}{{ end }}</ul>{{ if site.Params.related }}<ul>{{ range first 5 (site.RegularPages.Related .) }}${LINKS}{{ end }}</ul>{{ end }}`,
);

const LIST = FRAME(
  `<h1>{{ .Title }}</h1><ul>{{ range (.Paginate .Pages 20).Pages }}${LINKS}{{ end }}</ul>`,
);

const HOME = FRAME(`<ul>{{ range (.Paginate site.RegularPages 20).Pages }}${LINKS}{{ end }}</ul>`);

/** Writes the same articles for Hugo, old (0.111) and new, with layouts as small as they can be. */
export function writeHugoSite(folder: string, articles: number): void {
  writeArticles(
    path.join(folder, "content/articles"),
    new Newsroom().articles(articles),
    (article) => [
      `years: ["${article.date.slice(0, 4)}"]`,
      `months: ["${article.date.slice(0, 7)}"]`,
      `url: "/${article.date.replaceAll("-", "/")}/${article.name}/"`,
    ],
  );
  const write = (name: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  };
  write("hugo.toml", CONFIGURATION);
  write("related.toml", "[params]\nrelated = true\n");
  write("layouts/_default/single.html", SINGLE);
  write("layouts/_default/list.html", LIST);
  write("layouts/index.html", HOME);
}

/** @param related does each page name five related articles, by Hugo's own reckoning? */
export function hugoBuild(folder: string, related: boolean): Command {
  const output = related ? "public-related" : "public";
  const configuration = related ? "hugo.toml,related.toml" : "hugo.toml";
  const args = ["--quiet", "--config", configuration, "--destination", output];
  return { folder, program: "hugo", args, cleared: [output] };
}
