import type { TextReading } from "../../plugin/articles/text-reading.ts";
import { articleMarkdown } from "../../plugin/theme/markdown/index.ts";
import { articleReading } from "../../plugin/theme/markdown/reading.ts";

/** Reads texts as a site does that has `articles.html` switched off, or on. */
export function textReading(html = false): TextReading {
  return articleReading(articleMarkdown((address) => address, undefined, undefined, { html }));
}
