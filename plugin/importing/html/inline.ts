import { embedOf } from "../../articles/embeds/embed.ts";
import type { TakeNote } from "../notes.ts";
import { type ChildNode, type Element, isInline, isSilent, isTag, isText, textOf } from "./dom.ts";
import { embedAddress, isEmbed } from "./embeds.ts";
import { BRACKET, BREAK, escapeText, MARKS } from "./escapes.ts";
import { footnoteNumber } from "./footnotes.ts";

/** How a body is turned into markdown. */
export interface BodyRules {
  /** Makes an address whole, and leads it to where it is in the archive. */
  readonly address: (written: string) => string;
  /** The address of a picture in the archive; nothing for one that is not there, whose words stay. */
  readonly picture: (written: string) => string | undefined;
  /** Is a blank line a new paragraph, and a line's end a line's end, as WordPress has it? */
  readonly keepsLines: boolean;
  readonly note: TakeNote;
}

const STRONG = new Set(["strong", "b"]);
const EMPHASIS = new Set(["em", "i", "cite", "dfn", "var"]);
const STRUCK = new Set(["s", "del", "strike"]);
const CODE = new Set(["code", "kbd", "samp", "tt"]);

/** Digits and signs that have a raised and a lowered form. */
const RAISED: Readonly<Record<string, string>> = mapOf("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾");
const LOWERED: Readonly<Record<string, string>> = mapOf("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎");

/** Nodes of a line as markdown; line ends are {@link BREAK}, and signs of emphasis are held. */
export function inlineMarkdown(nodes: readonly ChildNode[], rules: BodyRules): string {
  return nodes.map((node) => inlineNode(node, rules)).join("");
}

function inlineNode(node: ChildNode, rules: BodyRules): string {
  if (isText(node)) return spaced(escapeText(node.data), rules);
  if (!isTag(node) || isSilent(node.name)) return "";
  const { name } = node;
  const footnote = footnoteNumber(node);
  if (footnote !== undefined) return `[^${footnote}]`;
  if (name === "br") return BREAK;
  if (name === "img") return picture(node, undefined, rules);
  if (name === "a") return link(node, rules);
  if (isEmbed(name)) return embed(node, rules);
  if (STRONG.has(name)) return wrapped(node, MARKS.strong, rules);
  if (EMPHASIS.has(name)) return wrapped(node, MARKS.emphasis, rules);
  if (STRUCK.has(name)) return wrapped(node, MARKS.struck, rules);
  if (CODE.has(name)) return code(textOf(node.children));
  if (name === "q") return `«${inlineMarkdown(node.children, rules)}»`;
  if (name === "sup") return raised(node, RAISED, rules);
  if (name === "sub") return raised(node, LOWERED, rules);
  const inner = inlineMarkdown(node.children, rules);
  return isInline(name) ? inner : ` ${inner} `;
}

/** Blanks as HTML shows them: one; those that do not break are blanks too. */
function spaced(text: string, { keepsLines }: BodyRules): string {
  if (!keepsLines) return text.replace(/[\s\u00A0]+/g, " ");
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, BREAK);
}

/** Marks close around words: what is blank at the edges stands outside of them. */
function wrapped(
  element: Element,
  { open, close }: (typeof MARKS)[keyof typeof MARKS],
  rules: BodyRules,
): string {
  const inner = inlineMarkdown(element.children, rules);
  const [, before = "", words = "", after = ""] =
    /^([\s\uE001]*)([\s\S]*?)([\s\uE001]*)$/.exec(inner) ?? [];
  if (words === "" || words.startsWith("![")) return inner;
  // An emphasis may not reach over the end of a paragraph.
  const lines = words.split(/(\uE001(?: ?\uE001)+)/);
  const marked = lines.map((line, place) =>
    place % 2 === 1 || line === "" ? line : open + line + close,
  );
  return before + marked.join("") + after;
}

function code(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  if (words === "") return "";
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = words.startsWith("`") || words.endsWith("`") ? " " : "";
  return fence + pad + words + pad + fence;
}

function raised(
  element: Element,
  forms: Readonly<Record<string, string>>,
  rules: BodyRules,
): string {
  const text = textOf(element.children).trim();
  const letters = [...text].map((letter) => forms[letter]);
  return text !== "" && letters.every((letter) => letter !== undefined)
    ? letters.join("")
    : inlineMarkdown(element.children, rules);
}

function link(element: Element, rules: BodyRules): string {
  const { href = "", title } = element.attribs;
  const inner = inlineMarkdown(element.children, rules);
  const words = inner.replaceAll(BREAK, " ").trim();
  if (words === "") return inner;
  const larger = largerSelf(element);
  if (larger !== undefined) return picture(larger, undefined, rules);
  if (!/^(?:https?:|mailto:|tel:|\/|#|\.|[^:]*$)/i.test(href.trim()) || href.trim() === "")
    return inner;
  // A picture that leads to its larger self needs no link.
  if (words.startsWith("![") && /\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|\?)/i.test(href))
    return inner;
  const address = rules.address(href.trim());
  if (textOf(element.children).trim() === address && /^https?:/.test(address))
    return `<${address}>`;
  const [, before = "", after = ""] = /^(\s*)[\s\S]*?(\s*)$/.exec(inner) ?? [];
  const said = title === undefined || title === "" ? "" : ` "${quoted(title)}"`;
  return `${before}[${withEnds(words)}](${target(address)}${said})${after}`;
}

/** The picture that a link shows in a smaller size of the same name, as it stands at its end. */
export function largerSelf({ attribs, children }: Element): Pick<Element, "attribs"> | undefined {
  const parts = children.filter((child) => !isText(child) || child.data.trim() !== "");
  const [image] = parts;
  if (parts.length !== 1 || image === undefined || !isTag(image) || image.name !== "img")
    return undefined;
  const [own, larger] = [image.attribs.src ?? "", attribs.href ?? ""].map((address) =>
    PICTURE_NAME.exec(address)?.[1]?.replace(/-\d+x\d+$/, ""),
  );
  if (own === undefined || own !== larger) return undefined;
  return { attribs: { alt: image.attribs.alt ?? "", src: attribs.href ?? "" } };
}

/** The name of a picture's file in an address. */
const PICTURE_NAME = /([^/?#]+)\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|[?#])/i;

/** The words of a link, which would end at a bracket that nothing has opened. */
function withEnds(words: string): string {
  const count = (signs: RegExp) => (words.match(signs) ?? []).length;
  const isEven = count(new RegExp(`\\[|${BRACKET}`, "g")) === count(/\]/g);
  return isEven ? words : words.replace(/\](?!\()/g, "\\]");
}

/** An address as it stands in brackets: with blanks or brackets of its own between `<` and `>`. */
export function target(address: string): string {
  const plain = address.replace(/[<>\n]/g, encodeURIComponent);
  return /[\s()]/.test(plain) ? `<${plain}>` : plain;
}

/** A title between quotation marks, on one line. */
function quoted(title: string): string {
  return title.replace(/\s+/g, " ").trim().replace(/["\\]/g, "\\$&");
}

/** `![alt](src "caption | credit")` */
export function picture(
  { attribs }: Pick<Element, "attribs">,
  caption: string | undefined,
  rules: BodyRules,
): string {
  // Pictures that load late keep their address elsewhere.
  const late = attribs["data-src"] ?? attribs["data-lazy-src"] ?? attribs["data-original"];
  const own = late ?? attribs.src ?? "";
  // What stands in for a picture says of the picture itself where it comes in several sizes.
  const source = own === "" || own.startsWith("data:") ? (largestOf(attribs) ?? own) : own;
  if (source.trim() === "") return "";
  const alt = escapeText((attribs.alt ?? "").replace(/\s+/g, " ").trim()).replace(/[[\]]/g, "\\$&");
  const address = rules.picture(source.trim());
  if (address === undefined) return [alt, escapeText(caption ?? "")].filter(Boolean).join(" ");
  const said = caption === undefined || caption === "" ? "" : ` "${quoted(caption)}"`;
  return `![${alt}](${target(address)}${said})`;
}

/** The last address of a list of sizes, which mostly is the largest. */
function largestOf(attribs: Element["attribs"]): string | undefined {
  const listed = attribs["data-srcset"] ?? attribs["data-lazy-srcset"] ?? attribs.srcset;
  const addresses = listed?.split(/,\s+/).map((one) => one.trim().split(/\s+/)[0] ?? "");
  return addresses?.findLast((address) => address !== "" && !address.startsWith("data:"));
}

function embed(element: Element, rules: BodyRules): string {
  const address = embedAddress(element);
  if (address === undefined) {
    rules.note("embed", `<${element.name}> without an address`);
    return inlineMarkdown(element.children, rules);
  }
  rules.note("embed", address);
  const place = rules.address(address);
  const title = embedOf(address) === undefined ? (element.attribs.title ?? "").trim() : "";
  const link = title === "" ? `<${place}>` : `[${withEnds(escapeText(title))}](${target(place)})`;
  return `${BREAK}${BREAK}${link}${BREAK}${BREAK}`;
}

function mapOf(from: string, to: string): Readonly<Record<string, string>> {
  const targets = [...to];
  return Object.fromEntries([...from].map((letter, place) => [letter, targets[place] as string]));
}
