import type { EleventyConfig } from "./plugin/eleventy/types.ts";
import arshif, { type ArshifOptions } from "./plugin/index.ts";

/** Where the sample archive is published; a host's build sets it. */
const url = process.env.SITE_URL ?? "https://arshif.example/";

/** The sample archive. A site that installs the package imports "eleventy-plugin-arshif" instead. */
export default function (eleventyConfig: EleventyConfig & AddsPlugins) {
  eleventyConfig.addPlugin(arshif, {
    site: {
      title: "أرشيف",
      url,
      description: "أرشيف نموذجي لمقالات عربية في السياسة والأمن والمجتمع.",
      zone: "Asia/Baghdad",
    },
    dates: { months: "dual" },
    topics: "_data/topics.yaml",
    // As the source of both articles calls it.
    words: { relatedArticles: "مواضيع ذات صلة" },
  });
  return {
    pathPrefix: new URL(url).pathname,
    dir: { input: "src", includes: "../_includes", data: "../_data" },
  };
}

interface AddsPlugins {
  addPlugin(plugin: typeof arshif, options: ArshifOptions): void;
}
