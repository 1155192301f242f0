import { stringify } from "yaml";
import { slug } from "../../text/index.ts";
import { interfaceLanguage } from "../../words/choice.ts";
import { articleFile } from "../new/article-file.ts";
import { FIRST_ARTICLES } from "./first-article.ts";

/** Hosts whose files a new site can have. */
export const HOSTS = ["github", "gitlab", "netlify", "cloudflare", "none"] as const;

/** The name of such a host. */
export type Host = (typeof HOSTS)[number];

/** What a new site is to be. */
export interface NewSite {
  readonly title: string;
  /** The home page's whole address. */
  readonly url: string;
  readonly host: Host;
  /** A language tag that the theme has words for. */
  readonly lang: string;
}

/** What a new site is made with. */
export interface SiteTools {
  /** What `package.json` asks for: a version, or the packed package's file. */
  readonly plugin: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The text of a file of `docs/workflows/`. */
  readonly workflow: (name: string) => string;
}

const ZONE = "Asia/Baghdad";

/** All files of a new site, by their paths. */
export function siteFiles(site: NewSite, tools: SiteTools): Readonly<Record<string, string>> {
  const { title, text, summary, topic } = FIRST_ARTICLES[interfaceLanguage(site.lang) ?? "ar"];
  const place = { folder: "src/articles", zone: ZONE, now: tools.now };
  const article = articleFile({ title, summary, topics: [topic] }, place, text);
  if (typeof article === "string") throw new Error(`The first article has no ${article}.`);
  return {
    "package.json": packageJson(tools.plugin),
    "eleventy.config.js": configuration(site),
    "_data/topics.yaml": stringify([{ id: slug(topic), name: topic }]),
    [article.file]: article.content,
    ".gitignore": "node_modules/\n_site/\n.cache/\n",
    ".editorconfig": EDITOR_CONFIG,
    ...hostFiles(site.host, tools),
  };
}

function packageJson(plugin: string): string {
  const description = {
    private: true,
    type: "module",
    scripts: { start: "eleventy --serve", build: "arshif build", check: "arshif check" },
    dependencies: { "@11ty/eleventy": "^3.1.0", "eleventy-plugin-arshif": plugin },
  };
  return `${JSON.stringify(description, undefined, 2)}\n`;
}

function configuration({ title, url, host, lang }: NewSite): string {
  const more = [
    ...(lang === "ar" ? [] : [`      lang: ${JSON.stringify(lang)},\n`]),
    `      zone: ${JSON.stringify(ZONE)},\n`,
  ].join("");
  return `import arshif from "eleventy-plugin-arshif";

// Where the archive is published; a host's build may set it.
const url = process.env.SITE_URL ?? ${JSON.stringify(url)};

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(arshif, {
    site: {
      title: ${JSON.stringify(title)},
      url,
${more}    },
    topics: "_data/topics.yaml",
${host === "none" ? "" : `    host: ${JSON.stringify(host)},\n`}  });
}

export const config = { pathPrefix: new URL(url).pathname, dir: { input: "src" } };
`;
}

function hostFiles(host: Host, { workflow }: SiteTools): Record<string, string> {
  switch (host) {
    case "github":
      return { ".github/workflows/publish.yml": workflow("github-pages.yml") };
    case "gitlab":
      return { ".gitlab-ci.yml": workflow("gitlab-pages.yml") };
    case "netlify":
      return { "netlify.toml": workflow("netlify.toml") };
    case "cloudflare":
      return { ".node-version": "24\n" };
    case "none":
      return {};
  }
}

const EDITOR_CONFIG = `root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
trim_trailing_whitespace = true

[*.md]
# Two spaces at a line's end are a line break.
trim_trailing_whitespace = false
`;
