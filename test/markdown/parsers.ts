import { createRequire } from "node:module";
import MarkdownItParser, { type MarkdownIt } from "markdown-it";
import {
  type ArticleMarkdownSettings,
  arabicMarkdown,
  articleMarkdown,
} from "../../plugin/theme/markdown/index.ts";
import { arabicWords } from "../../plugin/words.ts";

/** What the tests' site does to links: it stands in the folder /archive. */
export function link(address: string): string {
  return address.startsWith("/") && !address.startsWith("//") ? `/archive${address}` : address;
}

type Parser = new (options?: { html?: boolean }) => MarkdownIt;

/** Eleventy brings a markdown-it of its own, a version behind the plugin's. */
const require = createRequire(import.meta.url);
const eleventyRequire = createRequire(require.resolve("@11ty/eleventy"));

/** The versions on which the rules must hold, as the packages name them. */
export const VERSIONS: ReadonlyArray<readonly [version: string, Parser: Parser]> = [
  [require("markdown-it/package.json").version, MarkdownItParser as unknown as Parser],
  [eleventyRequire("markdown-it/package.json").version, eleventyRequire("markdown-it") as Parser],
];

/** A parser for the site's own pages, with the rules for Arabic. */
export function pageParser(Markdown: Parser): MarkdownIt {
  const md = new Markdown({ html: true });
  arabicMarkdown(md, link);
  return md;
}

/** The HTML of an article's text. */
export function articleHtml(markdown: string): string {
  return articleMarkdown(link).render(markdown);
}

/** A parser of articles on a version of markdown-it. */
export function articleParser(
  Markdown: Parser,
  settings: ArticleMarkdownSettings = {},
): MarkdownIt {
  return articleMarkdown(link, undefined, arabicWords, settings, Markdown);
}
