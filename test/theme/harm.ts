import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { filesBelow } from "../support/site.ts";

/**
 * What could run, load or mislead in the files of a built folder, found with a browser's own
 * parsers: in pages, and in the HTML that feeds carry.
 *
 * @param page an open page, for its parsers alone
 * @returns `file what: element`
 */
export async function harmIn(folder: string, page: Page): Promise<string[]> {
  const read = (file: string) => fs.readFileSync(path.join(folder, file), "utf8");
  const files = filesBelow(folder).filter((file) => /\.(?:html|xml|json)$/.test(file));
  const found: string[] = [];
  for (const file of files) {
    const text = read(file);
    const harm = await page.evaluate(lookFor, { file, text });
    if (/[\u202A-\u202E]/.test(text)) harm.push("turns letters round");
    found.push(...harm.map((fault) => `${file} ${fault}`));
  }
  return found;
}

/** Runs in the browser. */
function lookFor({ file, text }: { file: string; text: string }): string[] {
  const parser = new DOMParser();
  const EMBEDS =
    "iframe, object, embed, base, form:not([role=search][action='/search/']), template, meta[http-equiv], link[rel=import]";

  const runs = (address: string) =>
    URL.canParse(address) &&
    /^(?:javascript|vbscript|data):(?!image\/)/.test(new URL(address).href);

  function inHtml(html: string, isWhole: boolean): string[] {
    const faults: string[] = [];
    for (const element of parser.parseFromString(html, "text/html").querySelectorAll("*")) {
      const name = element.outerHTML.slice(0, 100);
      const own = isWhole && /^\/assets\/arshif\//.test(element.getAttribute("src") ?? "");
      const isData = element.getAttribute("type") === "application/ld+json";
      if (element.localName === "script" && !own && !isData) faults.push(`runs: ${name}`);
      if (element.localName === "script" && isData) JSON.parse(element.textContent);
      if (element.matches(EMBEDS)) faults.push(`embeds: ${name}`);
      for (const { name: key, value } of element.attributes) {
        if (/^on/i.test(key)) faults.push(`listens: ${name}`);
        if (key === "style") faults.push(`styles: ${name}`);
        if (/^(?:href|src|srcset|action|xlink:href|poster|data)$/.test(key) && runs(value)) {
          faults.push(`leads to a script: ${name}`);
        }
      }
    }
    return faults;
  }

  if (file.endsWith(".html")) return inHtml(text, true);
  if (file.endsWith(".json")) {
    const htmls: string[] = [];
    JSON.parse(text, (key, value) => {
      if (key === "content_html") htmls.push(value);
      return value;
    });
    return htmls.flatMap((html) => inHtml(html, false));
  }
  const feed = parser.parseFromString(text, "application/xml");
  if (feed.querySelector("parsererror") !== null) return ["is no XML"];
  const scripts = [...feed.querySelectorAll("*")].filter(
    ({ namespaceURI, localName }) =>
      namespaceURI === "http://www.w3.org/1999/xhtml" && localName === "script",
  );
  const carriers = [...feed.querySelectorAll("*")].filter(
    (element) =>
      element.getAttribute("type") === "html" ||
      ["encoded", "description"].includes(element.localName),
  );
  return [
    ...scripts.map(() => "runs: a script in XML"),
    ...carriers.flatMap((element) => inHtml(element.textContent, false)),
  ];
}
