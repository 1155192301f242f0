import { PICTURE_ENDING } from "../../articles/pictures/picture.ts";
import { outsideCode } from "../markdown-pictures.ts";
import type { TakeNote } from "../notes.ts";
import { shortcodeMarkdown } from "../shortcode-words.ts";
import { attributesOf, figure } from "./tags.ts";

/** Markdown with components (MDX), as Astro, Gatsby and Docusaurus have it, as markdown with HTML in it. */

/** What brings a component in or names a value, on one line or up to that of its last bracket. */
const MODULE = new RegExp(
  [
    String.raw`^import\s[^\n]*?["'][^"'\n]+["'];?[ \t]*$`,
    String.raw`^import\s[^\n]*\{[ \t]*\n[^}]*\}[^\n]*$`,
    String.raw`^export\s+(?:const|let|default|function)\s[^\n]*[{([][ \t]*\n[\s\S]{0,20000}?\n[})\]]+;?[ \t]*$`,
    String.raw`^export\s+(?:const|let|default|function)\s[^\n]*$`,
  ].join("|"),
  "gm",
);
const IMPORTED = /^import\s+(\w+)\s+from\s+["']([^"'\n]+)["']/gm;
const COMMENT = /\{\/\*[\s\S]*?\*\/\}/g;
/** Code within a line, and formulas, whose braces are their own. */
const AS_IT_IS = /((?<!\{\s*)`[^`\n]+`|\$\$[\s\S]*?\$\$|\$[^$\n<>]+\$)/;
/** A text between braces: `{" "}`. */
const TEXT = /(?<!=)\{\s*(["'`])([^{}"'`\n]*)\1\s*\}/g;
const BRACES = String.raw`\{(?:[^{}]|\{[^{}]*\})*\}`;
const TAG = new RegExp(
  String.raw`<(\/?)([A-Za-z][\w.]*|)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|${BRACES}))?|\s+${BRACES})*)\s*(\/?)>`,
  "g",
);
/** Components that are boxes with a label, in Docusaurus, Starlight and others. */
const BOX = /^(?:Admonition|Aside|Callout|Alert)$/;
const VALUE = new RegExp(String.raw`\s+(?:([\w:-]+)=)?(${BRACES})`, "g");

/** A text without the lines that bring components in, which no reader sees; pictures are named by their files. */
export function withoutModules(text: string): string {
  const files = new Map([...text.matchAll(IMPORTED)].map(([, name, file]) => [name, file]));
  return outsideCode(text, (part) =>
    part
      .replace(MODULE, "")
      .replace(COMMENT, "")
      .replace(/=\{(\w+)(?:\.src)?\}/g, (whole, name: string) =>
        PICTURE_ENDING.test(files.get(name) ?? "") ? `="${files.get(name)}"` : whole,
      ),
  );
}

/**
 * A text whose components are elements of HTML: one that stands alone is the picture that it shows, else
 * its words; one that has something in it is a block where its tag has a line to itself.
 */
export function withoutComponents(markdown: string, note: TakeNote): string {
  const plain = outsideCode(markdown, (block) =>
    outsideSigns(block, (part) =>
      part.replace(TEXT, "$2").replace(TAG, (whole, end, name, written, closed, at, all) => {
        const attributes = written.replace(VALUE, attribute);
        if (/^[a-z]/.test(name)) return `<${end}${name}${attributes}${closed}>`;
        const known = attributesOf(attributes);
        if (closed === "") {
          if (!hasLine(all, at, whole.length)) return `<${end}span>`;
          if (BOX.test(name))
            return end === "" ? `:::${known.type ?? "note"}[${known.title ?? ""}]` : ":::";
          return `<${end}div>${shortcodeMarkdown(attributes, known)}`;
        }
        if (PICTURE_ENDING.test(known.src ?? "")) return figure(known);
        note("shortcode", `<${name} />`);
        return shortcodeMarkdown(attributes, known);
      }),
    ),
  );
  return unindented(plain);
}

/** What stands between the lines of two tags begins where its first line does: it is no code for its blanks. */
function unindented(text: string): string {
  let isFirst = false;
  let base = 0;
  return text
    .split("\n")
    .map((line) => {
      const indent = line.length - line.trimStart().length;
      if (/^\s*(?::::.*|(?:<[^<>]*>\s*)+)$/.test(line)) {
        isFirst = true;
        base = 0;
        return line.trim();
      }
      if (isFirst && line.trim() !== "") {
        isFirst = false;
        base = indent;
      }
      return line.slice(Math.min(indent, base));
    })
    .join("\n");
}

/** An attribute whose value says a text or names a file; styles and settings say nothing. */
function attribute(_: string, name: string | undefined, braces: string): string {
  const said = /^\{\s*[\w.]*\(?\s*(["'`])([^"'`{}]*)\1/.exec(braces)?.[2];
  return name === undefined || said === undefined ? "" : ` ${name}="${said}"`;
}

/** Has a tag a line to itself? */
function hasLine(text: string, from: number, length: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", from) + 1, from);
  return `${before}${/^.*/.exec(text.slice(from + length))}`.trim() === "";
}

function outsideSigns(text: string, changed: (part: string) => string): string {
  return text
    .split(AS_IT_IS)
    .map((part, place) => (place % 2 === 1 ? part : changed(part)))
    .join("");
}
