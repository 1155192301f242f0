import fs from "node:fs";
import path from "node:path";
import type { ExportedSite } from "../../plugin/exporting/exported-site.ts";
import { readOptions } from "../../plugin/options.ts";
import { createSite } from "../../plugin/site/site.ts";

/** Writes articles into a project and reads them, as an export has them; nothing is built. */
export function readSite(
  root: string,
  articles: Readonly<Record<string, string>>,
  site: Readonly<Record<string, string>> = {},
): ExportedSite {
  for (const [name, content] of Object.entries(articles)) {
    const file = path.join(root, "src/articles", name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  const options = readOptions({ site: { title: "أرشيف", url: "https://example.org/", ...site } });
  const { lang, title, url, zone, description } = options.site;
  const read = createSite(options, {
    root,
    input: "./src/",
    pathPrefix: new URL(url).pathname,
    isPrefixedLater: () => false,
    icon: "/icon.svg",
    copied: () => ({ files: [], isUnsure: false }),
    showsMore: () => false,
  });
  read.read(false);
  return {
    ...{ root, lang, title, url, zone, description, now: undefined },
    ...{ input: root, output: path.join(root, "_site"), articlesFolder: root },
    articles: read.archive.articles,
    licenceOf: (article) => read.publication.licenceOf(article),
    absolute: read.addresses.absolute,
  };
}
