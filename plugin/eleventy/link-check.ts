import fs from "node:fs";
import path from "node:path";
import { entryOf } from "../articles/entry.ts";
import { deadOptionLinks, ownPages } from "../site/option-links.ts";
import { SINGLE_PAGES } from "../site/page-plan.ts";
import type { Site } from "../site/site.ts";
import type { ArchiveSource } from "../site/source.ts";
import { attempt } from "../text/attempt.ts";
import { copiedTo } from "./passthrough.ts";
import { reportedOnce } from "./report.ts";
import type { EleventyConfig } from "./types.ts";

/** Addresses below which the plugin puts files of its own. */
const OWN_FOLDERS = /^\/(?:assets\/arshif|search)\//;

/** Looks up where articles' links lead, once Eleventy knows all pages and before it writes any. */
export function useLinkCheck(config: EleventyConfig, site: Site): void {
  const { root, source, inputs } = site;
  config.on("eleventy.contentMap", ({ urlToInputPath }) => {
    if (site.left !== undefined) return;
    let known: Set<string> | undefined;
    const promised = new Set<string>(
      ownPages(site.options.pages).map((page) => SINGLE_PAGES[page]),
    );
    const made = () => site.addressesMade().filter((address) => !promised.has(address));
    const addresses = () => {
      known ??= new Set(
        [...Object.keys(urlToInputPath), ...made(), ...redirectsTo(source)].map(readable),
      );
      return known;
    };
    const isFile = (...names: string[]) =>
      fs.statSync(path.resolve(root, ...names), { throwIfNoEntry: false })?.isFile() ?? false;
    const has = (address: string) => {
      const page = address.replace(/(?:^|(?<=\/))index\.html$/, "");
      if ([page, `${page}/`].some((name) => addresses().has(name))) return true;
      if (OWN_FOLDERS.test(address)) return true;
      if (!source.looksForStories && address.startsWith("/stories/")) return true;
      const { dir, base } = path.posix.parse(address);
      if (site.beside(`${dir}/`).includes(base)) return true;
      if (source.pictureFiles.some(({ src }) => readable(src) === address)) return true;
      if (source.mediaCopies.some(({ output }) => `/${output}` === address)) return true;
      if (address.startsWith("/media/") && isFile(inputs.media, `.${address.slice(6)}`))
        return true;
      const copied = copiedTo(config, address);
      return (
        copied.isUnsure ||
        [...copied.files, path.join(config.directories.input, address)].some((name) => isFile(name))
      );
    };
    const pages = new Map(
      Object.entries(urlToInputPath).map(([url, { inputPath }]) => [
        path.posix.normalize(inputPath).normalize("NFC"),
        url,
      ]),
    );
    const ofOptions = deadOptionLinks(site.options, has);
    reportedOnce(() => source.checkLinks(has, (file) => pages.get(file), ofOptions));
  });
}

function redirectsTo({ archive }: ArchiveSource): string[] {
  return archive.articles.flatMap((article) => entryOf(article).redirectFrom ?? []);
}

function readable(address: string): string {
  return attempt(() => decodeURI(address).normalize("NFC")) ?? address;
}
