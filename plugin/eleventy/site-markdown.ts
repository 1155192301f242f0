import type { Site } from "../site/site.ts";
import { arabicMarkdown } from "../theme/markdown/index.ts";
import { leftToRight } from "../theme/markdown/left-to-right.ts";
import type { EleventyConfig } from "./types.ts";

/** Lets pages of the site's own be read as articles are. */
export function useMarkdown(
  config: EleventyConfig,
  { addresses, words, options, source, dir }: Site,
): void {
  config.amendLibrary("md", (md) => {
    arabicMarkdown(md, addresses.link, words, options.articles.quotes, (href, env) => {
      const { page } = env as { page?: { inputPath?: string } };
      return source.addressOf(href, page?.inputPath?.replace(/^\.\//, "") ?? "");
    });
    if (dir === "ltr") leftToRight(md);
  });
}
