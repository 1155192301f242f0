import { PICTURE_ENDING } from "../../articles/pictures/picture.ts";
import { embedBlock } from "../embed-line.ts";
import { target } from "../html/inline.ts";
import type { TakeNote } from "../notes.ts";

/** Tags of Hexo and Jekyll between `{%` and `%}`, by what they show. Source: the documents of Hexo, «Tag Plugins». */

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s>}%]+))/g;
const WORD = /"([^"]*)"|'([^']*)'|(\S+)/g;

/** `a="b"` of a tag or a shortcode, by their names. */
export function attributesOf(written: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...written.matchAll(ATTRIBUTE)].map(([, key = "", ...values]) => [
      key,
      values.find((value) => value !== undefined) ?? "",
    ]),
  );
}

const QUOTATION =
  /\{%-?\s*(blockquote|quote|pullquote)\b((?:"[^"]*"|[^"%])*)-?%\}([\s\S]*?)\{%-?\s*end\1\s*-?%\}/g;
const CODE = /\{%-?\s*(codeblock|code)\b([^%]*)-?%\}\n?([\s\S]*?)\{%-?\s*end\1\s*-?%\}/g;

/** GitBook's boxes. */
const HINT = /\{%-?\s*hint\b[^%]*?style="(\w+)"[^%]*%\}([\s\S]*?)\{%-?\s*endhint\s*-?%\}/g;

/** Quotations and code blocks of Hexo, and boxes of GitBook, as markdown has them. */
export function hexoBlocks(markdown: string): string {
  return markdown
    .replace(HINT, (_, style: string, inner: string) => {
      const lines = `[!${style === "danger" ? "caution" : style}]\n${inner.trim()}`;
      return `\n\n${lines.replace(/^/gm, "> ").replace(/^> $/gm, ">")}\n\n`;
    })
    .replace(QUOTATION, (_, name: string, written: string, inner: string) => {
      const speaker = name === "pullquote" ? "" : written.replace(/https?:\/\/\S+/g, "").trim();
      const lines = [inner.trim(), ...(speaker === "" ? [] : [`— ${speaker}`])].join("\n\n");
      return `\n\n${lines.replace(/^/gm, "> ").replace(/^> $/gm, ">")}\n\n`;
    })
    .replace(CODE, (_, _name: string, written: string, code: string) => {
      const language = /\blang:(\w+)/.exec(written)?.[1] ?? "";
      return `\n\n\`\`\`${language}\n${code.replace(/\n$/, "")}\n\`\`\`\n\n`;
    });
}

/**
 * What a tag shows, in markdown.
 *
 * @param postAddress the address of a post by its file's name
 * @returns nothing for a tag that is not known
 */
export function tagMarkdown(
  name: string,
  written: string,
  postAddress: (name: string) => string | undefined,
  note: TakeNote,
): string | undefined {
  const words = [...written.matchAll(WORD)].map(([, one, two, bare]) => one ?? two ?? bare ?? "");
  const [first = "", ...others] = words;
  if (name === "img" || name === "asset_img") return picture(words);
  if (name === "youtube" && first !== "")
    return embedBlock(`https://www.youtube.com/watch?v=${first}`, note);
  // GitBook's own.
  const { url = "" } = attributesOf(written);
  if (name === "embed" && url !== "") return embedBlock(url, note);
  if (name === "vimeo" && first !== "") return embedBlock(`https://vimeo.com/${first}`, note);
  if (name === "iframe" && /^https?:/.test(first)) return embedBlock(first, note);
  if (name === "post_path") return postAddress(first);
  if (name === "post_link" || name === "link") {
    const address =
      name === "link" ? words.find((one) => /^https?:/.test(one)) : postAddress(first);
    const said = name === "link" ? words.slice(0, words.indexOf(address ?? "")) : others;
    const text = said.filter((one) => !/^(?:true|false)$/.test(one)).join(" ");
    return address === undefined ? undefined : `[${text || first}](${address})`;
  }
  if (name === "include") return included(first, attributesOf(written), note);
  return undefined;
}

/** `[class] file [width] [height] "title" "alt"`; both texts may stand in one, the second quoted within. */
function picture(words: readonly string[]): string | undefined {
  const place = words.findIndex((word) => /^https?:/.test(word) || PICTURE_ENDING.test(word));
  const src = words[place];
  if (src === undefined) return undefined;
  const said = words.slice(place + 1).filter((word) => !/^(?:\d+(?:px|%)?|auto)$/.test(word));
  const [, both, inner] = /^(.*?)\s*'([^']*)'$/.exec(said[0] ?? "") ?? [];
  if (inner !== undefined) return figure({ src, alt: inner, caption: both ?? "" });
  const isQuoted = said.some((word) => word.includes(" "));
  return figure(
    isQuoted && said.length > 1
      ? { src, caption: said[0] ?? "", alt: said[1] ?? "" }
      : { src, caption: said.join(" ") },
  );
}

/** A file of a theme that shows a picture or a film, as many of Jekyll's have it. */
function included(
  file: string,
  attributes: Readonly<Record<string, string>>,
  note: TakeNote,
): string | undefined {
  const src = attributes.src ?? attributes.url ?? attributes.image ?? attributes.image_path;
  if (/image|img|figure|picture|photo/i.test(file) && src !== undefined)
    return figure({ ...attributes, src });
  const id = attributes.id ?? attributes.videoId ?? attributes.video_id;
  if (/youtube/i.test(file) && id !== undefined)
    return embedBlock(`https://www.youtube.com/watch?v=${id}`, note);
  return /video|embed/i.test(file) && src !== undefined && /^https?:/.test(src)
    ? embedBlock(src, note)
    : undefined;
}

/** `![alt](src "caption | credit")` in a paragraph of its own. */
export function figure({
  src = "",
  alt = "",
  caption = "",
  title = "",
  attr = "",
}: Readonly<Record<string, string>>): string {
  const said = [caption || title, attr].filter(Boolean).join(" | ").replaceAll('"', '\\"');
  return `\n\n![${alt}](${target(src)}${said === "" ? "" : ` "${said}"`})\n\n`;
}
