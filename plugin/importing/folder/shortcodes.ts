import { PICTURE_ENDING } from "../../articles/pictures/picture.ts";
import { embedBlock } from "../embed-line.ts";
import { outsideCode } from "../markdown-pictures.ts";
import type { TakeNote } from "../notes.ts";
import { shortcodeMarkdown } from "../shortcode-words.ts";
import { withAlerts } from "./alerts.ts";
import { attributesOf, figure, hexoBlocks, tagMarkdown } from "./tags.ts";

/** Hugo's `{{< name … >}}` and `{{% name … %}}`, and their ends. */
const HUGO =
  /\{\{[<%]\s*(\/?)\s*([\w.][\w./-]*)\s*((?:"[^"]*"|`[^`]*`|(?!\/?[>%]\}\})[^"`])*?)\s*\/?[>%]\}\}/g;

/** Zola's `{{ name(key="value") }}`. */
const ZOLA = /\{\{-?\s*(\w+)\(((?:"[^"]*"|'[^']*'|[^"'(){}])*)\)\s*-?\}\}/g;

/** Where Pelican's addresses of files begin: `{filename}/خبر.md`. */
const PELICAN = /(\]\()\{(?:filename|static|attach)\}\/?/g;

/** Jekyll's and Nunjucks' `{% name … %}`. */
const LIQUID = /\{%-?\s*(\w+)\s*((?:"[^"]*"|'[^']*'|(?!-?%\})[^"'])*?)\s*-?%\}/g;

/** What a code block or a raw block holds is text. */
const HIGHLIGHT = /\{%-?\s*highlight\s+(\w*)[^%]*%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g;
const HUGO_CODE =
  /\{\{[<%]\s*(highlight|code[\w-]*)\b([^}]*?)[>%]\}\}\n?([\s\S]*?)\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/gi;
/** A list of contents that Kramdown, or another maker of markdown, puts in the place of a line. */
const CONTENTS =
  /^(?:[-*+]|1\.) .*\n\{:\s*toc\b[^}\n]*\}[ \t]*$|^\[(?:\[_?toc_?\]|toc)\][ \t]*$/gim;
/** A shortcode that is written out: `{{</* figure *\/>}}`. */
const WRITTEN_OUT = /\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g;
const RAW = /\{%-?\s*(?:raw|endraw)\s*-?%\}/g;

/** A caption of WordPress that a converter left around a picture, which is markdown by now. */
const CAPTION =
  /\[caption\b([^\]]*)\]\s*(?:\[?)!\[([^\]]*)\]\(([^\s()]+)[^)]*\)(?:\]\([^)]*\))?([^[]*)\[\/caption\]/g;

/** Code, which is passed over; `[[مقال#عنوان|كلمات]]` and `![[صورة.png]]`, as Obsidian links and shows. */
const WIKI = /(`+)[\s\S]*?\1|(!?)\[\[([^[\]|#\n]+)(#[^[\]|\n]*)?(?:\\?\|([^[\]\n]*))?\]\](?!\()/g;

/** Code, which is passed over; `%%ملاحظة للكاتب%%`: what Obsidian shows to nobody but the author. */
const REMARK = /(`+)[\s\S]*?\1|^%%[ \t]*\n[\s\S]*?\n%%[ \t]*$|%%[^%\n]+%%/gm;

/** Code, which is passed over; addresses of files with blanks: `![صورة](صور/سوق المدينة.jpg)`. */
const WITH_BLANK =
  /(`+)[\s\S]*?\1|(!?\[[^[\]\n]*\]\()[ \t]*([^\s()<>"]+(?: +[^\s()<>"]+)+\.(?:jpe?g|jfif|png|gif|webp|avif|svg|pdf|mdx?))(?=[ \t]*(?:"[^"\n]*")?\))/gi;

/** Code, which is passed over; `==كلام==`, on which Obsidian and Typora lay a colour. */
const MARKED = /(`+)[\s\S]*?\1|(?<![=\w])==(?=[^\s=])([^=\n]+)(?<=\S)==(?![=\w])/g;

/** `##عنوان`: markdown wants a blank there, older makers of it did not. */
const TIGHT_HEADING = /^ {0,3}(#{2,6})(?=[^\s#])/gm;

/** `{: .class #id}`, which Kramdown gives to the block before. */
const KRAMDOWN = /^[ \t]*\{:[^}\n]*\}[ \t]*$|\{:[ \t]*[.#][^}\n]*\}/gm;

/**
 * A text without what other generators' templates would have made of it: pictures and films are what
 * they show, of the rest the words within are kept, and each is noted.
 *
 * @param postAddress the address of the post that Jekyll's `post_url` names; unset where there is none
 */
export function withoutTemplates(
  markdown: string,
  postAddress: (name: string) => string | undefined,
  note: TakeNote,
): string {
  const fenced = (_: string, language: string, code: string) =>
    `\`\`\`${language}\n${code.replace(/\n$/, "")}\n\`\`\``;
  const plain = hexoBlocks(markdown)
    .replace(HIGHLIGHT, fenced)
    .replace(HUGO_CODE, (whole, _name: string, written: string, code: string) => {
      const { lang, language = lang } = attributesOf(written);
      return fenced(whole, language ?? /^\s*"?(\w*)"?/.exec(written)?.[1] ?? "", code);
    })
    .replace(CONTENTS, "")
    .replace(CAPTION, (_, written: string, alt: string, src: string, behind: string) =>
      figure({ src, alt, caption: attributesOf(written).caption ?? behind.trim() }),
    )
    .replace(RAW, "")
    .replace(HUGO, (_, end: string, name: string, written: string) =>
      end === "/" ? "" : hugo(name.toLowerCase(), written, postAddress, note),
    )
    .replace(ZOLA, (_, name: string, written: string) =>
      hugo(name.toLowerCase(), written, postAddress, note),
    )
    .replace(PELICAN, "$1")
    .replace(WRITTEN_OUT, "{{$1$2$3}}")
    .replace(LIQUID, (whole, name: string, written: string) => {
      if (name === "post_url" || name === "link") {
        const address = postAddress(written.trim());
        if (address !== undefined) return address;
      }
      const shown = tagMarkdown(name, written, postAddress, note);
      if (shown === undefined) note("shortcode", whole);
      return shown ?? "";
    })
    .replace(
      /\{\{\s*(?:site\.(?:baseurl|url)|"([^"]*)"\s*\|\s*(?:relative_url|absolute_url|url)|'([^']*)'\s*\|\s*(?:relative_url|absolute_url|url))\s*\}\}/g,
      (_, one: string, two: string) => one ?? two ?? "",
    )
    .replace(KRAMDOWN, "");
  const linked = outsideCode(plain, (part) =>
    part
      .replace(REMARK, (whole, ticks?: string) => (ticks === undefined ? "" : whole))
      .replace(MARKED, (whole, ticks?: string, words = "") =>
        ticks === undefined ? `**${words}**` : whole,
      )
      .replace(WITH_BLANK, (whole, ticks?: string, opening = "", address = "") =>
        ticks === undefined ? `${opening}<${address}>` : whole,
      )
      .replace(TIGHT_HEADING, "$1 ")
      .replace(WIKI, (whole, _, shows?: string, target = "", fragment = "", label = "") =>
        shows === undefined ? whole : wiki(target.trim(), fragment, label.trim(), shows !== ""),
      ),
  );
  return withAlerts(linked);

  /** A link by the name of a file, or the words that it shows; a number behind a picture is its width. */
  function wiki(target: string, fragment: string, label: string, isShown: boolean): string {
    if (isShown && PICTURE_ENDING.test(target))
      return figure({ src: target, alt: /^\d*(?:x\d+)?$/.test(label) ? "" : label });
    const words = label || target.replace(/^.*\//, "");
    const address = postAddress(target);
    if (address !== undefined) return `[${words}](${address}${fragment.replace(/ /g, "-")})`;
    note("shortcode", `[[${target}]]`);
    return words;
  }
}

function hugo(
  name: string,
  written: string,
  postAddress: (name: string) => string | undefined,
  note: TakeNote,
): string {
  const attributes = attributesOf(written);
  const first = written.replace(/^["'`]|["'`]$/g, "").trim();
  const id = attributes.id ?? first;
  if (name === "figure" || name === "img" || name === "image") return figure(attributes);
  if (name === "youtube" || name === "youtubelite")
    return embedBlock(`https://www.youtube.com/watch?v=${id}`, note);
  if (name === "vimeo") return embedBlock(`https://vimeo.com/${id}`, note);
  if (name === "tweet" || name === "x" || name === "twitter") {
    const post = attributes.id ?? first.split(/\s+/).at(-1) ?? "";
    return embedBlock(`https://x.com/${attributes.user ?? "i"}/status/${post}`, note);
  }
  if (name === "ref" || name === "relref") {
    const [page = "", fragment] = (attributes.path ?? first).split("#");
    const address = page === "" ? "" : (postAddress(page) ?? page);
    return fragment === undefined ? address : `${address}#${fragment}`;
  }
  note("shortcode", `{{< ${name} >}}`);
  return shortcodeMarkdown(written, attributes);
}
